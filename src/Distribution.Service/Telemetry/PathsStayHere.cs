using System.Diagnostics;
using OpenTelemetry;

namespace Distribution.Service.Telemetry;

/// <summary>Takes the address out of the spans of requests: it may be the secret of a link or name an embargoed release. The route stays.</summary>
internal sealed class PathsStayHere : BaseProcessor<Activity>
{
    private static readonly string[] Addresses = ["url.path", "url.query", "url.full", "http.target", "http.url"];

    public override void OnEnd(Activity data)
    {
        foreach (var address in Addresses)
        {
            data.SetTag(address, value: null);
        }
    }
}
