using System.Security.Cryptography;
using Distribution.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Intake;

/// <summary>Keeps what was handed in, before anything else is done with it.</summary>
internal sealed class DocumentStore(AppDb db, DatabaseClock clock)
{
    /// <summary>Stores the bytes at once and gives their hash; the same bytes are stored once.</summary>
    public async Task<string> KeepAsync(byte[] bytes, string fileName, CancellationToken cancellation = default)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!await db.Documents.AnyAsync(d => d.Hash == hash, cancellation))
        {
            var document = new Document { Hash = hash, Bytes = bytes, FileName = Path.GetFileName(fileName), ReceivedAt = await clock.NowAsync(db, cancellation) };
            db.Documents.Add(document);
            try
            {
                await db.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException failure) when (failure.IsUniqueViolation())
            {
                db.Entry(document).State = EntityState.Detached; // somebody handed in the same at the same moment
            }
        }

        return hash;
    }
}
