using Distribution.Messages.Templates;
using Distribution.Texts;

namespace Distribution.Messages.Composition;

/// <summary>Mails with invented values, with every optional part there and with none: together they take every branch of a layout.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 10, 12, 0, 0, TimeSpan.Zero);
    private static readonly Office Office = new("Press Office", "press@example.org", "press.example.org");

    /// <summary>What fails in a language.</summary>
    public static IEnumerable<Finding> Try(MailTemplates templates, LanguageTag language)
    {
        var composer = new MailComposer(templates, key: null);
        foreach (var text in new[] { Full(language), Bare(language) })
        {
            foreach (var kind in Enum.GetValues<MailKind>())
            {
                if (FailureOf(() => composer.Compose(Mail(kind, text))) is { } failure)
                {
                    yield return failure;
                }
            }
        }

        foreach (var reminder in new[] { false, true })
        {
            if (FailureOf(() => composer.Compose(Task(language, reminder))) is { } failure)
            {
                yield return failure;
            }
        }
    }

    private static Finding? FailureOf(Action compose)
    {
        try
        {
            compose();
            return null;
        }
        catch (TemplateFailedException failed)
        {
            return failed.Finding;
        }
    }

    private static ReleaseMail Mail(MailKind kind, ReleaseText text) => new()
    {
        Kind = kind,
        Text = text,
        Reader = new MailReader("reader@example.org", text.Title is null ? null : "Ada Example", text.Title is null ? null : "Example Daily", TimeZoneInfo.Utc),
        MessageId = "sample@press.example.org",
        Date = Noon,
        Office = Office,
        List = new MailList("sample", "Sample list"),
        Goodbye = new Uri("https://press.example.org/goodbye/sample"),
        Page = text.Title is null ? null : new Uri("https://press.example.org/en/sample"),
        Embargo = kind is MailKind.Release ? null : new MailEmbargo(Noon.AddDays(1), TimeZoneInfo.Utc),
        IsFallback = text.Title is not null,
    };

    private static TaskMail Task(LanguageTag language, bool reminder) => new()
    {
        Language = language,
        TranslatorName = "Ben Example",
        TranslatorEmail = "translator@example.org",
        Version = language,
        Words = 400,
        Due = Noon.AddDays(1),
        Zone = TimeZoneInfo.Utc,
        AskName = "Ada Example",
        AskEmail = "desk@example.org",
        Link = new Uri("https://press.example.org/task/sample"),
        MessageId = "sample@press.example.org",
        Date = Noon,
        Office = Office,
        IsReminder = reminder,
    };

    private static ReleaseText Bare(LanguageTag language) => new() { Language = language, Body = [new Block(BlockKind.Subhead, "Sample")] };

    private static ReleaseText Full(LanguageTag language) => new()
    {
        Language = language,
        Symbol = new TextPart("SAMPLE/1"),
        Kicker = new TextPart("Sample"),
        Title = new TextPart("Sample title"),
        Subtitle = new TextPart("Sample subtitle"),
        Date = new DatePart(new DateOnly(2026, 12, 10), "10 December 2026"),
        Dateline = new Dateline("Vienna, 10 December", ["Vienna"], new DateOnly(2026, 12, 10)),
        Body = AllKinds,
        EndMark = new TextPart("* * *"),
        Boilerplate = AllKinds,
        Notes = AllKinds,
        Contacts =
        [
            new Contact("Ada Example", "Spokesperson", "Example", [.. Enum.GetValues<PhoneKind>().Select(k => new Phone("+43 1 0", "+4310", k))], ["ada@example.org"]),
            new Contact(Name: null, Role: null, Organisation: null, [new Phone("0", E164: null, PhoneKind.Phone)], []),
        ],
    };

    private static IReadOnlyList<Block> AllKinds { get; } = [.. Enum.GetValues<BlockKind>().Select(kind => new Block(kind, "a\tb\nc\td"))];
}
