using Distribution.Texts;

namespace Distribution.Translation;

/// <summary>Everything that is to be said of a version that was handed in: what the reader found in it and what the comparison with its source found, each fault once.</summary>
public static class VersionReview
{
    /// <summary>Comparison codes that make a finding of the reader superfluous, because the source shows what is right.</summary>
    private static readonly Dictionary<string, string> Clearer = new(StringComparer.Ordinal)
    {
        ["title-missing"] = "title-missing-in-version",
        ["contact-missing"] = "contact-missing-in-version",
        ["date-and-dateline-disagree"] = "date-differs",
        ["phone-invalid"] = "phone-differs",
        ["email-invalid"] = "email-differs",
    };

    /// <summary>The version's own findings and those of <see cref="VersionComparison.Compare"/>; where the comparison ends at once, only its one.</summary>
    /// <param name="source">The source edition; a title set by hand is its title.</param>
    /// <param name="version">The version as the reader read it, with the reader's findings.</param>
    /// <param name="asked">The language that was asked for.</param>
    public static IReadOnlyList<Finding> Of(ReleaseText source, ReleaseText version, LanguageTag asked)
    {
        var compared = VersionComparison.Compare(source, version, asked);
        return compared is [{ Code: VersionComparison.Empty or VersionComparison.IsSource or VersionComparison.OtherLanguage }]
            ? compared
            : [.. version.Findings.Where(f => !compared.Any(c => IsSaidBy(f, c))), .. compared];
    }

    private static bool IsSaidBy(Finding read, Finding compared) =>
        Clearer.GetValueOrDefault(read.Code) == compared.Code
        && read.Code switch
        {
            "date-and-dateline-disagree" => compared.Arguments["paragraph"] == Passage.DatelineName,
            "phone-invalid" => compared.Arguments["version"] == read.Arguments["number"],
            "email-invalid" => compared.Arguments["version"] == read.Arguments["address"],
            _ => true,
        };
}
