using System.Buffers.Text;
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
            var length = line[(at + 1)..].IndexOf((byte)'\\');
            if (length < 0)
            {
                return -1;
            }

            Block(line.Slice(at + 1, length), at + 1, ref fields);
            at += length + 2;
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

    private static void Block(ReadOnlySpan<byte> block, int offset, ref TagFields fields)
    {
        var star = block.LastIndexOf((byte)'*');
        if (star < 0)
        {
            fields.IsMarked = true;
            star = block.Length;
        }
        else if (Checksum.Stated(block[star..]) != Checksum.Of(block[..star]))
        {
            fields.IsMarked = true;
        }

        var content = block[..star];
        var at = 0;
        while (at < content.Length)
        {
            var end = content[at..].IndexOf((byte)',');
            var field = end < 0 ? content[at..] : content.Slice(at, end);
            Field(field, offset + at, ref fields);
            at += field.Length + 1;
        }
    }

    private static void Field(ReadOnlySpan<byte> field, int offset, ref TagFields fields)
    {
        var colon = field.IndexOf((byte)':');
        if (colon < 1)
        {
            return;
        }

        var value = field[(colon + 1)..];
        switch (field[0])
        {
            case (byte)'c' when Time(value) is var time and not Reception.NoTime:
                fields.Time = time;
                break;
            case (byte)'s': // also "si" of the Danish feeds
                fields.StationStart = offset + colon + 1;
                fields.StationLength = value.Length;
                break;
            case (byte)'g':
                // part-parts-group in NMEA 0183, group-part-parts with an underscore or plain number in some feeds.
                var dash = value.LastIndexOf((byte)'-');
                if (dash > 0 && Utf8Parser.TryParse(value[(dash + 1)..], out int group, out var used) && used == value.Length - dash - 1)
                {
                    fields.Group = group & int.MaxValue;
                }

                break;
        }
    }

    /// <summary>Seconds or milliseconds since 1970: a number of more than eleven digits is taken as milliseconds.</summary>
    public static long Time(ReadOnlySpan<byte> digits)
    {
        if (digits.Length is < 1 or > 15 || !Utf8Parser.TryParse(digits, out long value, out var used) || used != digits.Length || value < 0)
        {
            return Reception.NoTime;
        }

        return digits.Length > 11 ? value : value * 1000;
    }
}
