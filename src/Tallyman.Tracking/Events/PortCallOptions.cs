namespace Tallyman.Tracking.Events;

/// <summary>Thresholds of port calls; the defaults are those of Global Fishing Watch's pipe-anchorages.</summary>
public sealed record PortCallOptions
{
    /// <summary>The defaults.</summary>
    public static PortCallOptions Default { get; } = new();

    /// <summary>Kilometres beyond a port's radius at which a ship has left.</summary>
    public double ExitMarginKilometres { get; init; } = 1;

    /// <summary>A ship at most this fast has stopped.</summary>
    public double StopBeginKnots { get; init; } = 0.2;

    /// <summary>A stopped ship at least this fast moves again.</summary>
    public double StopEndKnots { get; init; } = 0.5;

    /// <summary>Minutes without a position that are a gap in port.</summary>
    public double GapMinutes { get; init; } = 240;

    /// <summary>Nautical miles between two segments beyond which a visit does not go on.</summary>
    public double SegmentDistanceNauticalMiles { get; init; } = 60;

    /// <summary>Least confidence of a call that is given out.</summary>
    public int LeastConfidence { get; init; } = 2;
}
