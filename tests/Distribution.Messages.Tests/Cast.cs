using System.Text;
using Distribution.Texts;
using MimeKit;

namespace Distribution.Messages.Tests;

/// <summary>The named cast of these tests, the product's own templates, and a mail taken through its bytes.</summary>
internal static class Cast
{
    public static readonly DateTimeOffset Sent = new(2026, 12, 8, 7, 30, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Lift = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);
    public static readonly Office Office = new("Press Office of Example Nations", "press@example.org", "press.example.org");
    public static readonly TimeZoneInfo Vienna = TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna");
    public static readonly TimeZoneInfo Kolkata = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata");
    public static readonly TimeZoneInfo Nepal = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kathmandu");

    /// <summary>The files of <c>templates/mail</c>.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = ReadFiles();

    /// <summary>The sentences of this room's findings.</summary>
    public static string FindingSentences => File.ReadAllText(Path.Combine(TemplatesFolder(), "findings", "en", "messages.json"));

    public static MailTemplates Templates { get; } = MailTemplates.Parse(Files).Templates!;

    public static MailComposer Composer { get; } = new(Templates, key: null);

    public static TheoryData<string> Languages => ["ar", "en", "es", "fr", "ru", "zh"];

    public static ReleaseMail Release(string language) => new()
    {
        Kind = MailKind.Release,
        Text = Releases.In(language),
        Reader = new MailReader("ada@daily.example.com", "Ada Example", "The Daily Example", Kolkata),
        MessageId = "d4711@press.example.org",
        Date = Sent,
        Office = Office,
        List = new MailList("human-rights", "Human rights"),
        Goodbye = new Uri("https://news.example.org/goodbye/dG9rZW4-dG9rZW4_dG9rZW4"),
        Page = new Uri("https://news.example.org/en/unis-nar-1360-day-against-trafficking"),
    };

    public static ReleaseMail Advance(string language) => Release(language) with { Kind = MailKind.Advance, Embargo = new MailEmbargo(Lift, Vienna), Page = null };

    public static TaskMail Task(string language) => new()
    {
        Language = LanguageTag.Parse(language),
        TranslatorName = "Noor Example",
        TranslatorEmail = "noor@example.net",
        Version = LanguageTag.Parse("ar"),
        Words = 412,
        Due = new DateTimeOffset(2026, 12, 9, 16, 0, 0, TimeSpan.Zero),
        Zone = Vienna,
        AskName = "Ben Example",
        AskEmail = "desk@example.org",
        Link = new Uri("https://news.example.org/task/c2VjcmV0LXNlY3JldA"),
        MessageId = "t15@press.example.org",
        Date = Sent,
        Office = Office,
    };

    /// <summary>The bytes of a message as they go out.</summary>
    public static byte[] Bytes(MimeMessage message)
    {
        using var stream = new MemoryStream();
        MessageBytes.WriteTo(message, stream);
        return stream.ToArray();
    }

    /// <summary>The message as a receiver reads it out of the bytes.</summary>
    public static MimeMessage Received(MimeMessage message) => MimeMessage.Load(new MemoryStream(Bytes(message)), TestContext.Current.CancellationToken);

    /// <summary>A header field with its folding undone, still encoded.</summary>
    public static string Raw(this MimeMessage message, string field) =>
        Encoding.ASCII.GetString(message.Headers[message.Headers.IndexOf(field)].RawValue).Replace("\r\n", "", StringComparison.Ordinal).Trim();

    private static Dictionary<string, string> ReadFiles()
    {
        var folder = Path.Combine(TemplatesFolder(), "mail");
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
    }

    private static string TemplatesFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Distribution.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Distribution.sln");
        }

        return Path.Combine(folder, "templates");
    }
}
