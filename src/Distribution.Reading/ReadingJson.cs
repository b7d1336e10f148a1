using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Distribution.Texts;

namespace Distribution.Reading;

/// <summary>Writes a result as one line of JSON, the shape of <c>read --json</c>.</summary>
public static class ReadingJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One JSON object without line breaks; letters of every script stay readable.</summary>
    /// <param name="file">The document's name, as it is to stand in the line.</param>
    /// <param name="result">What came of reading it.</param>
    /// <param name="sentences">The sentences of the findings.</param>
    public static string Line(string file, ReadResult result, FindingTexts sentences)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(sentences);

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            if (result.Text is { } text)
            {
                Text(json, text, sentences);
            }
            else
            {
                json.WriteStartObject("error");
                Finding(json, result.Refusal!, sentences);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Text(Utf8JsonWriter json, ReleaseText text, FindingTexts sentences)
    {
        json.WriteString("language", text.Language.ToString());
        json.WriteString("symbol", text.Symbol?.Text);
        json.WriteString("kicker", text.Kicker?.Text);
        json.WriteString("title", text.Title?.Text);
        json.WriteString("subtitle", text.Subtitle?.Text);
        json.WriteString("date", Day(text.Date?.Date));
        Dateline(json, text.Dateline);
        Embargo(json, text.Embargo);
        Blocks(json, "body", text.Body);
        json.WriteString("endMark", text.EndMark?.Text);
        Blocks(json, "boilerplate", text.Boilerplate);
        Blocks(json, "notes", text.Notes);
        List(json, "contacts", text.Contacts, Contact);
        List(json, "proposals", text.Proposals, Proposal);
        List(json, "findings", text.Findings, (j, f) => Finding(j, f, sentences));
        json.WriteStartObject("parts");
        PlainPart(json, "symbol", text.Symbol?.Span, text.Symbol?.Confidence);
        PlainPart(json, "kicker", text.Kicker?.Span, text.Kicker?.Confidence);
        PlainPart(json, "title", text.Title?.Span, text.Title?.Confidence);
        PlainPart(json, "subtitle", text.Subtitle?.Span, text.Subtitle?.Confidence);
        PlainPart(json, "date", text.Date?.Span, text.Date?.Confidence);
        PlainPart(json, "endMark", text.EndMark?.Span, text.EndMark?.Confidence);
        json.WriteEndObject();
    }

    private static void Dateline(Utf8JsonWriter json, Dateline? dateline)
    {
        if (dateline is null)
        {
            json.WriteNull("dateline");
            return;
        }

        json.WriteStartObject("dateline");
        json.WriteString("raw", dateline.Raw);
        Strings(json, "places", dateline.Places);
        json.WriteString("date", Day(dateline.Date));
        json.WriteString("sourceTag", dateline.SourceTag);
        Evidence(json, dateline.Span, dateline.Confidence);
        json.WriteEndObject();
    }

    private static void Embargo(Utf8JsonWriter json, EmbargoLine? embargo)
    {
        if (embargo is null)
        {
            json.WriteNull("embargo");
            return;
        }

        json.WriteStartObject("embargo");
        json.WriteString("raw", embargo.Raw);
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(embargo.Kind.ToString()));
        json.WriteString("until", embargo.Until is { } until ? Instant(until) : null);
        Strings(json, "readings", embargo.Readings.Select(Instant));
        Evidence(json, embargo.Span, embargo.Confidence);
        json.WriteEndObject();
    }

    private static void Blocks(Utf8JsonWriter json, string name, IReadOnlyList<Block> blocks) => List(json, name, blocks, static (j, block) =>
    {
        j.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(block.Kind.ToString()));
        j.WriteString("text", block.Text);
        Evidence(j, block.Span, block.Confidence);
    });

    private static void Contact(Utf8JsonWriter json, Contact contact)
    {
        json.WriteString("name", contact.Name);
        json.WriteString("role", contact.Role);
        json.WriteString("organisation", contact.Organisation);
        List(json, "phones", contact.Phones, static (j, phone) =>
        {
            j.WriteString("raw", phone.Raw);
            j.WriteString("e164", phone.E164);
            j.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(phone.Kind.ToString()));
        });
        Strings(json, "emails", contact.Emails);
        Evidence(json, contact.Span, contact.Confidence);
    }

    private static void Proposal(Utf8JsonWriter json, Proposal proposal)
    {
        json.WriteString("part", proposal.Part);
        json.WriteString("text", proposal.Text);
        Evidence(json, proposal.Span, proposal.Confidence);
    }

    private static void Finding(Utf8JsonWriter json, Finding finding, FindingTexts sentences)
    {
        json.WriteString("code", finding.Code);
        json.WriteString("severity", JsonNamingPolicy.CamelCase.ConvertName(finding.Severity.ToString()));
        Span(json, finding.Span);
        json.WriteStartObject("arguments");
        foreach (var (name, value) in finding.Arguments)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteString("message", sentences.Say(finding));
    }

    private static void PlainPart(Utf8JsonWriter json, string name, SourceSpan? span, double? confidence)
    {
        if (confidence is { } sure)
        {
            json.WriteStartObject(name);
            Evidence(json, span, sure);
            json.WriteEndObject();
        }
    }

    private static void Evidence(Utf8JsonWriter json, SourceSpan? span, double confidence)
    {
        Span(json, span);
        json.WriteNumber("confidence", Math.Round(confidence, 2));
    }

    private static void Span(Utf8JsonWriter json, SourceSpan? span)
    {
        if (span is null)
        {
            json.WriteNull("span");
            return;
        }

        json.WriteStartObject("span");
        json.WriteNumber("line", span.Line);
        json.WriteNumber("column", span.Column);
        json.WriteNumber("length", span.Length);
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
