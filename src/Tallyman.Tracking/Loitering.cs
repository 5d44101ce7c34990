namespace Tallyman.Tracking;

/// <summary>Hours of slow going away from ports.</summary>
public sealed record Loitering : VesselEvent
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.Loitering;

    /// <summary>Length.</summary>
    public double Hours { get; init; }

    /// <summary>Mean speed.</summary>
    public double MeanSpeedKnots { get; init; }

    /// <summary>Distance to the nearest port of the list.</summary>
    public double? PortDistanceKilometres { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<(string Name, object? Value)> Details =>
    [
        ("hours", Hours),
        ("meanSpeedKnots", MeanSpeedKnots),
        ("portDistanceKilometres", PortDistanceKilometres),
    ];
}
