using Xunit;

namespace Tallyman.Testing;

/// <summary>
/// The test data that lies beside the project in <c>shared/data</c>: found by walking up from the test's own folder,
/// or where the environment variable <c>TALLYMAN_SHARED</c> says. A test that needs it is skipped where it is absent.
/// </summary>
public static class SharedData
{
    /// <summary>Root of <c>shared/</c>; null where there is none.</summary>
    public static string? Root { get; } = Find();

    /// <summary>Full path of a file or folder below <c>shared/</c>; skips the test where it is absent.</summary>
    public static string Path(params string[] parts)
    {
        var path = Root is null ? null : System.IO.Path.Combine([Root, .. parts]);
        if (path is null || !(File.Exists(path) || Directory.Exists(path)))
        {
            Assert.Skip($"Test data shared/{string.Join('/', parts)} is not beside the project (set TALLYMAN_SHARED to its folder).");
        }

        return path;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("TALLYMAN_SHARED") is { Length: > 0 } named)
        {
            return named;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(System.IO.Path.Combine(candidate, "data")))
            {
                return candidate;
            }
        }

        return null;
    }
}
