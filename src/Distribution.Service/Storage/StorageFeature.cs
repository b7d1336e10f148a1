using Microsoft.EntityFrameworkCore;

namespace Distribution.Service.Storage;

/// <summary>One of the two databases, as configured.</summary>
internal static class StorageFeature
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section);
        var connectionString = configuration.GetConnectionString("Distribution");
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            var folder = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>()?.DataFolder ?? new StorageOptions().DataFolder;
            var database = Database.Sqlite(Path.GetFullPath(folder));
            services.AddSingleton(database);
            services.AddDbContext<AppDb, SqliteDb>(o => o.UseSqlite(database.ConnectionString));
        }
        else
        {
            var database = Database.Postgres(connectionString);
            services.AddSingleton(database);
            services.AddDbContext<AppDb, PgDb>(o => o.UseNpgsql(connectionString));
        }

        return services.AddSingleton<DatabaseClock>().AddSingleton<ReleaseLock>().AddScoped<Migrator>();
    }
}
