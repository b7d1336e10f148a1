using Distribution.Texts;

namespace Distribution.Service.Mailings;

/// <summary>How many deliveries of a mailing are alike.</summary>
/// <param name="Language">Language that is, or will be, sent.</param>
/// <param name="Fallback">The source in another language's stead.</param>
/// <param name="State">Their state.</param>
/// <param name="Reason">Why; empty where the state says it all.</param>
/// <param name="Rows">How many.</param>
internal sealed record MailingSum(LanguageTag Language, bool Fallback, DeliveryState State, string Reason, int Rows)
{
    /// <summary>Pending because its language is not sealed yet.</summary>
    public bool IsWaiting => State == DeliveryState.Pending && Reason == "waiting";
}
