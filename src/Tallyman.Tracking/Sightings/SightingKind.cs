namespace Tallyman.Tracking;

/// <summary>What a row on ships and trains tells.</summary>
public enum SightingKind
{
    /// <summary>What a ship is, no voyage.</summary>
    Ship,

    /// <summary>A voyage from port to port.</summary>
    Voyage,

    /// <summary>A ship at a berth.</summary>
    PortCall,

    /// <summary>Something seen from above or on the ground.</summary>
    Sighting,

    /// <summary>A train or wagons.</summary>
    Rail,

    /// <summary>A ship that was not heard.</summary>
    Gap,

    /// <summary>An observer's total over a time.</summary>
    Aggregate,

    /// <summary>A count of wagons at one time.</summary>
    RailCount,

    /// <summary>What a ship was doing over a time, no voyage of the flow.</summary>
    Status,

    /// <summary>A voyage with troops on board.</summary>
    Troops,

    /// <summary>A voyage of a tanker.</summary>
    Tanker,
}
