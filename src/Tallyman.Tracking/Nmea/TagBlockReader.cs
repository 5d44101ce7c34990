using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tallyman.Tracking.Nmea;

/// <summary>Reads the tag blocks before a sentence.</summary>
internal static class TagBlockReader
{
    /// <summary>Reads all blocks from the start of a line.</summary>
    /// <returns>Where the sentence begins; −1 where a block has no end.</returns>
    public static int Read(ReadOnlySpan<byte> line, ref TagFields fields)
    {
        var at = 0;
        while (at < line.Length && line[at] == '\\')
        {
            at = Block(line, at + 1, ref fields);
            if (at < 0)
            {
                return -1;
            }
        }

        return at;
    }

    /// <summary>Reads the most common block, <c>\c:</c> with ten digits and a right checksum, without looking for its parts.</summary>
    /// <returns>Where the sentence begins; 0 where the line begins otherwise.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ReadTime(ref byte line, int length, ref TagFields fields)
    {
        if (length < 20 || Unsafe.Add(ref line, 1) != 'c' || Unsafe.Add(ref line, 2) != ':' || Unsafe.Add(ref line, 13) != '*' || Unsafe.Add(ref line, 16) != '\\' || Unsafe.Add(ref line, 17) != '!')
        {
            return 0;
        }

        var (seconds, sum, valid) = (0L, 'c' ^ ':', true);
        for (var i = 3; i < 13; i++)
        {
            var digit = Unsafe.Add(ref line, i);
            sum ^= digit;
            valid &= (uint)(digit - '0') <= 9;
            seconds = (seconds * 10) + digit - '0';
        }

        if (!valid || Checksum.Stated(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref line, 13), 3)) != sum)
        {
            return 0;
        }

        fields.Time = seconds * 1000;
        return 17;
    }

    /// <summary>Seconds or milliseconds since 1970: a number of more than eleven digits is taken as milliseconds.</summary>
    public static long Time(ReadOnlySpan<byte> digits)
    {
        if (digits.Length is < 1 or > 15)
        {
            return Reception.NoTime;
        }

        long value = 0;
        foreach (var digit in digits)
        {
            if ((uint)(digit - '0') > 9)
            {
                return Reception.NoTime;
            }

            value = (value * 10) + digit - '0';
        }

        return digits.Length > 11 ? value : value * 1000;
    }

    /// <summary>Reads one block in one pass: fields end at commas, the content at the star, the block at the backslash.</summary>
    private static int Block(ReadOnlySpan<byte> line, int start, ref TagFields fields)
    {
        var (sum, field, at) = (0, start, start);
        for (; at < line.Length; at++)
        {
            var c = line[at];
            if (c == ',')
            {
                Field(line, field, at, ref fields);
                field = at + 1;
            }
            else if (c is (byte)'*' or (byte)'\\')
            {
                break;
            }

            sum ^= c;
        }

        Field(line, field, at, ref fields);
        var stated = at < line.Length && line[at] == '*' ? Checksum.Stated(line[at..]) : -1;
        fields.IsMarked |= stated != sum;
        var end = at + 3 < line.Length && line[at + 3] == '\\' && line[at] == '*' ? at + 3 : line[at..].IndexOf((byte)'\\') is var left and >= 0 ? at + left : -1;
        return end < 0 ? -1 : end + 1;
    }

    private static void Field(ReadOnlySpan<byte> line, int start, int end, ref TagFields fields)
    {
        if (end - start < 2)
        {
            return;
        }

        // One letter and a colon; two letters in the Danish feeds ("si").
        var colon = line[start + 1] == ':' ? start + 1 : end - start > 2 && line[start + 2] == ':' ? start + 2 : -1;
        if (colon < 0)
        {
            return;
        }

        var value = line[(colon + 1)..end];
        switch (line[start])
        {
            case (byte)'c' when Time(value) is var time and not Reception.NoTime:
                fields.Time = time;
                break;
            case (byte)'s':
                fields.StationStart = colon + 1;
                fields.StationLength = value.Length;
                break;
            case (byte)'g':
                // part-parts-group (NMEA 0183 4.10).
                var dash = value.LastIndexOf((byte)'-');
                var group = 0;
                for (var i = dash + 1; i < value.Length && dash > 0; i++)
                {
                    group = (group * 10) + value[i] - '0';
                }

                fields.Group = dash > 0 ? group & int.MaxValue : fields.Group;
                break;
        }
    }
}
