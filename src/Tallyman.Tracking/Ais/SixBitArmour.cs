using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tallyman.Tracking.Ais;

/// <summary>The printable armour of AIS payloads in NMEA 0183 sentences: six bits a character, <c>0</c> to <c>W</c> and <c>`</c> to <c>w</c> (IEC 61162-1).</summary>
public static class SixBitArmour
{
    /// <summary>Bytes that must be writable for a number of characters.</summary>
    public static int Capacity(int characters) => (((characters + 31) / 32) * 24) + Payload.PaddingBytes;

    /// <summary>
    /// Unpacks characters to bits; zeros follow them up to the capacity. Reads up to 31 bytes past the characters, whatever
    /// they are, so that the caller must own them.
    /// </summary>
    /// <param name="characters">First character.</param>
    /// <param name="count">Number of characters.</param>
    /// <param name="destination">At least <see cref="Capacity"/> bytes.</param>
    /// <returns>False where a character is not of the armour.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Unpack(ref byte characters, int count, Span<byte> destination)
    {
        ref var to = ref MemoryMarshal.GetReference(destination);
        if (!Avx2.IsSupported)
        {
            return UnpackPlain(MemoryMarshal.CreateReadOnlySpan(ref characters, count), destination);
        }

        var invalid = Vector256<byte>.Zero;
        nuint written = 0;
        for (var at = 0; at < count; at += 32)
        {
            var block = Vector256.LoadUnsafe(ref characters, (nuint)at);
            var left = count - at;
            var inside = left >= 32
                ? Vector256<byte>.AllBitsSet
                : Vector256.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(InsideMask), 32 - left));
            var value = block - Vector256.Create((byte)'0');
            var upper = Vector256.GreaterThan(value.AsSByte(), Vector256.Create((sbyte)47)).AsByte();
            value -= upper & Vector256.Create((byte)8);
            // In range: 0 to 39 below the gap, 40 to 63 above it; what fell into the gap (40 to 47) did not move and is refused.
            var gap = Vector256.GreaterThan(value, Vector256.Create((byte)39)) & ~upper;
            invalid |= (gap | Vector256.GreaterThan(value, Vector256.Create((byte)63))) & inside;
            value &= inside;
            var pairs = Avx2.MultiplyAddAdjacent(value, Vector256.Create((short)0x0140).AsSByte());
            var fours = Avx2.MultiplyAddAdjacent(pairs, Vector256.Create(0x0001_1000).AsInt16());
            var packed = Avx2.Shuffle(fours.AsByte(), Vector256.Create(
                (byte)2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, 0x80, 0x80, 0x80, 0x80,
                2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, 0x80, 0x80, 0x80, 0x80));
            Avx2.PermuteVar8x32(packed.AsInt32(), Vector256.Create(0, 1, 2, 4, 5, 6, 3, 7)).AsByte().StoreUnsafe(ref to, written);
            written += 24;
        }

        Vector256<byte>.Zero.StoreUnsafe(ref to, written);
        return invalid == Vector256<byte>.Zero;
    }

    /// <summary>Unpacks characters one by one, appending at any bit.</summary>
    /// <returns>False where a character is not of the armour.</returns>
    internal static bool Append(ReadOnlySpan<byte> characters, Span<byte> bits, int atBit)
    {
        foreach (var c in characters)
        {
            var value = c - '0';
            if (value is < 0 or > 71 or (>= 40 and < 48))
            {
                return false;
            }

            value = value > 40 ? value - 8 : value;
            var (index, shift) = (atBit >> 3, 10 - (atBit & 7));
            bits[index] |= (byte)(value << shift >> 8);
            bits[index + 1] |= (byte)(value << shift);
            atBit += 6;
        }

        return true;
    }

    private static ReadOnlySpan<byte> InsideMask =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    private static bool UnpackPlain(ReadOnlySpan<byte> characters, Span<byte> destination)
    {
        destination[..Capacity(characters.Length)].Clear();
        return Append(characters, destination, 0);
    }
}
