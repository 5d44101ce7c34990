using System.Diagnostics;
using NodaTime;
using Tallyman.Casework;

namespace Tallyman.Workspace.Shell;

/// <summary>Runs verifications, one at a time, and keeps the last.</summary>
public sealed class LastChecks(IClock clock) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private volatile LedgerCheck? _latest;

    /// <summary>The last one; absent before the first of this run.</summary>
    public LedgerCheck? Latest => _latest;

    /// <summary>Verifies a case's folder.</summary>
    public async Task<LedgerCheck> RunAsync(Case opened, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var started = Stopwatch.GetTimestamp();
            var report = await Case.Verify(opened.Folder, progress: null, cancellationToken);
            return _latest = new LedgerCheck(clock.GetCurrentInstant(), Duration.FromTimeSpan(Stopwatch.GetElapsedTime(started)), report);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();
}
