using Distribution.Texts;

namespace Distribution.Service.People;

/// <summary>Somebody of the office, or a translator; every act belongs to one.</summary>
internal sealed class Person
{
    public long Id { get; init; }

    public required string Name { get; set; }

    /// <summary>Address in lower case; unique.</summary>
    public required string Email { get; set; }

    /// <summary>Everything the person may do.</summary>
    public List<Role> Roles { get; set; } = [];

    /// <summary>Languages a translator writes, best first.</summary>
    public List<LanguageTag> Languages { get; set; } = [];

    /// <summary>IANA name of the zone in which the person's times are written.</summary>
    public string Zone { get; set; } = "UTC";

    public DateTimeOffset CreatedAt { get; init; }
}
