using System.Text.RegularExpressions;
using Distribution.Reading.Documents;
using Distribution.Reading.Vocabularies;
using Distribution.Texts;

namespace Distribution.Reading.Parts;

/// <summary>
/// Takes a dateline apart. Every mark that may close it (dash, colon, stop, bracket) is tried; what stands before must be nothing
/// but places, one date and one agency. The longest such head wins.
/// </summary>
internal sealed partial class DatelineGrammar(Vocabulary words)
{
    private const int Longest = 150;
    private const double Sure = 0.8; // below it, what follows must begin a sentence

    public DatelineHead? AtStart(PlacedText paragraph)
    {
        var text = paragraph.Text;
        DatelineHead? best = null;
        foreach (Match close in Closing().Matches(text[..Math.Min(text.Length, Longest)]))
        {
            if (Read(text, close.Index, close.Index + close.Length, close.Value) is { } head && !(head.Confidence < Sure && char.IsLower(text[head.Rest])))
            {
                best = head;
            }
        }

        return best ?? AtMark(paragraph);
    }

    /// <summary>The whole line as a dateline that stands alone: place and date, or a place that is known.</summary>
    public DatelineHead? Alone(string line) =>
        line.Length <= Longest && Read(line.TrimEnd(' ', '-', '\u2013', '\u2014', ':'), "alone") is { Places: [var place, ..] } head && (head.Date is not null || words.RegionOf(place) is not null)
            ? head with { Rest = line.Length }
            : null;

    private DatelineHead? Read(string text, int length, int rest, string close)
    {
        // A bracket that closes an agency belongs to the dateline; so does the slash behind one.
        var keep = close.TrimStart() is [')', ..] || (close.TrimStart() is ['/', ..] && text[..length].Count(c => c == '/') % 2 == 1) ? close.Length - close.TrimStart().Length + 1 : 0;
        return rest < text.Length && Read(text[..(length + keep)], close) is { } head ? head with { Rest = rest } : null;
    }

    private DatelineHead? Read(string head, string close)
    {
        var dates = words.Dates.Find(head);
        if (dates.Count > 1 || head.Trim().Length == 0)
        {
            return null;
        }

        var date = dates.Count == 1 ? dates[0] : null;
        var rest = date is null ? head : head[..date.Start] + "\u0001" + head[date.End..];
        var tag = TakeTag(ref rest, date);
        var pieces = rest.Split('\u0001').SelectMany(p => Dashes().Split(p)).Select(Bare).Where(p => p.Length > 0).ToList();
        if (tag is null && date is not null && pieces.Count == 2 && IsAgency(pieces[1]))
        {
            tag = pieces[1];
            pieces.RemoveAt(1);
        }

        if (pieces.Count > 1 || (pieces.Count == 1 && !IsPlace(pieces[0])))
        {
            return null;
        }

        var place = pieces.Count == 1 ? pieces[0] : null;
        var confidence = Confidence(place, date, tag, close, head);
        return confidence == 0 ? null : new DatelineHead(WithoutStop(head).Length, head.Length, place is null ? [] : Places(WithoutArticle(place)), date, tag, confidence);
    }

    /// <summary>What speaks for a dateline: 0 where it is too little.</summary>
    private double Confidence(string? place, FoundDate? date, string? tag, string close, string head)
    {
        var dash = close.Any(c => Letters.IsDash(c) || c is '/' or '\u00E2' or '\u7535' or '\u96FB'); // \u00E2 is what a wrong encoding leaves of a dash; 电 is the wire
        var alone = close == "alone";
        return (place, date, tag) switch
        {
            (not null, not null, _) when dash || alone || words.RegionOf(place) is not null || !words.Spaced || close is ['.' or ')', ..] => 0.97,
            (not null, null, not null) when dash || (tag.All(c => !char.IsLower(c)) && (words.RegionOf(place) is not null || IsCapital(place) || Letters.WordsOf(place) <= 2)) => 0.92,
            (null, not null, not null) when dash => 0.9,
            (null, not null, null) when dash => 0.85,
            (null, null, _) or (_, not null, _) or (_, _, not null) => 0,
            _ when alone && words.RegionOf(place) is not null => 0.8,
            _ when close is not "mark" && !dash => 0,
            _ when words.RegionOf(place) is not null => 0.85,
            _ when IsCapital(place) => 0.8,
            _ when head.TrimStart().StartsWith('(') => 0.8,
            _ when close == "mark" || words.OrganisationWords.In(place) => 0,
            _ when place.Contains(',', StringComparison.Ordinal) && Letters.WordsOf(place) <= 5 => 0.75,
            _ => Letters.WordsOf(place) <= 3 && place.Length <= (words.Spaced ? 30 : 8) ? 0.6 : 0,
        };
    }

    /// <summary>Where the page sets the dateline in bold, it needs nothing else to close it.</summary>
    private DatelineHead? AtMark(PlacedText paragraph) =>
        paragraph.Marks.FirstOrDefault(m => m is { Start: 0, Kind: MarkKind.Strong }) is { Length: < Longest } mark && mark.Length < paragraph.Length
            && Read(paragraph.Text[..mark.Length].TrimEnd(' ', '-', '\u2013', '\u2014', ':', '.'), "mark") is { } head
                ? head with { Rest = mark.Length }
                : null;

    private static string? TakeTag(ref string rest, FoundDate? date)
    {
        var whole = rest;
        var tag = Tag().Matches(rest).FirstOrDefault(m => !m.Value.Contains('\u0001', StringComparison.Ordinal) && m.Groups["name"].Value.Any(char.IsLetter) && !IsPartOfPlace(m, whole, date));
        if (tag is null || Bare(rest[..tag.Index]).Length == 0 && date is null)
        {
            return null;
        }

        rest = rest.Remove(tag.Index, tag.Length).Insert(tag.Index, "\u0001");
        return tag.Groups["name"].Value.Trim();
    }

    /// <summary>A bracket right behind the place, before the date, tells the country: <c>BOSTON (USA), 20 June</c>.</summary>
    private static bool IsPartOfPlace(Match tag, string rest, FoundDate? date) =>
        date is not null && tag.Value[0] is '(' or '\uFF08' && tag.Index > 0 && !Letters.IsDash(rest[..tag.Index].TrimEnd().LastOrDefault())
        && rest.IndexOf('\u0001', StringComparison.Ordinal) > tag.Index;

    private static bool IsAgency(string text) => text.Length <= 30 && text.Any(char.IsLetter) && text.All(c => !char.IsLower(c)) && Letters.WordsOf(text) <= 3;

    private bool IsPlace(string text)
    {
        if (text.Length > 70 || text.Any(c => char.IsDigit(c) || c is '"' or '\u201C' or '\u201D' or '\u00AB' or '\u00BB' or '?' or '!' or ';' or '\u3002'))
        {
            return false;
        }

        if (!words.Spaced && text.Any(Letters.IsUnspaced))
        {
            return text.Length <= 14;
        }

        var names = text.Split([' ', ',', '\u060C', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return names.Length is > 0 and <= 9 && text.Count(c => c is ',' or '\u060C') <= 3 && text[^1] != ',' && names.All(IsNamePart)
            && (names.Any(n => char.IsUpper(n[0])) || names.Length <= 4);
    }

    private bool IsNamePart(string word) =>
        char.IsUpper(word[0]) || !Letters.HasCase(word[0]) || words.Particles.Contains(Folding.Fold(word)) || word.StartsWith("d'", StringComparison.Ordinal) || word.StartsWith("d\u2019", StringComparison.Ordinal);

    /// <summary>A city in capitals, whatever follows it behind a comma.</summary>
    private static bool IsCapital(string place) =>
        place.Split(',')[0] is { Length: >= 3 } city && city.Any(char.IsUpper) && city.All(c => !char.IsLower(c));

    private static string[] Places(string place) => [.. place.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Unbracketed)];

    /// <summary>The place without what a sentence puts before it: "Tại thành phố BOSTON".</summary>
    private static string WithoutArticle(string place)
    {
        var capital = Capital().Match(place);
        return capital.Success && place[..capital.Index].Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(w => char.IsLower(w[0])) ? place[capital.Index..] : place;
    }

    private static string Unbracketed(string place) =>
        place is ['(', .., ')'] && place.IndexOf(')', StringComparison.Ordinal) == place.Length - 1 ? place[1..^1].Trim() : place;

    private static string Bare(string piece)
    {
        var bare = piece.TrimStart('.', ' ').Trim(' ', ',', '-', '\u2013', '\u2014', ':', ';', '\u060C', '\uFF0C', '\u3001', '/', '|', '\u00A0', '\uFF1A', '\u30FB', '*');
        bare = bare is ['(' or '\uFF08', .. var open] && !open.Contains(')', StringComparison.Ordinal) ? open.Trim() : bare;
        bare = bare is [.. var shut, ')'] && !shut.Contains('(', StringComparison.Ordinal) ? shut.Trim() : bare;
        bare = bare.TrimEnd(' ', ',', '(', '\uFF08');

        return bare is "." or "()" ? "" : WithoutStop(bare);
    }

    /// <summary>A stop belongs to an abbreviation (Mass.), not to a city.</summary>
    private static string WithoutStop(string text) => text.TrimEnd() is [.., '.'] stopped && !Abbreviation().IsMatch(stopped) ? stopped[..^1].TrimEnd() : text.TrimEnd();

    [GeneratedRegex(@"\s*(?:--+|[\u2012-\u2015\u2500\uFF0D]+)\s*|\s+[-\u2010\u2011\u2212]\s*|[-\u2010\u2011\u2212]\s+|(?<=[).])-\s*|(?<=\s)\u00E2[\u0080-\u009F\u20AC\u201C\u201D]{0,2}\s+|\s*[:\uFF1A]\s*(?=\S)|\.\s+|\)\s*(?=[\p{L}""\u201C\u00AB])|\s*/\s+(?=[-\p{L}])|(?<=[\u65E5\u53F7\u865F])\s?[\u7535\u96FB]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"\s+[-\u2013\u2014]+\s+|--+|[\u2013\u2014]+|/\s+/|\s/\s", RegexOptions.CultureInvariant)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"[(\uFF08](?<name>[^()\uFF08\uFF09]{2,60})[)\uFF09]|/\s?(?<name>[\p{L} .-]{3,40}?)\s?/", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<=\s)\p{Lu}{3,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();

    [GeneratedRegex(@"(?:[\s,]\p{Lu}\p{L}{0,4}|\p{Lu}\.\p{Lu}|\p{Lu}\.\s?\p{Lu})\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
