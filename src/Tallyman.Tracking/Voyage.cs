namespace Tallyman.Tracking;

/// <summary>The way from one port call to the next.</summary>
public sealed record Voyage : VesselEvent
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.Voyage;

    /// <summary>Port of departure.</summary>
    public required string From { get; init; }

    /// <summary>Port of arrival.</summary>
    public required string To { get; init; }

    /// <summary>Distance between the two, not sailed distance.</summary>
    public double DistanceKilometres { get; init; }

    /// <summary>Time under way.</summary>
    public double Hours { get; init; }

    /// <summary>Hours of it in which the ship was not heard.</summary>
    public double GapHours { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<(string Name, object? Value)> Details =>
    [
        ("from", From),
        ("to", To),
        ("distanceKilometres", DistanceKilometres),
        ("hours", Hours),
        ("gapHours", GapHours),
    ];
}
