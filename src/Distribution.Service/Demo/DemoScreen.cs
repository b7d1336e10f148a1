using Distribution.Service.Mailings;
using Distribution.Service.People;
using Distribution.Texts;
using Distribution.Texts.Languages;
using Spectre.Console;

namespace Distribution.Service.Demo;

/// <summary>What the demo shows on the terminal.</summary>
internal sealed class DemoScreen(IAnsiConsole console, FindingTexts sentences)
{
    private const int Shown = 96;
    private string last = "";

    public void Scene(string title)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{Markup.Escape(title)}[/]") { Justification = Justify.Left });
    }

    public void Say(string line) => console.MarkupLineInterpolated($"{line}");

    public void Act(Person actor, string line) => console.MarkupLineInterpolated($"[dim]{actor.Name}:[/] {line}");

    public void Findings(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            console.MarkupLineInterpolated($"  [yellow]{finding.Severity.ToString().ToLowerInvariant()}[/] {sentences.Say(finding)} [dim]({finding.Code}{(finding.Span is null ? "" : $", {finding.Span}")})[/]");
        }
    }

    /// <summary>The blocks that were read, each cut to a line.</summary>
    public void Blocks(ReleaseText text)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("block", "read", "where");
        void Row(string kind, string? value, SourceSpan? span) => table.AddRow(new Markup($"[bold]{kind}[/]"), new Text(Cut(value ?? "–")), new Text(span is null ? "" : $"{span.Line}:{span.Column}"));
        Row("language", $"{text.Language} ({LanguageProfiles.For(text.Language).EnglishName})", span: null);
        Row("title", text.Title?.Text, text.Title?.Span);
        Row("date", text.Date is { } day ? $"{day.Date:yyyy-MM-dd}" : null, text.Date?.Span);
        Row("dateline", text.Dateline is { } line ? $"{line.Raw} → {string.Join(", ", line.Places)}, {line.Date:yyyy-MM-dd}" : null, text.Dateline?.Span);
        foreach (var block in text.Body)
        {
            Row(block.Kind.ToString().ToLowerInvariant(), block.Text, block.Span);
        }

        foreach (var contact in text.Contacts)
        {
            Row("contact", string.Join(", ", new[] { contact.Name, contact.Role, contact.Organisation }.OfType<string>().Concat(contact.Phones.Select(p => p.E164 ?? p.Raw)).Concat(contact.Emails)), contact.Span);
        }

        console.Write(table);
    }

    /// <summary>The ledger of a mailing, a row per language.</summary>
    public void Ledger(string title, IReadOnlyList<MailingSum> sums)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Markup.Escape(title)) };
        table.AddColumns("language", "written", "sent", "fallback", "waiting", "pending", "refused", "uncertain", "suppressed", "skipped", "cancelled", "sum");
        foreach (var language in sums.GroupBy(s => s.Language.ToString()).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            table.AddRow(Cells(language.Key, [.. language]));
        }

        table.AddEmptyRow();
        table.AddRow(Cells("all", sums));
        console.Write(table);
    }

    /// <summary>A line per language while a mailing goes out; rewritten in place on a terminal, printed when it changes elsewhere.</summary>
    public void Progress(string name, IReadOnlyList<MailingSum> sums)
    {
        var parts = sums.GroupBy(s => s.Language.ToString()).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Key} {g.Where(s => s.State == DeliveryState.Sent).Sum(s => s.Rows)}/{g.Where(s => !s.IsWaiting && s.State is not (DeliveryState.Suppressed or DeliveryState.Cancelled)).Sum(s => s.Rows)}");
        var line = $"{name}: {string.Join("  ", parts)}";
        if (line != last)
        {
            Say(line);
            last = line;
        }
    }

    private static string[] Cells(string name, IReadOnlyList<MailingSum> sums)
    {
        int Count(Func<MailingSum, bool> which) => sums.Where(which).Sum(s => s.Rows);
        int[] numbers =
        [
            Count(s => s.State == DeliveryState.Sent && s.Reason == "written"),
            Count(s => s.State == DeliveryState.Sent && s.Reason != "written"),
            Count(s => s.State == DeliveryState.Sent && s.Fallback),
            Count(s => s.IsWaiting),
            Count(s => s.State is DeliveryState.Pending or DeliveryState.Sending && !s.IsWaiting),
            Count(s => s.State == DeliveryState.Refused),
            Count(s => s.State == DeliveryState.Uncertain),
            Count(s => s.State == DeliveryState.Suppressed),
            Count(s => s.State == DeliveryState.Cancelled && s.Reason == "no-edition"),
            Count(s => s.State == DeliveryState.Cancelled && s.Reason != "no-edition"),
            Count(_ => true),
        ];
        return [name, .. numbers.Select(n => n == 0 ? "" : n.ToString(System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static string Cut(string text) => text.Length <= Shown ? text : $"{text[..(Shown - 1)]}…";
}
