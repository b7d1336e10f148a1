using Distribution.Service.Embargoes;

namespace Distribution.Service.Mailings;

/// <summary>Mailings: what persons do with them, and the machinery of a worker.</summary>
internal static class MailingsFeature
{
    public static IServiceCollection AddMailings(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations();
        return services
            .AddSingleton<LedgerSql>()
            .AddScoped<GateChange>()
            .AddScoped<MailingDesk>()
            .AddScoped<ProofDesk>()
            .AddScoped<DeliveryDesk>()
            .AddSingleton<MailingSums>();
    }

    /// <summary>What a worker needs besides.</summary>
    public static IServiceCollection AddSending(this IServiceCollection services) => services
        .AddSingleton<Mails>()
        .AddSingleton<EditionTexts>()
        .AddSingleton<Letters>()
        .AddSingleton<Batches>()
        .AddSingleton<RetrySchedule>()
        .AddSingleton<Verdicts>()
        .AddSingleton<MailingStop>()
        .AddSingleton<ArmingTurns>()
        .AddScoped<ZoneRules>()
        .AddScoped<Arming>()
        .AddScoped<Gate>()
        .AddSingleton<LedgerWriter>()
        .AddHostedService(p => p.GetRequiredService<LedgerWriter>())
        .AddSingleton<Sender>()
        .AddHostedService(p => p.GetRequiredService<Sender>())
        .AddHostedService<LeaseRenewal>();
}
