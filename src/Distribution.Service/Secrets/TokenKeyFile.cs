using System.Security.Cryptography;
using Distribution.Texts;

namespace Distribution.Service.Secrets;

/// <summary>Reads the keys of the links in mails from their file, or makes the file for an embedded installation.</summary>
internal static class TokenKeyFile
{
    private const int KeyLength = 32;

    /// <summary>The keys of a file that a person made.</summary>
    public static Answer<Tokens> Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Finding.Error("token-keys-unreadable", ("file", path), ("reason", failure.Message));
        }

        var keys = new List<byte[]>();
        foreach (var (line, number) in lines.Select((l, n) => (l.Trim(), n + 1)).Where(l => l.Item1.Length > 0))
        {
            var key = new byte[line.Length];
            if (!Convert.TryFromBase64String(line, key, out var length) || length < KeyLength)
            {
                return Finding.Error("token-key-invalid", ("file", path), ("line", number));
            }

            keys.Add(key[..length]);
        }

        return keys.Count > 0 ? new Tokens(keys) : Finding.Error("token-keys-empty", ("file", path));
    }

    /// <summary>The keys of an embedded installation: made once, readable by its owner only.</summary>
    public static Answer<Tokens> ReadOrMake(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var writer = new StreamWriter(path, options);
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength)));
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength)));
        }

        return Read(path);
    }
}
