namespace Tallyman.Tracking;

/// <summary>A sudden stop.</summary>
public sealed record SpeedChange : VesselEvent
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.SpeedChange;

    /// <summary>Speed before.</summary>
    public double FromKnots { get; init; }

    /// <summary>Speed after.</summary>
    public double ToKnots { get; init; }

    /// <summary>Time between the two.</summary>
    public double WithinSeconds { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<(string Name, object? Value)> Details =>
    [
        ("fromKnots", FromKnots),
        ("toKnots", ToKnots),
        ("withinSeconds", WithinSeconds),
    ];
}
