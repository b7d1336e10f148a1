namespace Distribution.Service.Mailings;

/// <summary>The wish to send one row now: everything it was prepared under.</summary>
/// <param name="DeliveryId">The row.</param>
/// <param name="ReleaseId">Its release, whose lock the attempt shares.</param>
/// <param name="Fence">Fence of the batch as it was leased.</param>
/// <param name="Owner">The process that leased it.</param>
/// <param name="Generation">Generation of the mailing that the bytes were made for.</param>
/// <param name="SubscriberVersion">Version of the subscriber that the bytes were made for.</param>
internal sealed record Attempt(long DeliveryId, long ReleaseId, long Fence, string Owner, int Generation, int SubscriberVersion);
