using System.Data.Common;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Mailings;

/// <summary>Renews the leases three times in their length, whatever the sending does.</summary>
internal sealed class LeaseRenewal(Batches batches, IOptions<MailOptions> options, TimeProvider time, ILogger<LeaseRenewal> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Lease / 3, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await batches.RenewAsync(stoppingToken);
            }
            catch (DbException failure)
            {
                log.RenewalFailed(failure);
            }
        }
    }
}
