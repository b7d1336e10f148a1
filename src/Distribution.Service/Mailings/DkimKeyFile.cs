using Distribution.Messages;
using Distribution.Texts;

namespace Distribution.Service.Mailings;

/// <summary>Reads the signing key that the options name.</summary>
internal static class DkimKeyFile
{
    /// <summary>Reads it; true with null where nothing is to be signed.</summary>
    public static bool TryRead(DkimOptions options, out DkimKey? key, out Finding? refusal)
    {
        (key, refusal) = (null, null);
        if (options is not { Domain: { } domain, Selector: { } selector, KeyFile: { } file })
        {
            refusal = options is { Domain: null, Selector: null, KeyFile: null } ? null : Finding.Error("dkim-incomplete");
            return refusal is null;
        }

        try
        {
            return DkimKey.TryParse(domain, selector, File.ReadAllText(file), out key, out refusal);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            refusal = Finding.Error("dkim-key-file-unreadable", ("file", file), ("reason", failure.Message));
            return false;
        }
    }
}
