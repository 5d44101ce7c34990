using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tallyman.Tracking.Nmea;

/// <summary>The checksum of NMEA 0183: all characters combined by exclusive or, written as two hexadecimal digits.</summary>
internal static class Checksum
{
    /// <summary>The checksum of the bytes.</summary>
    public static int Of(ReadOnlySpan<byte> bytes)
    {
        var sum = 0;
        if (bytes.Length >= 8)
        {
            ulong wide = 0;
            foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
            {
                wide ^= word;
            }

            sum = Fold(wide);
            bytes = bytes[(bytes.Length & ~7)..];
        }

        foreach (var b in bytes)
        {
            sum ^= b;
        }

        return sum & 0xFF;
    }

    /// <summary>The checksum of bytes after which 31 more may be read, whatever they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int OfPadded(ref byte start, int length)
    {
        var sum = Vector256<byte>.Zero;
        var at = 0;
        for (; at + 32 <= length; at += 32)
        {
            sum ^= Vector256.LoadUnsafe(ref start, (nuint)at);
        }

        var mask = Vector256.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(Inside), 32 - (length - at)));
        sum ^= Vector256.LoadUnsafe(ref start, (nuint)at) & mask;
        var half = (sum.GetLower() ^ sum.GetUpper()).AsUInt64();
        return Fold(half.ToScalar() ^ half.GetElement(1)) & 0xFF;
    }

    /// <summary>The checksum that stands as <c>*hh</c> at the start of the bytes; −1 where it does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Stated(ReadOnlySpan<byte> star)
    {
        if (star.Length < 3 || star[0] != '*')
        {
            return -1;
        }

        var (high, low) = (Digit(star[1]), Digit(star[2]));
        return (high | low) < 0 ? -1 : (high << 4) | low;
    }

    private static int Digit(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => c - '0',
        >= (byte)'A' and <= (byte)'F' => c - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => c - 'a' + 10,
        _ => -1,
    };

    private static int Fold(ulong wide)
    {
        var half = (uint)(wide ^ (wide >> 32));
        half ^= half >> 16;
        return (int)((half ^ (half >> 8)) & 0xFF);
    }

    private static ReadOnlySpan<byte> Inside =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
}
