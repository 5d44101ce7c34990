namespace Tallyman;

/// <summary>The evidence on which a source rests a claim.</summary>
public enum Basis
{
    /// <summary>The source's word.</summary>
    Statement,

    /// <summary>Images taken from orbit.</summary>
    SatelliteImagery,

    /// <summary>Other photographs or video.</summary>
    Imagery,

    /// <summary>Intelligence data, estimates or reports that the text cites.</summary>
    Intelligence,

    /// <summary>Papers, records, customs and database figures.</summary>
    Document,

    /// <summary>Ship positions by the Automatic Identification System.</summary>
    Ais,

    /// <summary>The analyst's own count (imported claims).</summary>
    OwnCount,

    /// <summary>Not known (imported claims).</summary>
    Unknown,
}
