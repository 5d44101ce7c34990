namespace Tallyman.Tracking.Tracks;

/// <summary>
/// Thresholds by which positions of one MMSI are told apart into tracks. The defaults are those of Global Fishing Watch's
/// gpsdio-segment, but for <see cref="Dominance"/>, which is ours.
/// </summary>
public sealed record TrackOptions
{
    /// <summary>The defaults.</summary>
    public static TrackOptions Default { get; } = new();

    /// <summary>A track ends when nothing is heard for so many hours.</summary>
    public double MaximumHours { get; init; } = 8;

    /// <summary>From about so many hours the time that the ship is taken to have held its course is shortened.</summary>
    public double PenaltyHours { get; init; } = 4;

    /// <summary>Exponent of that shortening.</summary>
    public double HoursExponent { get; init; } = 0.5;

    /// <summary>Hours added (as the other side of a right triangle) to the time between two positions.</summary>
    public double BufferHours { get; init; } = 0.25;

    /// <summary>Positions of a track that are compared with a new one, the latest first.</summary>
    public int Lookback { get; init; } = 5;

    /// <summary>How much better an earlier position must match for the ones after it to be set aside.</summary>
    public double LookbackFactor { get; init; } = 2;

    /// <summary>Greatest discrepancy between expected and reported places, as a speed in knots.</summary>
    public double MaximumKnots { get; init; } = 25;

    /// <summary>Discrepancies above this speed count strongly against a match.</summary>
    public double PenaltyKnots { get; init; } = 5;

    /// <summary>Where another track matches within this factor, the match is ambiguous and both tracks end.</summary>
    public double AmbiguityFactor { get; init; } = 10;

    /// <summary>A track below so many positions is weak.</summary>
    public int WeakBelow { get; init; } = 10;

    /// <summary>Weight of a match between positions of different classes of transponder.</summary>
    public double TransponderMismatchWeight { get; init; } = 0.1;

    /// <summary>Factor against ships that stay put or sail beside their course.</summary>
    public double ShapeFactor { get; init; } = 4;

    /// <summary>Up to this speed in knots a course may be missing.</summary>
    public double VerySlowKnots { get; init; } = 0.35;

    /// <summary>A coarse position of message 27 within so many hours of a better one is set aside.</summary>
    public double LongRangeHours { get; init; } = 1;

    /// <summary>Most tracks of one MMSI that are open at once.</summary>
    public int MaximumOpen { get; init; } = 20;

    /// <summary>
    /// A track with so many times the positions of all others that match is not ended by them: strays beside a ship that is
    /// long known do not cut its track.
    /// </summary>
    public int Dominance { get; init; } = 50;
}
