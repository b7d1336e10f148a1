namespace Distribution.Translation.Values;

/// <summary>One form of a number word; a word that ends in <c>*</c> takes any ending.</summary>
internal sealed record Form(IReadOnlyList<string> Words, FormKind Kind, decimal Value, Certainty Certainty);
