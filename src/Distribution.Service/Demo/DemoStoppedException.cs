using System.Diagnostics.CodeAnalysis;
using Distribution.Texts;

namespace Distribution.Service.Demo;

/// <summary>A verb refused what the story needs: the demo shows why and ends.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It is thrown in one place, always with the findings")]
internal sealed class DemoStoppedException(IReadOnlyList<Finding> findings) : Exception("The demo cannot go on.")
{
    public IReadOnlyList<Finding> Findings => findings;
}
