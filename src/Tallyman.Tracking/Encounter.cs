namespace Tallyman.Tracking;

/// <summary>Two ships side by side at sea.</summary>
public sealed record Encounter : VesselEvent
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.Encounter;

    /// <summary>The other ship.</summary>
    public uint OtherMmsi { get; init; }

    /// <summary>Median distance between them.</summary>
    public double MedianDistanceKilometres { get; init; }

    /// <summary>Median speed.</summary>
    public double MedianSpeedKnots { get; init; }

    /// <summary>Positions of the first ship that it rests on.</summary>
    public int Points { get; init; }

    /// <summary>Positions of the other ship.</summary>
    public int OtherPoints { get; init; }

    /// <summary>Latitude where it ended.</summary>
    public double EndLatitude { get; init; }

    /// <summary>Longitude where it ended.</summary>
    public double EndLongitude { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<(string Name, object? Value)> Details =>
    [
        ("otherMmsi", OtherMmsi),
        ("medianDistanceKilometres", MedianDistanceKilometres),
        ("medianSpeedKnots", MedianSpeedKnots),
        ("points", Points),
        ("otherPoints", OtherPoints),
        ("endLatitude", EndLatitude),
        ("endLongitude", EndLongitude),
    ];
}
