using System.ComponentModel.DataAnnotations;

namespace Distribution.Service.Mailings;

/// <summary>Sending: <c>Mail:*</c>.</summary>
internal sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary><c>smtp://</c>, <c>smtps://</c> or <c>smtp+starttls://user:password@host:port</c>, or <c>pickup:DIRECTORY</c>. No default: a forgotten setting must not swallow a release, so whatever sends refuses to start without it; verbs need none.</summary>
    public string? Relay { get; set; }

    /// <summary>Connections to the relay at one time. Default: 8.</summary>
    [Range(1, 500)]
    public int Connections { get; set; } = 8;

    /// <summary>Messages over one connection before it is closed and another opened. Default: 1000.</summary>
    [Range(1, 1_000_000)]
    public int MessagesPerConnection { get; set; } = 1000;

    /// <summary>Deliveries that a process holds in memory at most. Default: 50,000.</summary>
    [Range(100, 1_000_000)]
    public int Prepared { get; set; } = 50_000;

    /// <summary>Deliveries of a batch, which one worker owns at a time. Default: 2000.</summary>
    [Range(1, 100_000)]
    public int BatchSize { get; set; } = 2000;

    /// <summary>How long a worker owns a batch without renewing it. Default: 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long before its instant a mailing is armed. Default: 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "24:00:00")]
    public TimeSpan ArmAhead { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Wait before the second attempt; doubled at each further one. Default: 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "24:00:00")]
    public TimeSpan RetryFirst { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Longest wait between two attempts. Default: 4 hours.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan RetryMost { get; set; } = TimeSpan.FromHours(4);

    /// <summary>How long after the opening a refused-for-now delivery is tried again. Default: 3 days.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan RetryFor { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How long a relay may take for a reply; RFC 5321 §4.5.3.2.6 asks 10 minutes for the one to the final dot. Default: 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long after its instant a mailing still opens by itself; later it is held for a person. The same for how long nobody may have been at work. Default: 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan LateLimit { get; set; } = TimeSpan.FromHours(1);

    /// <summary>What happens with a delivery of which nobody knows whether it arrived. Default: <c>Resend</c>, once, under the same Message-ID.</summary>
    public UncertainPolicy Uncertain { get; set; } = UncertainPolicy.Resend;

    public DkimOptions Dkim { get; } = new();
}
