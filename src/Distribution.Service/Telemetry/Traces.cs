using System.Diagnostics;

namespace Distribution.Service.Telemetry;

/// <summary>Spans of the sending: what was done to which mailing or batch, and how long it took.</summary>
internal static class Traces
{
    /// <summary>The source of them all.</summary>
    public static readonly ActivitySource Source = new("Distribution");

    /// <summary>A span until it is disposed; null while nobody listens.</summary>
    public static Activity? Begin(string act, string noun, long id) => Source.StartActivity(act)?.SetTag(noun, id);

    /// <summary>The same for something that goes on beside the caller and is ended elsewhere.</summary>
    public static Activity? BeginApart(string act, string noun, long id)
    {
        var current = Activity.Current;
        var apart = Begin(act, noun, id);
        Activity.Current = current;
        return apart;
    }
}
