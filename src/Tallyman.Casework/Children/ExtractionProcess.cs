using System.Diagnostics;
using System.Globalization;
using Tallyman.Capture;

namespace Tallyman.Casework.Children;

/// <summary>One child, watched while it works.</summary>
internal sealed class ExtractionProcess : IDisposable
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(25);

    // What a child needs of the environment to start; the rest (keys, tokens, proxies) is none of its business.
    private static readonly string[] s_kept = ["PATH", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_HOST_PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL", "HOME"];

    private readonly Process _process;
    private readonly ChildLimits _limits;
    private int _left;
    private bool _dead;

    private ExtractionProcess(Process process, ChildLimits limits)
    {
        _process = process;
        _limits = limits;
        _left = limits.Documents;
    }

    /// <summary>True while it can take another document.</summary>
    public bool IsUsable => !_dead && _left > 0 && !_process.HasExited;

    /// <summary>Starts a child.</summary>
    public static ExtractionProcess Start(ChildCommand command, ChildLimits limits)
    {
        var start = new ProcessStartInfo(command.Program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var argument in command.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var kept = s_kept.Select(n => (Name: n, Value: start.Environment.TryGetValue(n, out var value) ? value : null)).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in kept.Where(k => k.Value is not null))
        {
            start.Environment[name] = value;
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = "0x" + limits.HeapBytes.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        var process = Process.Start(start) ?? throw new InvalidOperationException("The child process did not start.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new ExtractionProcess(process, limits);
    }

    /// <summary>Reads one document; the child is dead afterwards where it breached a limit.</summary>
    public async Task<ExtractionResult> ExtractAsync(ReadOnlyMemory<byte> bytes, ExtractionHints hints, CancellationToken cancellationToken)
    {
        _left--;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = WatchAsync(ended.Token);
        var working = WorkAsync(bytes, hints, ended.Token);
        var first = await Task.WhenAny(working, watching);
        string? breach = null;
        if (first == watching)
        {
            breach = await watching;
            Kill();
        }

        ExtractionResult? result = null;
        try
        {
            result = await working;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ObjectDisposedException || (e is OperationCanceledException && breach is not null))
        {
            // The pipe of a child that died.
            Kill();
        }
        catch (OperationCanceledException)
        {
            Kill();
            throw;
        }

        await ended.CancelAsync();
        breach ??= await watching;
        if (result is { } whole && first == working)
        {
            return whole;
        }

        Kill();
        return ExtractionResult.Of(breach is { } limit
            ? new CaptureProblem($"Reading the document was stopped: it took more than {limit}", "Its bytes are kept; give its text, or a smaller copy")
            : new CaptureProblem("Reading the document was stopped: the reader of its format crashed on it", "Its bytes are kept; give its text, or a copy in another format"));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private async Task<ExtractionResult?> WorkAsync(ReadOnlyMemory<byte> bytes, ExtractionHints hints, CancellationToken cancellationToken)
    {
        await ExtractionWire.WriteRequestAsync(_process.StandardInput.BaseStream, bytes, hints, cancellationToken);
        return await ExtractionWire.ReadResultAsync(_process.StandardOutput.BaseStream, cancellationToken);
    }

    // The limit that was breached; null where the work ended or the child died before.
    private async Task<string?> WatchAsync(CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        TimeSpan? before = null;
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                _process.Refresh();
                if (_process.HasExited)
                {
                    // What it still wrote is read by the other side; wait for it to say so.
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }

                before ??= _process.TotalProcessorTime;
                if (_process.WorkingSet64 > _limits.ResidentBytes)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"{_limits.ResidentBytes / (1024 * 1024)} MB of memory");
                }

                if (_process.TotalProcessorTime - before > _limits.Processor)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"{_limits.Processor.TotalSeconds} s of processor time");
                }

                if (clock.Elapsed > _limits.Wall)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"{_limits.Wall.TotalSeconds} s");
                }

                await Task.Delay(s_look, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
        catch (InvalidOperationException)
        {
            // The child ended between two looks; the pipe says so too.
        }

        return null;
    }

    private void Kill()
    {
        _dead = true;
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It is dead already.
        }
    }
}
