using System.Buffers.Text;
using System.Globalization;

namespace Tallyman.Tracking.Nmea;

/// <summary>
/// What a line of its own says of the sentence after it: a tag block alone on its line, or Gatehouse's
/// <c>$PGHP,1,year,month,day,hour,minute,second,millisecond,country,region,station,online,checksum</c>, whose last field is the
/// checksum of the sentence that it belongs to.
/// </summary>
internal sealed class PendingReception
{
    private readonly byte[] _station = new byte[128];
    private int _stationLength;
    private long _time = Reception.NoTime;
    private int _checksum = -1;
    private int _group = -1;
    private bool _isMarked;

    /// <summary>True where something waits for the next sentence.</summary>
    public bool IsKept { get; private set; }

    /// <summary>The station kept, for fields whose station length is −1.</summary>
    public ReadOnlySpan<byte> Station => _station.AsSpan(0, _stationLength);

    /// <summary>Keeps a tag block.</summary>
    public void Keep(in TagFields fields, ReadOnlySpan<byte> station)
    {
        Clear();
        IsKept = true;
        _group = fields.Group;
        _isMarked = fields.IsMarked;
        _time = fields.Time;
        SetStation(station);
    }

    /// <summary>Keeps a <c>$PGHP</c> line beside a tag block before it.</summary>
    /// <param name="fields">Its fields without name and checksum.</param>
    public void Keep(ReadOnlySpan<byte> fields)
    {
        Span<int> numbers = stackalloc int[8];
        var index = 0;
        var station = ReadOnlySpan<byte>.Empty;
        var last = ReadOnlySpan<byte>.Empty;
        while (!fields.IsEmpty)
        {
            var end = fields.IndexOf((byte)',');
            var field = end < 0 ? fields : fields[..end];
            fields = end < 0 ? [] : fields[(end + 1)..];
            if (index < 8 && !Utf8Parser.TryParse(field, out numbers[index], out _))
            {
                return;
            }

            station = index == 10 ? field : station;
            last = field;
            index++;
        }

        if (index < 9 || numbers[2] is < 1 or > 12 || numbers[1] is < 1970 or > 9000
            || numbers[3] < 1 || numbers[3] > DateTime.DaysInMonth(numbers[1], numbers[2])
            || numbers[4] is < 0 or > 23 || numbers[5] is < 0 or > 59 || numbers[6] is < 0 or > 60 || numbers[7] is < 0 or > 999)
        {
            return;
        }

        var alone = !IsKept;
        IsKept = true;
        var day = new DateTime(numbers[1], numbers[2], numbers[3], 0, 0, 0, DateTimeKind.Utc);
        _time = ((day.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond)
            + (((((numbers[4] * 60L) + numbers[5]) * 60) + numbers[6]) * 1000) + numbers[7];
        _checksum = int.TryParse(last, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var sum) ? sum : -1;
        if (alone || _stationLength == 0)
        {
            SetStation(station);
        }
    }

    /// <summary>Fills in what a sentence's own tag block does not say, and keeps nothing further.</summary>
    /// <param name="checksum">The sentence's checksum.</param>
    /// <param name="isPart">It is a part: the line before gives the checksums of all parts combined, which cannot be told yet. Zero is written where none was made.</param>
    /// <param name="fields">What the sentence's tag block says.</param>
    public void Apply(int checksum, bool isPart, ref TagFields fields)
    {
        IsKept = false;
        if (!isPart && _checksum > 0 && _checksum != checksum)
        {
            // The line was for another sentence, which did not come.
            Clear();
            return;
        }

        if (fields.Time == Reception.NoTime)
        {
            fields.Time = _time;
            fields.IsMarked |= _isMarked;
        }

        fields.Group = fields.Group < 0 ? _group : fields.Group;
        if (fields.StationLength == 0 && _stationLength > 0)
        {
            fields.StationLength = -1;
        }

        (_time, _checksum, _group, _isMarked) = (Reception.NoTime, -1, -1, false);
    }

    private void Clear() => (_time, _checksum, _group, _isMarked, _stationLength, IsKept) = (Reception.NoTime, -1, -1, false, 0, false);

    private void SetStation(ReadOnlySpan<byte> station)
    {
        _stationLength = Math.Min(station.Length, _station.Length);
        station[.._stationLength].CopyTo(_station);
    }
}
