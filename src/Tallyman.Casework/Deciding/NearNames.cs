using System.Collections.Immutable;

namespace Tallyman.Casework.Deciding;

/// <summary>Names near to one that was not found, for messages.</summary>
internal static class NearNames
{
    /// <summary>The names within a third of the name's length in edits, nearest first.</summary>
    public static ImmutableArray<string> Of(string name, IEnumerable<string> known) =>
        [.. known
            .Select(k => (Name: k, Distance: Distance(Plain(name), Plain(k))))
            .Where(k => k.Distance <= Math.Max(1, Math.Max(name.Length, k.Name.Length) / 3))
            .OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal)
            .Select(k => k.Name)
            .Take(3)];

    /// <summary>A sentence that says which names there are, or are near.</summary>
    public static string Advice(string name, ImmutableArray<string> known) =>
        Of(name, known) is [_, ..] near ? $"Did you mean {string.Join(" or ", near.Select(n => $"'{n}'"))}?" : $"Known are {string.Join(", ", known)}";

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Edits (insertion, deletion, replacement) from one to the other (Levenshtein 1966).</summary>
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[b.Length];
    }
}
