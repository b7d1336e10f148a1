using System.Globalization;
using Distribution.Texts.Languages;

namespace Distribution.Texts.Tests.Languages;

public sealed class LanguageProfilesTests
{
    public static TheoryData<string> Tags => [.. LanguageProfiles.All.Select(p => p.Tag.ToString())];

    [Fact]
    public void All_HoldsTheSixLanguagesAndPortuguese() =>
        Assert.Subset(LanguageProfiles.All.Select(p => p.Tag.ToString()).ToHashSet(), new HashSet<string> { "ar", "en", "es", "fr", "pt", "ru", "zh" });

    [Theory]
    [InlineData("fr-CA", "fr")]
    [InlineData("pt-BR", "pt")]
    [InlineData("zh-CN", "zh")]
    [InlineData("sw", null)]
    [InlineData("zh-Hant", null)]
    public void Find_FormOfALanguage_GivesItsProfile(string tag, string? expected) =>
        Assert.Equal(expected, LanguageProfiles.Find(LanguageTag.Parse(tag))?.Tag.ToString());

    [Fact]
    public void For_UnknownLanguage_IsEnglish() => Assert.Equal("en", LanguageProfiles.For(LanguageTag.Parse("sw")).Tag.ToString());

    [Fact]
    public void IsRightToLeft_IsOnlyArabic() => Assert.Equal(["ar"], LanguageProfiles.All.Where(p => p.IsRightToLeft).Select(p => p.Tag.ToString()));

    [Theory, MemberData(nameof(Tags))]
    public void Profile_Calendar_IsComplete(string tag)
    {
        var profile = Profile(tag);
        Assert.Equal((12, 12, 7), (profile.Writing.Months.Distinct().Count(), profile.Writing.ShortMonths.Distinct().Count(), profile.Writing.Weekdays.Distinct().Count()));
        Assert.True(profile.Recognition.Months.Count is 0 or 12, "months by which documents are read");
        Assert.True(profile.Recognition.Weekdays.Count is 0 or 7, "weekdays by which documents are read");
    }

    [Theory, MemberData(nameof(Tags))]
    public void Profile_Names_AreGiven(string tag) => Assert.All([Profile(tag).EnglishName, Profile(tag).OwnName], Assert.NotEmpty);

    [Theory, MemberData(nameof(Tags))]
    public void Profile_NumberWords_AreReadable(string tag)
    {
        var words = Profile(tag).NumberWords;
        var sections = new[] { words.Words, words.Possible, words.Multipliers };
        Assert.All(sections.SelectMany(s => s.Keys).SelectMany(k => k.Split('/')), part => decimal.Parse(part, CultureInfo.InvariantCulture));
        var forms = sections.SelectMany(s => s.Values).SelectMany(v => v).ToList();
        Assert.All(forms, f => Assert.Equal(f.Trim().ToLowerInvariant(), f));
        Assert.Empty(forms.GroupBy(f => f).Where(g => g.Count() > 1).Select(g => g.Key)); // one form, one value
    }

    private static LanguageProfile Profile(string tag) => LanguageProfiles.For(LanguageTag.Parse(tag));
}
