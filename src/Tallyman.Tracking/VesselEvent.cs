using System.Collections.Immutable;

namespace Tallyman.Tracking;

/// <summary>Something that a ship did, found from its positions, with what it was found from.</summary>
public abstract record VesselEvent
{
    /// <summary>What it is.</summary>
    public abstract EventKind Kind { get; }

    /// <summary>The ship's MMSI.</summary>
    public required uint Mmsi { get; init; }

    /// <summary>Begin, milliseconds since 1970 UTC.</summary>
    public required long Start { get; init; }

    /// <summary>End; absent where it goes on past the data.</summary>
    public long? End { get; init; }

    /// <summary>Latitude where it began; NaN where not known.</summary>
    public double Latitude { get; init; } = double.NaN;

    /// <summary>Longitude where it began; NaN where not known.</summary>
    public double Longitude { get; init; } = double.NaN;

    /// <summary>Key of the port or place.</summary>
    public string? Place { get; init; }

    /// <summary>How well it is founded, where the kind has degrees: of a port call 1 to 4.</summary>
    public int? Confidence { get; init; }

    /// <summary>Why it was found: thresholds and numbers.</summary>
    public ImmutableArray<Message> Reasons { get; init; } = [];

    /// <summary>What the kind has beyond this, by name in JSON: numbers, texts, flags, or lists of texts.</summary>
    public virtual IEnumerable<(string Name, object? Value)> Details => [];
}
