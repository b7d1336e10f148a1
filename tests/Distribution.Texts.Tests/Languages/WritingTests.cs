using Distribution.Texts.Languages;

namespace Distribution.Texts.Tests.Languages;

public sealed class WritingTests
{
    [Theory]
    [InlineData("en", "10 December 2026", "Thursday, 10 December 2026", "10 Dec")]
    [InlineData("fr", "10 décembre 2026", "jeudi 10 décembre 2026", "10 déc.")]
    [InlineData("es", "10 de diciembre de 2026", "jueves, 10 de diciembre de 2026", "10 dic.")]
    [InlineData("ru", "10 декабря 2026 года", "четверг, 10 декабря 2026 года", "10 дек.")]
    [InlineData("ar", "10 كانون الأول/ديسمبر 2026", "الخميس، 10 كانون الأول/ديسمبر 2026", "10 ديسمبر")]
    [InlineData("zh", "2026年12月10日", "2026年12月10日星期四", "12月10日")]
    [InlineData("pt", "10 de dezembro de 2026", "quinta-feira, 10 de dezembro de 2026", "10 dez.")]
    public void WriteDate_InEachLanguage_IsItsOwn(string language, string date, string longDate, string shortDate)
    {
        var day = new DateOnly(2026, 12, 10);
        var writing = Writing(language);
        Assert.Equal((date, longDate, shortDate), (writing.WriteDate(day), writing.WriteLongDate(day), writing.WriteShortDate(day)));
    }

    [Theory]
    [InlineData("fr", "1er mars 2026")]
    [InlineData("en", "1 March 2026")]
    [InlineData("es", "1 de marzo de 2026")]
    [InlineData("zh", "2026年3月1日")]
    public void WriteDate_FirstOfTheMonth_IsWrittenAsTheLanguageDoes(string language, string expected) =>
        Assert.Equal(expected, Writing(language).WriteDate(new DateOnly(2026, 3, 1)));

    [Fact]
    public void WriteDate_EleventhInFrench_IsNoFirst() => Assert.Equal("11 mars 2026", Writing("fr").WriteDate(new DateOnly(2026, 3, 11)));

    [Theory]
    [InlineData("en", "09:05")]
    [InlineData("fr", "9 h 05")]
    [InlineData("es", "9:05")]
    [InlineData("ru", "09:05")]
    [InlineData("ar", "09:05")]
    [InlineData("zh", "09:05")]
    [InlineData("pt", "9h05")]
    public void WriteTime_InEachLanguage_IsItsOwn(string language, string expected) =>
        Assert.Equal(expected, Writing(language).WriteTime(new TimeOnly(9, 5)));

    [Fact]
    public void WriteTime_Seconds_AreWrittenOnlyWhereThereAreAny() => Assert.Equal("09:05:07", Writing("en").WriteTime(new TimeOnly(9, 5, 7)));

    private static Writing Writing(string language) => LanguageProfiles.For(LanguageTag.Parse(language)).Writing;
}
