namespace Distribution.Service.Tests.Stores;

/// <summary>Lets the database itself do something in the middle of what is tested: no seam in the product is needed for it.</summary>
internal static class Triggers
{
    /// <summary>Runs a statement after each statement that inserts into a table.</summary>
    public static Task AfterInsertAsync(Store store, string table, string statement) => store.RawAsync(store.Kind == StoreKind.Sqlite
        ? $"create trigger meanwhile after insert on {table} begin {statement}; end"
        : $"""
           create function meanwhile() returns trigger language plpgsql as $$ begin {statement}; return null; end $$;
           create trigger meanwhile after insert on {table} for each statement execute function meanwhile()
           """);

    /// <summary>Refuses a change of a table.</summary>
    /// <param name="store">Where.</param>
    /// <param name="table">Whose rows.</param>
    /// <param name="when">Which rows: a condition on <c>new</c>.</param>
    public static Task RefuseUpdateAsync(Store store, string table, string when) => store.RawAsync(store.Kind == StoreKind.Sqlite
        ? $"create trigger meanwhile before update on {table} when {when} begin select raise(abort, 'poison'); end"
        : $"""
           create function meanwhile() returns trigger language plpgsql as $$ begin raise exception 'poison'; end $$;
           create trigger meanwhile before update on {table} for each row when ({when}) execute function meanwhile()
           """);

    public static Task DropAsync(Store store, string table) => store.RawAsync(store.Kind == StoreKind.Sqlite
        ? "drop trigger meanwhile"
        : $"drop trigger meanwhile on {table}; drop function meanwhile()");
}
