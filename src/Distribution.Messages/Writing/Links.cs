using System.Diagnostics.CodeAnalysis;

namespace Distribution.Messages.Writing;

/// <summary>Addresses that a mail leads to.</summary>
internal static class Links
{
    /// <summary>Whether a link out of a document may be followed: web, mail or telephone, never a script.</summary>
    public static bool IsSafe([NotNullWhen(true)] string? target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel" && !target.Any(char.IsControl);

    /// <summary>The address in ASCII, international host names included: fit for a header.</summary>
    public static string Ascii(Uri uri) =>
        uri.HostNameType is UriHostNameType.Dns ? new UriBuilder(uri) { Host = uri.IdnHost }.Uri.AbsoluteUri : uri.AbsoluteUri;
}
