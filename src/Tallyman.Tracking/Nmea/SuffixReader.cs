namespace Tallyman.Tracking.Nmea;

/// <summary>
/// Reads what the US Coast Guard's network writes after the checksum: fields such as <c>d-093</c>, <c>S2212</c>,
/// then the station that begins with <c>r</c> or <c>b</c>, then one or two times in seconds since 1970, of which the first
/// is that of the reception.
/// </summary>
internal static class SuffixReader
{
    /// <summary>Fills in station and time where no tag block gave them.</summary>
    public static void Read(ReadOnlySpan<byte> line, int at, ref TagFields fields)
    {
        while (at < line.Length && line[at] == ',')
        {
            at++;
            var end = line[at..].IndexOf((byte)',');
            var field = end < 0 ? line[at..] : line.Slice(at, end);
            if (field.Length >= 2 && field[0] is (byte)'r' or (byte)'b' && fields.StationLength == 0)
            {
                (fields.StationStart, fields.StationLength) = (at, field.Length);
            }
            else if (field.Length is >= 9 and <= 13 && fields.Time == Reception.NoTime)
            {
                fields.Time = TagBlockReader.Time(field);
            }

            at += field.Length;
        }
    }
}
