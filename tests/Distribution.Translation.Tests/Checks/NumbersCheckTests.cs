namespace Distribution.Translation.Tests.Checks;

public sealed class NumbersCheckTests
{
    [Theory]
    [InlineData("About 3.5 million people in 23 countries", "fr", "Environ 3,5 millions de personnes dans 23 pays")]
    [InlineData("About 3.5 million people in 23 countries", "es", "Unos 3,5 millones de personas en 23 países")]
    [InlineData("About 3.5 million people in 23 countries", "es", "Unos 3.5 millones de personas en 23 países")]
    [InlineData("About 3.5 million people in 23 countries", "ru", "Около 3,5 млн человек в 23 странах")]
    [InlineData("About 3.5 million people in 23 countries", "ru", "Около 3,5 миллиона человек в двадцати трех странах")]
    [InlineData("About 3.5 million people in 23 countries", "ar", "نحو ٣,٥ ملايين شخص في ٢٣ بلداً")]
    [InlineData("About 3.5 million people in 23 countries", "ar", "نحو ٣٫٥ مليون شخص في 23 بلدا")]
    [InlineData("About 3.5 million people in 23 countries", "zh", "约350万人，分布在23个国家")]
    [InlineData("About 3.5 million people in 23 countries", "zh", "约三百五十万人，分布在二十三个国家")]
    [InlineData("About 3.5 million people in 23 countries", "pt", "Cerca de 3,5 milhões de pessoas em 23 países")]
    [InlineData("some 1,234,567 tonnes", "fr", "quelque 1 234 567 tonnes")]
    [InlineData("some 1,234,567 tonnes", "es", "unas 1.234.567 toneladas")]
    [InlineData("some 1,234,567 tonnes", "ru", "около 1 234 567 тонн")]
    [InlineData("some 1,234,567 tonnes", "ar", "نحو ١٬٢٣٤٬٥٦٧ طنا")]
    [InlineData("some 1,234,567 tonnes", "zh", "约1,234,567吨")]
    [InlineData("some 1,234 tonnes", "es", "unas 1 234 toneladas")]
    [InlineData("some 1,234 tonnes", "es", "unas 1234 toneladas")]
    [InlineData("a rise of 2.75 per cent", "fr", "une hausse de 2,75 %")]
    [InlineData("$2.5 billion for 25 per cent", "es", "2.500 millones de dólares para el 25 %")]
    [InlineData("$2 billion for 25 per cent", "es", "2 mil millones de dólares para el 25%")]
    [InlineData("$2.5 billion for 25 per cent", "fr", "2,5 milliards de dollars pour 25 %")]
    [InlineData("$2.5 billion for 25 per cent", "ru", "2,5 млрд долл. США на 25 процентов")]
    [InlineData("$2.5 billion for 25 per cent", "ar", "٢,٥ بليون دولار من أجل ٢٥ في المائة")]
    [InlineData("$2.5 billion for 25 per cent", "zh", "25亿美元用于百分之二十五")]
    [InlineData("$2.5bn for 25%", "zh", "25亿美元用于25%")]
    [InlineData("300,000 people", "zh", "30万人")]
    [InlineData("almost a third of the victims", "fr", "près d’un tiers des victimes")]
    [InlineData("almost a third of the victims", "es", "casi la tercera parte de las víctimas")]
    [InlineData("almost a third of the victims", "ru", "почти треть жертв")]
    [InlineData("almost a third of the victims", "ar", "ما يقرب من ثلث الضحايا")]
    [InlineData("almost a third of the victims", "ar", "ما يقرب من ثلثهم")]
    [InlineData("almost a third of the victims", "zh", "近三分之一的受害人")]
    [InlineData("two thirds of the victims", "fr", "les deux tiers des victimes")]
    [InlineData("two-thirds of the victims", "ar", "ثلثا الضحايا")]
    [InlineData("two-thirds of the victims", "ru", "две трети жертв")]
    [InlineData("½ of all", "fr", "la moitié de tous")]
    [InlineData("twelve experts", "fr", "12 experts")]
    [InlineData("12 experts", "fr", "douze experts")]
    [InlineData("12 experts", "ar", "اثنا عشر خبيرا")]
    [InlineData("25 experts", "ar", "خمسة وعشرون خبيرا")]
    [InlineData("97 experts", "fr", "quatre-vingt-dix-sept experts")]
    [InlineData("71 experts", "fr", "soixante et onze experts")]
    [InlineData("250,000 experts", "en-GB", "two hundred and fifty thousand experts")]
    [InlineData("35 experts", "es", "treinta y cinco expertos")]
    [InlineData("1,200 experts", "fr", "mille deux cents experts")]
    [InlineData("the 21st century", "ru", "XXI век")]
    [InlineData("the 21st century", "fr", "le XXIe siècle")]
    [InlineData("the 20th session", "fr", "la 20e session")]
    [InlineData("the 20th session", "ru", "20-я сессия")]
    [InlineData("the 20th session", "es", "el 20.º período de sesiones")]
    [InlineData("the third session", "fr", "la 3e session")]
    [InlineData("one of the two experts", "ar", "أحد الخبيرين")]
    [InlineData("100 km away", "zh", "100千米以外")]
    [InlineData("10 thousand people", "zh", "1万人")]
    [InlineData("a very important step", "zh", "十分重要的一步")]
    [InlineData("COVID-19 and the G20", "ru", "COVID-19 и G20")]
    [InlineData("between 2015 and 2018, in 300 places", "fr", "entre 2015 et 2018, en 300 lieux")]
    [InlineData("in 2018, 300 places", "ru", "в 2018 году 300 мест")]
    [InlineData("in 2018, 300 places", "zh", "2018年，300个地方")]
    [InlineData("at 10:00", "fr", "à 10 heures")]
    [InlineData("at 2:30 p.m.", "fr", "à 14 h 30")]
    [InlineData("at 2 p.m.", "zh", "14时")]
    [InlineData("at 14:30", "zh", "下午2时30分")]
    [InlineData("at 14:30", "ar", "في الساعة ٢:٣٠ بعد الظهر")]
    [InlineData("3.5 million people in 2018", "ja", "2018年に350万人")]
    [InlineData("1/3 of all", "fr", "un tiers de tous")]
    public void Compare_SameNumbers_GivesNoFinding(string source, string language, string version) =>
        Assert.Empty(Invented.Compared("en", source, language, version));

    [Theory]
    [InlineData("in 23 countries", "fr", "dans 24 pays", "number-differs 23|24")]
    [InlineData("in 23 countries", "ar", "في ٢٤ بلدا", "number-differs 23|٢٤")]
    [InlineData("in 23 countries", "zh", "在32个国家", "number-differs 23|32")]
    [InlineData("in 23 countries", "ru", "в странах", "number-missing 23")]
    [InlineData("in countries", "es", "en 23 países", "number-added 23")]
    [InlineData("3.5 million people", "fr", "3,5 milliards de personnes", "number-differs 3.5 million|3,5 milliards")]
    [InlineData("3.5 million people", "zh", "35万人", "number-differs 3.5 million|35万")]
    [InlineData("3.5 million people", "ru", "35 миллионов человек", "number-differs 3.5 million|35 миллионов")]
    [InlineData("almost a third", "fr", "près d’un quart", "written-number-differs a third|un quart")]
    [InlineData("almost a third", "zh", "近四分之一", "written-number-differs a third|四分之一")]
    [InlineData("almost a third", "zh", "近一些", "written-number-missing a third")]
    [InlineData("twelve experts", "fr", "13 experts", "number-differs twelve|13")]
    [InlineData("experts", "fr", "douze experts", "written-number-added douze")]
    [InlineData("COVID-19", "ru", "COVID-18", "written-number-differs 19|18")]
    [InlineData("12 women and 30 men", "es", "12 mujeres y 31 hombres", "number-differs 30|31")]
    [InlineData("1,234 tonnes", "fr", "1 243 tonnes", "number-differs 1,234|1 243")]
    public void Compare_OtherNumber_GivesOneFinding(string source, string language, string version, string expected) =>
        Assert.Equal([expected], Invented.Compared("en", source, language, version));

    [Fact]
    public void Compare_NumbersChangedPlacesBetweenParagraphs_GivesBoth() => Assert.Equal(
        ["number-differs 12|40", "number-differs 40|12"],
        Invented.Compared(
            Invented.Text("en", "In the north 12 schools were opened again.", "In the south 40 schools were opened again."),
            Invented.Text("fr", "Au nord, 40 écoles ont été rouvertes.", "Au sud, 12 écoles ont été rouvertes.")));

    [Fact]
    public void Compare_SentenceMovedToNextParagraph_GivesNoFinding() => Assert.Empty(
        Invented.Compared(
            Invented.Text("en", "The schools in the north were opened again this week. There are 12.", "The schools in the south were opened again last week."),
            Invented.Text("fr", "Les écoles du nord ont été rouvertes cette semaine.", "Elles sont 12. Les écoles du sud ont été rouvertes la semaine dernière.")));

    [Theory] // German has a profile without number words, Swahili none
    [InlineData("the seventh of 12 sessions", "de", "die siebte von zwölf Sitzungen", "written-number-missing 12")]
    [InlineData("three of 1,200 schools", "de", "drei von 1.200 Schulen")]
    [InlineData("1,200 schools", "sw", "shule 1,300", "number-differs 1,200|1,300")]
    [InlineData("12 schools", "sw", "shule 13", "number-differs 12|13")]
    [InlineData("1,200 schools", "sw", "shule", "number-missing 1,200")]
    public void Compare_LanguageWithoutNumberWords_DoubtsOnlyWhatMayBeWrittenOut(string source, string language, string version, params string[] expected) =>
        Assert.Equal(expected, Invented.Compared("en", source, language, version));

    [Theory] // each of these once took a time that grew with the square of the length
    [InlineData("1.")]
    [InlineData("1,")]
    [InlineData("+1 ")]
    [InlineData("12 juillet, 3,5 millions ")]
    public void Compare_LongRows_AreReadInAMoment(string repeated) =>
        Assert.NotEmpty(Invented.Compared("en", "A story.", "fr", string.Concat(Enumerable.Repeat(repeated, 20_000))));

    [Theory]
    [InlineData(20)]
    [InlineData(28)] // the longest that a decimal always holds
    [InlineData(29)]
    [InlineData(400)]
    public void Compare_RunOfDigitsBeyondReason_IsRead(int length) => Assert.Empty(
        Invented.Compared("en", new string('9', length) + " trillion million", "fr", new string('9', length) + " billions millions"));
}
