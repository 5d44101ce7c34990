namespace Tallyman.Tracking.Events;

/// <summary>Steps of a port call.</summary>
public enum PortEventSort
{
    /// <summary>The ship came in.</summary>
    Entry,

    /// <summary>It stopped.</summary>
    StopBegin,

    /// <summary>It moved again.</summary>
    StopEnd,

    /// <summary>It was no longer heard.</summary>
    GapBegin,

    /// <summary>It was heard again.</summary>
    GapEnd,

    /// <summary>It went out.</summary>
    Exit,
}
