using System.Data.Common;
using System.Globalization;
using Distribution.Service.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Database = Distribution.Service.Storage.Database;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Mailings;

/// <summary>Runs the statements of <c>Mailings/Sql</c>: the same names and parameters on both databases.</summary>
internal sealed class LedgerSql(Database database, TimeProvider time, IOptions<MailOptions> options)
{
    /// <summary>Rows changed by the last statement of a script, within the transaction of <paramref name="within"/> or in one of its own.</summary>
    public async Task<int> RunAsync(string script, AppDb? within = null, CancellationToken cancellation = default, params (string Name, object? Value)[] parameters)
    {
        await using var command = await CommandAsync(script, within, parameters, cancellation);
        try
        {
            return await command.ExecuteNonQueryAsync(cancellation);
        }
        finally
        {
            await CloseAsync(command, within);
        }
    }

    /// <summary>What the one result set of a script holds.</summary>
    public async Task<List<T>> ReadAsync<T>(
        string script, Func<DbDataReader, T> row, AppDb? within = null, CancellationToken cancellation = default, params (string Name, object? Value)[] parameters)
    {
        await using var command = await CommandAsync(script, within, parameters, cancellation);
        try
        {
            var rows = new List<T>();
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                rows.Add(row(reader));
            }

            return rows;
        }
        finally
        {
            await CloseAsync(command, within);
        }
    }

    /// <summary>An instant as the database compares it inside JSON.</summary>
    public string? Written(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString(database.IsPostgres ? "yyyy-MM-dd HH:mm:ss.ffffffK" : "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>Sets parameters; on SQLite also <c>@now</c> and <c>@until</c>, which PostgreSQL takes from its own clock.</summary>
    public void Set(DbCommand command, IEnumerable<(string Name, object? Value)> parameters)
    {
        var all = parameters.Append(("lease", options.Value.Lease.TotalSeconds)).Append(("late", options.Value.LateLimit.TotalSeconds));
        if (!database.IsPostgres)
        {
            var now = time.GetUtcNow();
            all = all.Append(("now", now.UtcDateTime)).Append(("until", (now + options.Value.Lease).UtcDateTime)).Append(("late_before", (now - options.Value.LateLimit).UtcDateTime));
        }

        foreach (var (name, value) in all.Where(p => command.CommandText.Contains($"@{p.Item1}", StringComparison.Ordinal)))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }
    }

    private static async Task CloseAsync(DbCommand command, AppDb? within)
    {
        if (within is null)
        {
            await command.Connection!.DisposeAsync();
        }
    }

    private async Task<DbCommand> CommandAsync(string script, AppDb? within, (string Name, object? Value)[] parameters, CancellationToken cancellation)
    {
        var connection = within?.Database.GetDbConnection() ?? database.Connect();
        if (connection.State != System.Data.ConnectionState.Open)
        {
            await connection.OpenAsync(cancellation);
        }

        var command = connection.CreateCommand();
        command.CommandText = database.Script(script);
        command.Transaction = within?.Database.CurrentTransaction?.GetDbTransaction();
        Set(command, parameters);
        return command;
    }
}
