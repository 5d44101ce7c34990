namespace Tallyman.Tracking;

/// <summary>A call at a port: entry, stops, gaps in port, exit, as far as they were heard.</summary>
public sealed record PortCall : VesselEvent
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.PortCall;

    /// <summary>The entry was heard.</summary>
    public bool HasEntry { get; init; }

    /// <summary>The exit was heard.</summary>
    public bool HasExit { get; init; }

    /// <summary>It stopped in port.</summary>
    public bool HasStop { get; init; }

    /// <summary>It was not heard in port for four hours.</summary>
    public bool HasGap { get; init; }

    /// <summary>Key of the port where the exit was, which may be another point of the same port.</summary>
    public string? EndPlace { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<(string Name, object? Value)> Details =>
    [
        ("hasEntry", HasEntry),
        ("hasExit", HasExit),
        ("hasStop", HasStop),
        ("hasGap", HasGap),
        ("endPlace", EndPlace),
    ];
}
