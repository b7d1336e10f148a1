namespace Distribution.Service.Relays;

/// <summary>A relay that cannot be reached, or that refuses our login; its message is a sentence for a person.</summary>
internal sealed class RelayUnreachableException : Exception
{
    public RelayUnreachableException()
    {
    }

    public RelayUnreachableException(string message)
        : base(message)
    {
    }

    public RelayUnreachableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
