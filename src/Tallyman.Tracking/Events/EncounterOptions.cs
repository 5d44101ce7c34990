namespace Tallyman.Tracking.Events;

/// <summary>Thresholds of encounters; the defaults are those of Global Fishing Watch's published ones.</summary>
public sealed record EncounterOptions
{
    /// <summary>The defaults.</summary>
    public static EncounterOptions Default { get; } = new();

    /// <summary>Minutes of the grid of time to which positions are resampled.</summary>
    public int GridMinutes { get; init; } = 10;

    /// <summary>Positions farther apart than so many minutes are not interpolated between.</summary>
    public double MaximumGapMinutes { get; init; } = 70;

    /// <summary>Ships this near are together.</summary>
    public double Kilometres { get; init; } = 0.5;

    /// <summary>Least minutes together.</summary>
    public double Minutes { get; init; } = 120;

    /// <summary>Encounters of the same two ships less than so many hours apart are one.</summary>
    public double MergeHours { get; init; } = 24;

    /// <summary>Greatest median speed.</summary>
    public double MaximumMedianKnots { get; init; } = 2;

    /// <summary>Least distance from a port beyond its radius: ships at one berth do not meet.</summary>
    public double PortKilometres { get; init; } = 10;
}
