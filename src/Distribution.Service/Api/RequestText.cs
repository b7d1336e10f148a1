using Distribution.Texts;

namespace Distribution.Service.Api;

/// <summary>Texts that a request brings.</summary>
internal static class RequestText
{
    /// <summary>Refuses what PostgreSQL cannot keep in a text.</summary>
    /// <exception cref="RequestRefusedException">The text holds U+0000.</exception>
    public static void Check(string? text)
    {
        if (text?.Contains('\0', StringComparison.Ordinal) ?? false)
        {
            throw new RequestRefusedException(Finding.Error("text-unreadable"));
        }
    }
}
