using Distribution.Service.Mailings;

namespace Distribution.Service.Api;

/// <summary>A delivery that a person settled.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">Where it is now.</param>
/// <param name="Reason">Why.</param>
internal sealed record ResolvedDelivery(long Id, DeliveryState State, string? Reason);
