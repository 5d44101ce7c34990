using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Tallyman.Ledger.Proving;

/// <summary>
/// The proof that a log goes on from an older checkpoint, in the form of a request to a witness (C2SP tlog-witness):
/// <c>old SIZE</c>, hashes, an empty line, the newer checkpoint.
/// </summary>
/// <param name="OldSize">Size of the older checkpoint.</param>
/// <param name="Proof">The hashes of RFC 6962 section 2.1.2; at most 63.</param>
/// <param name="Note">The newer checkpoint with its signatures.</param>
public sealed record ConsistencyFile(long OldSize, ImmutableArray<Digest> Proof, SignedNote Note)
{
    /// <summary>Reads a file; false where it is none, and <paramref name="why"/> says what is wrong.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out ConsistencyFile? file, [NotNullWhen(false)] out string? why)
    {
        file = null;
        why = "it is no consistency proof";
        var text = Encoding.UTF8.GetString(bytes);
        var cut = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (cut < 0 || !text.StartsWith("old ", StringComparison.Ordinal))
        {
            return false;
        }

        var lines = text[..cut].Split('\n');
        if (!long.TryParse(lines[0].AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var old) || !ProofFile.TryHashes(lines.Skip(1), 63, out var hashes))
        {
            why = "its size or one of its hashes is malformed";
            return false;
        }

        if (!SignedNote.TryParse(Encoding.UTF8.GetBytes(text[(cut + 2)..]), out var note, out why))
        {
            why = "its checkpoint cannot be read: " + why;
            return false;
        }

        file = new ConsistencyFile(old, hashes, note);
        return true;
    }

    /// <summary>The file as written.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"old {OldSize}\n");
        foreach (var hash in Proof)
        {
            text.Append(Convert.ToBase64String(hash.ToArray())).Append('\n');
        }

        return text.Append('\n').Append(Note).ToString();
    }
}
