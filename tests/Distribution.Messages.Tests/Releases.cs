using Distribution.Texts;

namespace Distribution.Messages.Tests;

/// <summary>A short invented release in each language, with every part that a mail shows.</summary>
internal static class Releases
{
    private static readonly Contact Mira = new(
        "Mira Example", "Spokesperson", "UNODC", [new Phone("(+43 1) 26060-4990", "+431260604990", PhoneKind.Phone), new Phone("(+43-699) 1459-4990", "+4369914594990", PhoneKind.Mobile)], ["mira@example.org"]);

    public static ReleaseText In(string language) => language switch
    {
        "en" => Made("en", "Day against Trafficking: children first", "Vienna, 10 December", "The theme of the Day this year is the protection of children, said UNODC.", "Read more at https://www.example.org/day(2026)?a=1&b=2.", "Almost a third of the victims are children & young people."),
        "fr" => Made("fr", "Journée contre la traite : les enfants d’abord", "Vienne, le 10 décembre", "Le thème de la Journée est cette année la protection des enfants, a dit l’ONUDC.", "Pour en savoir plus : https://www.example.org/day(2026)?a=1&b=2.", "Près d’un tiers des victimes sont des enfants."),
        "es" => Made("es", "Día contra la Trata: los niños primero", "Viena, 10 de diciembre", "El tema del Día es este año la protección de los niños, dijo la UNODC.", "Más información: https://www.example.org/day(2026)?a=1&b=2.", "Casi un tercio de las víctimas son niños."),
        "ru" => Made("ru", "День борьбы с торговлей людьми: сначала дети", "Вена, 10 декабря", "Тема Дня в этом году — защита детей, сообщило УНП ООН.", "Подробнее: https://www.example.org/day(2026)?a=1&b=2.", "Почти треть жертв — дети."),
        "zh" => Made("zh", "打击贩运人口日：儿童优先", "维也纳，12月10日", "联合国毒品和犯罪问题办公室（UNODC）表示，今年的主题是保护儿童。", "详情见https://www.example.org/day(2026)?a=1&b=2。", "受害者中近三分之一是儿童。"),
        "ar" => Made("ar", "اليوم العالمي لمكافحة الاتجار بالأشخاص: الأطفال أولا", "فيينا، ١٠ كانون الأول/ديسمبر", "قال مكتب UNODC إن موضوع اليوم هذا العام هو حماية الأطفال، وللاستفسار يرجى الاتصال على الرقم ‎(+43 1) 26060-4990 أو mira@example.org.", "للمزيد: https://www.example.org/day(2026)?a=1&b=2.", "يشكل الأطفال نحو ثلث الضحايا وفقا لتقرير Global Report on Trafficking in Persons 2024."),
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };

    private static ReleaseText Made(string language, string title, string dateline, string first, string second, string quote) => new()
    {
        Language = LanguageTag.Parse(language),
        Symbol = new TextPart("UNIS/NAR/1360"),
        Title = new TextPart(title),
        Dateline = new Dateline(dateline, [], new DateOnly(2026, 12, 10)),
        Body =
        [
            new Block(BlockKind.Paragraph, first),
            new Block(BlockKind.Paragraph, second),
            new Block(BlockKind.Quote, quote),
            new Block(BlockKind.ListItem, $"1 {title}"),
            new Block(BlockKind.ListItem, $"2 {title}"),
            new Block(BlockKind.Table, "2025\t17\n2026\t23"),
        ],
        EndMark = new TextPart("* * *"),
        Notes = [new Block(BlockKind.Paragraph, second)],
        Contacts = [Mira],
    };
}
