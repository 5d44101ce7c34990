namespace Tallyman.Tracking;

/// <summary>What kind of receiver heard a message.</summary>
public enum ReceiverKind : byte
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A station on land.</summary>
    Terrestrial,

    /// <summary>A satellite.</summary>
    Satellite,

    /// <summary>A receiver on board another ship.</summary>
    Dynamic,
}
