using System.ComponentModel.DataAnnotations;
using Distribution.Service.Newsroom;

namespace Distribution.Service.Tests.Newsroom;

public sealed class SiteOptionsTests
{
    [Theory]
    [InlineData("fr", 0)]
    [InlineData("français", 1)]
    public void Languages_ThatAreNone_AreNamed(string language, int faults)
    {
        var options = new SiteOptions { PublicUrl = new Uri("https://press.example.org"), Languages = { language } };
        var results = new List<ValidationResult>();

        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);

        Assert.Equal(faults, results.Count(r => r.ErrorMessage!.Contains(language, StringComparison.Ordinal)));
    }
}
