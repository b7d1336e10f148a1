using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace Distribution.Messages.Templates;

/// <summary>A field that this mail has no value for: false in a condition, nothing in the text. Liquid's nil would count as a misspelt name.</summary>
internal sealed class AbsentValue : FluidValue
{
    public static readonly AbsentValue Instance = new();

    private AbsentValue()
    {
    }

    public override FluidValues Type => FluidValues.Boolean;

    public override bool Equals(FluidValue? other) => other is AbsentValue;

    public override bool ToBooleanValue() => false;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => "";

    public override object ToObjectValue() => false;

    public override IEnumerable<FluidValue> Enumerate(TemplateContext context) => [];

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => ValueTask.CompletedTask;
}
