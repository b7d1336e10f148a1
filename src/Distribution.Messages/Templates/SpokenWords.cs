using Fluid.Values;

namespace Distribution.Messages.Templates;

/// <summary>The words of a language as the field <c>words</c> of a layout: each is said, with the mail's values, when it is asked for.</summary>
internal sealed class SpokenWords(Wording wording, Fields values, Medium medium) : IFluidIndexable
{
    /// <inheritdoc/>
    public int Count => wording.Words.Count();

    /// <inheritdoc/>
    public IEnumerable<string> Keys => wording.Words;

    /// <inheritdoc/>
    public bool TryGetValue(string name, out FluidValue value)
    {
        value = medium.Line(wording.Say(name, values));
        return true;
    }
}
