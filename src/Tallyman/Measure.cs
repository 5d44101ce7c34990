namespace Tallyman;

/// <summary>How far a transfer had come when it was spoken of.</summary>
public enum Measure
{
    /// <summary>Seen by a watcher.</summary>
    Detected,

    /// <summary>Sent, given, transferred.</summary>
    Shipped,

    /// <summary>Arrived, received.</summary>
    Delivered,

    /// <summary>Pledged, approved, allocated, planned.</summary>
    Promised,
}
