using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Distribution.Service.Storage;

/// <summary>Instants are stored in UTC: <c>timestamptz</c>, or text that sorts.</summary>
internal sealed class OffsetToUtc() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
