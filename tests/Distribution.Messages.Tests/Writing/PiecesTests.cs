using CsCheck;
using Distribution.Messages.Writing;

namespace Distribution.Messages.Tests.Writing;

public sealed class PiecesTests
{
    [Theory]
    [InlineData("See https://a.example/x(y)?z=1, then www.b.example.", "Url:https://a.example/x(y)?z=1|Url:www.b.example")]
    [InlineData("(see https://a.example/x).", "Url:https://a.example/x")]
    [InlineData("Write to a.b-c@mail.example.org!", "Email:a.b-c@mail.example.org")]
    [InlineData("详情见https://a.example/x。", "Url:https://a.example/x")]
    [InlineData("Call +43 1 26060 or see UN/1.", "")] // only a line from right to left needs these
    public void Of_LeftToRight_FindsAddresses(string text, string found) => Assert.Equal(found, Found(text, rightToLeft: false));

    [Theory]
    [InlineData("اتصلوا على (+43-699) 1459-4990 أو 260 604", "Phone:(+43-699) 1459-4990|Phone:260 604")]
    [InlineData("في 23 دولة", "")]
    [InlineData("الوثيقة A/RES/64/293 وCOVID-19 و@UN و#EndTrafficking", "Foreign:A/RES/64/293|Foreign:COVID-19|Foreign:@UN|Foreign:#EndTrafficking")]
    [InlineData("(UNODC) و«Blue Heart Campaign».", "Foreign:UNODC|Foreign:Blue Heart Campaign")]
    [InlineData("السيد Иван Пример والسيدة O’Neill", "Foreign:Иван Пример|Foreign:O’Neill")]
    public void Of_RightToLeft_FindsWhatRunsTheOtherWay(string text, string found) => Assert.Equal(found, Found(text, rightToLeft: true));

    [Fact]
    public void Of_AnyText_LosesNothing() =>
        Gen.Select(Gen.String, Gen.Bool).Sample((text, rightToLeft) => Assert.Equal(text, string.Concat(Pieces.Of(text, rightToLeft).Select(p => p.In(text)))));

    private static string Found(string text, bool rightToLeft) =>
        string.Join('|', Pieces.Of(text, rightToLeft).Where(p => p.Kind is not PieceKind.Plain).Select(p => $"{p.Kind}:{p.In(text)}"));
}
