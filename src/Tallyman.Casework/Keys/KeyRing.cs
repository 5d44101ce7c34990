using Tallyman.Ledger.Proving;

namespace Tallyman.Casework.Keys;

/// <summary>The user's own signing keys: files in his configuration folder, never in a case.</summary>
internal static class KeyRing
{
    /// <summary>Where the keys lie: <c>TALLYMAN_CONFIG</c>, else the system's folder for a user's settings.</summary>
    public static string Folder => Path.Combine(
        Environment.GetEnvironmentVariable("TALLYMAN_CONFIG") is { Length: > 0 } set ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "tallyman"),
        "keys");

    /// <summary>The private half of a key; null where this user has none.</summary>
    public static SigningKey? Find(string verifierKey)
    {
        if (!VerifierKey.TryParse(verifierKey, out var wanted) || !File.Exists(PathOf(wanted)))
        {
            return null;
        }

        if (!SigningKey.TryParse(File.ReadAllText(PathOf(wanted)), out var key))
        {
            throw new IOException($"{PathOf(wanted)} holds no signing key: put it back from a backup, or remove it to go on with a new key.");
        }

        return key.Public == wanted ? key : null;
    }

    /// <summary>A new key, kept before it is used.</summary>
    public static SigningKey Create(string name)
    {
        var key = SigningKey.Create(name);
        var path = PathOf(key.Public);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Folder);
        }
        else
        {
            Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(System.Text.Encoding.ASCII.GetBytes(key.Export() + "\n"));
        file.Flush(flushToDisk: true);
        return key;
    }

    private static string PathOf(VerifierKey key) => Path.Combine(Folder, key.Id.ToString("x8", System.Globalization.CultureInfo.InvariantCulture) + ".key");
}
