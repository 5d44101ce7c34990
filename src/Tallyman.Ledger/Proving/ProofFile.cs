using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Tallyman.Ledger.Proving;

/// <summary>
/// The proof that one entry stands in a log (C2SP tlog-proof): its index, the hashes from its leaf up to the root, and the
/// signed checkpoint that states the root.
/// </summary>
/// <param name="Index">Sequence of the entry.</param>
/// <param name="Path">Sibling hashes from the leaf up.</param>
/// <param name="Note">The checkpoint with its signatures.</param>
public sealed record ProofFile(long Index, ImmutableArray<Digest> Path, SignedNote Note)
{
    /// <summary>The first line of each such file.</summary>
    public const string Header = "c2sp.org/tlog-proof@v1";

    /// <summary>Reads a file; false where it is none, and <paramref name="why"/> says what is wrong.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out ProofFile? proof, [NotNullWhen(false)] out string? why)
    {
        proof = null;
        why = "it is no tlog-proof";
        var text = Encoding.UTF8.GetString(bytes);
        var cut = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (cut < 0 || !text.StartsWith(Header + "\n", StringComparison.Ordinal))
        {
            return false;
        }

        var lines = text[(Header.Length + 1)..cut].Split('\n').ToList();
        if (lines[0].StartsWith("extra ", StringComparison.Ordinal))
        {
            lines.RemoveAt(0);
        }

        if (lines.Count == 0 || !lines[0].StartsWith("index ", StringComparison.Ordinal)
            || !long.TryParse(lines[0].AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || !TryHashes(lines.Skip(1), 63, out var path))
        {
            why = "its index or one of its hashes is malformed";
            return false;
        }

        if (!SignedNote.TryParse(Encoding.UTF8.GetBytes(text[(cut + 2)..]), out var note, out why))
        {
            why = "its checkpoint cannot be read: " + why;
            return false;
        }

        proof = new ProofFile(index, path, note);
        return true;
    }

    /// <summary>The file as written.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Header).Append('\n').Append(CultureInfo.InvariantCulture, $"index {Index}\n");
        foreach (var hash in Path)
        {
            text.Append(Convert.ToBase64String(hash.ToArray())).Append('\n');
        }

        return text.Append('\n').Append(Note).ToString();
    }

    internal static bool TryHashes(IEnumerable<string> lines, int most, out ImmutableArray<Digest> hashes)
    {
        var list = ImmutableArray.CreateBuilder<Digest>();
        Span<byte> bytes = stackalloc byte[48];
        foreach (var line in lines)
        {
            if (list.Count == most || !Base64.TryRead(line, bytes, out var length) || length != Digest.Length)
            {
                hashes = [];
                return false;
            }

            list.Add(new Digest(bytes[..Digest.Length]));
        }

        hashes = list.ToImmutable();
        return true;
    }
}
