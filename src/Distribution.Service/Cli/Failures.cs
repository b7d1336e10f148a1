using Distribution.Service.Relays;
using Distribution.Texts;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Distribution.Service.Cli;

/// <summary>Says by a finding what broke.</summary>
internal static class Failures
{
    private const int SqliteError = 1;
    private const int SqliteConstraint = 19;
    private const int SqliteMisuse = 21;

    /// <summary>The finding and its exit code.</summary>
    public static (Finding Finding, int Exit) Of(Exception failure)
    {
        foreach (var cause in Causes(failure))
        {
            if (IsUnreachable(cause))
            {
                return (Finding.Error("database-unreachable", ("reason", cause.Message)), Exit.Unreachable);
            }

            if (cause is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } denied)
            {
                return (Finding.Error("database-rights-missing", ("reason", denied.MessageText)), Exit.Usage);
            }

            if (cause is RelayUnreachableException)
            {
                return (Finding.Error("relay-unreachable", ("reason", cause.Message)), Exit.Unreachable);
            }
        }

        return (Finding.Error("failed-unexpectedly", ("reason", Causes(failure).Last().Message)), Exit.Refused);
    }

    private static IEnumerable<Exception> Causes(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            yield return failure;
        }
    }

    // A statement that the database refused is a fault of ours; everything before it is a database that cannot be used.
    private static bool IsUnreachable(Exception cause) => cause switch
    {
        PostgresException postgres => postgres.SqlState.StartsWith("28", StringComparison.Ordinal) // user or password
            || postgres.SqlState.StartsWith("3D", StringComparison.Ordinal) // no such database
            || postgres.SqlState.StartsWith("08", StringComparison.Ordinal)
            || postgres.SqlState.StartsWith("53", StringComparison.Ordinal) // too many connections, disk full
            || postgres.SqlState.StartsWith("57P", StringComparison.Ordinal), // shutting down, starting up
        SqliteException sqlite => sqlite.SqliteErrorCode is not (SqliteError or SqliteConstraint or SqliteMisuse),
        NpgsqlException => true,
        _ => false,
    };
}
