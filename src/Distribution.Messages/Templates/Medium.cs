using System.Text.Encodings.Web;
using Distribution.Messages.Writing;
using Distribution.Texts;
using Fluid;
using Fluid.Values;

namespace Distribution.Messages.Templates;

/// <summary>The two forms of a mail's text. Lines bring the isolates of <see cref="Bidi"/> to both.</summary>
internal sealed class Medium
{
    /// <summary>HTML: encoded; isolates, marks and addresses as elements.</summary>
    public static readonly Medium Html = new(
        HtmlText.Encoder,
        line => new StringValue(HtmlText.Of(line), encode: false),
        (block, rightToLeft, italics) => new StringValue(HtmlText.Of(block.Text, block.Marks, rightToLeft, italics), encode: false));

    /// <summary>Plain text: as it is, the targets of links behind their words.</summary>
    public static readonly Medium Text = new(
        NullEncoder.Default,
        line => new StringValue(line),
        (block, rightToLeft, _) => new StringValue(PlainText.Of(block, rightToLeft)));

    private readonly Func<string, FluidValue> lineOf;
    private readonly Func<Block, bool, bool, FluidValue> blockOf;

    private Medium(TextEncoder encoder, Func<string, FluidValue> lineOf, Func<Block, bool, bool, FluidValue> blockOf) =>
        (Encoder, this.lineOf, this.blockOf) = (encoder, lineOf, blockOf);

    /// <summary>What a layout's values are encoded with, unless they are encoded already.</summary>
    public TextEncoder Encoder { get; }

    /// <summary>A line, absent where null or empty.</summary>
    public FluidValue Line(string? line) => string.IsNullOrEmpty(line) ? AbsentValue.Instance : lineOf(line);

    /// <summary>The text of a block.</summary>
    public FluidValue Block(Block block, bool rightToLeft, bool italics) => blockOf(block, rightToLeft, italics);
}
