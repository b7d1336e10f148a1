namespace Distribution.Messages;

/// <summary>The press office that sends.</summary>
/// <param name="Name">Its name in From.</param>
/// <param name="Email">Its address in From, and in Reply-To where a release names no contact with an address.</param>
/// <param name="MessageIdDomain">Domain of its Message-IDs and List-Ids, such as <c>press.example.org</c>.</param>
public sealed record Office(string Name, string Email, string MessageIdDomain);
