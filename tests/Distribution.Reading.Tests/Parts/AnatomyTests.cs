using Distribution.Texts;

namespace Distribution.Reading.Tests.Parts;

/// <summary>Where the parts of a release stand: kicker, symbol, title, subtitle, end mark, boilerplate, notes.</summary>
public sealed class AnatomyTests
{
    private static readonly string Story = Stories.Of("en");

    [Fact]
    public void Read_WholeRelease_GivesEveryPart()
    {
        var text = Reading.Text(
            $"Press Release\nUNIS/NAR/1360\n3 March 2027\n\nOffice presents its survey of the year\nGovernments called on to act in time\n\nVIENNA, 3 March (UN Information Service) - {Story}\n\n{Story}\n\n* *** *\n\nNotes to editors\n\nThe survey has come out every year since 1997.\n\nAbout the Example Office\n\nThe Example Office is an invented body that serves as an example in tests.\n\nMedia contact:\nAda Example\nTel: +43 1 26060 5588\n");

        Assert.Equal("Press Release", text.Kicker?.Text);
        Assert.Equal("UNIS/NAR/1360", text.Symbol?.Text);
        Assert.Equal(new DateOnly(2027, 3, 3), text.Date?.Date);
        Assert.Equal("Office presents its survey of the year", text.Title?.Text);
        Assert.Equal("Governments called on to act in time", text.Subtitle?.Text);
        Assert.Equal("UN Information Service", text.Dateline?.SourceTag);
        Assert.Equal([Story, Story], text.Body.Select(b => b.Text));
        Assert.Equal("* *** *", text.EndMark?.Text);
        Assert.Equal(["Notes to editors", "The survey has come out every year since 1997."], text.Notes.Select(b => b.Text));
        Assert.Equal([BlockKind.Subhead, BlockKind.Paragraph], text.Boilerplate.Select(b => b.Kind));
        Assert.Equal("Ada Example", Assert.Single(text.Contacts).Name);
        Assert.Empty(text.Findings);
    }

    [Theory]
    [InlineData("###")]
    [InlineData("-30-")]
    [InlineData("– 30 –")]
    [InlineData("ENDS")]
    [InlineData("-ENDS-")]
    [InlineData("* *** *")]
    [InlineData("# # #")]
    [InlineData("***")]
    public void Read_EndMark_EndsTheStory(string mark)
    {
        var text = Reading.Text($"A title that has enough words for one\n\n{Story}\n\n{Story}\n\n{mark}\n");

        Assert.Equal(mark, text.EndMark?.Text);
        Assert.Equal(2, text.Body.Count);
    }

    [Theory]
    [InlineData("es", "Notas para editores", "Acerca de la Oficina")]
    [InlineData("fr", "Note aux rédactions", "À propos de l'Office")]
    [InlineData("ru", "Примечание для редакторов", "Об Управлении")]
    [InlineData("ar", "ملاحظات للمحررين", "نبذة عن المكتب")]
    [InlineData("zh", "编者注", "关于办公室")]
    [InlineData("de", "Hinweis an die Redaktion", "Über das Büro")]
    [InlineData("it", "Note per i redattori", "Informazioni sull'Ufficio")]
    public void Read_SectionsBehindTheStory_AreSetApart(string language, string notes, string about)
    {
        var story = Stories.Of(language);

        var text = Reading.Text($"{story}\n\n{story}\n\n{notes}\n\n{story}\n\n{about}\n\n{story}\n");

        Assert.Equal(2, text.Body.Count);
        Assert.Equal([notes, story], text.Notes.Select(b => b.Text));
        Assert.Equal([about, story], text.Boilerplate.Select(b => b.Text));
    }

    [Fact]
    public void Read_DashAloneOnALine_OpensSpeechAndAmongOthersAList()
    {
        var text = Reading.Text($"{Story}\n\n– We are glad about what the Office has found out, said Ada Example.\n\n{Story}\n\n- one\n- another\n\n12. Mai 2027 was the day.\n");

        Assert.Equal(
            [BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.ListItem, BlockKind.ListItem, BlockKind.Paragraph],
            text.Body.Select(b => b.Kind));
        Assert.StartsWith("– We", text.Body[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Paris, le 12 mars 2024", "fr", "Le ministère lance un plan pour les rivières")]
    [InlineData("Женева, 12 марта 2024 г.", "ru", "Организация представила доклад о состоянии рек")]
    public void Read_PlaceAndDateAboveTheTitle_LeavesTheTitle(string line, string language, string title)
    {
        var text = Reading.Text($"{line}\n\n{title}\n\n{Stories.Of(language)}\n\n{Stories.Of(language)}\n");

        Assert.Equal(title, text.Title?.Text);
        Assert.Equal(new DateOnly(2024, 3, 12), text.Date?.Date);
        Assert.Equal(2, text.Body.Count);
    }

    [Fact]
    public void Read_ShortLineOverAParagraph_IsASubhead()
    {
        var text = Reading.Text($"A title that has enough words for one\n\n{Story}\n\nWhat the survey says\n\n{Story}\n\nIt is this:\n\n{Story}\n");

        Assert.Equal([BlockKind.Paragraph, BlockKind.Subhead, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Paragraph], text.Body.Select(b => b.Kind));
    }

    [Fact]
    public void Read_TitleThatIsASentence_IsKnownByTheDatelineBehind()
    {
        var text = Reading.Text($"The Office today presents its survey of the year to all.\n\nVIENNA, 3 March 2027 - {Story}\n\n{Story}\n");

        Assert.Equal("The Office today presents its survey of the year to all.", text.Title?.Text);
        Assert.Equal(2, text.Body.Count);
    }

    [Fact]
    public void Read_TitleOfTwoWords_IsOnlyProposed()
    {
        var text = Reading.Text($"Example House\n3 March 2027\n\n{Story}\n\n{Story}\n");

        Assert.Null(text.Title);
        Assert.Equal("Example House", Assert.Single(text.Proposals).Text);
        Assert.Contains("title-missing", Reading.Codes(text));
    }

    [Fact]
    public void Read_DirectionOverride_IsRefusedWithItsPlace()
    {
        var text = Reading.Text($"A title that has enough words for one\n\nAb\u202Ecd {Story}\n");

        var finding = text.Findings.Single(f => f.Code == "bidi-override");
        Assert.Equal((Severity.Error, new SourceSpan(3, 3, 1)), (finding.Severity, finding.Span));
    }

    [Theory]
    [InlineData("Dellâ€™s new office")]
    [InlineData("the cafÃ© of the office")]
    [InlineData("the of\uFFFDce")]
    public void Read_WrongEncodingInTheSource_SaysSo(string words) =>
        Assert.Contains("mojibake-suspected", Reading.Codes(Reading.Text($"A title that has enough words for one\n\n{words} and {Story}\n")));

    [Theory]
    [InlineData("pt", "nb", "pt")]
    [InlineData("da", "nb", "nb")]
    [InlineData("pt", "pt-BR", "pt-BR")]
    [InlineData("fr", "es", "fr")]
    public void Read_ExpectedLanguage_CountsWhereTheDetectedIsItsRelative(string written, string expected, string language)
    {
        var context = Reading.Context with { Expected = LanguageTag.Parse(expected) };

        Assert.Equal(language, Reading.Text(Stories.Of(written), context: context).Language.ToString());
    }
}
