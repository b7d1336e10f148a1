using Distribution.Service.Releases;
using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Storage;

/// <summary>PostgreSQL, shared by any number of machines.</summary>
internal sealed class PgDb(DbContextOptions<PgDb> options) : AppDb(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Release>().Property(r => r.EmbargoLocalTime).HasColumnType("timestamp without time zone");
    }
}
