namespace Distribution.Service.Tasks;

/// <summary>What a translator must know of the embargo. Public because a component takes it.</summary>
public enum TaskEmbargo
{
    /// <summary>There is none, or none any more.</summary>
    None,

    /// <summary>It lifts at an instant.</summary>
    Until,

    /// <summary>Nobody has decided yet: the text is treated as if it were under one.</summary>
    Open,
}
