using System.Diagnostics;
using System.Globalization;

namespace Tallyman.Ledger.Tests.Faults;

/// <summary>A process of its own that appends to a log until it is killed.</summary>
internal sealed class Victim : IDisposable
{
    private readonly Process _process;
    private readonly Task<List<string>> _lines;
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Victim(string path)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet")
            {
                ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Tallyman.Ledger.Victim.dll"), path },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            },
        };
        _process.Start();
        _process.BeginErrorReadLine();
        _lines = Task.Run(Read);
    }

    /// <summary>Returns once the first append was acknowledged.</summary>
    public Task Begun => _begun.Task.WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>Kills it as the system does (SIGKILL) and gives what it had acknowledged.</summary>
    public async Task<IReadOnlyList<(long Seq, string Leaf)>> Kill()
    {
        _process.Kill();
        return Acknowledged(await _lines);
    }

    /// <summary>Waits until it ends by itself.</summary>
    public async Task<(IReadOnlyList<(long Seq, string Leaf)> Acknowledged, string? Refusal)> End()
    {
        var lines = await _lines.WaitAsync(TimeSpan.FromSeconds(120));
        await _process.WaitForExitAsync();
        return (Acknowledged(lines), lines.FirstOrDefault(l => l.StartsWith("refused ", StringComparison.Ordinal)));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task<List<string>> Read()
    {
        var lines = new List<string>();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            _begun.TrySetResult();
        }

        _begun.TrySetResult();
        return lines;
    }

    /// <summary>A line that was cut off by the kill acknowledges nothing.</summary>
    private static List<(long Seq, string Leaf)> Acknowledged(List<string> lines) =>
        [.. lines.Select(l => l.Split(' ')).Where(p => p is [_, { Length: 64 }]).Select(p => (long.Parse(p[0], CultureInfo.InvariantCulture), p[1]))];
}
