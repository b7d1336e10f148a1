using System.Net;
using System.Net.Sockets;
using Distribution.Texts;

namespace Distribution.Service.Cli;

/// <summary>Tries the addresses to listen on before anything starts, because what sends starts before what listens.</summary>
internal static class Ports
{
    private const string Default = "http://localhost:5000"; // Kestrel's own

    /// <summary>Why one of the pages' addresses cannot be listened on; null where all can.</summary>
    public static Finding? WhyRefused(IConfiguration configuration) => WhyRefused(configuration["urls"] is { Length: > 0 } set ? set : Default, "--urls");

    /// <summary>The same for the addresses of any setting.</summary>
    public static Finding? WhyRefused(string urls, string setting)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            try
            {
                var address = BindingAddress.Parse(url);
                if (!address.IsUnixPipe && !address.IsNamedPipe && address.Port != 0)
                {
                    using var listener = new TcpListener(AddressOf(address.Host), address.Port);
                    listener.Start();
                }
            }
            catch (SocketException failure)
            {
                return Finding.Error(failure.SocketErrorCode == SocketError.AddressAlreadyInUse ? "port-in-use" : "port-refused", ("address", url), ("reason", failure.Message), ("setting", setting));
            }
            catch (FormatException failure)
            {
                return Finding.Error("port-refused", ("address", url), ("reason", failure.Message), ("setting", setting));
            }
        }

        return null;
    }

    private static IPAddress AddressOf(string host) => host switch
    {
        "localhost" => IPAddress.Loopback,
        _ when IPAddress.TryParse(host.Trim('[', ']'), out var address) => address,
        _ => IPAddress.Any, // Kestrel listens everywhere for a name
    };
}
