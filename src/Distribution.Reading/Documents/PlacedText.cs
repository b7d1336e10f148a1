using System.Text;
using Distribution.Texts;

namespace Distribution.Reading.Documents;

/// <summary>Text with white space collapsed, each of whose characters knows where it stood in the extracted text.</summary>
internal sealed class PlacedText
{
    private readonly int[] offsets;

    private PlacedText(string text, int[] offsets, IReadOnlyList<Mark> marks) => (Text, this.offsets, Marks) = (text, offsets, marks);

    /// <summary>Nothing, nowhere.</summary>
    public static PlacedText Empty { get; } = new("", [], []);

    /// <summary>The text: no leading, trailing or doubled white space.</summary>
    public string Text { get; }

    /// <summary>What is emphasised or linked, by place in <see cref="Text"/>.</summary>
    public IReadOnlyList<Mark> Marks { get; }

    /// <summary>Offset of the first character in the extracted text.</summary>
    public int Start => offsets.Length == 0 ? 0 : offsets[0];

    /// <summary>Offset behind the last character in the extracted text.</summary>
    public int End => offsets.Length == 0 ? 0 : offsets[^1] + 1;

    public int Length => Text.Length;

    public bool IsEmpty => Text.Length == 0;

    /// <summary>Takes a stretch of the extracted text, collapsing its white space.</summary>
    public static PlacedText Of(string extracted, int start, int length, IReadOnlyList<Mark>? marks = null)
    {
        var text = new StringBuilder(length);
        var places = new List<int>(length);
        for (var i = start; i < start + length; i++)
        {
            var c = extracted[i];
            if (c == '\uFEFF')
            {
                continue; // a byte order mark in the middle: files were put together
            }

            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
                places.Add(i);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
                places.Add(i);
            }
        }

        if (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
            places.RemoveAt(places.Count - 1);
        }

        int[] placed = [.. places];
        return new PlacedText(text.ToString(), placed, marks is null ? [] : Placed(marks, placed));
    }

    /// <summary>Puts lines behind one another, parted by a space (nothing between two characters that are written without spaces).</summary>
    public static PlacedText Join(IReadOnlyList<PlacedText> lines)
    {
        if (lines.Count == 1)
        {
            return lines[0];
        }

        var text = new StringBuilder();
        var places = new List<int>();
        var marks = new List<Mark>();
        foreach (var line in lines.Where(l => !l.IsEmpty))
        {
            if (text.Length > 0 && !(Letters.IsUnspaced(text[^1]) && Letters.IsUnspaced(line.Text[0])))
            {
                text.Append(' ');
                places.Add(places[^1] + 1);
            }

            marks.AddRange(line.Marks.Select(m => m with { Start = m.Start + text.Length }));
            text.Append(line.Text);
            places.AddRange(line.offsets);
        }

        return new PlacedText(text.ToString(), [.. places], marks);
    }

    /// <summary>A part of it, trimmed.</summary>
    public PlacedText Slice(int start, int length)
    {
        var end = start + length;
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        return start == 0 && end == Text.Length ? this : new PlacedText(Text[start..end], offsets[start..end], Cut(start, end));
    }

    public PlacedText Slice(int start) => Slice(start, Text.Length - start);

    public override string ToString() => Text;

    private List<Mark> Cut(int start, int end)
    {
        var cut = new List<Mark>();
        foreach (var mark in Marks)
        {
            var (from, to) = (Math.Max(mark.Start, start), Math.Min(mark.Start + mark.Length, end));
            if (to > from)
            {
                cut.Add(mark with { Start = from - start, Length = to - from });
            }
        }

        return cut;
    }

    private static List<Mark> Placed(IReadOnlyList<Mark> marks, int[] offsets)
    {
        var placed = new List<Mark>();
        foreach (var mark in marks)
        {
            var from = FirstAtOrAfter(offsets, mark.Start);
            var to = FirstAtOrAfter(offsets, mark.Start + mark.Length);
            if (to > from)
            {
                placed.Add(mark with { Start = from, Length = to - from });
            }
        }

        return placed;
    }

    private static int FirstAtOrAfter(int[] offsets, int offset)
    {
        var found = Array.BinarySearch(offsets, offset);
        return found >= 0 ? found : ~found;
    }
}
