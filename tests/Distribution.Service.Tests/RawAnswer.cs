using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Distribution.Service.Tests;

/// <summary>An answer as it came over the wire, for addresses that a client library would tidy up.</summary>
/// <param name="Bytes">Everything but the value of the header Date, one character a byte.</param>
public sealed partial record RawAnswer(string Bytes)
{
    public int Status => int.Parse(Bytes.AsSpan(9, 3), CultureInfo.InvariantCulture);

    /// <summary>Asks for a path, written exactly so.</summary>
    public static async Task<RawAnswer> OfAsync(Uri address, string method, string path, params string[] headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        var request = $"{method} {path} HTTP/1.1\r\nHost: press.example.org\r\nConnection: close\r\n{string.Concat(headers.Select(h => $"{h}\r\n"))}\r\n";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return new RawAnswer(DateHeader().Replace(await reader.ReadToEndAsync(), "\r\nDate: \r\n"));
    }

    [GeneratedRegex("\r\nDate: [^\r]*\r\n")]
    private static partial Regex DateHeader();
}
