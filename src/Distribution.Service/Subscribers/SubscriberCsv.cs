using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Distribution.Texts;

namespace Distribution.Service.Subscribers;

/// <summary>A file of comma-separated values in UTF-8, row by row with the line each begins on.</summary>
internal sealed class SubscriberCsv : IDisposable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly CsvParser parser;
    private bool isBroken;

    private SubscriberCsv(Stream stream)
    {
        var reader = new StreamReader(stream, Strict, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        if (reader.Peek() == '\uFEFF')
        {
            reader.Read(); // spreadsheet programs put it there
        }

        parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ",", BadDataFound = _ => isBroken = true });
    }

    /// <summary>Fields of the current row.</summary>
    public string[] Fields => parser.Record ?? [];

    /// <summary>Line on which the current row begins, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Line on which it ends.</summary>
    public int LastLine { get; private set; }

    /// <summary>A quote of the current row was opened and not closed, or stands where none may.</summary>
    public bool IsBroken => isBroken;

    /// <summary>Opens a stream that can seek; refuses one in another encoding before anything is read from it.</summary>
    public static Answer<SubscriberCsv> Open(Stream stream)
    {
        if (FirstLineNotInUtf8(stream) is { } line)
        {
            return Finding.Error("import-not-utf8", ("line", line));
        }

        stream.Position = 0;
        return new SubscriberCsv(stream);
    }

    /// <summary>Goes to the next row; false behind the last.</summary>
    public bool Read()
    {
        isBroken = false;
        if (!parser.Read())
        {
            return false;
        }

        var lines = parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');
        (Line, LastLine) = (parser.RawRow - lines, parser.RawRow);
        return true;
    }

    public void Dispose() => parser.Dispose();

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
