using Distribution.Texts;

namespace Distribution.Service.People;

/// <summary>Who may do what; an administrator may do everything.</summary>
internal static class Rights
{
    public static bool May(this Person person, Role role) => person.Roles.Contains(role) || person.Roles.Contains(Role.Administrator);

    /// <summary>The refusal for somebody who may not; null for somebody who may.</summary>
    public static Finding? Refusal(Person person, string act, params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (person.May(role))
            {
                return null;
            }
        }

        return Finding.Error("role-missing", ("person", person.Name), ("act", act), ("roles", string.Join(" or ", roles.ToArray()).ToLowerInvariant()));
    }
}
