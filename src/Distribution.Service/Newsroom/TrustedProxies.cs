using System.Net;
using Distribution.Texts;
using Microsoft.AspNetCore.HttpOverrides;

namespace Distribution.Service.Newsroom;

/// <summary>
/// The proxies of <c>Site:TrustedProxies</c>: what they say of the reader's address and scheme (X-Forwarded-For, X-Forwarded-Proto) counts;
/// from everybody else, these headers are only text.
/// </summary>
internal static class TrustedProxies
{
    // The framework's own switch: believes everybody.
    private static readonly string[] Switches = ["ForwardedHeaders_Enabled", "ASPNETCORE_FORWARDEDHEADERS_ENABLED", "DOTNET_FORWARDEDHEADERS_ENABLED"];

    /// <summary>What is wrong with the setting, and with others that would undo it.</summary>
    public static IEnumerable<Finding> Faults(IConfiguration configuration)
    {
        var named = configuration.GetSection($"{SiteOptions.Section}:{nameof(SiteOptions.TrustedProxies)}").Get<string[]>() ?? [];
        var faults = named.Where(n => NetworkOf(n) is null).Select(n => Finding.Error("trusted-proxy-invalid", ("proxy", n)));
        return Array.Exists(Switches, s => string.Equals(configuration[s], "true", StringComparison.OrdinalIgnoreCase))
            ? faults.Append(Finding.Error("forwarded-headers-for-everybody"))
            : faults;
    }

    /// <summary>Honours the headers of the trusted, before anything looks at a request.</summary>
    public static void UseTrustedProxies(this IApplicationBuilder app, SiteOptions site)
    {
        if (site.TrustedProxies.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear(); // loopback is trusted by default
        options.KnownIPNetworks.Clear();
        foreach (var proxy in site.TrustedProxies)
        {
            options.KnownIPNetworks.Add(NetworkOf(proxy) ?? throw new InvalidOperationException("trusted-proxy-invalid")); // refused with its sentence before anything starts
        }

        app.UseForwardedHeaders(options);
    }

    private static System.Net.IPNetwork? NetworkOf(string text) =>
        IPAddress.TryParse(text, out var address) ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
        : System.Net.IPNetwork.TryParse(text, out var network) ? network
        : null;
}
