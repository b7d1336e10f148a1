namespace Distribution.Service.Tests.Stores;

/// <summary>The two databases; whatever is tested of the ledger is tested on both.</summary>
internal enum StoreKind
{
    Sqlite,
    Postgres,
}
