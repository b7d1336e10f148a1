using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Distribution.Service.Storage;

/// <summary>States are stored as lower-case words, which SQL and people read.</summary>
internal sealed class WordOf<TEnum>() : ValueConverter<TEnum, string>(
    state => state.ToString().ToLowerInvariant(),
    word => Enum.Parse<TEnum>(word, ignoreCase: true))
    where TEnum : struct, Enum;
