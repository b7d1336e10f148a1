using System.Globalization;
using Distribution.Texts;

namespace Distribution.Service.Cli;

/// <summary>A release's text as a person reads it on a terminal, each part under its name.</summary>
internal static class TextSheet
{
    private const int NameWidth = 12;

    public static void Print(Terminal terminal, ReleaseText text)
    {
        Part(terminal, "language", text.Language.ToString());
        Part(terminal, "symbol", text.Symbol?.Text);
        Part(terminal, "kicker", text.Kicker?.Text);
        Part(terminal, "title", text.Title?.Text ?? "(none)");
        Part(terminal, "subtitle", text.Subtitle?.Text);
        Part(terminal, "date", text.Date is { } date ? date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
        Part(terminal, "dateline", text.Dateline?.Raw);
        Part(terminal, "embargo", text.Embargo is { } embargo ? Embargo(embargo) : null);
        Blocks(terminal, text.Body);
        Part(terminal, "end", text.EndMark?.Text);
        Blocks(terminal, text.Boilerplate, "about ");
        Blocks(terminal, text.Notes, "note ");
        foreach (var contact in text.Contacts)
        {
            Part(terminal, "contact", string.Join(", ", Words(contact)));
        }

        foreach (var proposal in text.Proposals)
        {
            Part(terminal, $"{proposal.Part}?", proposal.Text);
        }
    }

    private static void Blocks(Terminal terminal, IEnumerable<Block> blocks, string prefix = "")
    {
        foreach (var (block, number) in blocks.Select((b, n) => (b, n + 1)))
        {
            Part(terminal, $"{prefix}{number} {(block.Kind == BlockKind.Paragraph ? "" : Kind(block.Kind))}".TrimEnd(), block.Text);
        }
    }

    private static string Kind(BlockKind kind) => kind switch
    {
        BlockKind.ListItem => "item",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string Embargo(EmbargoLine line)
    {
        var meaning = line.Kind switch
        {
            EmbargoLineKind.Instant => Instant(line.Until!.Value),
            EmbargoLineKind.Event => "an event",
            _ when line.Readings.Count > 0 => $"unclear: {string.Join(" or ", line.Readings.Select(Instant))}",
            _ => "unclear",
        };
        return $"{line.Raw} ({meaning})";
    }

    private static string Instant(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Words(Contact contact) =>
        new[] { contact.Name, contact.Role, contact.Organisation }.OfType<string>()
            .Concat(contact.Phones.Select(p => p.Raw))
            .Concat(contact.Emails);

    private static void Part(Terminal terminal, string name, string? value)
    {
        if (value is not null)
        {
            terminal.Say($"  {name.PadRight(NameWidth)} {value}");
        }
    }
}
