using Distribution.Service.Editions;
using Distribution.Service.Intake;
using Distribution.Service.People;
using Distribution.Service.Releases;
using Distribution.Service.Tasks;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests;

/// <summary>Rows that stories begin with.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    /// <summary>Ends waiting when the test run ends.</summary>
    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<Person> PersonAsync(this ServiceFixture service, string name, Role role, params string[] languages) => service.AddAsync(new Person
    {
        Name = name,
        Email = $"{Guid.NewGuid():N}@example.org",
        Roles = [role],
        Languages = [.. languages.Select(LanguageTag.Parse)],
        Zone = "Europe/Vienna",
        CreatedAt = Now,
    });

    /// <summary>A release with sealed editions in the languages of the texts, the first of them the source.</summary>
    /// <returns>The release, and the last part of its addresses, the same in each language.</returns>
    public static async Task<(Release Release, string Slug)> ReleaseAsync(this ServiceFixture service, DateTimeOffset? liftsAt, params ReleaseText[] texts)
    {
        var release = await service.AddAsync(new Release
        {
            SourceLanguage = texts[0].Language,
            State = ReleaseState.Scheduled,
            EmbargoDecision = EmbargoDecision.Instant,
            LiftsAt = liftsAt,
            EmbargoZone = "Europe/Vienna",
            CreatedAt = Now,
        });
        var slug = $"{release.Id}-{Guid.NewGuid():N}";
        foreach (var text in texts)
        {
            await service.EditionAsync(release, text, slug, isSource: text == texts[0]);
        }

        return (release, slug);
    }

    public static async Task<Edition> EditionAsync(this ServiceFixture service, Release release, ReleaseText text, string? slug, bool isSource = false)
    {
        var edition = await service.AddAsync(new Edition
        {
            ReleaseId = release.Id, Language = text.Language, IsSource = isSource, Slug = slug, State = slug is null ? EditionState.Submitted : EditionState.Sealed,
        });
        var document = await service.AddAsync(new Document { Hash = Guid.NewGuid().ToString("N"), Bytes = [], FileName = "source.txt", ReceivedAt = Now });
        var revision = await service.AddAsync(new Revision { EditionId = edition.Id, Number = 1, DocumentHash = document.Hash, Text = text, SubmittedAt = Now });
        await service.InDbAsync(db => db.Editions.Where(e => e.Id == edition.Id).ExecuteUpdateAsync(e => e.SetProperty(x => x.RevisionId, revision.Id)));
        return edition;
    }

    /// <summary>A text with a title and one paragraph.</summary>
    public static ReleaseText Text(string language, string title = "A title", string paragraph = "A paragraph.") => new()
    {
        Language = LanguageTag.Parse(language),
        Title = new TextPart(title),
        Body = [new Block(BlockKind.Paragraph, paragraph)],
    };

    public static Task<TranslationTask> TaskAsync(this ServiceFixture service, Release release, string language, Person asker, Person? translator) =>
        service.AddAsync(new TranslationTask
        {
            ReleaseId = release.Id,
            Language = LanguageTag.Parse(language),
            TranslatorId = translator?.Id,
            AskedBy = asker.Id,
            AskedAt = Now,
            DueAt = Now.AddDays(2),
        });
}
