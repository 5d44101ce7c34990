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

    /// <summary>Edits (insertion, deletion, replacement, exchange of neighbours) from one to the other: optimal string alignment.</summary>
    private static int Distance(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[a.Length, b.Length];
    }
}
