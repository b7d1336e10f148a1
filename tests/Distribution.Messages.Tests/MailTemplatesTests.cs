using Distribution.Texts;

namespace Distribution.Messages.Tests;

public sealed class MailTemplatesTests
{
    [Fact]
    public void Parse_OwnFiles_GiveNoFinding()
    {
        var result = MailTemplates.Parse(Cast.Files);

        Assert.Empty(result.Findings);
        Assert.Equal(["ar", "en", "es", "fr", "pt", "ru", "zh"], result.Templates!.Languages.Select(l => l.ToString()));
    }

    [Fact]
    public void TryAll_OwnFiles_GiveNoFinding() => Assert.Empty(Cast.Templates.TryAll());

    [Theory]
    [InlineData("layout/release.html.liquid", "<h1>\n{{ title \n</h1>", 2)]
    [InlineData("layout/release.txt.liquid", "a\nb\n{% if embargo %}\nc", 4)]
    [InlineData("layout/task.txt.liquid", "{% foo %}", 1)]
    [InlineData("fr/release.html.liquid", "\n\n{{ title | }}", 3)]
    public void Parse_LiquidThatIsWrong_IsNamedWithFileAndLine(string file, string content, int line)
    {
        var result = MailTemplates.Parse(With(file, content));

        var finding = Assert.Single(result.Findings);
        Assert.Null(result.Templates);
        Assert.Equal(("template-error", file, $"{line}"), (finding.Code, finding.Arguments["file"], finding.Arguments["line"]));
        Assert.NotEmpty(finding.Arguments["problem"]);
    }

    [Theory]
    [InlineData("\"Notes to editors\"", "\"Notes to {{ editors\"")]
    [InlineData("\"Notes to editors\"", "7")]
    [InlineData("\"notesHeading\":", "\"notesHeading\"")]
    [InlineData("\"notesHeading\":", "\"copyFor\":")]
    public void Parse_WordsThatAreWrong_AreNamedWithFileAndLine(string was, string becomes)
    {
        const string File = "en/words.json";
        Assert.Contains(was, Cast.Files[File], StringComparison.Ordinal);
        var line = Cast.Files[File].Split(was)[0].Count(c => c == '\n') + 1;

        var result = MailTemplates.Parse(With(File, Cast.Files[File].Replace(was, becomes, StringComparison.Ordinal)));

        Assert.Null(result.Templates);
        Assert.Contains(result.Findings, f => f.Code == "template-error" && f.Arguments["file"] == File && f.Arguments["line"] == $"{line}");
    }

    [Fact]
    public void Parse_WordsOfOneLanguageThatLackOne_AreNamed()
    {
        var words = Cast.Files["fr/words.json"].Replace("notesHeading", "notesHeadline", StringComparison.Ordinal);

        var finding = Assert.Single(MailTemplates.Parse(With("fr/words.json", words)).Findings);

        Assert.Equal(("template-word-missing", "fr/words.json", "notesHeading"), (finding.Code, finding.Arguments["file"], finding.Arguments["word"]));
    }

    [Theory]
    [InlineData("layout/release.txt.liquid")]
    [InlineData("en/words.json")]
    public void Parse_FileThatIsNotThere_IsNamed(string file)
    {
        var result = MailTemplates.Parse(Cast.Files.Where(f => f.Key != file).ToDictionary(StringComparer.Ordinal));

        Assert.Null(result.Templates);
        Assert.Contains(result.Findings, f => f.Code == "template-missing" && f.Arguments["file"] == file);
    }

    [Theory]
    [InlineData("fr/relese.html.liquid")]
    [InlineData("FR/words.json")]
    [InlineData("words.json")]
    public void Parse_FileThatNothingUses_IsAWarning(string file)
    {
        var result = MailTemplates.Parse(With(file, "{}"));

        var finding = Assert.Single(result.Findings);
        Assert.NotNull(result.Templates);
        Assert.Equal((Severity.Warning, "template-unknown", file), (finding.Severity, finding.Code, finding.Arguments["file"]));
    }

    [Theory]
    [InlineData("layout/release.html.liquid", "a\n{{ titel }}", 2)]
    [InlineData("layout/release.txt.liquid", "{% for section in sections %}\n{{ section.nam }}{% endfor %}", 2)]
    [InlineData("layout/task.html.liquid", "{{ words.taskGreeting }}\n\n{{ words.taskGreting }}", 3)]
    [InlineData("layout/task.txt.liquid", "{{ link | shout }}", 1)]
    [InlineData("layout/task.txt.liquid", "{% include 'other' %}", 1)]
    [InlineData("zh/release.txt.liquid", "{% if embargo %}\n{{ copy_for }}{% endif %}", 2)]
    public void TryAll_TemplateThatAsksForWhatIsNotThere_IsNamedWithFileAndLine(string file, string content, int line)
    {
        var findings = MailTemplates.Parse(With(file, content)).Templates!.TryAll();

        Assert.All(findings, f => Assert.Equal(("template-error", file, $"{line}"), (f.Code, f.Arguments["file"], f.Arguments["line"])));
        Assert.Single(findings);
    }

    [Fact]
    public void TryAll_WordThatAsksForWhatIsNotThere_IsNamedWithFileAndLine()
    {
        var words = Cast.Files["ru/words.json"].Replace("{{ reader }}", "{{ raeder }}", StringComparison.Ordinal);
        var line = words.Split("{{ raeder }}")[0].Count(c => c == '\n') + 1;

        var finding = Assert.Single(MailTemplates.Parse(With("ru/words.json", words)).Templates!.TryAll());

        Assert.Equal(("ru/words.json", $"{line}"), (finding.Arguments["file"], finding.Arguments["line"]));
        Assert.Contains("raeder", finding.Arguments["problem"], StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_LayoutThatWantsValuesRaw_StillEncodesThem()
    {
        var templates = MailTemplates.Parse(With("layout/release.html.liquid", "{{ title | raw }}|{{ title | upcase }}|{{ contacts[0].emails[0].address | raw }}")).Templates!;
        var mail = Cast.Release("en");
        var contact = mail.Text.Contacts[0] with { Emails = ["<b>x"] };

        var html = Cast.Received(new MailComposer(templates, key: null).Compose(mail with { Text = mail.Text with { Title = new TextPart("<b>&"), Contacts = [contact] } })).Markup();

        Assert.DoesNotContain("<b>", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Compose_WordWithMarkup_IsEncoded()
    {
        var words = Cast.Files["en/words.json"].Replace("\"Unsubscribe\"", "\"Leave <us> & go\"", StringComparison.Ordinal);

        var html = Cast.Received(new MailComposer(MailTemplates.Parse(With("en/words.json", words)).Templates!, key: null).Compose(Cast.Release("en"))).Markup();

        Assert.Contains("Leave &lt;us&gt; &amp; go", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_LanguageWithItsOwnLayout_UsesIt()
    {
        var composer = new MailComposer(MailTemplates.Parse(With("fr/task.txt.liquid", "Bonjour\n{{ link }}")).Templates!, key: null);

        Assert.Equal("Bonjour\nhttps://news.example.org/task/c2VjcmV0LXNlY3JldA\n", Cast.Received(composer.Compose(Cast.Task("fr"))).Plain());
        Assert.StartsWith("Dear Noor", Cast.Received(composer.Compose(Cast.Task("en"))).Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Version_AnyLetterChanged_IsAnother()
    {
        Assert.Equal(Cast.Templates.Version, MailTemplates.Parse(Cast.Files).Templates!.Version);
        Assert.NotEqual(Cast.Templates.Version, MailTemplates.Parse(With("layout/task.txt.liquid", Cast.Files["layout/task.txt.liquid"] + " ")).Templates!.Version);
        Assert.Matches("^[0-9a-f]{64}$", Cast.Templates.Version);
    }

    [Fact]
    public void FindingTexts_EveryCodeOfTheRoom_HasASentence()
    {
        var texts = FindingTexts.Parse([Cast.FindingSentences]);

        Assert.Equal(
            ["dkim-key-too-short", "dkim-key-unreadable", "dkim-name-wrong", "template-error", "template-missing", "template-unknown", "template-word-missing"],
            texts.Codes.Order(StringComparer.Ordinal));
        var finding = MailTemplates.Parse(With("layout/task.txt.liquid", "{% foo %}")).Findings.Single();
        Assert.Equal("The mail template layout/task.txt.liquid is wrong in line 1: Unknown tag 'foo'.", texts.Say(finding));
    }

    private static Dictionary<string, string> With(string file, string content) =>
        new(Cast.Files, StringComparer.Ordinal) { [file] = content };
}
