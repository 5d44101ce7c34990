namespace Tallyman.Tracking;

/// <summary>A ship that moves across its heading.</summary>
public sealed record Drift : VesselEvent
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.Drift;

    /// <summary>Way made.</summary>
    public double DistanceMetres { get; init; }

    /// <summary>Mean speed.</summary>
    public double MeanSpeedKnots { get; init; }

    /// <summary>Mean angle between heading and course.</summary>
    public double MeanDeviationDegrees { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<(string Name, object? Value)> Details =>
    [
        ("distanceMetres", DistanceMetres),
        ("meanSpeedKnots", MeanSpeedKnots),
        ("meanDeviationDegrees", MeanDeviationDegrees),
    ];
}
