using Distribution.Texts;

namespace Distribution.Service.Subscribers;

/// <summary>Where the columns of a file stand, by its first row; the order is free.</summary>
internal sealed class ImportColumns
{
    public const string Email = "email";
    private static readonly string[] Known = [Email, "name", "languages", "lists", "outlet", "zone", "status", "accredited"];
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    private ImportColumns(int count) => Count = count;

    /// <summary>Fields that every row must have.</summary>
    public int Count { get; }

    /// <summary>Reads the first row; an unknown column is a warning, a missing address or a doubled column refuses the file.</summary>
    public static Answer<ImportColumns> Read(IReadOnlyList<string> header)
    {
        var columns = new ImportColumns(header.Count);
        var findings = new List<Finding>();
        foreach (var (name, position) in header.Select((h, i) => (h.Trim().ToLowerInvariant(), i)))
        {
            if (!Known.Contains(name, StringComparer.Ordinal))
            {
                findings.Add(Finding.Warning("import-column-unknown", ("column", header[position]), ("known", string.Join(", ", Known))));
            }
            else if (!columns.positions.TryAdd(name, position))
            {
                return Finding.Error("import-column-twice", ("column", name));
            }
        }

        return columns.positions.ContainsKey(Email) ? new Answer<ImportColumns>(columns, findings) : Finding.Error("import-column-missing", ("column", Email));
    }

    /// <summary>A field without the white space around it; null where the file has no such column.</summary>
    public string? Of(IReadOnlyList<string> fields, string column) => positions.TryGetValue(column, out var position) ? fields[position].Trim() : null;
}
