using System.Reflection;

namespace Distribution.Texts.Tests;

public sealed class ArchitectureTests
{
    [Theory]
    [InlineData("Distribution.Texts")]
    [InlineData("Distribution.Reading", "Distribution.Texts")]
    [InlineData("Distribution.Translation", "Distribution.Texts")]
    [InlineData("Distribution.Messages", "Distribution.Texts")]
    public void PureLibrary_RefersOnlyToItsRooms(string library, params string[] rooms) =>
        Assert.Empty(References(library).Where(r => r.StartsWith("Distribution.", StringComparison.Ordinal)).Except(rooms));

    [Theory]
    [InlineData("Distribution.Texts")]
    [InlineData("Distribution.Reading")]
    [InlineData("Distribution.Translation")]
    [InlineData("Distribution.Messages")]
    public void PureLibrary_KnowsNoOutsideWorld(string library) =>
        Assert.DoesNotContain(References(library), IsOfTheOutside);

    [Fact]
    public void Texts_UsesNoPackage() =>
        Assert.All(References("Distribution.Texts"), r => Assert.StartsWith("System", r));

    /// <summary>Sockets, files, databases, loggers, options, mail connections, job queues.</summary>
    private static bool IsOfTheOutside(string reference) =>
        new[] { "System.Net.Sockets", "System.Net.Http", "System.Net.NameResolution", "System.IO.FileSystem", "System.Data", "System.Diagnostics.Process",
            "Microsoft.Extensions", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Npgsql", "MailKit", "Hangfire" }
            .Any(banned => reference == banned || reference.StartsWith(banned + ".", StringComparison.Ordinal));

    private static IEnumerable<string> References(string library) => Assembly.Load(library).GetReferencedAssemblies().Select(a => a.Name!);
}
