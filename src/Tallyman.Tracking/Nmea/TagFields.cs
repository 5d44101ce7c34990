namespace Tallyman.Tracking.Nmea;

/// <summary>What the tag blocks of one line say (NMEA 0183 4.10 section 7); texts by where they stand in the line.</summary>
internal struct TagFields
{
    /// <summary>Field <c>c</c>, milliseconds since 1970.</summary>
    public long Time = Reception.NoTime;

    /// <summary>Field <c>s</c>, start in the line.</summary>
    public int StationStart;

    /// <summary>Field <c>s</c>, length.</summary>
    public int StationLength;

    /// <summary>Field <c>g</c>, the group's number; −1 where there is none.</summary>
    public int Group = -1;

    /// <summary>A block does not add up to its checksum, or has none.</summary>
    public bool IsMarked;

    public TagFields()
    {
    }
}
