using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>Findings that only the whole text shows.</summary>
internal static class WholeText
{
    public static void Check(Manuscript manuscript, ReleaseText text)
    {
        if (text.Title is null)
        {
            manuscript.Findings.Add(Finding.Warning("title-missing"));
        }

        if (text.Contacts.Count == 0)
        {
            manuscript.Findings.Add(Finding.Warning("contact-missing"));
        }

        if (text.Date is { } date && text.Dateline is { Date: { } day } dateline && day != date.Date)
        {
            manuscript.Findings.Add(Finding.Warning("date-and-dateline-disagree", ("date", date.Date), ("dateline", day)).At(dateline.Span));
        }

        MixedLanguages.Check(manuscript, text.Body);
        SuspectCharacters.Check(manuscript);
    }
}
