using Distribution.Service.Secrets;
using Distribution.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Tasks;

/// <summary>The link of a translator: it dies with approval, cancellation, or 14 days after the version was due.</summary>
internal sealed class TaskLink(AppDb db, Tokens tokens, DatabaseClock clock)
{
    private static readonly TimeSpan Grace = TimeSpan.FromDays(14);

    /// <summary>The task behind a token; null where the token is not ours, is for something else, or the link is dead: nobody can tell which.</summary>
    public async Task<TranslationTask?> FindAsync(string? token, CancellationToken cancellation = default)
    {
        if (tokens.Read(TokenPurpose.Task, token) is not { } id
            || await db.Tasks.SingleOrDefaultAsync(t => t.Id == id, cancellation) is not { IsOpen: true } task)
        {
            return null;
        }

        return await clock.NowAsync(db, cancellation) <= task.DueAt + Grace ? task : null;
    }
}
