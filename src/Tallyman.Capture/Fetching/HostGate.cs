using System.Collections.Concurrent;

namespace Tallyman.Capture.Fetching;

/// <summary>One request at a time to a host, and a pause between two.</summary>
internal sealed class HostGate(TimeSpan pause, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn; disposing what is given ends it.</summary>
    public async Task<IDisposable> EnterAsync(string host, CancellationToken cancellationToken)
    {
        var gate = _hosts.GetOrAdd(host, _ => new Host());
        await gate.Turn.WaitAsync(cancellationToken);
        try
        {
            if (gate.Last is { } last && pause - time.GetElapsedTime(last) is { Ticks: > 0 } rest)
            {
                await Task.Delay(rest, time, cancellationToken);
            }
        }
        catch
        {
            gate.Turn.Release();
            throw;
        }

        return new Turn(gate, time);
    }

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public long? Last { get; set; }
    }

    private sealed class Turn(Host host, TimeProvider time) : IDisposable
    {
        public void Dispose()
        {
            host.Last = time.GetTimestamp();
            host.Turn.Release();
        }
    }
}
