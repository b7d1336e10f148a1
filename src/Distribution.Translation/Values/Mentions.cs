namespace Distribution.Translation.Values;

/// <summary>Everything in one passage that must be the same in every language.</summary>
internal sealed record Mentions(
    IReadOnlyList<NumberMention> Numbers,
    IReadOnlyList<DateMention> Dates,
    IReadOnlyList<AddressMention> Emails,
    IReadOnlyList<AddressMention> Phones,
    IReadOnlyList<AddressMention> Urls);
