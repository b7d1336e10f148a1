using System.Globalization;
using Distribution.Texts;

namespace Distribution.Reading.Tests.Parts;

/// <summary>Embargo lines as they were really printed, around an invented story.</summary>
public sealed class EmbargoTests
{
    private const string Story = "The Office presented its yearly survey today and called on all governments to act upon what it says about the coming years.";

    [Theory]
    [InlineData("The Reports are embargoed until 11:00 a.m. CET/ 10:00 a.m. GMT on 2 March 2016", "2016-03-02T11:00:00+01:00")]
    [InlineData("Please note: All information presented at the press briefing is under embargo until\n11:00 a.m. CET/ 10:00 a.m. GMT, 2 March 2016", "2016-03-02T11:00:00+01:00")]
    [InlineData("Embargoed until 10.00 GMT 23 June", "2027-06-23T10:00:00+00:00")]
    [InlineData("EMBARGO: 1800 London time (GMT) / 1400 US Eastern Time Wednesday 03 November 2027\n0300 Japanese time / 0500 Australian Eastern Time Thursday 04 November 2027", "2027-11-03T18:00:00+00:00")]
    [InlineData("EMBARGOED UNTIL RELEASE AT 8:30 A.M. EDT, MONDAY, AUGUST 3, 2015", "2015-08-03T08:30:00-04:00")]
    [InlineData("Transmission of material in this news release is embargoed until\n8:30 a.m. (ET) Friday, June 5, 2026", "2026-06-05T08:30:00-04:00")]
    [InlineData("Embargoed until 00:01 UK time, 28 April 2027", "2027-04-28T00:01:00+01:00")]
    [InlineData("Not for publication before 14:00 CEST on 21 August 2027", "2027-08-21T14:00:00+02:00")]
    [InlineData("EMBARGO: 12 noon UTC, 4 March 2027", "2027-03-04T12:00:00+00:00")]
    [InlineData("Embargoed until 4 March 2027, 15:00 Geneva time", "2027-03-04T15:00:00+01:00")]
    [InlineData("Embargoed until 4 March 2027, 15:00 UTC+3", "2027-03-04T15:00:00+03:00")]
    public void Read_OneMoment_GivesTheInstant(string line, string until)
    {
        var text = Reading.Text($"{line}\n\nA title that has enough words for one\n\n{Story}\n\n{Story}\n");

        Assert.Equal(EmbargoLineKind.Instant, text.Embargo?.Kind);
        Assert.Equal(DateTimeOffset.Parse(until, CultureInfo.InvariantCulture), text.Embargo?.Until);
        Assert.Equal(line.Replace('\n', ' '), text.Embargo?.Raw);
        Assert.Equal("A title that has enough words for one", text.Title?.Text);
        Assert.Equal(2, text.Body.Count);
    }

    [Theory]
    [InlineData("fr", "Informations sous embargo jusqu'au 14 janvier 2027 à 10h, heure de Paris", "2027-01-14T10:00:00+01:00")]
    [InlineData("fr", "Sous embargo le 21 août 2027, 14:00 CEST", "2027-08-21T14:00:00+02:00")]
    [InlineData("es", "Embargado hasta las 15:00 horas (hora de Ginebra) del 4 de marzo de 2027", "2027-03-04T15:00:00+01:00")]
    [InlineData("ru", "Эмбарго до 18:00 мск 4 марта 2027 года", "2027-03-04T18:00:00+03:00")]
    [InlineData("ar", "محظور النشر حتى الساعة ١٥:٠٠ بتوقيت جنيف، ٤ آذار/مارس ٢٠٢٧", "2027-03-04T15:00:00+01:00")]
    [InlineData("zh", "新闻禁发期至2027年3月4日15:00（日内瓦时间）", "2027-03-04T15:00:00+01:00")]
    [InlineData("de", "Sperrfrist: 4. März 2027, 11.00 Uhr MEZ", "2027-03-04T11:00:00+01:00")]
    [InlineData("pt", "Sob embargo até 4 de março de 2027, 10h (hora de Lisboa)", "2027-03-04T10:00:00+00:00")]
    public void Read_OneMomentInAnotherLanguage_GivesTheInstant(string language, string line, string until)
    {
        var text = Reading.Text($"{line}\n\n{Stories.Of(language)}\n\n{Stories.Of(language)}\n");

        Assert.Equal(language, text.Language.ToString());
        Assert.Equal(line, text.Embargo?.Raw);
        Assert.Equal(EmbargoLineKind.Instant, text.Embargo?.Kind);
        Assert.Equal(DateTimeOffset.Parse(until, CultureInfo.InvariantCulture), text.Embargo?.Until);
    }

    [Theory]
    [InlineData("EMBARGO\n00.01 hrs 3 February 2027", 0)]
    [InlineData("embargoed until 00.01hrs Wednesday April 28", 0)]
    [InlineData("Embargoed until 31 March 2027", 0)]
    [InlineData("Embargoed until midnight CET, 4 March 2027", 2)]
    [InlineData("Embargoed until 12:00 a.m. ET, 4 March 2027", 2)]
    [InlineData("Embargoed until 11:00 CET on 2 July 2027", 2)]
    [InlineData("Embargoed until 9:00 CST on 2 March 2027", 2)]
    public void Read_SeveralMomentsPossible_IsUnclearAndSaysSo(string line, int readings)
    {
        var text = Reading.Text($"{line}\n\nA title that has enough words for one\n\n{Story}\n\n{Story}\n");

        Assert.Equal(EmbargoLineKind.Unclear, text.Embargo?.Kind);
        Assert.Null(text.Embargo?.Until);
        Assert.Equal(readings, text.Embargo?.Readings.Count);
        Assert.Contains(readings > 0 ? "embargo-unclear" : "embargo-unreadable", Reading.Codes(text));
    }

    [Fact]
    public void Read_NoZoneButAKnownPlace_GivesThatPlacesReading()
    {
        var text = Reading.Text($"EMBARGO: 11:00, 3 February 2027\n\nA title that has enough words for one\n\nVIENNA, 3 February 2027 - {Story}\n\n{Story}\n");

        Assert.Equal(EmbargoLineKind.Unclear, text.Embargo?.Kind);
        Assert.Equal([new DateTimeOffset(2027, 2, 3, 11, 0, 0, TimeSpan.FromHours(1))], text.Embargo!.Readings);
    }

    [Fact]
    public void Read_ZonesThatDisagree_IsUnclearAndSaysSo()
    {
        var text = Reading.Text($"Embargoed until 11:00 a.m. CET / 9:00 a.m. GMT on 2 March 2027\n\nA title that has enough words for one\n\n{Story}\n");

        Assert.Equal(EmbargoLineKind.Unclear, text.Embargo?.Kind);
        Assert.Equal(2, text.Embargo?.Readings.Count);
        Assert.Contains("embargo-zones-disagree", Reading.Codes(text));
    }

    [Theory]
    [InlineData("Sperrfrist: Redebeginn\nEs gilt das gesprochene Wort", "de")]
    [InlineData("EMBARGO: check against delivery", "en")]
    [InlineData("L'embargo vale fino al momento in cui il discorso viene pronunciato", "it")]
    public void Read_EmbargoUntilAnEvent_IsLiftedByAPerson(string line, string language)
    {
        var text = Reading.Text($"{line}\n\n{Stories.Of(language)}\n\n{Stories.Of(language)}\n");

        Assert.Equal(EmbargoLineKind.Event, text.Embargo?.Kind);
        Assert.Null(text.Embargo?.Until);
    }

    [Fact]
    public void Read_TimeOfTheEventBeforeThatOfTheEmbargo_TakesTheEmbargos()
    {
        var text = Reading.Text($"A title that has enough words for one\n\n{Story}\n\n{Story}\n\nThe briefing is on 9 June 2027 at 1100 EDT (1500 GMT/1700 CEST). The embargo will be lifted at 0700 EDT (1100 GMT/1300 CEST).\n");

        Assert.Equal(new DateTimeOffset(2027, 6, 9, 7, 0, 0, TimeSpan.FromHours(-4)), text.Embargo?.Until);
    }

    [Theory]
    [InlineData("Sperrfrist: heute, 21:15 Uhr MEZ", EmbargoLineKind.Instant)]
    [InlineData("Sperrfrist: 21:15 Uhr MEZ", EmbargoLineKind.Unclear)]
    public void Read_DayToldFromThatOfTheRelease_IsCertainOnlyIfItIsSaid(string line, EmbargoLineKind kind)
    {
        var text = Reading.Text($"{line}\n\n3. März 2027\n\nBüro stellt seinen Bericht vor\n\n{Stories.Of("de")}\n\n{Stories.Of("de")}\n");

        Assert.Equal(kind, text.Embargo?.Kind);
        Assert.Equal(new DateTimeOffset(2027, 3, 3, 21, 15, 0, TimeSpan.FromHours(1)), text.Embargo!.Until ?? Assert.Single(text.Embargo.Readings));
    }

    [Fact]
    public void Read_EmbargoOfThePast_SaysSo()
    {
        var text = Reading.Text($"Embargoed until 11:00 a.m. CET on 2 March 2016\n\n{Story}\n");

        Assert.Contains("embargo-in-the-past", Reading.Codes(text));
    }

    [Fact]
    public void Read_TwoLinesOfDifferentMoments_IsUnclearAndSaysSo()
    {
        var text = Reading.Text($"Embargoed until 11:00 UTC on 2 March 2027\n\nA title that has enough words for one\n\n{Story}\n\n{Story}\n\nThe report is embargoed until 12:00 UTC on 2 March 2027\n");

        Assert.Equal(EmbargoLineKind.Unclear, text.Embargo?.Kind);
        Assert.Contains("embargo-lines-disagree", Reading.Codes(text));
    }

    [Fact]
    public void Read_StoryOfAnArmsEmbargo_HasNoEmbargo()
    {
        const string arms = "The Security Council kept the arms embargo on the country in force and asked all States to report on 3 March 2027 what they had done.";

        var text = Reading.Text($"Council keeps the arms embargo in force\n\n{arms}\n\n{Story}\n");

        Assert.Null(text.Embargo);
        Assert.Equal("Council keeps the arms embargo in force", text.Title?.Text);
    }
}
