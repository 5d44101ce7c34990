namespace Tallyman.Casework.Capturing;

/// <summary>The files that paths stand for.</summary>
internal static class SourceFiles
{
    private static readonly string[] Readable = [".txt", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".eml", ".mht", ".mhtml"];

    /// <summary>
    /// A file as it is, of a folder all readable files below it in ordinal order; sidecars are no documents. A folder that
    /// gave the path is kept, so that results can be laid out the same way.
    /// </summary>
    public static IEnumerable<(string Path, string? Folder, Problem? Problem)> Of(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (path == "-" || File.Exists(path))
            {
                yield return (path, null, null);
            }
            else if (Directory.Exists(path))
            {
                string[] files;
                Problem? problem = null;
                try
                {
                    files = [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                        .Where(f => Readable.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
                        .Order(StringComparer.Ordinal)];
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    files = [];
                    problem = Problems.Of(e, path);
                }

                if (files.Length == 0)
                {
                    yield return (path, path, problem ?? new Problem("The folder holds nothing to read", path, "Files that are read end in .txt, .html, .pdf, .docx, .eml or .mhtml"));
                }

                foreach (var file in files)
                {
                    yield return (file, path, null);
                }
            }
            else
            {
                yield return (path, null, new Problem("There is no such file or folder", path, "Look at the path"));
            }
        }
    }
}
