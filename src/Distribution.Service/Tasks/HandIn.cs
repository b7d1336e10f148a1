using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Distribution.Service.Tasks;

/// <summary>What a translator sent with the form: a file or a pasted text.</summary>
/// <param name="Bytes">The document.</param>
/// <param name="FileName">Its name, a hint of its format.</param>
/// <param name="Pasted">What stood in the field, so that it can stand there again.</param>
/// <param name="Problem">The page's word for why there is nothing to take; null where there is.</param>
internal sealed record HandIn(byte[] Bytes, string FileName, string Pasted, string? Problem)
{
    public const string TooLarge = "tooLarge";

    /// <summary>Name of a document that was pasted.</summary>
    public const string PastedName = "pasted.txt";

    /// <summary>Largest document, in bytes.</summary>
    public const int LargestDocument = 5 << 20;

    /// <summary>Largest request: more than a document, so that one somewhat too large is answered by a sentence and not cut off.</summary>
    public const long LargestBody = 2L * LargestDocument;

    private static readonly FormOptions Form = new() { ValueLengthLimit = (int)LargestBody, MultipartBodyLengthLimit = LargestBody, ValueCountLimit = 16 };

    /// <summary>Reads the form.</summary>
    /// <param name="request">The request that brings it.</param>
    /// <param name="shown">What the field held when the form was shown: left unchanged beside a file, it is no second hand-in.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <exception cref="BadHttpRequestException">The body is larger than any hand-in, or no form.</exception>
    public static async Task<HandIn> ReadAsync(HttpRequest request, string shown, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
        {
            return Refused("nothingHandedIn", "");
        }

        var (file, pasted) = await PartsAsync(request, cancellation);
        pasted = file.Bytes.Length > 0 && WithLineFeeds(pasted) == WithLineFeeds(shown) ? "" : pasted;
        var bytes = file.Bytes.Length > 0 ? file.Bytes : Encoding.UTF8.GetBytes(pasted);
        return (file.Bytes.Length > 0, !string.IsNullOrWhiteSpace(pasted)) switch
        {
            (true, true) => Refused("handedInBoth", pasted),
            (false, false) => Refused(file.Name.Length > 0 ? "handedInEmpty" : "nothingHandedIn", ""),
            _ when bytes.Length > LargestDocument => Refused(TooLarge, pasted),
            (true, _) => new HandIn(bytes, file.Name, "", Problem: null),
            _ => new HandIn(bytes, PastedName, pasted, Problem: null),
        };
    }

    private static async Task<((byte[] Bytes, string Name) File, string Pasted)> PartsAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            var form = await request.ReadFormAsync(Form, cancellation);
            var pasted = form["text"].ToString();
            if (form.Files.GetFile("file") is not { } file)
            {
                return (([], ""), pasted);
            }

            using var memory = new MemoryStream();
            await file.CopyToAsync(memory, cancellation);
            return ((memory.ToArray(), file.FileName), pasted);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form cannot be read.", failure);
        }
    }

    // Browsers send what stands in a field with CRLF, whatever it came with.
    private static string WithLineFeeds(string text) => text.ReplaceLineEndings("\n").Trim();

    private static HandIn Refused(string problem, string pasted) => new([], "", pasted, problem);
}
