namespace Distribution.Messages.Writing;

/// <summary>What a piece of a line is.</summary>
internal enum PieceKind
{
    /// <summary>Text in the direction of its line.</summary>
    Plain,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A telephone number (looked for in Arabic only, where it would fall apart).</summary>
    Phone,

    /// <summary>Words of a script that runs from left to right, in a line that does not.</summary>
    Foreign,
}
