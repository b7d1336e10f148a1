using MimeKit;

namespace Distribution.Service.Relays;

/// <summary>A message on its way to one reader.</summary>
/// <param name="Folder">What it is: <c>advance</c>, <c>release</c>, <c>task</c>, <c>proof</c>.</param>
/// <param name="Language">Tag of the language it is written in.</param>
/// <param name="Name">Id of its ledger or outbox row: every attempt gives the same file name (ENGINE E17).</param>
/// <param name="Message">The message, prepared and signed.</param>
/// <param name="From">Return path.</param>
/// <param name="To">The one recipient.</param>
internal sealed record Letter(string Folder, string Language, string Name, MimeMessage Message, MailboxAddress From, MailboxAddress To);
