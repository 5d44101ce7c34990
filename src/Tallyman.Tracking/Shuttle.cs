namespace Tallyman.Tracking;

/// <summary>A run of voyages to and fro between two ports.</summary>
public sealed record Shuttle : VesselEvent
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.Shuttle;

    /// <summary>The other end.</summary>
    public required string OtherPlace { get; init; }

    /// <summary>Legs between calls that were both heard.</summary>
    public int Legs { get; init; }

    /// <summary>Legs that a gap may hide: counted apart.</summary>
    public int LikelyLegs { get; init; }

    /// <summary>Median time under way.</summary>
    public double MedianLegHours { get; init; }

    /// <summary>Median time in port at the first end.</summary>
    public double MedianTurnHours { get; init; }

    /// <summary>Median time in port at the other end.</summary>
    public double OtherMedianTurnHours { get; init; }

    /// <summary>Share of the legs that have a gap.</summary>
    public double GapShare { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<(string Name, object? Value)> Details =>
    [
        ("otherPlace", OtherPlace),
        ("legs", Legs),
        ("likelyLegs", LikelyLegs),
        ("medianLegHours", MedianLegHours),
        ("medianTurnHours", MedianTurnHours),
        ("otherMedianTurnHours", OtherMedianTurnHours),
        ("gapShare", GapShare),
    ];
}
