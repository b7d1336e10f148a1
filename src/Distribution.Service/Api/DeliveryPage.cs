namespace Distribution.Service.Api;

/// <summary>Some of a mailing's deliveries, in the order of their ids.</summary>
/// <param name="Deliveries">The rows.</param>
/// <param name="Next">What <c>after</c> must say for the next page; null behind the last.</param>
internal sealed record DeliveryPage(IReadOnlyList<DeliveryDetails> Deliveries, long? Next);
