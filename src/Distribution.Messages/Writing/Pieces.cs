using System.Text.RegularExpressions;

namespace Distribution.Messages.Writing;

/// <summary>Cuts a line into what must be linked or, in a line from right to left, be kept together.</summary>
internal static class Pieces
{
    private const string Url = @"(?<Url>(?:https?://|www\.)[!-~]+)";
    private const string Email = @"(?<Email>[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)";
    private const string Phone = @"(?<Phone>[+(]{0,2}[0-9](?:[ \u00A0()/.\-]{0,2}[0-9]){5,})";

    // A letter of a script from left to right: any letter but those of the right-to-left blocks.
    private const string Letter = @"[\p{L}-[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]]";
    private const string Foreign = $@"(?<Foreign>[@#]?(?:[0-9]+[.\-]?)?{Letter}(?:{Letter}|[0-9\u0300-\u036F])*(?:[ \u00A0.,:;'’&/_+@#()\-–]{{1,2}}(?:{Letter}|[0-9])(?:{Letter}|[0-9\u0300-\u036F])*)*)";

    // Non-backtracking: the lines are foreign, and their length is not bounded.
    private static readonly Regex LeftToRight = new($"{Url}|{Email}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex RightToLeft = new($"{Url}|{Email}|{Phone}|{Foreign}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The pieces of a line, in order and without gaps.</summary>
    public static IEnumerable<Piece> Of(string text, bool rightToLeft)
    {
        var regex = rightToLeft ? RightToLeft : LeftToRight;
        var done = 0;
        for (var match = regex.Match(text); match.Success; match = regex.Match(text, done))
        {
            if (match.Index > done)
            {
                yield return new Piece(done, match.Index - done, PieceKind.Plain);
            }

            var kind = KindOf(match);
            var length = kind is PieceKind.Url ? LengthOfUrl(match.Value) : match.Length;
            yield return new Piece(match.Index, length, kind);
            done = match.Index + length;
        }

        if (done < text.Length)
        {
            yield return new Piece(done, text.Length - done, PieceKind.Plain);
        }
    }

    private static PieceKind KindOf(Match match) => match.Groups switch
    {
        var g when g["Url"].Success => PieceKind.Url,
        var g when g["Email"].Success => PieceKind.Email,
        var g when g["Phone"].Success => PieceKind.Phone,
        _ => PieceKind.Foreign,
    };

    // Punctuation at the end belongs to the sentence, and so does a bracket that the address did not open.
    private static int LengthOfUrl(string url)
    {
        var bare = url.TrimEnd('.', ',', ';', ':', '!', '?', '\'', '"', '>', ']', '}');
        bare = bare.EndsWith(')') && !bare.Contains('(') ? bare.TrimEnd(')', '.', ',') : bare;
        return Math.Max(bare.Length, 1);
    }
}
