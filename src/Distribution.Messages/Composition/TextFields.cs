using Distribution.Messages.Templates;
using Distribution.Messages.Writing;
using Distribution.Texts;
using Distribution.Texts.Languages;
using Fluid.Values;

namespace Distribution.Messages.Composition;

/// <summary>The parts of a release as fields, in one medium and in the direction of the text.</summary>
internal sealed class TextFields(ReleaseText text, Medium medium)
{
    // Chinese and Arabic letters are not slanted.
    private readonly bool hasItalics = LanguageProfiles.For(text.Language).Script is not ("Arab" or "Hans" or "Hant" or "Jpan" or "Kore");

    /// <summary>Whether the text runs from right to left: by the profile of its language, or where that is unknown by its first letter.</summary>
    public bool IsRightToLeft { get; } = RunsRightToLeft(text);

    /// <inheritdoc cref="IsRightToLeft"/>
    public static bool RunsRightToLeft(ReleaseText text) => LanguageProfiles.Find(text.Language)?.IsRightToLeft ?? Bidi.StartsRightToLeft(Headline.Of(text));

    /// <summary>One line of the document.</summary>
    public FluidValue Line(string? line) => medium.Line(Bidi.Inline(OneLine.Of(line), IsRightToLeft));

    /// <summary>
    /// A part of the text: <c>name</c>, <c>has_heading</c> (of its own), <c>blocks</c>, each with <c>kind</c>, <c>text</c>, <c>rows</c> (cells of a
    /// table), <c>list_start</c> and <c>list_end</c> (first and last item of a list).
    /// </summary>
    public FluidValue Section(string name, IReadOnlyList<Block> blocks) => new Fields
    {
        ["name"] = new StringValue(name),
        ["has_heading"] = BooleanValue.Create(blocks is [{ Kind: BlockKind.Subhead }, ..]),
        ["blocks"] = Blocks(blocks),
    }.AsValue();

    /// <summary>Contacts: <c>name</c>, <c>role</c>, <c>organisation</c>, <c>phones</c> (<c>label</c>, <c>number</c>, <c>e164</c>), <c>emails</c> (<c>text</c>, <c>address</c>).</summary>
    public FluidValue Contacts(IReadOnlyList<Contact> contacts, Func<PhoneKind, FluidValue> labelOf) => new ArrayValue([.. contacts.Select(contact => new Fields
    {
        ["name"] = Line(contact.Name),
        ["role"] = Line(contact.Role),
        ["organisation"] = Line(contact.Organisation),
        ["phones"] = new ArrayValue([.. contact.Phones.Select(phone => new Fields
        {
            ["label"] = labelOf(phone.Kind),
            ["number"] = Line(phone.Raw),
            ["e164"] = phone.E164 is null ? AbsentValue.Instance : new StringValue(phone.E164),
        }.AsValue())]),
        ["emails"] = new ArrayValue([.. contact.Emails.Select(email => new Fields
        {
            ["text"] = Line(email),
            ["address"] = new StringValue(OneLine.Of(email)),
        }.AsValue())]),
    }.AsValue())]);

    private ArrayValue Blocks(IReadOnlyList<Block> blocks) => new ArrayValue([.. blocks.Select((block, i) => new Fields
    {
        ["kind"] = new StringValue(KindName(block.Kind)),
        ["text"] = block.Kind is BlockKind.Table ? AbsentValue.Instance : medium.Block(block, IsRightToLeft, hasItalics),
        ["rows"] = new ArrayValue(block.Kind is BlockKind.Table ? [.. block.Text.Split('\n').Select(Row)] : []),
        ["list_start"] = BooleanValue.Create(block.Kind is BlockKind.ListItem && (i == 0 || blocks[i - 1].Kind is not BlockKind.ListItem)),
        ["list_end"] = BooleanValue.Create(block.Kind is BlockKind.ListItem && (i == blocks.Count - 1 || blocks[i + 1].Kind is not BlockKind.ListItem)),
    }.AsValue())]);

    private FluidValue Row(string row) => new ArrayValue([.. row.Split('\t').Select(Line)]);

    private static string KindName(BlockKind kind) => kind switch
    {
        BlockKind.Paragraph => "paragraph",
        BlockKind.Quote => "quote",
        BlockKind.Subhead => "subhead",
        BlockKind.ListItem => "list_item",
        BlockKind.Table => "table",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
