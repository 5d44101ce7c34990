using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tallyman.Tracking.Ais;

/// <summary>
/// The bits of one AIS message, most significant first, with fields read where they stand (ITU-R M.1371 annex 7).
/// A field that begins or ends past <see cref="BitLength"/> reads as if zeros followed. The default is empty.
/// </summary>
public readonly ref struct Payload
{
    /// <summary>Zero bytes that must follow the last bit, so that a field is one load.</summary>
    public const int PaddingBytes = 32;

    private readonly ref byte _start;
    private readonly int _readableBits;

    /// <summary>A view over packed bits.</summary>
    /// <param name="bytes">The bits and at least <see cref="PaddingBytes"/> zero bytes after them.</param>
    /// <param name="bitLength">Number of bits of the message.</param>
    /// <exception cref="ArgumentException">The padding is missing.</exception>
    public Payload(ReadOnlySpan<byte> bytes, int bitLength)
    {
        if (bytes.Length < ((bitLength + 7) >> 3) + PaddingBytes)
        {
            throw new ArgumentException($"A payload of {bitLength} bits needs {PaddingBytes} zero bytes after it.", nameof(bytes));
        }

        _start = ref MemoryMarshal.GetReference(bytes);
        _readableBits = (bytes.Length << 3) - 64;
        BitLength = bitLength;
    }

    /// <summary>Number of bits.</summary>
    public int BitLength { get; }

    /// <summary>An unsigned field of 1 to 57 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong UInt64(int start, int bits)
    {
        if ((uint)start > (uint)_readableBits)
        {
            return 0;
        }

        var word = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref _start, start >> 3)));
        return (word << (start & 7)) >> (64 - bits);
    }

    /// <summary>An unsigned field of 1 to 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint UInt(int start, int bits) => (uint)UInt64(start, bits);

    /// <summary>A field of 2 to 32 bits in two's complement.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Int(int start, int bits) => (int)((long)(UInt64(start, bits) << (64 - bits)) >> (64 - bits));

    /// <summary>One bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Flag(int bit) => UInt64(bit, 1) != 0;

    /// <summary>
    /// Writes a field of six-bit characters as ASCII (M.1371 table 47) without what follows its first <c>@</c>, and without
    /// trailing spaces. Characters past the end of the message are not written.
    /// </summary>
    /// <param name="start">First bit.</param>
    /// <param name="characters">Number of six-bit characters of the field.</param>
    /// <param name="destination">At least <paramref name="characters"/> rounded up to a multiple of eight bytes.</param>
    /// <returns>Number of bytes that are the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Text(int start, int characters, Span<byte> destination)
    {
        characters = Math.Min(characters, Math.Max(0, (BitLength - start) / 6));
        if (destination.Length < ((characters + 7) & ~7))
        {
            throw new ArgumentException($"{characters} characters need a destination of {(characters + 7) & ~7} bytes.", nameof(destination));
        }

        // Of each eight characters: where the first '@' stands, and the last that is no space before it.
        const ulong seven = 0x7F7F7F7F7F7F7F7F;
        var length = 0;
        for (var at = 0; at < characters; at += 8)
        {
            var word = EightCharacters(start + (at * 6));
            BinaryPrimitives.WriteUInt64BigEndian(destination[at..], word);
            var ends = word ^ 0x4040404040404040;
            ends = ~(((ends & seven) + seven) | ends | seven);
            var whole = Math.Min(System.Numerics.BitOperations.LeadingZeroCount(ends) >> 3, characters - at);
            var others = word ^ 0x2020202020202020;
            others = (((others & seven) + seven) | others) & ~seven;
            others = whole == 0 ? 0 : others & (ulong.MaxValue << (64 - (8 * whole)));
            length = others == 0 ? length : at + 8 - (System.Numerics.BitOperations.TrailingZeroCount(others) >> 3);
            if (whole < 8)
            {
                break;
            }
        }

        return length;
    }

    /// <summary>A field of six-bit characters as a string; see <see cref="Text(int, int, Span{byte})"/>.</summary>
    public string Text(int start, int characters)
    {
        Span<byte> text = stackalloc byte[(Math.Min(characters, 256) + 7) & ~7];
        return System.Text.Encoding.ASCII.GetString(text[..Text(start, Math.Min(characters, 256), text)]);
    }

    /// <summary>Eight six-bit characters spread to eight ASCII bytes, the first in the most significant byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong EightCharacters(int start)
    {
        // By halves, as the instruction that deposits bits is slow on processors before Zen 3.
        var spread = UInt64(start, 48);
        spread = ((spread & 0xFFFFFF000000) << 8) | (spread & 0xFFFFFF);
        spread = ((spread & 0x00FFF00000FFF000) << 4) | (spread & 0x00000FFF00000FFF);
        spread = ((spread & 0x0FC00FC00FC00FC0) << 2) | (spread & 0x003F003F003F003F);

        // 0 to 31 are '@' to '_', 32 to 63 stand for themselves.
        return spread + ((~spread & 0x2020202020202020) << 1);
    }
}
