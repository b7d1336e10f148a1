using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;

namespace Distribution.Messages.Templates;

/// <summary>The one way in which templates are parsed and rendered: strict, encoding everything, bound in steps, without files, clock or culture.</summary>
internal static class Liquid
{
    private static readonly FluidParser Parser = new();
    private static readonly TemplateOptions Options = Strict();

    public static bool TryParse(string source, [NotNullWhen(true)] out IFluidTemplate? template, [NotNullWhen(false)] out string? error) =>
        Parser.TryParse(source, out template, out error);

    /// <summary>Renders a template.</summary>
    /// <exception cref="FluidException">It asks for something that is not there.</exception>
    public static string Render(IFluidTemplate template, Fields fields, TextEncoder encoder)
    {
        var context = new TemplateContext(Options);
        fields.PutInto(context);
        return template.Render(context, encoder);
    }

    private static TemplateOptions Strict()
    {
        var options = new TemplateOptions
        {
            StrictVariables = true,
            StrictFilters = true,
            MaxSteps = 1_000_000, // a loop without end is an error, not a hung worker
            CultureInfo = CultureInfo.InvariantCulture,
            TimeZone = TimeZoneInfo.Utc,
            Now = () => DateTimeOffset.UnixEpoch, // templates get their times as values
        };
        options.Filters.Remove("raw");
        options.Filters.AddFilter("raw", (input, _, _) => input); // nothing goes into HTML unencoded
        return options;
    }
}
