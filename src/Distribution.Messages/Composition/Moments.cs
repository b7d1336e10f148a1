using Distribution.Messages.Templates;
using Distribution.Messages.Times;
using Distribution.Messages.Writing;
using Fluid.Values;

namespace Distribution.Messages.Composition;

/// <summary>Says an instant in full.</summary>
internal static class Moments
{
    /// <summary>Such as <c>Thursday, 10 December 2026, 10:00 CET (Europe/Vienna)</c>.</summary>
    public static string Say(Clock clock, Wording wording) => wording.Say(Spoken.Moment, new Fields
    {
        ["date"] = new StringValue(clock.LongDate),
        ["time"] = new StringValue(clock.Time),
        ["place"] = Medium.Text.Line(clock.Place.Contains('/', StringComparison.Ordinal) ? Bidi.Inline(clock.Place, wording.Profile.IsRightToLeft) : null),
    });
}
