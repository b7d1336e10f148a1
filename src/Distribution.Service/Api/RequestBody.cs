namespace Distribution.Service.Api;

/// <summary>What an operation takes, for its description only.</summary>
/// <remarks>Not <c>IAcceptsMetadata</c>: by that, routing would answer another media type as if there were no such operation.</remarks>
/// <param name="Type">Type of the JSON object; null where none is taken.</param>
/// <param name="OtherMediaType">A media type beside or instead of it; null without.</param>
internal sealed record RequestBody(Type? Type, string? OtherMediaType = null)
{
    /// <summary>Media type of a form with a file.</summary>
    public const string Form = "multipart/form-data";
}
