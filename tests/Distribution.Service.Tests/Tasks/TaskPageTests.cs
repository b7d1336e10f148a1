using System.Net;
using System.Text;
using Distribution.Service.Editions;
using Distribution.Service.People;
using Distribution.Service.Releases;
using Distribution.Service.Secrets;
using Distribution.Service.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tests.Tasks;

public sealed class TaskPageTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private const string Good = "Titre du communiqué\n\nLe bureau aide 23 pays à protéger les enfants et les jeunes contre la traite des personnes, partout dans le monde.\n";
    private const string Bad = "Titre du communiqué\n\nLe bureau aide 32 pays à protéger les enfants et les jeunes contre la traite des personnes, partout dans le monde.\n";

    [Fact]
    public async Task Task_Opened_ShowsTheSourceAndIsWrittenDown()
    {
        var work = await WorkAsync();

        var answer = await service.GetAsync(work.Path);
        var page = await answer.Content.ReadAsStringAsync(Samples.Token);

        Assert.Contains("protect children", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fr\"", page, StringComparison.Ordinal);
        Assert.Contains("Europe/Vienna", page, StringComparison.Ordinal);
        Assert.Contains("Sous embargo", page, StringComparison.Ordinal);
        Assert.Contains(work.Asker.Email, page, StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.StartsWith("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        var task = await TaskOfAsync(work);
        Assert.Equal(TranslationTaskState.InProgress, task.State);
        Assert.NotNull(task.OpenedAt);
        Assert.Equal(1, await OpeningsOfAsync(work));
    }

    [Fact]
    public async Task Task_OpenedAgain_KeepsTheFirstOpeningAndWritesEachDown()
    {
        var work = await WorkAsync();

        await service.GetAsync(work.Path);
        var first = (await TaskOfAsync(work)).OpenedAt;
        await service.GetAsync(work.Path);

        Assert.Equal(first, (await TaskOfAsync(work)).OpenedAt);
        Assert.Equal(2, await OpeningsOfAsync(work));
    }

    [Fact]
    public async Task Task_AskedForByHead_IsNotOpened()
    {
        var work = await WorkAsync();

        Assert.Equal(200, (await RawAnswer.OfAsync(service.Address, "HEAD", work.Path)).Status);

        Assert.Equal(TranslationTaskState.New, (await TaskOfAsync(work)).State);
    }

    [Fact]
    public async Task HandIn_OfAGoodFile_IsAccepted()
    {
        var work = await WorkAsync();

        var page = await HandInAsync(work, Good);

        Assert.Contains("a été acceptée", page, StringComparison.Ordinal);
        Assert.Equal(TranslationTaskState.Submitted, (await TaskOfAsync(work)).State);
        Assert.Equal(work.Translator.Id, Assert.Single(await RevisionsOfAsync(work)).SubmittedBy);
    }

    [Fact]
    public async Task HandIn_OfABadFile_IsRefusedBesideItsParagraphAndKept()
    {
        var work = await WorkAsync();

        var page = await HandInAsync(work, Bad);

        Assert.Contains("pas encore été acceptée", page, StringComparison.Ordinal);
        var row = page.Split("<tr").Single(r => r.Contains("The source has the number 23, the version has 32", StringComparison.Ordinal));
        Assert.Contains("aide 32 pays", row, StringComparison.Ordinal);
        Assert.Contains("helps 23 countries", row, StringComparison.Ordinal);
        Assert.Equal(TranslationTaskState.InProgress, (await TaskOfAsync(work)).State);
        Assert.NotNull(Assert.Single(await RevisionsOfAsync(work)).Text);
        Assert.Contains("aide 32 pays", await service.TextAsync(work.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandIn_MendedAfterARefusal_IsAccepted()
    {
        var work = await WorkAsync();

        await HandInAsync(work, Bad);
        var page = await HandInAsync(work, Good);

        Assert.Contains("a été acceptée", page, StringComparison.Ordinal);
        Assert.Equal(2, (await RevisionsOfAsync(work)).Count);
    }

    [Fact]
    public async Task HandIn_OfAPastedText_IsTakenAndStandsInTheFieldAgain()
    {
        var work = await WorkAsync();

        var text = Bad.Replace("Titre", "Le titre", StringComparison.Ordinal); // nowhere else handed in as a file

        var answer = await service.PostAsync(work.Path, new MultipartFormDataContent { { new StringContent(text), "text" } });

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Single(await RevisionsOfAsync(work));
        var field = (await service.TextAsync(work.Path)).Split("<textarea")[1].Split("</textarea>")[0];
        Assert.Contains("aide 32 pays", field, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandIn_OfAFileBesideTheTextThatStoodThere_TakesTheFile()
    {
        var work = await WorkAsync();
        var text = Bad.Replace("Titre", "Un titre", StringComparison.Ordinal);
        await service.PostAsync(work.Path, new MultipartFormDataContent { { new StringContent(text), "text" } });

        var page = await HandInAsync(work, Good, pasted: text.ReplaceLineEndings("\r\n"));

        Assert.Contains("a été acceptée", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandIn_OfAFileAndAText_AsksForOneAndKeepsTheText()
    {
        var work = await WorkAsync();

        var answer = await service.PostAsync(work.Path, Form(Encoding.UTF8.GetBytes(Good), pasted: Bad));

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("aide 32 pays", (await answer.Content.ReadAsStringAsync(Samples.Token)).Split("<textarea")[1], StringComparison.Ordinal);
        Assert.Empty(await RevisionsOfAsync(work));
    }

    [Fact]
    public async Task HandIn_OfNothing_SaysSo()
    {
        var work = await WorkAsync();

        foreach (var form in new[] { Form([]), new MultipartFormDataContent { { new StringContent(" \r\n"), "text" } }, new MultipartFormDataContent { { new StringContent("x"), "other" } } })
        {
            var answer = await service.PostAsync(work.Path, form);
            Assert.Equal(400, (int)answer.StatusCode);
            Assert.Contains("role=\"alert\"", await answer.Content.ReadAsStringAsync(Samples.Token), StringComparison.Ordinal);
        }

        Assert.Empty(await RevisionsOfAsync(work));
    }

    [Fact]
    public async Task HandIn_OfBytesThatAreNoText_IsRefusedWithASentenceAndKept()
    {
        var work = await WorkAsync();

        var answer = await service.PostAsync(work.Path, Form([.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7 % 256))]));

        Assert.Contains("The document is no text", await answer.Content.ReadAsStringAsync(Samples.Token), StringComparison.Ordinal);
        Assert.Single(await RevisionsOfAsync(work));
    }

    [Fact]
    public async Task HandIn_LargerThanADocument_IsRefusedWithASentence()
    {
        var work = await WorkAsync();

        var answer = await service.PostAsync(work.Path, Form(new byte[HandIn.LargestDocument + 1]));

        Assert.Equal(413, (int)answer.StatusCode);
        Assert.Contains("5\u00A0Mo. Veuillez", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Samples.Token)), StringComparison.Ordinal);
        Assert.Empty(await RevisionsOfAsync(work));
    }

    [Fact]
    public async Task HandIn_WithAHostileFileName_ShowsItAsText()
    {
        var work = await WorkAsync();

        var page = await HandInAsync(work, Bad, fileName: "<script>alert(1)</script>.txt");

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;.txt", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandIn_WhereNoTranslatorWasNamed_IsTheAskers()
    {
        var work = await WorkAsync(named: false);

        await HandInAsync(work, Good);

        Assert.Equal(work.Asker.Id, Assert.Single(await RevisionsOfAsync(work)).SubmittedBy);
    }

    [Fact]
    public async Task Token_AlteredAnywhere_AnswersLikeUnknown()
    {
        var work = await WorkAsync();
        var token = work.Path["/task/".Length..];
        var unknown = await RawAnswer.OfAsync(service.Address, "GET", $"/task/{new string('x', token.Length)}");
        Assert.Equal(404, unknown.Status);

        for (var i = 0; i < token.Length; i++)
        {
            Assert.Equal(unknown, await RawAnswer.OfAsync(service.Address, "GET", $"/task/{token[..i]}{(token[i] == 'A' ? 'B' : 'A')}{token[(i + 1)..]}"));
        }

        Assert.Equal(unknown, await RawAnswer.OfAsync(service.Address, "GET", $"/task/{service.Tokens.Make(TokenPurpose.Goodbye, work.TaskId)}"));
        Assert.Equal(0, await OpeningsOfAsync(work));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Token_OfADeadLink_AnswersLikeUnknown(string method)
    {
        var (approved, cancelled, late) = (await WorkAsync(), await WorkAsync(), await WorkAsync());
        await service.InDbAsync(db => db.Tasks.Where(t => t.Id == cancelled.TaskId).ExecuteUpdateAsync(t => t.SetProperty(x => x.State, TranslationTaskState.Cancelled), Samples.Token));
        await service.InDbAsync(db => db.Tasks.Where(t => t.Id == approved.TaskId).ExecuteUpdateAsync(t => t.SetProperty(x => x.State, TranslationTaskState.Approved), Samples.Token));
        await service.InDbAsync(db => db.Tasks.Where(t => t.Id == late.TaskId).ExecuteUpdateAsync(t => t.SetProperty(x => x.DueAt, Samples.Now.AddDays(-15)), Samples.Token));
        var unknown = await RawAnswer.OfAsync(service.Address, method, $"/task/{new string('x', 32)}", "Content-Length: 0");

        Assert.Equal(404, unknown.Status);
        Assert.Equal(unknown, await RawAnswer.OfAsync(service.Address, method, approved.Path, "Content-Length: 0"));
        Assert.Equal(unknown, await RawAnswer.OfAsync(service.Address, method, cancelled.Path, "Content-Length: 0"));
        Assert.Equal(unknown, await RawAnswer.OfAsync(service.Address, method, late.Path, "Content-Length: 0"));
    }

    private static MultipartFormDataContent Form(byte[] bytes, string fileName = "version.txt", string pasted = "") =>
        new() { { new ByteArrayContent(bytes), "file", fileName }, { new StringContent(pasted), "text" } };

    private async Task<string> HandInAsync(Work work, string text, string fileName = "version.txt", string pasted = "")
    {
        var answer = await service.PostAsync(work.Path, Form(Encoding.UTF8.GetBytes(text), fileName, pasted));
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Samples.Token);
    }

    private async Task<Work> WorkAsync(bool named = true)
    {
        var asker = await service.PersonAsync("Ingrid Feldmoser", Role.Spokesperson, "fr", "en");
        var translator = await service.PersonAsync("Aurélie Montclar", Role.Translator, "fr");
        var source = Samples.Text(
            "en", "Title of the release", "The office helps 23 countries protect children and young people against trafficking in persons, all over the world.");
        var release = await service.AddAsync(new Release
        {
            SourceLanguage = source.Language, EmbargoDecision = EmbargoDecision.Instant, LiftsAt = Samples.Now.AddDays(1), EmbargoZone = "Europe/Vienna", CreatedAt = Samples.Now,
        });
        await service.EditionAsync(release, source, slug: null, isSource: true);
        var task = await service.TaskAsync(release, "fr", asker, named ? translator : null);
        return new Work(task.Id, release.Id, asker, translator, $"/task/{service.Tokens.Make(TokenPurpose.Task, task.Id)}");
    }

    private Task<TranslationTask> TaskOfAsync(Work work) => service.InDbAsync(db => db.Tasks.SingleAsync(t => t.Id == work.TaskId, Samples.Token));

    private Task<int> OpeningsOfAsync(Work work) => service.InDbAsync(db => db.Audit.CountAsync(a => a.Act == "task opened" && a.NounId == work.TaskId, Samples.Token));

    private Task<List<Revision>> RevisionsOfAsync(Work work) => service.InDbAsync(db => (
        from edition in db.Editions
        join revision in db.Revisions on edition.Id equals revision.EditionId
        where edition.ReleaseId == work.ReleaseId && !edition.IsSource
        orderby revision.Number
        select revision).ToListAsync(Samples.Token));

    private sealed record Work(long TaskId, long ReleaseId, Person Asker, Person Translator, string Path);
}
