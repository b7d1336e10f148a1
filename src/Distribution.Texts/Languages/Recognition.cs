namespace Distribution.Texts.Languages;

/// <summary>How documents in a language are read: words and phrases, compared without regard to case.</summary>
/// <remarks>A reader takes the English lists beside those of the language, because English labels stand in documents of every language.</remarks>
public sealed record Recognition
{
    /// <summary>Every form of each month that a date may hold: full, short, genitive, other tradition; twelve lists.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Months { get; init; } = [];

    /// <summary>Every form of each weekday, from Sunday on; seven lists.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Weekdays { get; init; } = [];

    /// <summary>What may stand between or before the numbers and names of a date: <c>de</c>, <c>of</c>, <c>năm</c>.</summary>
    public IReadOnlyList<string> DateWords { get; init; } = [];

    /// <summary>What makes an ordinal of a day: <c>st</c>, <c>er</c>, <c>º</c>.</summary>
    public IReadOnlyList<string> OrdinalEndings { get; init; } = [];

    /// <summary>Whether month stands before day in a date of numbers alone.</summary>
    public bool MonthFirst { get; init; }

    /// <summary>Lines above a title that only say what the document is: <c>Press release</c>, <c>For immediate release</c>.</summary>
    public IReadOnlyList<string> Kickers { get; init; } = [];

    /// <summary>Labels before the release's own date: <c>For release</c>, <c>Date</c>.</summary>
    public IReadOnlyList<string> DateLabels { get; init; } = [];

    /// <summary>Phrases that forbid use before a moment: <c>embargoed until</c>.</summary>
    public IReadOnlyList<string> EmbargoPhrases { get; init; } = [];

    /// <summary>Words that mean an embargo where they stand at the head of a line: <c>embargo</c>.</summary>
    public IReadOnlyList<string> EmbargoWords { get; init; } = [];

    /// <summary>Events that lift an embargo: <c>beginning of the speech</c>.</summary>
    public IReadOnlyList<string> EmbargoEvents { get; init; } = [];

    /// <summary>Days told from the day of writing: <c>today</c>.</summary>
    public IReadOnlyList<string> Today { get; init; } = [];

    /// <summary>Twelve in the day.</summary>
    public IReadOnlyList<string> Noon { get; init; } = [];

    /// <summary>Twelve in the night: of which day is open.</summary>
    public IReadOnlyList<string> Midnight { get; init; } = [];

    /// <summary>What stands behind or before a time of the first half of the day: <c>a.m.</c>.</summary>
    public IReadOnlyList<string> Morning { get; init; } = [];

    /// <summary>What stands behind or before a time of the second half of the day: <c>p.m.</c>.</summary>
    public IReadOnlyList<string> Afternoon { get; init; } = [];

    /// <summary>What marks a number as a time: <c>h</c>, <c>Uhr</c>, <c>hrs</c>.</summary>
    public IReadOnlyList<string> ClockWords { get; init; } = [];

    /// <summary>
    /// Zone names, abbreviations and cities to <c>Area/City</c>, a fixed offset (<c>-04:00</c>), or several of these parted by spaces
    /// where the name is used for more than one.
    /// </summary>
    public IReadOnlyDictionary<string, string> Zones { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Places to the ISO 3166 code of their country, for telephone numbers without a country's code.</summary>
    public IReadOnlyDictionary<string, string> Regions { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>ISO 3166 code assumed where no place tells one; null without.</summary>
    public string? Region { get; init; }

    /// <summary>Openings of a contact block: <c>Media contact</c>, <c>For further information</c>.</summary>
    public IReadOnlyList<string> ContactHeadings { get; init; } = [];

    /// <summary>Headings of groups within a contact block: <c>Media</c>, <c>Investors</c>.</summary>
    public IReadOnlyList<string> ContactGroups { get; init; } = [];

    /// <summary>Labels of telephone numbers.</summary>
    public IReadOnlyList<string> PhoneLabels { get; init; } = [];

    /// <summary>Labels of mobile telephones.</summary>
    public IReadOnlyList<string> MobileLabels { get; init; } = [];

    /// <summary>Labels of fax numbers.</summary>
    public IReadOnlyList<string> FaxLabels { get; init; } = [];

    /// <summary>Labels of e-mail addresses.</summary>
    public IReadOnlyList<string> EmailLabels { get; init; } = [];

    /// <summary>Words of which one stands in a person's role, or the beginnings of such words: <c>officer</c>, <c>spokes</c>.</summary>
    public IReadOnlyList<string> RoleWords { get; init; } = [];

    /// <summary>Words of which one stands in the name of an organisation, or their beginnings: <c>office</c>, <c>ministry</c>.</summary>
    public IReadOnlyList<string> OrganisationWords { get; init; } = [];

    /// <summary>Titles before a person's name, which are no part of it: <c>Dr.</c>, <c>Dipl.-Ing.</c>.</summary>
    public IReadOnlyList<string> NameTitles { get; init; } = [];

    /// <summary>What joins two names: <c>and</c>, <c>or</c>.</summary>
    public IReadOnlyList<string> NameJoints { get; init; } = [];

    /// <summary>Beginnings of the heading over a description of the issuer: <c>About</c>.</summary>
    public IReadOnlyList<string> AboutHeadings { get; init; } = [];

    /// <summary>Headings of notes to editors.</summary>
    public IReadOnlyList<string> NotesHeadings { get; init; } = [];

    /// <summary>Words that end a release where they stand alone or at the end of its last line: <c>ENDS</c>.</summary>
    public IReadOnlyList<string> EndMarks { get; init; } = [];

    /// <summary>Beginnings of standing sentences about the document itself: <c>This translation</c>.</summary>
    public IReadOnlyList<string> Disclaimers { get; init; } = [];

    /// <summary>Labels of picture credits and thanks behind the story: <c>Photo credit</c>.</summary>
    public IReadOnlyList<string> Credits { get; init; } = [];

    /// <summary>Small words inside the names of places and persons: <c>of</c>, <c>de la</c>.</summary>
    public IReadOnlyList<string> Particles { get; init; } = [];

    /// <summary>Words that no title ends with: articles, prepositions.</summary>
    public IReadOnlyList<string> Connectives { get; init; } = [];

    /// <summary>Languages that a detector mistakes for this one: BCP 47 tags.</summary>
    public IReadOnlyList<string> Relatives { get; init; } = [];
}
