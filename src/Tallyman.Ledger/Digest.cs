using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Tallyman.Ledger;

/// <summary>
/// A SHA-256 value. Equality is by its 32 bytes. The default is 32 zeros, which no content is known to have.
/// Written as 64 lower-case hexadecimal digits.
/// </summary>
public readonly record struct Digest
{
    /// <summary>Number of bytes.</summary>
    public const int Length = 32;

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdef");

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    /// <summary>Takes 32 bytes.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public Digest(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
        {
            throw new ArgumentException($"A SHA-256 has {Length} bytes, not {bytes.Length}.", nameof(bytes));
        }

        _a = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _b = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _c = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _d = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>The root of a tree without leaves: the SHA-256 of nothing (RFC 6962 section 2.1).</summary>
    public static Digest Empty { get; } = Of([]);

    /// <summary>The SHA-256 of content.</summary>
    public static Digest Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(content, hash);
        return new Digest(hash);
    }

    /// <summary>The hash of a leaf: SHA-256 of a zero byte and the entry's bytes (RFC 6962 section 2.1).</summary>
    public static Digest Leaf(ReadOnlySpan<byte> entry)
    {
        var rented = entry.Length < 4096 ? null : System.Buffers.ArrayPool<byte>.Shared.Rent(entry.Length + 1);
        var buffer = rented is null ? stackalloc byte[4096] : rented;
        buffer[0] = 0;
        entry.CopyTo(buffer[1..]);
        var digest = Of(buffer[..(entry.Length + 1)]);
        if (rented is not null)
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(rented);
        }

        return digest;
    }

    /// <summary>The hash of a node: SHA-256 of a byte 1 and the hashes of its two children (RFC 6962 section 2.1).</summary>
    public static Digest Node(Digest left, Digest right)
    {
        Span<byte> buffer = stackalloc byte[1 + (2 * Length)];
        buffer[0] = 1;
        left.CopyTo(buffer[1..]);
        right.CopyTo(buffer[(1 + Length)..]);
        return Of(buffer);
    }

    /// <summary>Reads 64 hexadecimal digits, in lower case only; false where it is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Digest digest)
    {
        digest = default;
        Span<byte> bytes = stackalloc byte[Length];
        if (text.Length != 2 * Length || text.ContainsAnyExcept(HexDigits)
            || Convert.FromHexString(text, bytes, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        digest = new Digest(bytes);
        return true;
    }

    /// <summary>Writes the 32 bytes.</summary>
    public void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _a);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], _b);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], _c);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], _d);
    }

    /// <summary>The 32 bytes.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToArray());
}
