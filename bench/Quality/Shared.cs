namespace Quality;

/// <summary>The test data beside the project (see <c>tests/Tallyman.Testing</c>).</summary>
internal static class Shared
{
    public static string? Root { get; } = Find();

    public static string? Path(params string[] parts)
    {
        var path = Root is null ? null : System.IO.Path.Combine([Root, "data", .. parts]);
        return path is not null && (File.Exists(path) || Directory.Exists(path)) ? path : null;
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
