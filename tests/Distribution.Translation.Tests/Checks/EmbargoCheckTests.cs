using Distribution.Texts;

namespace Distribution.Translation.Tests.Checks;

public sealed class EmbargoCheckTests
{
    [Theory]
    [InlineData("2026-12-10T10:00:00+01:00", "2026-12-10T10:00:00+01:00")]
    [InlineData("2026-12-10T10:00:00+01:00", "2026-12-10T09:00:00+00:00")] // the same moment by another clock
    [InlineData("2026-12-10T10:00:00+01:00", null)]
    [InlineData(null, "2026-12-10T10:00:00+01:00")] // set by a person of the office, who confirms it
    [InlineData("2026-12-10T10:00:00+01:00", "2026-12-10T11:00:00+01:00", "embargo-differs in the source|in the version")]
    public void Compare_EmbargoLines_MustNameOneMoment(string? source, string? version, params string[] expected) => Assert.Equal(
        expected,
        Invented.Compared(
            Invented.Text("en", "A story.") with { Embargo = Line(source, "in the source") },
            Invented.Text("fr", "Une histoire.") with { Embargo = Line(version, "in the version") }));

    private static EmbargoLine? Line(string? until, string raw) => until is null
        ? null
        : new EmbargoLine(raw, EmbargoLineKind.Instant, DateTimeOffset.Parse(until, System.Globalization.CultureInfo.InvariantCulture), []);
}
