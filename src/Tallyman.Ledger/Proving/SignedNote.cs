using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Tallyman.Ledger.Proving;

/// <summary>
/// A text with signatures (C2SP signed-note): the text with its last newline, an empty line, and per signature
/// <c>— name base64(key id ‖ signature)</c>.
/// </summary>
/// <param name="Text">The text that is signed, with its last newline.</param>
/// <param name="Signatures">The signature lines in their order.</param>
public sealed record SignedNote(string Text, ImmutableArray<NoteSignature> Signatures)
{
    private const int MostSignatures = 100;
    private const int LongestNote = 1_000_000;
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>Signs a text.</summary>
    /// <exception cref="ArgumentException">The text may not be signed: it does not end in a newline, or holds control characters.</exception>
    public static SignedNote Sign(string text, params ReadOnlySpan<SigningKey> keys)
    {
        if (!IsText(text))
        {
            throw new ArgumentException("A note's text ends in a newline and holds no other control character.", nameof(text));
        }

        var message = Strict.GetBytes(text);
        var signatures = ImmutableArray.CreateBuilder<NoteSignature>(keys.Length);
        foreach (var key in keys)
        {
            signatures.Add(new NoteSignature(key.Public.Name, key.Public.Id, [.. key.Sign(message)]));
        }

        return new SignedNote(text, signatures.ToImmutable());
    }

    /// <summary>Reads a note; false where it is none, and <paramref name="why"/> says what is wrong.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SignedNote? note, [NotNullWhen(false)] out string? why)
    {
        note = null;
        why = null;
        string all;
        try
        {
            all = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            why = "it is not UTF-8";
            return false;
        }

        var cut = all.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (bytes.Length > LongestNote || cut < 0 || cut + 2 >= all.Length || !all.EndsWith('\n') || !IsText(all))
        {
            why = "it is no signed note: a text, an empty line and signature lines are needed";
            return false;
        }

        var signatures = ImmutableArray.CreateBuilder<NoteSignature>();
        foreach (var line in all[(cut + 2)..^1].Split('\n'))
        {
            if (!TryLine(line, out var signature) || signatures.Count == MostSignatures)
            {
                why = "a signature line is malformed";
                return false;
            }

            signatures.Add(signature);
        }

        note = new SignedNote(all[..(cut + 1)], signatures.ToImmutable());
        return true;
    }

    /// <summary>
    /// The keys whose signatures hold. Signatures of keys that are not known are passed over; one of a known key that
    /// does not hold makes the whole note worthless, and the result is empty.
    /// </summary>
    public ImmutableArray<VerifierKey> Verified(params ReadOnlySpan<VerifierKey> known)
    {
        var message = Strict.GetBytes(Text);
        var good = ImmutableArray.CreateBuilder<VerifierKey>();
        foreach (var signature in Signatures)
        {
            foreach (var key in known)
            {
                if (key.Name != signature.Name || key.Id != signature.KeyId)
                {
                    continue;
                }

                if (!Holds(key, message, signature.Bytes.AsSpan()))
                {
                    return [];
                }

                if (!good.Contains(key))
                {
                    good.Add(key);
                }
            }
        }

        return good.ToImmutable();
    }

    /// <summary>The time that a witness's cosignature states; null for other signatures.</summary>
    public static NodaTime.Instant? CosignedAt(NoteSignature signature, VerifierKey key) =>
        key.Type == VerifierKey.Cosignature && signature.Bytes.Length == 72
            ? NodaTime.Instant.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(signature.Bytes.AsSpan()))
            : null;

    /// <summary>The note's bytes.</summary>
    public byte[] ToBytes() => Strict.GetBytes(ToString());

    /// <summary>The note as written.</summary>
    public override string ToString()
    {
        var note = new StringBuilder(Text).Append('\n');
        Span<byte> id = stackalloc byte[4];
        foreach (var signature in Signatures)
        {
            BinaryPrimitives.WriteUInt32BigEndian(id, signature.KeyId);
            note.Append("\u2014 ").Append(signature.Name).Append(' ').Append(Convert.ToBase64String([.. id, .. signature.Bytes])).Append('\n');
        }

        return note.ToString();
    }

    private static bool Holds(VerifierKey key, byte[] message, ReadOnlySpan<byte> signature)
    {
        if (key.Type == VerifierKey.Ed25519)
        {
            return signature.Length == 64 && key.Holds(message, signature);
        }

        if (signature.Length != 72)
        {
            return false;
        }

        var time = BinaryPrimitives.ReadUInt64BigEndian(signature);
        byte[] signed = [.. Encoding.ASCII.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"cosignature/v1\ntime {time}\n")), .. message];
        return key.Holds(signed, signature[8..]);
    }

    private static bool TryLine(string line, [NotNullWhen(true)] out NoteSignature? signature)
    {
        signature = null;
        if (!line.StartsWith("\u2014 ", StringComparison.Ordinal) || line[2..].Split(' ') is not [var name, var coded] || !VerifierKey.IsName(name))
        {
            return false;
        }

        var bytes = new byte[(coded.Length * 3 / 4) + 3];
        if (!Base64.TryRead(coded, bytes, out var length) || length < 5)
        {
            return false;
        }

        signature = new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), [.. bytes.AsSpan(4, length - 4)]);
        return true;
    }

    private static bool IsText(string text) => text.EndsWith('\n') && !text.Any(c => char.IsControl(c) && c != '\n');
}
