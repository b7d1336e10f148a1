using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Distribution.Texts;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Api;

/// <summary>Reads a body of JSON; whatever is wrong with it is said by a sentence that names the place.</summary>
internal static class JsonBody
{
    /// <exception cref="RequestRefusedException">No JSON object, or not what the operation takes.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            throw new RequestRefusedException(Finding.Error("content-type-refused", ("type", request.ContentType), ("known", "application/json")), StatusCodes.Status415UnsupportedMediaType);
        }

        var options = request.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        try
        {
            using var body = await ParseAsync(request);
            return Read<T>(body.RootElement, options);
        }
        catch (InvalidOperationException) // an escaped half of a character outside the basic plane
        {
            throw new RequestRefusedException(Finding.Error("text-unreadable"));
        }
    }

    private static async Task<JsonDocument> ParseAsync(HttpRequest request)
    {
        try
        {
            return await JsonDocument.ParseAsync(request.Body, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 8 }, request.HttpContext.RequestAborted);
        }
        catch (JsonException failure)
        {
            throw new RequestRefusedException(Finding.Error("body-not-json", ("line", failure.LineNumber + 1), ("column", failure.BytePositionInLine + 1)));
        }
    }

    private static T Read<T>(JsonElement body, JsonSerializerOptions options)
        where T : class
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new RequestRefusedException(Finding.Error("body-no-object"));
        }

        CheckMembers(body, options.GetTypeInfo(typeof(T)));
        foreach (var member in body.EnumerateObject())
        {
            CheckInside(member.Value, member.Name);
        }

        try
        {
            return body.Deserialize<T>(options)!;
        }
        catch (JsonException failure)
        {
            throw Invalid(failure.Path?.TrimStart('$', '.'));
        }
    }

    private static void CheckMembers(JsonElement body, JsonTypeInfo type)
    {
        var known = type.Properties.Select(p => p.Name).ToList();
        if (body.EnumerateObject().Select(m => m.Name).FirstOrDefault(n => !known.Contains(n, StringComparer.Ordinal)) is { } unknown)
        {
            throw new RequestRefusedException(Finding.Error("body-member-unknown", ("member", unknown), ("known", string.Join(", ", known))));
        }

        if (type.Properties.FirstOrDefault(p => p.IsRequired && !body.TryGetProperty(p.Name, out _)) is { } missing)
        {
            throw new RequestRefusedException(Finding.Error("body-member-missing", ("member", missing.Name)));
        }
    }

    /// <summary>No text that cannot be kept; nothing that is null within a list or a table of texts.</summary>
    private static void CheckInside(JsonElement value, string place)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                RequestText.Check(value.GetString());
                break;
            case JsonValueKind.Array:
                CheckAll(value.EnumerateArray(), place);
                break;
            case JsonValueKind.Object:
                CheckAll(value.EnumerateObject().Select(m => m.Value), place);
                break;
        }
    }

    private static void CheckAll(IEnumerable<JsonElement> values, string place)
    {
        foreach (var value in values)
        {
            CheckInside(value.ValueKind == JsonValueKind.Null ? throw Invalid(place) : value, place);
        }
    }

    private static RequestRefusedException Invalid(string? place) => new(Finding.Error("body-member-invalid", ("place", place)));
}
