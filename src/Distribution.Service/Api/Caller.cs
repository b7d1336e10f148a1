using System.Diagnostics.CodeAnalysis;
using Distribution.Service.People;

namespace Distribution.Service.Api;

/// <summary>The person whose key a request bears; set by <see cref="KeyGate"/> before anything else looks at the request.</summary>
internal sealed class Caller
{
    [field: MaybeNull]
    public Person Person
    {
        get => field ?? throw new InvalidOperationException("No operation runs before the gate has let somebody in.");
        set;
    }
}
