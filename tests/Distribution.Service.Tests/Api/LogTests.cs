using System.Collections.Concurrent;
using Distribution.Service.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Distribution.Service.Tests.Api;

public sealed class LogTests(LogTests.TalkativeFixture service) : IClassFixture<LogTests.TalkativeFixture>
{
    [Fact]
    public async Task Log_HoweverTalkative_HoldsNoKeyAndNoText()
    {
        using var log = new Listener();
        service.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var person = await service.PersonAsync("Somebody", Role.Administrator);
        var key = (await service.InScopeAsync(s => s.GetRequiredService<KeyDesk>().AddAsync(person, person))).Value!.Text;
        foreach (var credential in new[] { key, $"{key}x", "dk_00000000_0000000000000000000000000000000000000000000" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/releases") { Content = ApiFixture.Json("""{"text": "An embargoed sentence.", "title": "An embargoed title"}""") };
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {credential}");
            using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }

        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, l => l.Contains(key[12..], StringComparison.Ordinal) || l.Contains("00000000000000000000", StringComparison.Ordinal) || l.Contains("embargoed", StringComparison.Ordinal));
    }

    /// <summary>A service that logs whatever it can.</summary>
    public sealed class TalkativeFixture : ServiceFixture
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } =
            new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "Trace", ["Logging:LogLevel:Microsoft"] = "Trace", ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Trace", ["Logging:Console:LogLevel:Default"] = "None" };
    }

    private sealed class Listener : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
