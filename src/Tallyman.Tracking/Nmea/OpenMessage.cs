namespace Tallyman.Tracking.Nmea;

/// <summary>A message of several parts that is not whole yet.</summary>
internal sealed class OpenMessage
{
    /// <summary>Bytes kept for one part's payload.</summary>
    public const int PartCapacity = 512;

    private readonly byte[] _characters = new byte[9 * PartCapacity];
    private readonly int[] _lengths = new int[9];
    private readonly byte[] _fills = new byte[9];

    /// <summary>True while it waits for parts.</summary>
    public bool IsActive { get; set; }

    /// <summary>Whole, but its parts came in another order: kept a few lines in case a fitting part still comes.</summary>
    public bool IsDeferred { get; set; }

    public int Count { get; private set; }

    public int Sequence { get; private set; }

    public byte Channel { get; private set; }

    public int Group { get; private set; }

    public long FirstLine { get; private set; }

    public long LastLine { get; set; }

    public int Present { get; private set; }

    public long Time { get; private set; }

    public bool IsMarked { get; private set; }

    public byte[] Station { get; } = new byte[128];

    public int StationLength { get; private set; }

    public byte[] Talker { get; } = new byte[5];

    public bool IsWhole => Present == (1 << Count) - 1;

    public void Open(int count, int sequence, byte channel, long line)
    {
        (Count, Sequence, Channel, FirstLine, LastLine) = (count, sequence, channel, line, line);
        (Present, Time, StationLength, Group, IsMarked) = (0, Reception.NoTime, 0, -1, false);
        IsActive = true;
        IsDeferred = false;
    }

    public bool Has(int number) => (Present >> (number - 1) & 1) != 0;

    public ReadOnlySpan<byte> Part(int number) => _characters.AsSpan((number - 1) * PartCapacity, _lengths[number - 1]);

    public int Fill(int number) => _fills[number - 1];

    public void Set(int number, ReadOnlySpan<byte> payload, int fill)
    {
        payload.CopyTo(_characters.AsSpan((number - 1) * PartCapacity));
        _lengths[number - 1] = payload.Length;
        _fills[number - 1] = (byte)fill;
        Present |= 1 << (number - 1);
    }

    /// <summary>Takes over what a part says of its reception: the lowest part's stands, others fill what is missing.</summary>
    public void Receive(int number, long time, ReadOnlySpan<byte> station, ReadOnlySpan<byte> talker, int group, bool isMarked)
    {
        var lowest = (Present & ((1 << (number - 1)) - 1)) == 0;
        if (time != Reception.NoTime && (lowest || Time == Reception.NoTime))
        {
            Time = time;
        }

        if (!station.IsEmpty && (lowest || StationLength == 0))
        {
            StationLength = Math.Min(station.Length, Station.Length);
            station[..StationLength].CopyTo(Station);
        }

        if (lowest)
        {
            talker.CopyTo(Talker);
        }

        Group = group >= 0 ? group : Group;
        IsMarked |= isMarked;
    }
}
