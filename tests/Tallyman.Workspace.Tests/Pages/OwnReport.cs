namespace Tallyman.Workspace.Tests.Pages;

/// <summary>A small report of our own, in a folder that vanishes with it.</summary>
internal sealed class OwnReport : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tallyman-report-").FullName;

    public OwnReport(string text, string name = "report.txt")
    {
        Path = System.IO.Path.Combine(_folder, name);
        File.WriteAllText(Path, text);
        File.WriteAllText(System.IO.Path.Combine(_folder, System.IO.Path.GetFileNameWithoutExtension(name) + ".meta.json"), """{ "outlet": "own text", "outletState": "GB", "published": "2024-06-14", "title": "A report", "language": "en" }""");
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
