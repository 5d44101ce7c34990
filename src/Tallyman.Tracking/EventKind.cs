namespace Tallyman.Tracking;

/// <summary>What a ship did.</summary>
public enum EventKind
{
    /// <summary>It called at a port.</summary>
    PortCall,

    /// <summary>It sailed from one port call to the next.</summary>
    Voyage,

    /// <summary>It was not heard.</summary>
    Gap,

    /// <summary>It lay beside another ship.</summary>
    Encounter,

    /// <summary>It went slowly at sea for hours.</summary>
    Loitering,

    /// <summary>It moved otherwise than it headed.</summary>
    Drift,

    /// <summary>It stopped suddenly.</summary>
    SpeedChange,

    /// <summary>It went to and fro between two ports.</summary>
    Shuttle,

    /// <summary>It reports another draught after a call than before.</summary>
    DraughtChange,

    /// <summary>Its identity does not hold.</summary>
    IdentityConflict,
}
