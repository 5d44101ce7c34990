using System.IO.Compression;
using Tallyman.Ledger;

namespace Tallyman.Casework;

/// <summary>A case as one file, made while it runs, and back again.</summary>
public static class CaseBackup
{
    private static readonly string[] Folders = ["objects/", "data/", "models/"];

    private static readonly string[] OwnFolders = ["data", "models"];

    /// <summary>Puts a case back into a folder that is absent or empty, and verifies it.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="cancellation">Stops; what was unpacked is removed.</param>
    public static async Task<Outcome<VerifyReport>> Restore(string file, string folder, CancellationToken cancellation = default)
    {
        var root = Path.GetFullPath(folder);
        if (File.Exists(root) || (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any()))
        {
            return new Problem("The folder is not empty", folder, "Give the name of one that is not there yet", ProblemSort.Call);
        }

        var half = root.TrimEnd(Path.DirectorySeparatorChar) + ".restoring";
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(file, cancellation);
            if (zip.GetEntry("case.json") is null || zip.GetEntry("ledger.db") is null)
            {
                return new Problem("This is no backup of a case: case.json or ledger.db is missing in it", file);
            }

            Directory.CreateDirectory(half);
            foreach (var entry in zip.Entries)
            {
                if (!IsOurs(entry.FullName))
                {
                    return new Problem($"The backup holds '{entry.FullName}', which belongs to no case: nothing was put back", file);
                }

                var path = Path.Combine(half, entry.FullName);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await entry.ExtractToFileAsync(path, cancellation);
                if (entry.FullName.StartsWith("objects/", StringComparison.Ordinal))
                {
                    File.SetAttributes(path, FileAttributes.ReadOnly);
                }
            }

            if (Directory.Exists(root))
            {
                Directory.Delete(root);
            }

            Directory.Move(half, root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Problems.Of(e, file);
        }
        finally
        {
            if (Directory.Exists(half))
            {
                foreach (var path in Directory.EnumerateFiles(half, "*", SearchOption.AllDirectories))
                {
                    File.SetAttributes(path, FileAttributes.Normal);
                }

                Directory.Delete(half, recursive: true);
            }
        }

        return await Case.Verify(root, cancellation: cancellation);
    }

    /// <summary>Writes a backup: log as it is at one moment, then the objects, which only grow.</summary>
    internal static async Task Write(CaseFolder folder, Action<string> backUpLog, string file, CancellationToken cancellation)
    {
        var half = file + ".new";
        var log = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            backUpLog(log);
            await using (var zip = await ZipFile.OpenAsync(half, ZipArchiveMode.Create, cancellation))
            {
                await zip.CreateEntryFromFileAsync(folder.Manifest, "case.json", cancellation);
                await zip.CreateEntryFromFileAsync(log, "ledger.db", cancellation);
                foreach (var name in new ObjectStore(folder.Objects).All())
                {
                    await zip.CreateEntryFromFileAsync(Path.Combine(folder.Objects, name), "objects/" + name, cancellation);
                }

                foreach (var own in OwnFolders.Where(d => Directory.Exists(Path.Combine(folder.Root, d))))
                {
                    foreach (var path in Directory.EnumerateFiles(Path.Combine(folder.Root, own), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                    {
                        await zip.CreateEntryFromFileAsync(path, Path.GetRelativePath(folder.Root, path).Replace(Path.DirectorySeparatorChar, '/'), cancellation);
                    }
                }
            }

            File.Move(half, file, overwrite: true);
        }
        finally
        {
            File.Delete(log);
            File.Delete(half);
        }
    }

    /// <summary>Names of a case's own layout; nothing that leads out of its folder.</summary>
    private static bool IsOurs(string name) =>
        name is "case.json" or "ledger.db"
        || (Folders.Any(f => name.StartsWith(f, StringComparison.Ordinal)) && !name.EndsWith('/')
            && !name.Split('/').Any(p => p is "" or "." or "..") && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal));
}
