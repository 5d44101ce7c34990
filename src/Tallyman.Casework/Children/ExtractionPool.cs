using System.Collections.Concurrent;
using Tallyman.Capture;

namespace Tallyman.Casework.Children;

/// <summary>
/// Reads documents in children that can be killed, so that no document takes the program with it. Plain text is read here.
/// A few warm children serve many documents; one that breaches a limit or dies is replaced.
/// </summary>
public sealed class ExtractionPool : IAsyncDisposable
{
    private static readonly Lazy<ExtractionPool?> s_shared = new(() => ChildCommand.Self() is { } self ? new ExtractionPool(self) : null);

    private readonly ChildCommand _command;
    private readonly ChildLimits _limits;
    private readonly SemaphoreSlim _places;
    private readonly ConcurrentBag<ExtractionProcess> _idle = [];

    /// <summary>A pool; no child is started before it is needed.</summary>
    /// <param name="command">How a child is started.</param>
    /// <param name="limits">What one document may take.</param>
    /// <param name="children">How many at once; one a processor by default.</param>
    public ExtractionPool(ChildCommand command, ChildLimits? limits = null, int children = 0)
    {
        _command = command;
        _limits = limits ?? ChildLimits.Default;
        _places = new SemaphoreSlim(children > 0 ? children : Math.Max(1, Environment.ProcessorCount));
    }

    /// <summary>Reads a document in the program's own children; in the program itself where it cannot be its own child, as in a test.</summary>
    public static Task<ExtractionResult> Shared(ReadOnlyMemory<byte> bytes, ExtractionHints hints, CancellationToken cancellationToken = default) =>
        s_shared.Value is { } pool ? pool.ExtractAsync(bytes, hints, cancellationToken) : Extractor.ExtractAsync(bytes, hints, cancellationToken);

    /// <summary>Reads a document.</summary>
    public async Task<ExtractionResult> ExtractAsync(ReadOnlyMemory<byte> bytes, ExtractionHints hints, CancellationToken cancellationToken = default)
    {
        if (!Extractor.NeedsChild(bytes, hints))
        {
            return await Extractor.ExtractAsync(bytes, hints, cancellationToken);
        }

        await _places.WaitAsync(cancellationToken);
        try
        {
            var child = _idle.TryTake(out var warm) && warm.IsUsable ? warm : ExtractionProcess.Start(_command, _limits);
            var result = await child.ExtractAsync(bytes, hints, cancellationToken);
            if (child.IsUsable)
            {
                _idle.Add(child);
            }
            else
            {
                child.Dispose();
            }

            return result;
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        while (_idle.TryTake(out var child))
        {
            child.Dispose();
        }

        _places.Dispose();
        return ValueTask.CompletedTask;
    }
}
