using Distribution.Texts;

namespace Distribution.Reading.Tests.Parts;

public sealed class MixedLanguagesTests
{
    private const string Head = "A new quay for the harbour\n\nLINDENAU, 10 December 2026 - The harbour of Lindenau opened a new quay on Thursday, which is open to every ship that asks for a place, said the office of the harbour in a short statement.\n\n";
    private const string English = "The quay is a hundred metres long and was built within two years by a company of the region, which had won the call of the council against four others in the spring of that year, and it will be able to take the largest ships that sail on the river today.\n\n";
    private const string French = "Le quai mesure cent mètres de long et a été construit en deux ans par une entreprise de la région, qui avait remporté l’appel d’offres du conseil contre quatre autres au printemps de cette année.\n\n";
    private const string FrenchToo = "Les habitants de la ville ont attendu longtemps cette ouverture, parce que les grands navires devaient jusqu’ici passer devant le port et décharger leurs marchandises beaucoup plus loin sur le fleuve.\n\n";
    private const string Russian = "Новый причал длиной сто метров был построен за два года местной компанией, которая выиграла конкурс городского совета весной прошлого года у четырёх других участников из соседних областей и городов.\n\n";
    private const string Chinese = "新码头长一百米，由当地一家公司用两年时间建成。该公司去年春天在市议会的招标中胜过其他四家公司，获得了这项工程的建设合同，并且按时完成了全部工作，没有超过预算，市民对此十分满意。\n\n";

    [Theory]
    [InlineData(French + FrenchToo, "fr")]
    [InlineData(Russian + Russian, "ru")]
    [InlineData(Chinese + Chinese, "zh")]
    public void Read_ParagraphsOfAnotherLanguage_AreNamedWithTheirPlace(string others, string other)
    {
        var document = Head + English + English + English + English + English + others;

        var finding = Assert.Single(Reading.Text(document).Findings, f => f.Code == "languages-mixed");

        Assert.Equal((Severity.Warning, "en", other), (finding.Severity, finding.Arguments["language"], finding.Arguments["other"]));
        Assert.Equal(1 + document[..document.IndexOf(others, StringComparison.Ordinal)].Count(c => c == '\n'), finding.Span!.Line);
        Assert.DoesNotMatch(@"\{[A-Za-z]+\}", Reading.Sentences.Say(finding));
    }

    [Theory]
    [InlineData(English + English + English)]
    [InlineData(English + French + English + French)] // one at a time: the original words of what is said before
    [InlineData(English + "\u00AB\u00A0" + French + "\u00AB\u00A0" + FrenchToo + English)]
    [InlineData(English + French + Russian + English + English)] // not the same
    public void Read_OneLanguageOrQuotations_AreFine(string story) =>
        Assert.DoesNotContain("languages-mixed", Reading.Codes(Reading.Text(Head + English + English + story)));

    [Fact]
    public void Read_RelativeOfTheLanguageExpected_IsFine()
    {
        var malay = "Pelabuhan Lindenau membuka dermaga baru pada hari Khamis, yang terbuka kepada setiap kapal yang meminta tempat, kata pejabat pelabuhan itu dalam satu kenyataan pendek kepada pihak akhbar di bandar.\n\n";

        var text = Reading.Text("Tajuk kenyataan\n\n" + malay + malay + malay, context: Reading.Context with { Expected = LanguageTag.Parse("ms") });

        Assert.DoesNotContain("languages-mixed", Reading.Codes(text));
    }
}
