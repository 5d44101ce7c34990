using Tallyman.Casework.Capturing;

namespace Tallyman.Casework;

/// <summary>Reading without a case: nothing is kept.</summary>
public static class CaselessReading
{
    /// <summary>The files that paths stand for: each with the folder that gave it, or the problem that it is.</summary>
    public static IEnumerable<(string Path, string? Folder, Problem? Problem)> Files(IEnumerable<string> paths) => SourceFiles.Of(paths);

    /// <summary>Reads one file, or standard input for <c>-</c>.</summary>
    public static Task<Outcome<ReadResult>> Read(string path, DocumentHints? hints = null, CancellationToken cancellation = default) =>
        DocumentReading.Read(path, hints ?? DocumentHints.None, cancellation);
}
