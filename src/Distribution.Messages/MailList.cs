namespace Distribution.Messages;

/// <summary>The audience by which a mail reaches its reader.</summary>
/// <param name="Name">Short name, for the List-Id: with the mail's language it gives <c>name-lang.domain</c>, the same for ever. Other signs than lower-case letters, digits and hyphens are told as a number.</param>
/// <param name="Title">Its name for people.</param>
public sealed record MailList(string Name, string Title);
