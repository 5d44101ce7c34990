using System.Collections.Immutable;

namespace Tallyman.Tracking;

/// <summary>
/// One observer's evidence of a ship's voyage or call, with its time window: a ship by degree (one of several), places,
/// departure and arrival as far as known. It never is a call by itself: the call log joins the sightings of one call.
/// </summary>
public sealed record Sighting
{
    /// <summary>The row's own id.</summary>
    public required string Id { get; init; }

    /// <summary>What the row tells.</summary>
    public required SightingKind Kind { get; init; }

    /// <summary>Ships that it may be, by name; several: one of them. Empty: not named.</summary>
    public ImmutableArray<string> Ships { get; init; } = [];

    /// <summary>IMO number; 0 where not known.</summary>
    public int Imo { get; init; }

    /// <summary>MMSI; 0 where not known.</summary>
    public uint Mmsi { get; init; }

    /// <summary>Keys of the ports of departure, of which one holds.</summary>
    public ImmutableArray<string> From { get; init; } = [];

    /// <summary>Keys of the ports of arrival, of which one holds.</summary>
    public ImmutableArray<string> To { get; init; } = [];

    /// <summary>When it left.</summary>
    public Period? Departure { get; init; }

    /// <summary>When it came.</summary>
    public Period? Arrival { get; init; }

    /// <summary>The time that a total speaks of.</summary>
    public Period? Period { get; init; }

    /// <summary>How many voyages the row counts; 1 where it says nothing.</summary>
    public decimal Voyages { get; init; } = 1;

    /// <summary>Containers or wagons on board; absent where not known.</summary>
    public decimal? Containers { get; init; }

    /// <summary>Who saw or counted it.</summary>
    public string Observer { get; init; } = string.Empty;

    /// <summary>How it was seen.</summary>
    public Basis Basis { get; init; } = Basis.Unknown;

    /// <summary>The analyst's remark.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Where the row comes from.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>Earliest and latest day at the port, as far as departure and arrival tell.</summary>
    public Period? Window => Arrival ?? Departure ?? Period;
}
