using Fluid;

namespace Distribution.Messages.Templates;

/// <summary>A template asks for a field that does not exist.</summary>
internal sealed class UnknownFieldException : FluidException
{
    public UnknownFieldException(string name)
        : base($"Undefined variable '{name}'")
    {
    }
}
