using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tallyman.Ledger.Proving;

/// <summary>What a log says of itself at one size (C2SP tlog-checkpoint): the text of a signed note.</summary>
/// <param name="Origin">Name of the log: a URL without its scheme.</param>
/// <param name="Size">Number of entries.</param>
/// <param name="Root">Root of the tree over them.</param>
public sealed record Checkpoint(string Origin, long Size, Digest Root)
{
    /// <summary>Reads a note's text that is known to be a checkpoint.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Checkpoint Parse(string text) => TryParse(text, out var checkpoint) ? checkpoint : throw new FormatException("The note's text is no checkpoint.");

    /// <summary>Reads a note's text; false where it is no checkpoint. Lines of extensions are passed over.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        var lines = text.Split('\n');
        Span<byte> root = stackalloc byte[48];
        if (lines.Length < 4 || lines[^1].Length != 0 || lines[..^1].Any(l => l.Length == 0)
            || !long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || size.ToString(CultureInfo.InvariantCulture) != lines[1]
            || !Base64.TryRead(lines[2], root, out var length) || length != Digest.Length)
        {
            return false;
        }

        checkpoint = new Checkpoint(lines[0], size, new Digest(root[..Digest.Length]));
        return true;
    }

    /// <summary>The note's text: three lines.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root.ToArray())}\n");
}
