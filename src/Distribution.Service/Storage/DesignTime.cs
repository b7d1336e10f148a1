using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Distribution.Service.Storage;

/// <summary>Lets <c>dotnet ef migrations add NAME -c PgDb -o Storage/Migrations/Postgres</c> build the model without a database.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<PgDb>, IDesignTimeDbContextFactory<SqliteDb>
{
    PgDb IDesignTimeDbContextFactory<PgDb>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PgDb>().UseNpgsql("Host=localhost").Options);

    SqliteDb IDesignTimeDbContextFactory<SqliteDb>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
}
