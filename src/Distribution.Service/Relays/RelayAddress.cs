using System.Diagnostics.CodeAnalysis;
using Distribution.Texts;
using MailKit.Security;

namespace Distribution.Service.Relays;

/// <summary>Where mails are handed over: an SMTP relay, or a folder that they are written into.</summary>
internal sealed record RelayAddress
{
    private const string Pickup = "pickup:";

    private RelayAddress(string host, int port, SecureSocketOptions security, string? user, string? password, string? directory) =>
        (Host, Port, Security, User, Password, Directory) = (host, port, security, user, password, directory);

    /// <summary>Host name; empty for a folder.</summary>
    public string Host { get; }

    public int Port { get; }

    /// <summary>TLS as configured; never less.</summary>
    public SecureSocketOptions Security { get; }

    public string? User { get; }

    public string? Password { get; }

    /// <summary>The folder of <c>pickup:</c>; null for a relay.</summary>
    public string? Directory { get; }

    public bool IsPickup => Directory is not null;

    /// <summary>Reads a setting, or says by a finding what is wrong with it.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RelayAddress? address, [NotNullWhen(false)] out Finding? refusal)
    {
        (address, refusal) = (null, null);
        if (string.IsNullOrWhiteSpace(text))
        {
            refusal = Finding.Error("relay-missing");
            return false;
        }

        if (text.StartsWith(Pickup, StringComparison.OrdinalIgnoreCase))
        {
            var folder = text[Pickup.Length..];
            refusal = folder.Length == 0 ? Finding.Error("relay-pickup-without-folder") : null;
            address = refusal is null ? new RelayAddress("", 0, SecureSocketOptions.None, user: null, password: null, Path.GetFullPath(folder)) : null;
            return address is not null;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Host.Length == 0 || Kind(url.Scheme) is not { } kind
            || url.Port == 0 || url.PathAndQuery is not ("" or "/") || url.Fragment.Length > 0 || url.UserInfo.StartsWith(':'))
        {
            refusal = Finding.Error("relay-invalid");
            return false;
        }

        var login = url.UserInfo.Split(':', 2);
        address = new RelayAddress(
            url.IdnHost, // an address of IPv6 without its brackets
            url.IsDefaultPort || url.Port < 0 ? kind.Port : url.Port,
            kind.Security,
            login[0].Length > 0 ? Uri.UnescapeDataString(login[0]) : null,
            login.Length == 2 ? Uri.UnescapeDataString(login[1]) : null,
            directory: null);
        return true;
    }

    /// <summary>Without user and password, for people and logs.</summary>
    public override string ToString() => IsPickup ? $"{Pickup}{Directory}" : $"{Host}:{Port}";

    private static (SecureSocketOptions Security, int Port)? Kind(string scheme) => scheme switch
    {
        "smtp" => (SecureSocketOptions.None, 25),
        "smtps" => (SecureSocketOptions.SslOnConnect, 465),
        "smtp+starttls" => (SecureSocketOptions.StartTls, 587),
        _ => null,
    };
}
