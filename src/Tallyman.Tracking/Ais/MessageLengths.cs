namespace Tallyman.Tracking.Ais;

/// <summary>
/// Bits that a message must have to be read. A little below the standard's lengths where transmitters in the wild leave out
/// the communication state or trailing spare bits; a longer message is always read.
/// </summary>
public static class MessageLengths
{
    /// <summary>The longest message: five slots of M.1371, rounded up to whole sentences as receivers send them.</summary>
    public const int Longest = 1600;

    /// <summary>Least number of bits of each type; 0 for types that do not exist.</summary>
    public static ReadOnlySpan<short> Least =>
    [
        0,
        149, 149, 149, 134, 420, 88, 70, 56, 147, 70, // 1 to 10
        134, 72, 70, 40, 88, 92, 75, 146, 306, 70,    // 11 to 20
        268, 145, 154, 160, 40, 60, 94, 166,          // 21 to 28
    ];

    /// <summary>True for a type from 1 to 28.</summary>
    public static bool Exists(int type) => (uint)(type - 1) < 28;
}
