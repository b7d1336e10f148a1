using System.Text;
using Distribution.Texts;

namespace Distribution.Service.Api;

/// <summary>A document that was handed in: a file in a form, or a text in JSON.</summary>
/// <param name="Bytes">The document.</param>
/// <param name="FileName">Its name, a hint of its format.</param>
/// <param name="Title">A title set by hand; null without.</param>
internal sealed record DocumentBody(byte[] Bytes, string FileName, string? Title)
{
    private const string Field = "document";

    /// <summary>Reads either.</summary>
    /// <exception cref="RequestRefusedException">Neither, or a form without the file.</exception>
    public static async Task<DocumentBody> ReadAsync(HttpRequest request)
    {
        if (request.HasJsonContentType())
        {
            var body = await JsonBody.ReadAsync<DocumentText>(request);
            return new DocumentBody(Encoding.UTF8.GetBytes(body.Text), body.FileName ?? "document.txt", body.Title);
        }

        if (!request.HasFormContentType)
        {
            throw new RequestRefusedException(
                Finding.Error("content-type-refused", ("type", request.ContentType), ("known", "multipart/form-data, application/json")), StatusCodes.Status415UnsupportedMediaType);
        }

        return await FormAsync(request);
    }

    private static async Task<DocumentBody> FormAsync(HttpRequest request)
    {
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            if (form.Files is not [{ Name: Field } file])
            {
                throw new RequestRefusedException(Finding.Error("form-without-document", ("field", Field)));
            }

            if (form.Keys.FirstOrDefault(k => k != "title") is { } unknown)
            {
                throw new RequestRefusedException(Finding.Error("body-member-unknown", ("member", unknown), ("known", $"{Field}, title")));
            }

            RequestText.Check(file.FileName);
            RequestText.Check(form["title"].FirstOrDefault());
            using var memory = new MemoryStream();
            await file.CopyToAsync(memory, request.HttpContext.RequestAborted);
            return new DocumentBody(memory.ToArray(), file.FileName, form["title"].FirstOrDefault());
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new RequestRefusedException(Finding.Error("request-unreadable"));
        }
    }
}
