using Distribution.Texts;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Templates;

/// <summary>The files of <c>templates/</c>: those that came with the program, those of <c>Templates:Directory</c> over them.</summary>
internal sealed class TemplateFiles(IOptions<TemplatesOptions> options)
{
    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "templates");

    /// <summary>All files under a folder such as <c>mail</c>, by their path within it, parted by <c>/</c>.</summary>
    public IReadOnlyDictionary<string, string> Under(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var root in new[] { Shipped, options.Value.Directory }.OfType<string>().Select(r => Path.Combine(r, folder)).Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            {
                files[Path.GetRelativePath(root, file).Replace('\\', '/')] = File.ReadAllText(file);
            }
        }

        return files;
    }

    /// <summary>The sentences of findings in English.</summary>
    public FindingTexts Findings() => FindingTexts.Parse(Under("findings/en").Values);
}
