using Distribution.Texts;

namespace Distribution.Service.Releases;

/// <summary>Sets by hand what the document lacks.</summary>
internal static class SetTitle
{
    /// <summary>The text with a title that a person gave; it is no longer missing.</summary>
    public static ReleaseText WithTitle(this ReleaseText text, string title) =>
        text with { Title = new TextPart(title), Findings = [.. text.Findings.Where(f => f.Code != "title-missing")] };
}
