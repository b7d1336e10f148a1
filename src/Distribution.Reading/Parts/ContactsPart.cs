using Distribution.Reading.Documents;
using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>
/// Whom the media may ask. First the blocks are found: behind a contact heading, or, without one, where telephone numbers and
/// addresses stand in the lines of the head or foot. Later they are read line by line.
/// </summary>
internal static class ContactsPart
{
    private const int FurthestEvidence = 9; // lines from heading or evidence to the next telephone number or address
    private const int LongestHeading = 220;
    private const int LinesAbove = 4; // name, role, organisation and department above the first number

    public static void TakeBlocks(Manuscript manuscript)
    {
        var evidence = new ContactEvidence(manuscript);
        for (var i = 0; i < manuscript.Count; i++)
        {
            if (manuscript.IsFree(i) && IsOpening(manuscript, evidence, i))
            {
                i = TakeFrom(manuscript, evidence, i);
            }
        }

        TakeHead(manuscript, evidence);
        TakeTail(manuscript, evidence);
    }

    public static IReadOnlyList<Contact> Read(Manuscript manuscript, Dateline? dateline)
    {
        var region = (dateline?.Places.Select(manuscript.Words.RegionOf).FirstOrDefault(r => r is not null)) ?? manuscript.Words.Region;
        var reader = new ContactLines(manuscript, new Phones(manuscript.Words, region));
        var before = -2;
        foreach (var block in manuscript.All(PartKind.Contacts))
        {
            if (block != before + 1)
            {
                reader.Break();
            }

            before = block;
            foreach (var line in manuscript.Block(block).Lines)
            {
                reader.Add(line);
            }
        }

        return reader.Contacts();
    }

    private static bool IsOpening(Manuscript manuscript, ContactEvidence evidence, int block)
    {
        var text = manuscript.Text(block).Text;
        var words = manuscript.Words.ContactHeadings;
        var length = words.LengthAtStart(text);
        if (length == 0)
        {
            // "To receive an advance copy and for interviews, please contact:"
            return text.Length <= LongestHeading && text[^1] is ':' or '\uFF1A' && words.In(text) && evidence.Within(block + 1, 5);
        }

        if (words.Is(text) || (manuscript.Block(block).Kind == DocumentBlockKind.Heading && text.Length <= 80))
        {
            return evidence.Within(block + 1, FurthestEvidence) || text[^1] == ':';
        }

        return text[length..].TrimStart() is [':' or '\uFF1A', ..]
            || (text.Length <= LongestHeading && text[^1] is ':' or '\uFF1A')
            || (text.Length <= 600 && evidence.At(block))
            || (!manuscript.IsProse(block) && text.Length <= LongestHeading && evidence.Within(block + 1, 3));
    }

    /// <summary>Takes the heading and everything up to the last number or address that belongs to it; gives the last block.</summary>
    private static int TakeFrom(Manuscript manuscript, ContactEvidence evidence, int opening)
    {
        var last = opening;
        for (var i = opening + 1; i < manuscript.Count && i - last <= FurthestEvidence && !Ends(manuscript, evidence, opening, i); i++)
        {
            last = evidence.At(i) || evidence.IsLink(i) ? i : last;
        }

        for (var i = opening; i <= last; i++)
        {
            manuscript.Take(i, PartKind.Contacts);
        }

        return last;
    }

    private static bool Ends(Manuscript manuscript, ContactEvidence evidence, int opening, int block)
    {
        if (!manuscript.IsFree(block) || SectionsPart.Opens(manuscript, block) is not null)
        {
            return true;
        }

        return manuscript.Block(block).Kind == DocumentBlockKind.Heading
            ? manuscript.Block(opening).Kind == DocumentBlockKind.Heading && !manuscript.Words.ContactGroups.Is(manuscript.Text(block).Text) && manuscript.Block(block).Level <= manuscript.Block(opening).Level
            : manuscript.IsProse(block) && !evidence.At(block);
    }

    private static void TakeHead(Manuscript manuscript, ContactEvidence evidence)
    {
        var head = manuscript.FirstProse();
        for (var i = 0; i < head; i++)
        {
            if (manuscript.IsFree(i) && evidence.At(i))
            {
                TakeLinesAbove(manuscript, i, acrossGaps: false);
                manuscript.Take(i, PartKind.Contacts);
            }
        }
    }

    private static void TakeTail(Manuscript manuscript, ContactEvidence evidence)
    {
        var tail = manuscript.Count;
        while (tail > 0 && !(manuscript.IsFree(tail - 1) && manuscript.IsProse(tail - 1)))
        {
            tail--;
        }

        for (var i = tail; i < manuscript.Count; i++)
        {
            if (manuscript.IsFree(i) && evidence.At(i))
            {
                TakeLinesAbove(manuscript, i, acrossGaps: true);
                manuscript.Take(i, PartKind.Contacts);
            }
        }

        if (!manuscript.All(PartKind.Contacts).Any())
        {
            TakeNamesAlone(manuscript, tail);
        }
    }

    /// <summary>Persons with where they work, and nothing by which to reach them, at the very end.</summary>
    private static void TakeNamesAlone(Manuscript manuscript, int tail)
    {
        var names = new PersonNames(manuscript.Words);
        for (var i = tail; i + 1 < manuscript.Count; i++)
        {
            if (manuscript.IsFree(i) && manuscript.IsFree(i + 1) && manuscript.Block(i).Kind == DocumentBlockKind.Paragraph
                && names.In(manuscript.Text(i).Text).Count > 0 && manuscript.Words.OrganisationWords.In(manuscript.Text(i + 1).Text))
            {
                manuscript.Take(i, PartKind.Contacts);
                manuscript.Take(i + 1, PartKind.Contacts);
            }
        }
    }

    private static bool IsSentence(Manuscript manuscript, int block) =>
        manuscript.IsProse(block) || (Manuscript.EndsSentence(manuscript.Text(block).Text) && Letters.WordsOf(manuscript.Text(block).Text) >= 5);

    private static void TakeLinesAbove(Manuscript manuscript, int block, bool acrossGaps)
    {
        for (var i = block; i > Math.Max(0, block - LinesAbove) && (acrossGaps || !manuscript.Block(i).Gap); i--)
        {
            if (!manuscript.IsFree(i - 1) || IsSentence(manuscript, i - 1) || manuscript.Block(i - 1).Kind == DocumentBlockKind.Heading || SectionsPart.Opens(manuscript, i - 1) is not null)
            {
                return;
            }

            manuscript.Take(i - 1, PartKind.Contacts);
        }
    }
}
