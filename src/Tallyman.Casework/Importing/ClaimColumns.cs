using System.Collections.Immutable;
using Tallyman.Casework.Deciding;

namespace Tallyman.Casework.Importing;

/// <summary>The columns of a table of coded claims.</summary>
internal static class ClaimColumns
{
    public static ImmutableArray<string> Required { get; } =
        ["claim_id", "claim_date", "origin_state", "supplier", "recipient", "kind", "measure", "item", "qualifier", "value", "low", "high", "unit", "period", "source"];

    public static ImmutableArray<string> Optional { get; } =
        ["origin_body", "origin_person", "outlet", "item_detail", "basis", "cites_claim", "note", "accessed", "via", "factuality", "derives_from"];

    /// <summary>What is wrong with a header; empty where it can be used.</summary>
    public static IEnumerable<Problem> Check(string path, ImmutableArray<string> columns)
    {
        ImmutableArray<string> all = [.. Required, .. Optional];
        var where = path + ", line 1";
        foreach (var doubled in columns.Where(c => c.Length > 0).GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return new Problem($"The column '{doubled.Key}' stands {doubled.Count()} times", where, "Rename or remove all but one");
        }

        var unknown = columns.Where(c => c.Length > 0 && !all.Contains(c)).Distinct(StringComparer.Ordinal).ToList();
        var absent = all.Where(c => !columns.Contains(c)).ToList();
        foreach (var missing in absent.Where(c => Required.Contains(c)))
        {
            var near = NearNames.Of(missing, unknown);
            yield return new Problem(
                $"The column '{missing}' is missing", where,
                near.IsEmpty ? $"The header has {string.Join(", ", columns)}" : $"Is it the column '{near[0]}'? Rename that to '{missing}'");
        }

        foreach (var renamed in unknown)
        {
            if (NearNames.Of(renamed, absent.Where(c => Optional.Contains(c))) is [var meant, ..])
            {
                yield return new Problem($"The column '{renamed}' is not known", where, $"If it is '{meant}', rename it to that; else give it a name that is less alike");
            }
        }
    }
}
