namespace Distribution.Service.People;

/// <summary>A key that was just made.</summary>
/// <param name="Key">What is kept of it.</param>
/// <param name="Text">The key itself: shown now and never again.</param>
internal sealed record NewKey(ApiKey Key, string Text);
