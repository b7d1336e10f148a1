namespace Distribution.Reading.Tests;

/// <summary>A paragraph of an invented release in each language.</summary>
internal static class Stories
{
    public static string Of(string language) => language switch
    {
        "en" => "The Office presented its yearly survey today and called on all governments to act upon what it says about the coming years.",
        "fr" => "L'Office a présenté aujourd'hui son rapport annuel et a demandé à tous les gouvernements d'agir selon ses recommandations.",
        "es" => "La Oficina presentó hoy su informe anual y pidió a todos los gobiernos que actúen según lo que en él se recomienda.",
        "ru" => "Управление представило сегодня свой ежегодный доклад и призвало все правительства действовать в соответствии с его выводами.",
        "ar" => "عرض المكتب اليوم تقريره السنوي ودعا جميع الحكومات إلى العمل بما جاء فيه من توصيات خلال السنوات القادمة.",
        "zh" => "办公室今天发布了年度报告，并呼吁各国政府根据报告中的建议采取行动，加强合作，保护儿童和青年的权益。",
        "de" => "Das Büro stellte heute seinen jährlichen Bericht vor und rief alle Regierungen dazu auf, nach seinen Empfehlungen zu handeln.",
        "pt" => "O Escritório apresentou hoje o seu relatório anual e pediu a todos os governos que ajam de acordo com as suas recomendações.",
        "it" => "L'Ufficio ha presentato oggi il suo rapporto annuale e ha chiesto a tutti i governi di agire secondo le sue raccomandazioni.",
        "nl" => "Het Bureau heeft vandaag zijn jaarverslag gepresenteerd en alle regeringen gevraagd om naar de aanbevelingen ervan te handelen.",
        "pl" => "Biuro przedstawiło dziś swój doroczny raport i wezwało wszystkie rządy do działania zgodnie z zawartymi w nim zaleceniami.",
        "uk" => "Управління представило сьогодні свою щорічну доповідь і закликало всі уряди діяти відповідно до її висновків та рекомендацій.",
        "ja" => "事務所は本日、年次報告書を発表し、すべての政府に対して、報告書に記された勧告に従って行動するよう呼びかけました。",
        "ca" => "L'Oficina ha presentat avui el seu informe anual i ha demanat a tots els governs que actuïn segons les seves recomanacions.",
        "da" => "Kontoret fremlagde i dag sin årlige rapport og opfordrede alle regeringer til at handle efter de anbefalinger, som den indeholder.",
        "el" => "Το Γραφείο παρουσίασε σήμερα την ετήσια έκθεσή του και κάλεσε όλες τις κυβερνήσεις να ενεργήσουν σύμφωνα με τις συστάσεις της.",
        "fi" => "Toimisto julkaisi tänään vuotuisen raporttinsa ja kehotti kaikkia hallituksia toimimaan siinä annettujen suositusten mukaisesti nyt.",
        "mk" => "Канцеларијата денес го претстави својот годишен извештај и ги повика сите влади да постапат според препораките што ги содржи.",
        "sr" => "Канцеларија је данас представила свој годишњи извештај и позвала све владе да поступе у складу са препорукама које он садржи.",
        "vi" => "Văn phòng hôm nay đã công bố báo cáo thường niên và kêu gọi tất cả các chính phủ hành động theo những khuyến nghị trong đó.",
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };
}
