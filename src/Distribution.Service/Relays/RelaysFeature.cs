using Distribution.Service.Mailings;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Relays;

/// <summary>The relay of <c>Mail:Relay</c>.</summary>
internal static class RelaysFeature
{
    public static IServiceCollection AddRelays(this IServiceCollection services) =>
        services.AddSingleton<IRelay>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<MailOptions>>();
            return !RelayAddress.TryParse(options.Value.Relay, out var address, out var refusal)
                ? throw new InvalidOperationException(refusal.Code) // refused with its sentence before anything starts
                : Of(address, options);
        });

    /// <summary>The relay at an address.</summary>
    public static IRelay Of(RelayAddress address, IOptions<MailOptions> options) =>
        address.IsPickup ? new PickupRelay(address.Directory!) : new SmtpRelay(address, options);
}
