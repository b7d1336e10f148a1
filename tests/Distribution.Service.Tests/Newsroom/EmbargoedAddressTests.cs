using Distribution.Service.Releases;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Newsroom;

/// <summary>I1: an embargoed address answers byte for byte like one that does not exist.</summary>
public sealed class EmbargoedAddressTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    public static TheoryData<string, string> Spellings => new MatrixTheoryData<string, string>(
        ["GET", "HEAD", "POST", "PUT", "OPTIONS"],
        ["/{0}/{1}", "/{0}/{1}/", "/{0}/%{2:x2}{3}", "/{0}/{1}?x=1", "//{0}/{1}", "/{4}/{1}", "/{0}/{5}", "/{0}/{1}/x"]);

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task Embargoed_HoweverItIsAskedFor_AnswersLikeUnknown(string method, string form)
    {
        var (_, slug) = await service.ReleaseAsync(Samples.Now.AddHours(1), Samples.Text("en"), Samples.Text("sw"));
        foreach (var language in new[] { "en", "sw" })
        {
            var embargoed = await RawAnswer.OfAsync(service.Address, method, Written(form, language, slug));
            var unknown = await RawAnswer.OfAsync(service.Address, method, Written(form, language, new string('x', slug.Length)));

            Assert.Equal(unknown, embargoed);
            Assert.True(embargoed.Status is 404 or 405, embargoed.Bytes);
        }
    }

    [Theory]
    [InlineData("If-None-Match: *")]
    [InlineData("Range: bytes=0-10")]
    [InlineData("Accept-Language: sw")]
    [InlineData("Cookie: a=b")]
    public async Task Embargoed_WithHeaders_AnswersLikeUnknown(string header)
    {
        var (_, slug) = await service.ReleaseAsync(Samples.Now.AddHours(1), Samples.Text("en"));

        Assert.Equal(
            await RawAnswer.OfAsync(service.Address, "GET", $"/en/{new string('x', slug.Length)}", header),
            await RawAnswer.OfAsync(service.Address, "GET", $"/en/{slug}", header));
    }

    [Fact]
    public async Task Unknown_IsNotStored()
    {
        var answer = await service.GetAsync("/en/nothing-here");

        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Embargoed_OnceLifted_IsShown()
    {
        var (release, slug) = await service.ReleaseAsync(Samples.Now.AddHours(1), Samples.Text("en", "Lifted at last"));
        Assert.Equal(404, (int)(await service.GetAsync($"/en/{slug}")).StatusCode);
        Assert.DoesNotContain("Lifted at last", await service.TextAsync("/en/"), StringComparison.Ordinal);

        await service.InDbAsync(db => db.Releases.Where(r => r.Id == release.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.LiftedAt, Samples.Now), Samples.Token));

        Assert.Contains("Lifted at last", await service.TextAsync($"/en/{slug}"), StringComparison.Ordinal);
        Assert.Contains("Lifted at last", await service.TextAsync("/en/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lifted_WhileHeld_AnswersLikeUnknown()
    {
        var (release, slug) = await service.ReleaseAsync(Samples.Now.AddHours(-1), Samples.Text("en"));
        await service.InDbAsync(db => db.Releases.Where(r => r.Id == release.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.HeldAt, Samples.Now), Samples.Token));

        Assert.Equal(
            await RawAnswer.OfAsync(service.Address, "GET", $"/en/{new string('x', slug.Length)}"),
            await RawAnswer.OfAsync(service.Address, "GET", $"/en/{slug}"));
    }

    [Fact]
    public async Task Draft_WhoseInstantHasPassed_AnswersLikeUnknown()
    {
        var (release, slug) = await service.ReleaseAsync(Samples.Now.AddHours(-1), Samples.Text("en"));
        await service.InDbAsync(db => db.Releases.Where(r => r.Id == release.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, ReleaseState.Draft), Samples.Token));

        Assert.Equal(404, (int)(await service.GetAsync($"/en/{slug}")).StatusCode);
    }

    [Fact]
    public async Task Newsroom_OfALanguageWithEmbargoedReleasesOnly_AnswersLikeOneWithout()
    {
        await service.ReleaseAsync(Samples.Now.AddHours(1), Samples.Text("mk"));

        Assert.Equal(await RawAnswer.OfAsync(service.Address, "GET", "/fi/"), await RawAnswer.OfAsync(service.Address, "GET", "/mk/"));
    }

    [Fact]
    public async Task Newsroom_OfASiteLanguage_DoesNotChangeWithWhatIsEmbargoed()
    {
        var before = await RawAnswer.OfAsync(service.Address, "GET", "/ru/");

        await service.ReleaseAsync(Samples.Now.AddHours(1), Samples.Text("ru"), Samples.Text("fi"));

        Assert.Equal(before, await RawAnswer.OfAsync(service.Address, "GET", "/ru/"));
        Assert.Equal(200, before.Status);
    }

    private static string Written(string form, string language, string slug) =>
        string.Format(provider: null, form, language, slug, (int)slug[0], slug[1..], language.ToUpperInvariant(), slug.ToUpperInvariant());
}
