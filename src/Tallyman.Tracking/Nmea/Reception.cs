namespace Tallyman.Tracking.Nmea;

/// <summary>
/// How a message was received, as far as its tag block, its <c>$PGHP</c> line or its Coast Guard suffix say, in this order.
/// Of a message in parts it is that of the first part. Spans are valid only during the call that hands it over.
/// </summary>
public readonly ref struct Reception
{
    /// <summary>No time was given.</summary>
    public const long NoTime = long.MinValue;

    /// <summary>Makes a reception; absent texts are empty.</summary>
    public Reception(long unixMilliseconds, ReadOnlySpan<byte> station, ReadOnlySpan<byte> talker, byte channel, bool isMarked)
    {
        UnixMilliseconds = unixMilliseconds;
        Station = station;
        Talker = talker;
        Channel = channel;
        IsMarked = isMarked;
    }

    /// <summary>Time of reception, milliseconds since 1970 UTC; <see cref="NoTime"/> where none was given.</summary>
    public long UnixMilliseconds { get; }

    /// <summary>The receiving station as it is named, ASCII.</summary>
    public ReadOnlySpan<byte> Station { get; }

    /// <summary>Talker and sentence formatter, such as <c>AIVDM</c>.</summary>
    public ReadOnlySpan<byte> Talker { get; }

    /// <summary>The channel's character (A, B, 0, 1, 2 or another); 0 where it is empty.</summary>
    public byte Channel { get; }

    /// <summary>True where the tag block does not add up to its own checksum, so that time and station are in doubt.</summary>
    public bool IsMarked { get; }

    /// <summary>True where a time was given.</summary>
    public bool HasTime => UnixMilliseconds != NoTime;
}
