using System.Collections.Immutable;
using Tallyman.Casework;

namespace Tallyman.Workspace.Capturing;

/// <summary>
/// Captures dropped files behind the pages, one drop after another, and tells how far it has come. What is under way
/// when the workspace ends stops between two documents.
/// </summary>
public sealed class CaptureJobs(Case opened) : IAsyncDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;
    private volatile CaptureState? _state;

    /// <summary>Raised when the state changed, from the capture's own thread: keep the handler short.</summary>
    public event EventHandler? Changed;

    /// <summary>The drop under way, or the last one; absent before the first of this run.</summary>
    public CaptureState? State => _state;

    /// <summary>Captures files that lie in a folder made for them, and removes the folder then.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">Paths of what is captured; sidecars lie beside them.</param>
    /// <param name="hints">What the person said of them.</param>
    public void Start(string folder, IReadOnlyList<string> files, DocumentHints hints)
    {
        lock (_gate)
        {
            _last = RunAsync(_last, folder, files, hints);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _last;
        _ending.Dispose();
    }

    private async Task RunAsync(Task before, string folder, IReadOnlyList<string> files, DocumentHints hints)
    {
        await before;
        Tell(new CaptureState(0, files.Count, null, 0, false, []));
        ImmutableArray<string> problems;
        try
        {
            var report = await Task.Run(() => opened.Capture(files, hints, new Relay(this), _ending.Token), _ending.Token);
            problems = [.. report.Problems.Select(p => p.ToString()), .. report.Captured.Where(c => c.Note is not null).Select(c => $"{Path.GetFileName(c.Source)}: {c.Note}.")];
        }
        catch (OperationCanceledException)
        {
            problems = [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Tallyman.Ledger.LedgerException)
        {
            problems = [e.Message];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Tell(_state! with { Ended = true, Problems = problems });
    }

    private void Tell(CaptureState state)
    {
        _state = state;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    private sealed class Relay(CaptureJobs jobs) : IProgress<CaptureProgress>
    {
        public void Report(CaptureProgress value) => jobs.Tell(new CaptureState(value.Done, value.Total, value.Name, value.Claims, false, []));
    }
}
