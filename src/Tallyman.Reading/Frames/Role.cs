namespace Tallyman.Reading.Frames;

/// <summary>What an actor is in a claim.</summary>
internal enum Role : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Gives, or is asked to.</summary>
    Supplier,

    /// <summary>Receives, or asks.</summary>
    Recipient,

    /// <summary>Has, makes, uses, pays.</summary>
    Actor,

    /// <summary>Sees, seizes, permits: no side of the flow.</summary>
    Observer,
}
