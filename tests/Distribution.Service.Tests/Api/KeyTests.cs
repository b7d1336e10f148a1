using Distribution.Service.People;
using Distribution.Service.Tests.Cli;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Distribution.Service.Tests.Api;

public sealed class KeyTests(ApiFixture service) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Gate_WithoutAValidKey_GivesTheSameAnswerEverywhere()
    {
        var (_, key) = await service.OfficeAsync(Role.Administrator);
        var release = await service.ReleaseAsync();
        string[][] credentials =
        [
            [],
            ["Authorization: Bearer "],
            ["Authorization: Bearer nonsense"],
            [$"Authorization: Bearer {key[..^1]}{(key[^1] == 'A' ? 'B' : 'A')}"],
            [$"Authorization: Bearer {key}x"],
            [$"Authorization: Basic {key}"],
            [$"Authorization: Bearer {key}", $"Authorization: Bearer {key}"],
            [$"X-Api-Key: {key}"],
        ];
        var first = await RawAnswer.OfAsync(service.Address, "GET", "/api/v1/nothing");
        Assert.Equal(401, first.Status);
        Assert.Contains("WWW-Authenticate: Bearer", first.Bytes, StringComparison.Ordinal);
        Assert.Contains("Cache-Control: no-store", first.Bytes, StringComparison.Ordinal);
        foreach (var headers in credentials)
        {
            foreach (var path in new[] { "/api", "/api/", "/API/v1", "/%61pi/v1/x", $"/api/v1/releases/{release}", "/api/v1/releases/987654321", "/api/v1/releases/x", $"/api/v1/releases/{release}?key={key}", "/api/v2/releases" })
            {
                foreach (var method in new[] { "GET", "POST", "DELETE", "OPTIONS", "PATCH" })
                {
                    Assert.Equal(first.Bytes, (await RawAnswer.OfAsync(service.Address, method, path, headers)).Bytes);
                }
            }
        }
    }

    [Fact]
    public async Task Key_IsKeptAsItsHashOnly()
    {
        var (person, key) = await service.NewAsync(Role.Approver);

        var kept = await service.InDbAsync(db => db.Keys.SingleAsync(k => k.PersonId == person.Id));

        Assert.Matches("^dk_[0-9a-f]{8}_[A-Za-z0-9_-]{43}$", key);
        Assert.Equal(key[3..11], kept.Prefix);
        Assert.Equal(64, kept.Hash.Length);
        Assert.DoesNotContain(key[12..], kept.Hash, StringComparison.Ordinal);
        Assert.Equal(person.Id, (await service.InScopeAsync(s => s.GetRequiredService<KeyDesk>().OwnerAsync(key)))!.Id);
    }

    [Fact]
    public async Task Keys_OfOnePrefix_AreToldApart()
    {
        var (one, key) = await service.NewAsync(Role.Approver);
        var (other, _) = await service.NewAsync(Role.Translator);
        await service.InDbAsync(db => db.Keys.Where(k => k.PersonId == other.Id).ExecuteUpdateAsync(k => k.SetProperty(x => x.Prefix, key[3..11])));

        Assert.Equal(one.Id, (await service.InScopeAsync(s => s.GetRequiredService<KeyDesk>().OwnerAsync(key)))!.Id);
    }

    [Fact]
    public async Task KeyCommand_AddListRevoke_ShowsTheKeyOnce()
    {
        await using var shell = await Shell.WithOfficeAsync();

        var added = (await shell.RunAsync("key", "add", "wanjiru@example.org", "--as", "1")).Done();
        var key = added.Output.Split('\n')[0].Trim();
        var listed = (await shell.RunAsync("key", "list")).Done();

        Assert.StartsWith("dk_", key, StringComparison.Ordinal);
        Assert.Contains(key[..11], listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(key[12..], listed.Output, StringComparison.Ordinal);
        (await shell.RunAsync("key", "add", "1", "--as", "2")).Refused(1, "role-missing");
        (await shell.RunAsync("key", "revoke", "1", "--as", "3")).Refused(1, "role-missing");
        (await shell.RunAsync("key", "revoke", "9", "--as", "1")).Refused(1, "key-unknown", "9");
        (await shell.RunAsync("key", "revoke", "1", "--as", "2")).Done();
        Assert.Contains("revoked", (await shell.RunAsync("key", "list")).Done().Output, StringComparison.Ordinal);
        Assert.Equal(2, await shell.InDbAsync(db => db.Audit.CountAsync(a => a.Noun == "key")));
    }
}
