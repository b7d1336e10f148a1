using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Storage;

/// <summary>The embedded database: one file in the data folder.</summary>
internal sealed class SqliteDb(DbContextOptions<SqliteDb> options) : AppDb(options);
