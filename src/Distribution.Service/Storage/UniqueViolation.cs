using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Distribution.Service.Storage;

/// <summary>Tells on both databases that somebody else was there first.</summary>
internal static class UniqueViolation
{
    public static bool IsUniqueViolation(this DbUpdateException failure) => failure.InnerException is
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or SqliteException { SqliteExtendedErrorCode: 2067 or 1555 }; // UNIQUE, PRIMARY KEY
}
