using Fluid;
using Fluid.Values;

namespace Distribution.Messages.Templates;

/// <summary>Named values for a template. A name that is not there is an error of the template: a misspelt field must not be silently empty.</summary>
internal sealed class Fields : IFluidIndexable
{
    private readonly Dictionary<string, FluidValue> values = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Count => values.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => values.Keys;

    /// <summary>Sets a value.</summary>
    public FluidValue this[string name]
    {
        set => values[name] = value;
    }

    /// <inheritdoc/>
    public bool TryGetValue(string name, out FluidValue value)
    {
        value = values.TryGetValue(name, out var found) ? found : throw new UnknownFieldException(name);
        return true;
    }

    /// <summary>As a value within others.</summary>
    public FluidValue AsValue() => new DictionaryValue(this);

    /// <summary>As the top level of a template's values.</summary>
    public void PutInto(TemplateContext context)
    {
        foreach (var (name, value) in values)
        {
            context.SetValue(name, value);
        }
    }
}
