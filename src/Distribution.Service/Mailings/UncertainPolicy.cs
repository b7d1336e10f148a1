namespace Distribution.Service.Mailings;

/// <summary>What happens with a delivery of which nobody knows whether it arrived (ENGINE E5).</summary>
internal enum UncertainPolicy
{
    /// <summary>It is sent once more under the same Message-ID; a second doubt stays for a person.</summary>
    Resend,

    /// <summary>It stays for a person at once.</summary>
    Hold,
}
