using System.Reflection;
using System.Security.Cryptography;

namespace Distribution.Service.Newsroom;

/// <summary>The one style sheet, out of the program itself. Its address changes with its content, so that it may be kept for ever.</summary>
internal static class StyleSheet
{
    private static readonly byte[] Css = Load();

    public static string FileName { get; } = $"style-{Convert.ToHexStringLower(SHA256.HashData(Css).AsSpan(0, 8))}.css";

    public static IResult Answer(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(Css, "text/css; charset=utf-8");
    }

    private static byte[] Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Newsroom/style.css")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
