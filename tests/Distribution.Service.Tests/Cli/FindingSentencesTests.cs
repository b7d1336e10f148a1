using System.Text.RegularExpressions;
using Distribution.Service.Templates;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Tests.Cli;

public sealed partial class FindingSentencesTests
{
    [Fact]
    public void Sentences_EveryCodeInTheSources_HasOne()
    {
        var codes = Directory.EnumerateFiles(Sources(), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(f => Code().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);
        var known = new TemplateFiles(Options.Create(new TemplatesOptions())).Findings().Codes.ToHashSet(StringComparer.Ordinal);

        Assert.True(codes.Count > 100);
        Assert.Empty(codes.Except(known, StringComparer.Ordinal));
    }

    private static string Sources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Distribution.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "src");
    }

    [GeneratedRegex(@"Finding\.(?:Error|Warning|Info)\(\s*""([a-z0-9-]+)""")]
    private static partial Regex Code();
}
