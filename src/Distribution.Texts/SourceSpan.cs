using System.Globalization;

namespace Distribution.Texts;

/// <summary>Where a part stood in the extracted text of a document.</summary>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">Column in UTF-16 units, counted from 1.</param>
/// <param name="Length">Length in UTF-16 units, from the first to the last character of the part, line breaks included; 0 for a place between characters.</param>
public sealed record SourceSpan(int Line, int Column, int Length)
{
    /// <summary>Line, counted from 1.</summary>
    public int Line { get; } = Line >= 1 ? Line : throw new ArgumentOutOfRangeException(nameof(Line));

    /// <summary>Column in UTF-16 units, counted from 1.</summary>
    public int Column { get; } = Column >= 1 ? Column : throw new ArgumentOutOfRangeException(nameof(Column));

    /// <summary>Length in UTF-16 units.</summary>
    public int Length { get; } = Length >= 0 ? Length : throw new ArgumentOutOfRangeException(nameof(Length));

    /// <summary>For a person: <c>line 2, column 19</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}");
}
