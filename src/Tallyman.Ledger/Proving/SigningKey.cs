using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using NSec.Cryptography;

namespace Tallyman.Ledger.Proving;

/// <summary>
/// The private half of a note's key, as the Go note package writes it: <c>PRIVATE+KEY+name+hash+base64(type ‖ seed)</c>.
/// </summary>
public sealed class SigningKey : IDisposable
{
    private readonly NSec.Cryptography.Key _key;

    private SigningKey(string name, NSec.Cryptography.Key key)
    {
        _key = key;
        Public = VerifierKey.Of(name, key.PublicKey);
    }

    /// <summary>The public half.</summary>
    public VerifierKey Public { get; }

    /// <summary>A new key out of the system's randomness.</summary>
    /// <exception cref="ArgumentException">The name may not stand in a note.</exception>
    public static SigningKey Create(string name)
    {
        if (!VerifierKey.IsName(name))
        {
            throw new ArgumentException($"'{name}' may not name a key: no spaces, no plus.", nameof(name));
        }

        Span<byte> seed = stackalloc byte[32];
        RandomNumberGenerator.Fill(seed);
        return new SigningKey(name, Import(seed));
    }

    /// <summary>Reads the written form.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SigningKey? key)
    {
        key = null;
        var parts = text.Trim().Split('+', 5);
        Span<byte> bytes = stackalloc byte[64];
        if (parts.Length != 5 || parts[0] != "PRIVATE" || parts[1] != "KEY" || !VerifierKey.IsName(parts[2])
            || !uint.TryParse(parts[3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id)
            || !Base64.TryRead(parts[4], bytes, out var length) || length != 33 || bytes[0] != VerifierKey.Ed25519)
        {
            return false;
        }

        var read = new SigningKey(parts[2], Import(bytes[1..33]));
        if (read.Public.Id != id)
        {
            read.Dispose();
            return false;
        }

        key = read;
        return true;
    }

    /// <summary>The written form: secret.</summary>
    public string Export() => string.Create(
        CultureInfo.InvariantCulture,
        $"PRIVATE+KEY+{Public.Name}+{Public.Id:x8}+{Convert.ToBase64String([VerifierKey.Ed25519, .. _key.Export(KeyBlobFormat.RawPrivateKey)])}");

    /// <summary>The signature over a message.</summary>
    public byte[] Sign(ReadOnlySpan<byte> message) => SignatureAlgorithm.Ed25519.Sign(_key, message);

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    private static NSec.Cryptography.Key Import(ReadOnlySpan<byte> seed) => NSec.Cryptography.Key.Import(
        SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey, new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport });
}
