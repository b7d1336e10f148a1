using Distribution.Texts;

namespace Distribution.Messages.Templates;

/// <summary>Makes the wordings out of the files.</summary>
internal static class TemplateFiles
{
    /// <summary>The language that must be there, and whose words say which words the others need.</summary>
    public static readonly LanguageTag English = LanguageTag.Parse("en");

    private const string Shared = "layout";
    private const string Words = "words.json";

    /// <summary>One wording per folder with words.</summary>
    public static List<Wording> Read(IReadOnlyDictionary<string, string> files, List<Finding> findings)
    {
        Unknown(files, findings);
        var shared = Layouts(files, Shared, findings);
        findings.AddRange(Layout.All.Where(name => !files.ContainsKey($"{Shared}/{name}")).Select(name => Missing($"{Shared}/{name}")));
        var wordings = files.Keys.Order(StringComparer.Ordinal).Where(file => LanguageOf(file) is not null && file.EndsWith($"/{Words}", StringComparison.Ordinal))
            .Select(file => new Wording(LanguageOf(file)!, WordsFile.Read(file, files[file], findings), With(shared, Layouts(files, FolderOf(file), findings))))
            .ToList();

        if (wordings.Find(w => w.Language == English) is { } english)
        {
            findings.AddRange(wordings.SelectMany(w => Spoken.All.Union(english.Words).Where(word => !w.Has(word)), (w, word) => (w.Language, word))
                .Where(m => !findings.Exists(f => f.Arguments.GetValueOrDefault("file") == $"{m.Language}/{Words}" && f.Code == "template-error")) // broken, not missing
                .Select(m => Finding.Error("template-word-missing", ("file", $"{m.Language}/{Words}"), ("word", m.word))));
        }
        else
        {
            findings.Add(Missing($"{English}/{Words}"));
        }

        return wordings;
    }

    private static void Unknown(IReadOnlyDictionary<string, string> files, List<Finding> findings) =>
        findings.AddRange(files.Keys.Order(StringComparer.Ordinal).Where(file => !IsKnown(file)).Select(file => Finding.Warning("template-unknown", ("file", file))));

    private static bool IsKnown(string file)
    {
        var name = file[(file.LastIndexOf('/') + 1)..];
        return file.EndsWith(".md", StringComparison.Ordinal)
            || (FolderOf(file) == Shared && Layout.All.Contains(name))
            || (LanguageOf(file) is not null && (name == Words || Layout.All.Contains(name)));
    }

    private static Dictionary<string, Template> Layouts(IReadOnlyDictionary<string, string> files, string folder, List<Finding> findings)
    {
        var layouts = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var name in Layout.All.Where(name => files.ContainsKey($"{folder}/{name}")))
        {
            if (Template.TryParse($"{folder}/{name}", 1, files[$"{folder}/{name}"], out var template, out var error))
            {
                layouts.Add(name, template);
            }
            else
            {
                findings.Add(error);
            }
        }

        return layouts;
    }

    private static Dictionary<string, Template> With(Dictionary<string, Template> shared, Dictionary<string, Template> own) =>
        new(shared.Where(s => !own.ContainsKey(s.Key)).Concat(own), StringComparer.Ordinal);

    private static string FolderOf(string file) => file.LastIndexOf('/') is >= 0 and var slash ? file[..slash] : "";

    // Only a canonical tag names a folder, so that no language has two.
    private static LanguageTag? LanguageOf(string file) =>
        LanguageTag.TryParse(FolderOf(file), out var language) && language.ToString() == FolderOf(file) ? language : null;

    private static Finding Missing(string file) => Finding.Error("template-missing", ("file", file));
}
