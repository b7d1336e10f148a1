using Distribution.Texts;

namespace Distribution.Translation.Checks;

/// <summary>An embargo line that names another instant than the source's: the embargo binds every language alike.</summary>
/// <remarks>A version without the line is no fault: mails and pages state the release's embargo in the language of the edition.</remarks>
internal static class EmbargoCheck
{
    public static IEnumerable<Finding> Of(Comparison comparison)
    {
        if (comparison.Source.Embargo is { Until: { } lift } line && comparison.Version.Embargo is { Until: { } other } stated && other != lift)
        {
            yield return Finding.Error("embargo-differs", ("source", line.Raw), ("version", stated.Raw)).At(stated.Span);
        }
    }
}
