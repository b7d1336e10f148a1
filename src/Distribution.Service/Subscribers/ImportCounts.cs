namespace Distribution.Service.Subscribers;

/// <summary>What an import did with the rows of its file.</summary>
/// <param name="Added">Persons who were not there.</param>
/// <param name="Updated">Persons of whom something changed.</param>
/// <param name="Unchanged">Persons who stayed as they were.</param>
/// <param name="Refused">Rows that were left out whole.</param>
internal sealed record ImportCounts(int Added, int Updated, int Unchanged, int Refused);
