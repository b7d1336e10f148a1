using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Distribution.Service.Storage;

/// <summary>Lengths of time are stored in whole seconds, so that both databases can add them to an instant.</summary>
internal sealed class SpanToSeconds() : ValueConverter<TimeSpan, long>(span => (long)span.TotalSeconds, seconds => TimeSpan.FromSeconds(seconds));
