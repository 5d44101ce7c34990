namespace Tallyman.Tracking;

/// <summary>What a gap means.</summary>
public enum Silence
{
    /// <summary>Nothing is known of reception there at that time.</summary>
    NotKnown,

    /// <summary>Others are heard there at other times, but were not in the hours of the gap: no coverage.</summary>
    NoCoverage,

    /// <summary>Others near its way were heard while it was not.</summary>
    Dark,
}
