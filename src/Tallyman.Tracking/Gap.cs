namespace Tallyman.Tracking;

/// <summary>A time without a position.</summary>
public sealed record Gap : VesselEvent
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.Gap;

    /// <summary>Length; of an open gap to the end of the data.</summary>
    public double Hours { get; init; }

    /// <summary>The ship was heard again.</summary>
    public bool IsClosed { get; init; }

    /// <summary>From the last position before to the first after.</summary>
    public double? DistanceKilometres { get; init; }

    /// <summary>Distance by time.</summary>
    public double? ImpliedSpeedKnots { get; init; }

    /// <summary>Positions in the twelve hours before, the last one among them.</summary>
    public int PositionsBefore { get; init; }

    /// <summary>Of them by stations on land.</summary>
    public int TerrestrialBefore { get; init; }

    /// <summary>Of them by satellites.</summary>
    public int SatelliteBefore { get; init; }

    /// <summary>Of them by receivers on board ships.</summary>
    public int DynamicBefore { get; init; }

    /// <summary>What the silence means.</summary>
    public Silence Silence { get; init; }

    /// <summary>Share of the hours of the gap in which other ships near its way were heard.</summary>
    public double? CoverageShare { get; init; }

    /// <summary>Latitude of the first position after; NaN where open.</summary>
    public double EndLatitude { get; init; }

    /// <summary>Longitude of it.</summary>
    public double EndLongitude { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<(string Name, object? Value)> Details =>
    [
        ("hours", Hours),
        ("isClosed", IsClosed),
        ("distanceKilometres", DistanceKilometres),
        ("impliedSpeedKnots", ImpliedSpeedKnots),
        ("positionsBefore", PositionsBefore),
        ("terrestrialBefore", TerrestrialBefore),
        ("satelliteBefore", SatelliteBefore),
        ("dynamicBefore", DynamicBefore),
        ("silence", Term.Of(Silence)),
        ("coverageShare", CoverageShare),
        ("endLatitude", EndLatitude),
        ("endLongitude", EndLongitude),
    ];
}
