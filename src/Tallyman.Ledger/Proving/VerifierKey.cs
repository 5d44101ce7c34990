using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using NSec.Cryptography;

namespace Tallyman.Ledger.Proving;

/// <summary>
/// The public half of a note's key, Ed25519 (C2SP signed-note): <c>name+hash+base64(type ‖ key)</c>. Equality is by the
/// written form.
/// </summary>
public sealed record VerifierKey
{
    /// <summary>Signatures over the note's text.</summary>
    public const byte Ed25519 = 0x01;

    /// <summary>Cosignatures of witnesses over a time and the note's text (C2SP tlog-cosignature).</summary>
    public const byte Cosignature = 0x04;

    private readonly PublicKey _key;

    private VerifierKey(string name, byte type, PublicKey key)
    {
        Name = name;
        Type = type;
        _key = key;
        Id = KeyId(name, type, key.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <summary>Name of the key: of a log its origin.</summary>
    public string Name { get; }

    /// <summary>Type of its signatures.</summary>
    public byte Type { get; }

    /// <summary>The key id: first four bytes of SHA-256 over name, newline, type and key.</summary>
    public uint Id { get; }

    /// <summary>A name that a note may carry: not empty, no white space, no plus, no control characters.</summary>
    public static bool IsName(string name) => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');

    /// <summary>Reads the written form.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out VerifierKey? key)
    {
        key = null;
        var parts = text.Trim().Split('+', 3);
        if (parts.Length != 3 || !IsName(parts[0]) || parts[1].Length != 8
            || !uint.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[64];
        if (!Base64.TryRead(parts[2], bytes, out var length) || length != 33 || bytes[0] is not (Ed25519 or Cosignature)
            || !PublicKey.TryImport(SignatureAlgorithm.Ed25519, bytes[1..33], KeyBlobFormat.RawPublicKey, out var imported) || imported is null)
        {
            return false;
        }

        var read = new VerifierKey(parts[0], bytes[0], imported);
        key = read.Id == id ? read : null;
        return key is not null;
    }

    internal static VerifierKey Of(string name, PublicKey key) => new(name, Ed25519, key);

    internal bool Holds(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) => SignatureAlgorithm.Ed25519.Verify(_key, message, signature);

    /// <summary>The written form.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}+{Id:x8}+{Convert.ToBase64String([Type, .. _key.Export(KeyBlobFormat.RawPublicKey)])}");

    /// <inheritdoc/>
    public bool Equals(VerifierKey? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Id);

    private static uint KeyId(string name, byte type, byte[] key)
    {
        Span<byte> hash = stackalloc byte[Digest.Length];
        Digest.Of([.. Encoding.UTF8.GetBytes(name), (byte)'\n', type, .. key]).CopyTo(hash);
        return BinaryPrimitives.ReadUInt32BigEndian(hash);
    }
}
