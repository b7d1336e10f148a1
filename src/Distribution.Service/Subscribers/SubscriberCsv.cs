using System.Text;
using CsvHelper;
using Distribution.Texts;

namespace Distribution.Service.Subscribers;

/// <summary>A file of values in UTF-8 parted by commas, semicolons or tabs, row by row with the line each stands on.</summary>
internal sealed class SubscriberCsv : IDisposable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly byte[] Separators = [(byte)',', (byte)';', (byte)'\t']; // office programs write the one of their country
    private readonly CsvReader reader;

    private SubscriberCsv(Stream stream, char separator) => reader = CsvReader.Create(
        stream,
        new CsvReaderOptions
        {
            HasHeader = false,
            Separator = separator,
            TrackLineNumbers = true,
            AllowLineBreaksInQuotes = false, // one quote that was never closed must not swallow the rest of the file
            OnMalformedRecord = _ => IsBroken = true,
        },
        leaveOpen: true);

    /// <summary>Fields of the current row.</summary>
    public string[] Fields { get; private set; } = [];

    /// <summary>Line of the current row, counted from 1.</summary>
    public int Line => (int)reader.LineNumber;

    /// <summary>A quote of the current row was opened and not closed, or stands where none may.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Opens a stream that can seek; refuses one in another encoding before anything is read from it.</summary>
    public static Answer<SubscriberCsv> Open(Stream stream)
    {
        if (FirstLineNotInUtf8(stream) is { } line)
        {
            return Finding.Error("import-not-utf8", ("line", line));
        }

        stream.Position = 0;
        var separator = SeparatorOf(stream);
        stream.Position = 0;
        return new SubscriberCsv(stream, separator);
    }

    /// <summary>Goes to the next row; false behind the last.</summary>
    public bool Read()
    {
        IsBroken = false;
        if (!reader.Read())
        {
            return false;
        }

        Fields = reader.Current.ToArray();
        return true;
    }

    public void Dispose() => reader.Dispose();

    /// <summary>The one that the first line, which names the columns, has most of; a comma where it has none.</summary>
    private static char SeparatorOf(Stream stream)
    {
        var start = new byte[1 << 12];
        var header = start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        var end = header.IndexOfAny((byte)'\r', (byte)'\n');
        var counts = new int[Separators.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = header[..(end < 0 ? header.Length : end)].Count(Separators[i]);
        }

        return (char)Separators[Array.IndexOf(counts, counts.Max())];
    }

    private static int? FirstLineNotInUtf8(Stream stream)
    {
        var decoder = Strict.GetDecoder();
        var (bytes, chars) = (new byte[1 << 16], new char[(1 << 16) + 2]);
        var line = 1;
        while (true)
        {
            var read = stream.Read(bytes);
            try
            {
                decoder.GetChars(bytes.AsSpan(0, read), chars, flush: read == 0);
            }
            catch (DecoderFallbackException failure)
            {
                return line + bytes.AsSpan(0, Math.Clamp(failure.Index, 0, read)).Count((byte)'\n');
            }

            if (read == 0)
            {
                return null;
            }

            line += bytes.AsSpan(0, read).Count((byte)'\n');
        }
    }
}
