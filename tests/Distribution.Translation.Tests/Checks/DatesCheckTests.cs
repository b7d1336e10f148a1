using Distribution.Texts;

namespace Distribution.Translation.Tests.Checks;

public sealed class DatesCheckTests
{
    [Theory]
    [InlineData("on 30 July 2018", "fr", "le 30 juillet 2018")]
    [InlineData("on July 30, 2018", "es", "el 30 de julio de 2018")]
    [InlineData("on 30 July 2018", "ru", "30 июля 2018 года")]
    [InlineData("on 30 July 2018", "ar", "في ٣٠ تموز/يوليه ٢٠١٨")]
    [InlineData("on 30 July 2018", "ar", "في 30 يوليه 2018")]
    [InlineData("on 30 July 2018", "zh", "2018年7月30日")]
    [InlineData("on 30 July 2018", "ja", "2018年7月30日")]
    [InlineData("on 30 July", "zh", "7月30日")]
    [InlineData("on 30 July", "ar", "في ٣٠ تموز / يوليه")]
    [InlineData("on 1 March 2026", "fr", "le 1er mars 2026")]
    [InlineData("on 12 December", "zh", "12月12日")]
    [InlineData("on 12 November", "ar", "في ١٢ تشرين الثاني/نوفمبر")]
    [InlineData("in July", "zh", "7月")]
    [InlineData("in July 2018", "zh", "2018年7月")]
    [InlineData("in July 2018", "ru", "01.07.2018", "date-differs July 2018|01.07.2018")]
    [InlineData("from 5 to 7 March 2026", "fr", "du 5 au 7 mars 2026")]
    [InlineData("from 5 to 7 March 2026", "zh", "2026年3月5日至7日")]
    [InlineData("on 5-7 March 2026", "es", "del 5 al 7 de marzo de 2026")]
    [InlineData("on 5 and 6 March", "ru", "5 и 6 марта")]
    [InlineData("2018-07-30", "ru", "30.07.2018")]
    [InlineData("2018-07-30", "fr", "le 30 juillet 2018")]
    [InlineData("on 30 July 2018", "sw", "tarehe 30 Julai 2018")] // a language without a profile
    [InlineData("in July 12 schools were opened", "fr", "12 écoles ont été rouvertes en juillet")]
    [InlineData("on 30 July 2018", "fr", "le 31 juillet 2018", "date-differs 30 July 2018|31 juillet 2018")]
    [InlineData("on 30 July 2018", "fr", "le 30 juillet 2019", "date-differs 30 July 2018|30 juillet 2019")]
    [InlineData("on 30 July 2018", "fr", "le 30 août 2018", "date-differs 30 July 2018|30 août 2018")]
    [InlineData("on 30 July", "ar", "في ٣٠ آب/أغسطس", "date-differs 30 July|٣٠ آب/أغسطس")]
    [InlineData("on 30 July", "zh", "8月30日", "date-differs 30 July|8月30日")]
    [InlineData("in July", "zh", "8月", "date-differs July|8月")]
    [InlineData("on 30 July", "es", "entonces", "date-missing 30 July")]
    [InlineData("then", "es", "el 30 de julio", "date-added 30 de julio")]
    public void Compare_Dates_GivesWhatDiffers(string source, string language, string version, params string[] expected) =>
        Assert.Equal(expected, Invented.Compared("en", source, language, version));

    [Theory]
    [InlineData("2018-07-30", "2018-07-30", null)]
    [InlineData("2018-07-31", "2018-07-30", "date-differs")] // only the date line
    [InlineData("2018-07-30", "2018-07-31", "date-differs")] // only the dateline
    [InlineData("2018-07-31", "2018-07-31", "date-differs")] // the dateline, which is the release's date as well: once
    [InlineData(null, "2018-07-30", null)]
    [InlineData(null, "2018-07-31", "date-differs")]
    [InlineData("2018-07-30", null, "date-missing")] // the dateline lost it
    [InlineData("2018-07-30", "2018-02-30", "date-differs")] // no day of any calendar
    [InlineData(null, null, "date-missing")]
    public void Compare_DateOfTheRelease_CountsOnce(string? line, string? dateline, string? expected)
    {
        var source = Dated(Invented.Text("en", "A story."), "2018-07-30", "2018-07-30");
        var version = Dated(Invented.Text("fr", "Une histoire."), line, dateline);
        Assert.Equal(expected is null ? [] : [expected], VersionComparison.Compare(source, version, version.Language).Select(f => f.Code));
    }

    private static ReleaseText Dated(ReleaseText text, string? line, string? dateline) => text with
    {
        Date = line is null ? null : new DatePart(Day(line), line),
        Dateline = new Dateline($"Vienna, {dateline}", ["Vienna"], dateline is not null && DateOnly.TryParse(dateline, System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : null),
    };

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
