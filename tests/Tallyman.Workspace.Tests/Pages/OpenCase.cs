using NodaTime;
using Tallyman.Casework;

namespace Tallyman.Workspace.Tests.Pages;

/// <summary>A case in a folder of its own with its workspace running; both end and vanish with the test.</summary>
internal sealed class OpenCase : IAsyncDisposable
{
    private OpenCase(string folder, Case opened, WorkspaceHost host)
    {
        Folder = folder;
        Case = opened;
        Host = host;
    }

    public string Folder { get; }

    public Case Case { get; }

    public WorkspaceHost Host { get; }

    /// <summary>Root of the workspace without its token.</summary>
    public string Root => Host.Address.GetLeftPart(UriPartial.Authority);

    public static async Task<OpenCase> Make(IReadOnlyList<string>? sources = null, bool claims = false)
    {
        var folder = Directory.CreateTempSubdirectory("tallyman-pages-").FullName;
        var manifest = CaseManifest.Read("case.json", await File.ReadAllBytesAsync(SampleFiles.Path("case.json"))).Value!;
        var opened = (await Case.Create(folder, manifest, new CaseOptions { Author = "tester" })).Value!;
        if (sources is not null)
        {
            var report = await opened.Capture(sources);
            Assert.Empty(report.Problems);
        }

        if (claims)
        {
            var imported = await opened.Import(SampleFiles.Path("flows", "kp-ru-claims.tsv"));
            Assert.Null(imported.Problem);
        }

        var start = await WorkspaceHost.StartAsync(opened, new WorkspaceOptions(), SystemClock.Instance, CancellationToken.None);
        Assert.Null(start.Problem);
        return new OpenCase(folder, opened, start.Host!);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Case.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
