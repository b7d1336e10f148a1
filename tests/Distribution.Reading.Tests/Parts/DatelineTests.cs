using Distribution.Texts;

namespace Distribution.Reading.Tests.Parts;

/// <summary>Datelines as offices and wires print them.</summary>
public sealed class DatelineTests
{
    private const string English = "The Office presented its yearly survey today and called on all governments to act upon what it says about the coming years.";
    private const string German = "Das Büro stellte heute seinen jährlichen Bericht vor und rief alle Regierungen dazu auf, nach seinen Empfehlungen zu handeln.";
    private const string Spanish = "La Oficina presentó hoy su informe anual y pidió a todos los gobiernos que actúen según lo que en él se recomienda.";
    private const string Russian = "Управление представило сегодня свой ежегодный доклад и призвало все правительства действовать в соответствии с его выводами.";
    private const string Arabic = "عرض المكتب اليوم تقريره السنوي ودعا جميع الحكومات إلى العمل بما جاء فيه من توصيات خلال السنوات القادمة.";
    private const string French = "L'Office a présenté aujourd'hui son rapport annuel et a demandé à tous les gouvernements d'agir selon ses recommandations.";
    private const string Chinese = "办公室今天发布了年度报告，并呼吁各国政府根据报告中的建议采取行动，加强合作，保护儿童和青年的权益。";
    private const string Italian = "L'Ufficio ha presentato oggi il suo rapporto annuale e ha chiesto a tutti i governi di agire secondo le sue raccomandazioni.";

    [Theory]
    [InlineData("VIENNA, 30 September (UN Information Service) -- ", English, "VIENNA, 30 September (UN Information Service)", "VIENNA", "2007-09-30", "UN Information Service")]
    [InlineData("VIENNA, 31 January 2007 -- ", English, "VIENNA, 31 January 2007", "VIENNA", "2007-01-31", null)]
    [InlineData("WIEN, 19. September 2007 (UNO-Informationsdienst) - ", German, "WIEN, 19. September 2007 (UNO-Informationsdienst)", "WIEN", "2007-09-19", "UNO-Informationsdienst")]
    [InlineData("WIEN, 17. November 2017 - ", German, "WIEN, 17. November 2017", "WIEN", "2017-11-17", null)]
    [InlineData("Viena, 26 de junio de 2021 (Servicio de Información de Naciones Unidas) – ", Spanish, "Viena, 26 de junio de 2021 (Servicio de Información de Naciones Unidas)", "Viena", "2021-06-26", "Servicio de Información de Naciones Unidas")]
    [InlineData("Viena, 26 de junio - ", Spanish, "Viena, 26 de junio", "Viena", "2007-06-26", null)]
    [InlineData("3 de marzo de 2016 (Naciones Unidas).- ", Spanish, "3 de marzo de 2016 (Naciones Unidas)", null, "2016-03-03", "Naciones Unidas")]
    [InlineData("La Paz, 3 de marzo de 2015 (Naciones Unidas).- ", Spanish, "La Paz, 3 de marzo de 2015 (Naciones Unidas)", "La Paz", "2015-03-03", "Naciones Unidas")]
    [InlineData("SANTIAGO (24 de marzo de 2015) – ", Spanish, "SANTIAGO (24 de marzo de 2015)", "SANTIAGO", "2015-03-24", null)]
    [InlineData("DURBAN, South Africa, 9 December 2011 (WMO) - ", English, "DURBAN, South Africa, 9 December 2011 (WMO)", "DURBAN, South Africa", "2011-12-09", "WMO")]
    [InlineData("GENEVA/DURBAN, 29 November 2011 (WMO) - ", English, "GENEVA/DURBAN, 29 November 2011 (WMO)", "GENEVA|DURBAN", "2011-11-29", "WMO")]
    [InlineData("KINGSTOWN, Saint Vincent and the Grenadines, 18 May — ", English, "KINGSTOWN, Saint Vincent and the Grenadines, 18 May", "KINGSTOWN, Saint Vincent and the Grenadines", "2007-05-18", null)]
    [InlineData("بغداد، 28 تموز/ يوليو 2020 – ", Arabic, "بغداد، 28 تموز/ يوليو 2020", "بغداد", "2020-07-28", null)]
    [InlineData("بغداد، 1 شباط/ فبراير 2021 - ", Arabic, "بغداد، 1 شباط/ فبراير 2021", "بغداد", "2021-02-01", null)]
    [InlineData("8 ديسمبر كانون الأول (رويترز) – ", Arabic, "8 ديسمبر كانون الأول (رويترز)", null, "2007-12-08", "رويترز")]
    [InlineData("Москва, 28 августа. ", Russian, "Москва, 28 августа", "Москва", "2007-08-28", null)]
    [InlineData("Москва. 4 октября. INTERFAX.RU - ", Russian, "Москва. 4 октября. INTERFAX.RU", "Москва", "2007-10-04", "INTERFAX.RU")]
    [InlineData("OCALA, Fla., Aug. 02, 2019 (GLOBE NEWSWIRE) -- ", English, "OCALA, Fla., Aug. 02, 2019 (GLOBE NEWSWIRE)", "OCALA, Fla.", "2019-08-02", "GLOBE NEWSWIRE")]
    [InlineData("RALEIGH, NC / ACCESSWIRE / December 5, 2023 / ", English, "RALEIGH, NC / ACCESSWIRE / December 5, 2023", "RALEIGH, NC", "2023-12-05", "ACCESSWIRE")]
    [InlineData("NEW YORK, Feb. 3, 2024 /PRNewswire/ -- ", English, "NEW YORK, Feb. 3, 2024 /PRNewswire/", "NEW YORK", "2024-02-03", "PRNewswire")]
    [InlineData("NEW YORK, NY – August 11, 2015 — ", English, "NEW YORK, NY – August 11, 2015", "NEW YORK, NY", "2015-08-11", null)]
    [InlineData("TRENTON, NJ--November 30, 2005--", English, "TRENTON, NJ--November 30, 2005", "TRENTON, NJ", "2005-11-30", null)]
    [InlineData("Wilmington DE - April 20, 2012 - ", English, "Wilmington DE - April 20, 2012", "Wilmington DE", "2012-04-20", null)]
    [InlineData("Wien, (OTS) ", German, "Wien, (OTS)", "Wien", null, "OTS")]
    [InlineData("Wien (OTS) - ", German, "Wien (OTS)", "Wien", null, "OTS")]
    [InlineData("MADRID, 7 May. (EUROPA PRESS) – ", Spanish, "MADRID, 7 May. (EUROPA PRESS)", "MADRID", "2007-05-07", "EUROPA PRESS")]
    [InlineData("Milano, 18 marzo 2025 - ", Italian, "Milano, 18 marzo 2025", "Milano", "2025-03-18", null)]
    [InlineData("Genève, le 3 mai 2021 – ", French, "Genève, le 3 mai 2021", "Genève", "2021-05-03", null)]
    [InlineData("Paris, le 1er juillet 2021 - ", French, "Paris, le 1er juillet 2021", "Paris", "2021-07-01", null)]
    [InlineData("维也纳，2007年7月30日——", Chinese, "维也纳，2007年7月30日", "维也纳", "2007-07-30", null)]
    [InlineData("日内瓦(红十字协会)——", Chinese, "日内瓦(红十字协会)", "日内瓦", null, "红十字协会")]
    [InlineData("北京7月30日电 ", Chinese, "北京7月30日", "北京", "2007-07-30", null)]
    [InlineData("(Washington, D.C.) - ", English, "(Washington, D.C.)", "Washington, D.C.", null, null)]
    [InlineData("ROUND ROCK, Texas--(BUSINESS WIRE)--", English, "ROUND ROCK, Texas--(BUSINESS WIRE)", "ROUND ROCK, Texas", null, "BUSINESS WIRE")]
    [InlineData("October 25, 2010 — BOSTON, Mass. — ", English, "October 25, 2010 — BOSTON, Mass.", "BOSTON, Mass.", "2010-10-25", null)]
    public void Read_Dateline_GivesItsParts(string dateline, string story, string raw, string? places, string? date, string? tag)
    {
        // The year of a dateline without one comes from the date line.
        var dateLine = date?.StartsWith("2007", StringComparison.Ordinal) == true ? "2007-01-01\n" : "";

        var text = Reading.Text($"{dateLine}{dateline}{story}\n{story}\n");

        Assert.NotNull(text.Dateline);
        Assert.Equal(raw, text.Dateline.Raw);
        Assert.Equal(places?.Split('|') ?? [], text.Dateline.Places);
        Assert.Equal(date, text.Dateline.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(tag, text.Dateline.SourceTag);
        Assert.Equal(story, text.Body[0].Text);
    }

    [Theory]
    [InlineData("Following is the message of the Executive Director for the World Day - as delivered in Vienna on Monday - to all the staff.")]
    [InlineData("Sens. Paul S. Example (D-MD) and Barbara Sample (D-MD) today announced that the Commission has awarded the County a grant.")]
    [InlineData("The well-known Office of the Commissioner today presented a yearly survey that will be read with interest in all countries.")]
    [InlineData("Example Corp. - the company that everybody knows for its products of the highest quality - today announced a new one for all.")]
    public void Read_StoryWithoutDateline_FindsNone(string story)
    {
        var text = Reading.Text($"A title that has enough words for one\n\n{story}\n\n{English}\n");

        Assert.Null(text.Dateline);
        Assert.Equal(story, text.Body[0].Text);
    }

    [Fact]
    public void Read_DatelineAloneOnItsLine_StandsBeforeTheStory()
    {
        var text = Reading.Text($"A title that has enough words for one\n\nBrussels, 16 July 2021\n\n{English}\n");

        Assert.Equal(["Brussels"], text.Dateline?.Places);
        Assert.Equal(English, Assert.Single(text.Body).Text);
        Assert.Equal(new SourceSpan(3, 1, 22), text.Dateline?.Span);
    }

    [Fact]
    public void Read_DateLineAndDatelineOfTwoDays_KeepsBothAndSaysSo()
    {
        var text = Reading.Text($"A title that has enough words for one\n\n٠٢ فبراير ٢٠٢١\n\nبغداد، 1 شباط/ فبراير 2021 - {Arabic}\n\n{Arabic}");

        Assert.Equal(new DateOnly(2021, 2, 2), text.Date?.Date);
        Assert.Equal(new DateOnly(2021, 2, 1), text.Dateline?.Date);
        Assert.Contains("date-and-dateline-disagree", Reading.Codes(text));
    }

    [Fact]
    public void Read_WeekdayOfAnotherDay_SaysSo()
    {
        var text = Reading.Text($"A title that has enough words for one\n\nTuesday, 30 July 2018\n\nVIENNA, 30 July - {English}\n");

        Assert.Equal(new DateOnly(2018, 7, 30), text.Date?.Date);
        Assert.Contains("weekday-and-date-disagree", Reading.Codes(text)); // 30 July 2018 was a Monday
    }
}
