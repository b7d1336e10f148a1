using Distribution.Service.People;

namespace Distribution.Service.Api;

/// <summary>Whose keys open an operation; an administrator's opens every one. The table of all stands in the README of this room.</summary>
/// <param name="Roles">Any of them.</param>
internal sealed record RolesAllowed(IReadOnlyList<Role> Roles)
{
    /// <summary>The office: whoever may see what is under embargo (I1).</summary>
    public static RolesAllowed Office { get; } = new([Role.Spokesperson, Role.Approver]);
}
