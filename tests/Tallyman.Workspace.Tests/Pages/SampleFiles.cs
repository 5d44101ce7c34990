using System.Runtime.CompilerServices;

namespace Tallyman.Workspace.Tests.Pages;

/// <summary>The sample case's files in the project's own folder.</summary>
internal static class SampleFiles
{
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root(), "samples", "kp-ru", .. parts]);

    private static string Root([CallerFilePath] string caller = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(caller)!, "..", "..", ".."));
}
