namespace Distribution.Service.Telemetry;

/// <summary>Watching the process from outside: <c>Telemetry:*</c>.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>The setting of an OpenTelemetry collector, by the name that OpenTelemetry gives it.</summary>
    public const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>
    /// What <c>/health/live</c>, <c>/health/ready</c> and <c>/metrics</c> listen on, plain http, parted by semicolons, such as <c>http://+:9090</c>.
    /// Never the addresses of the pages (<c>urls</c>), which the public reaches. Default: nowhere.
    /// </summary>
    public string? Urls { get; set; }
}
