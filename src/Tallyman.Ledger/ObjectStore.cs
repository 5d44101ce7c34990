using System.Security.Cryptography;
using Tallyman.Ledger.Storage;

namespace Tallyman.Ledger;

/// <summary>
/// Content too large for an entry, by its SHA-256: a file of that name under a folder of its first two digits.
/// Written whole or not at all, read-only afterwards.
/// </summary>
public sealed class ObjectStore
{
    private readonly string _folder;

    /// <summary>A store in a folder, which is made when something is first put there.</summary>
    public ObjectStore(string folder) => _folder = Path.GetFullPath(folder);

    /// <summary>The store's folder.</summary>
    public string Folder => _folder;

    /// <summary>Where the object of a hash lies, whether it is there or not.</summary>
    public string PathOf(string sha256) => Path.Combine(_folder, sha256[..2], sha256);

    /// <summary>True where the object is there.</summary>
    public bool Contains(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>Puts content into the store; once this returns it has reached the disk. The same content twice is one object.</summary>
    /// <returns>SHA-256, 64 lower-case hexadecimal digits.</returns>
    /// <exception cref="IOException">The disk is full or refuses.</exception>
    public string Put(ReadOnlySpan<byte> content)
    {
        var hash = Digest.Of(content).ToString();
        var path = PathOf(hash);
        if (File.Exists(path))
        {
            return hash;
        }

        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            Durable.SyncFolder(_folder);
        }

        Durable.Write(path, content);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }

        return hash;
    }

    /// <summary>The content of an object, checked against its hash.</summary>
    /// <exception cref="LedgerException">It is missing, or its bytes are others.</exception>
    public byte[] Get(string sha256)
    {
        var path = PathOf(sha256);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new LedgerException(LedgerFault.Damaged, $"The object {path} is missing: put it back from a backup.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerFault.NoAccess, $"The object {path} cannot be read ({e.Message}).", e);
        }

        return Digest.Of(bytes).ToString() == sha256
            ? bytes
            : throw new LedgerException(LedgerFault.Damaged, $"The object {path} was changed: its bytes no longer have the SHA-256 in its name. Put it back from a backup.");
    }

    /// <summary>All objects in the store by name, unfinished ones (of a write that was cut off) left out.</summary>
    public IEnumerable<string> All() =>
        Directory.Exists(_folder)
            ? Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
                .Select(p => Path.GetRelativePath(_folder, p).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(p => !p.EndsWith(".new", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
            : [];

    /// <summary>What is wrong with a file of the store; null where its bytes have the hash in its name.</summary>
    public string? Check(string relative)
    {
        var name = Path.GetFileName(relative);
        if (!Digest.TryParse(name, out var wanted) || relative != $"{name[..2]}/{name}")
        {
            return "its name is no SHA-256 at its place";
        }

        try
        {
            using var file = File.OpenRead(Path.Combine(_folder, relative));
            return new Digest(SHA256.HashData(file)) == wanted ? null : "its bytes no longer have the SHA-256 in its name";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "it cannot be read: " + e.Message;
        }
    }
}
