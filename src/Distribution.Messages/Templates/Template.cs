using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Distribution.Texts;
using Fluid;

namespace Distribution.Messages.Templates;

/// <summary>One Liquid text that knows the file and line it came from.</summary>
internal sealed partial class Template
{
    private readonly string file;
    private readonly int firstLine;
    private readonly string source;
    private readonly IFluidTemplate liquid;

    private Template(string file, int firstLine, string source, IFluidTemplate liquid) =>
        (this.file, this.firstLine, this.source, this.liquid) = (file, firstLine, source, liquid);

    /// <summary>Parses a text, or says in which line it is wrong.</summary>
    /// <param name="file">File it stands in.</param>
    /// <param name="firstLine">Line of the file in which it begins, from 1.</param>
    /// <param name="source">The text.</param>
    /// <param name="template">The template.</param>
    /// <param name="error">Otherwise a <c>template-error</c>.</param>
    public static bool TryParse(string file, int firstLine, string source, [NotNullWhen(true)] out Template? template, [NotNullWhen(false)] out Finding? error)
    {
        if (Liquid.TryParse(source, out var liquid, out var problem))
        {
            (template, error) = (new Template(file, firstLine, source, liquid), null);
            return true;
        }

        var place = PlaceOfProblem().Match(problem);
        var line = place.Success ? int.Parse(place.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 1;
        (template, error) = (null, Error(file, firstLine + line - 1, problem.Split('\n')[0].Replace(place.Value, "", StringComparison.Ordinal)));
        return false;
    }

    /// <summary>A <c>template-error</c>.</summary>
    public static Finding Error(string file, int line, string problem) =>
        Finding.Error("template-error", ("file", file), ("line", line), ("problem", problem.Trim()));

    /// <summary>Renders it.</summary>
    /// <exception cref="TemplateFailedException">It asks for something that is not there.</exception>
    public string Render(Fields fields, TextEncoder encoder)
    {
        try
        {
            return Liquid.Render(liquid, fields, encoder);
        }
        catch (Exception cause) when (cause is not TemplateFailedException)
        {
            throw new TemplateFailedException(Error(file, firstLine + LineOf(cause.Message), cause.Message), cause);
        }
    }

    // A failure at run time names no line: the first one with the name it complains of is the best guess.
    private int LineOf(string problem)
    {
        var name = QuotedName().Match(problem).Groups[1].Value;
        var at = name.Length == 0 ? -1 : source.IndexOf(name, StringComparison.Ordinal);
        return at < 0 ? 0 : source.AsSpan(0, at).Count('\n');
    }

    [GeneratedRegex(@" at \((\d+):\d+\)")]
    private static partial Regex PlaceOfProblem();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex QuotedName();
}
