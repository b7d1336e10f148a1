using Distribution.Messages.Templates;
using Distribution.Texts;
using Fluid.Values;

namespace Distribution.Messages.Composition;

/// <summary>Language and direction as attributes of an element.</summary>
internal static class LanguageFields
{
    /// <summary><c>lang</c>, <c>dir</c>, <c>align</c>, <c>rtl</c>.</summary>
    public static FluidValue Of(LanguageTag language, bool rightToLeft) => new Fields
    {
        ["lang"] = new StringValue(language.ToString() == "zh" ? "zh-Hans" : language.ToString()), // the script decides the shape of characters
        ["dir"] = new StringValue(rightToLeft ? "rtl" : "ltr"),
        ["align"] = new StringValue(rightToLeft ? "right" : "left"),
        ["rtl"] = BooleanValue.Create(rightToLeft),
    }.AsValue();
}
