using MimeKit;

namespace Distribution.Messages;

/// <summary>Which addresses a mail can be sent to.</summary>
public static class MailAddresses
{
    /// <summary>Whether the address is one bare mailbox (RFC 5321) that fits into an ASCII header: an international domain is written in its ASCII form, a local part beyond ASCII cannot be.</summary>
    public static bool CanBeMailed(string? email) => Find(email) is not null;

    internal static MailboxAddress? Find(string? email)
    {
        if (string.IsNullOrWhiteSpace(email) || email.Any(c => char.IsControl(c) || c is ' ' or '<' or '>' or '"'))
        {
            return null;
        }

        var at = email.LastIndexOf('@');
        return at > 0 && email.AsSpan(0, at).IndexOfAnyExceptInRange('!', '~') < 0
            && MailboxAddress.TryParse(email, out var mailbox) && mailbox.Address == email
            ? mailbox
            : null;
    }
}
