namespace Tallyman.Tracking;

/// <summary>How identities conflict.</summary>
public enum ConflictSort
{
    /// <summary>Two tracks of one MMSI were alive at once, farther apart than a ship can go.</summary>
    SharedMmsi,

    /// <summary>Two names or IMO numbers take turns under one MMSI.</summary>
    AlternatingIdentity,

    /// <summary>One IMO number is sent under two MMSIs.</summary>
    SharedImo,

    /// <summary>The IMO number's check digit is wrong.</summary>
    ImoCheckDigit,
}
