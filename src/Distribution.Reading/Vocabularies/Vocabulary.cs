using System.Collections.Concurrent;
using Distribution.Texts;
using Distribution.Texts.Languages;

namespace Distribution.Reading.Vocabularies;

/// <summary>The words by which a document in a language is read: those of its profile and the English ones.</summary>
internal sealed class Vocabulary
{
    private static readonly ConcurrentDictionary<string, Vocabulary> Known = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Recognition> recognitions;
    private readonly Dictionary<string, string> regions = new(StringComparer.Ordinal);

    private Vocabulary(LanguageProfile? profile)
    {
        Recognition english = LanguageProfiles.For(LanguageTag.Parse("en")).Recognition;
        var own = profile?.Recognition ?? new Recognition();
        recognitions = ReferenceEquals(own, english) ? [english] : [own, english];
        Spaced = profile?.SpacesBetweenWords ?? true;
        Region = own.Region;
        foreach (var (place, region) in recognitions.SelectMany(r => r.Regions))
        {
            regions.TryAdd(Folding.Fold(place), region);
        }

        Dates = new DateFinder(recognitions);
        Zones = new ZoneNames(recognitions);
        Clock = new ClockFinder(recognitions, Zones);
        Kickers = List(r => r.Kickers);
        DateLabels = List(r => r.DateLabels);
        EmbargoPhrases = List(r => r.EmbargoPhrases);
        EmbargoWords = List(r => r.EmbargoWords);
        EmbargoEvents = List(r => r.EmbargoEvents);
        Today = List(r => r.Today);
        ContactHeadings = List(r => r.ContactHeadings);
        ContactGroups = List(r => r.ContactGroups);
        PhoneLabels = List(r => r.PhoneLabels);
        MobileLabels = List(r => r.MobileLabels);
        FaxLabels = List(r => r.FaxLabels);
        EmailLabels = List(r => r.EmailLabels);
        RoleWords = new Phrases(recognitions.SelectMany(r => r.RoleWords), stems: true);
        OrganisationWords = new Phrases(recognitions.SelectMany(r => r.OrganisationWords), stems: !Spaced);
        NameTitles = List(r => r.NameTitles);
        NameJoints = List(r => r.NameJoints);
        AboutHeadings = List(r => r.AboutHeadings);
        NotesHeadings = List(r => r.NotesHeadings);
        EndMarks = List(r => r.EndMarks);
        Disclaimers = List(r => r.Disclaimers);
        Credits = List(r => r.Credits);
        Particles = [.. recognitions.SelectMany(r => r.Particles).Select(Folding.Fold)];
        Connectives = [.. own.Connectives.Select(Folding.Fold)];
    }

    public bool Spaced { get; }

    /// <summary>Country whose telephone numbers lack their code; null where none is likely.</summary>
    public string? Region { get; }

    public DateFinder Dates { get; }

    public ZoneNames Zones { get; }

    public ClockFinder Clock { get; }

    public Phrases Kickers { get; }

    public Phrases DateLabels { get; }

    public Phrases EmbargoPhrases { get; }

    public Phrases EmbargoWords { get; }

    public Phrases EmbargoEvents { get; }

    public Phrases Today { get; }

    public Phrases ContactHeadings { get; }

    public Phrases ContactGroups { get; }

    public Phrases PhoneLabels { get; }

    public Phrases MobileLabels { get; }

    public Phrases FaxLabels { get; }

    public Phrases EmailLabels { get; }

    public Phrases RoleWords { get; }

    public Phrases OrganisationWords { get; }

    public Phrases NameTitles { get; }

    public Phrases NameJoints { get; }

    public Phrases AboutHeadings { get; }

    public Phrases NotesHeadings { get; }

    public Phrases EndMarks { get; }

    public Phrases Disclaimers { get; }

    public Phrases Credits { get; }

    public HashSet<string> Particles { get; }

    public HashSet<string> Connectives { get; }

    /// <summary>The words of a language. Chinese is read by one profile in both its scripts: it holds the words in both.</summary>
    public static Vocabulary Of(LanguageTag language)
    {
        var profile = LanguageProfiles.Find(language) ?? LanguageProfiles.Find(LanguageTag.Parse(language.Primary));
        return Known.GetOrAdd(profile?.Tag.ToString() ?? "", _ => new Vocabulary(profile));
    }

    /// <summary>Country of a place as a dateline names it (<c>Vienna</c>; <c>Durban, South Africa</c>); null where it is not known.</summary>
    public string? RegionOf(string place) =>
        place.Split([',', '/', '،', '，', '('], StringSplitOptions.TrimEntries).Select(p => regions.GetValueOrDefault(Folding.Fold(p.Trim(')', ' ')))).FirstOrDefault(r => r is not null);

    private Phrases List(Func<Recognition, IReadOnlyList<string>> phrases) => new(recognitions.SelectMany(phrases));
}
