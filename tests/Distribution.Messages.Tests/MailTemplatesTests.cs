namespace Distribution.Messages.Tests;

public sealed class MailTemplatesTests
{
    [Fact]
    public void Parse_OwnFiles_GiveNoFinding() => Assert.Empty(MailTemplates.Parse(Cast.Files).Findings);

    [Fact]
    public void TryAll_OwnFiles_GiveNoFinding() => Assert.Empty(Cast.Templates.TryAll());
}
