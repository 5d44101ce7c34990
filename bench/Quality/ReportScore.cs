using System.Text.Json;
using System.Text.RegularExpressions;
using Tallyman;

namespace Quality;

/// <summary>
/// Scores read claims against gold as the guide's section on the score says: pairs of one kind with overlapping quotes
/// and the same value, most equal fields first, then enlarged to the most pairs.
/// </summary>
internal sealed partial class ReportScore
{
    private static readonly string[] Names =
    [
        "measure", "supplier", "recipient", "actors", "item", "itemDetail", "qualifier", "unit", "period", "factuality",
        "origin.state", "origin.speaker", "basis", "from", "to", "carrier", "places",
    ];

    private static readonly string[] Always = ["factuality", "basis"];

    private int _gold;
    private int _read;
    private int _found;
    private int _firm;
    private int _whole;
    private int _wholeFirm;
    private int _right;
    private int _scored;

    public double Detection => F1(_read == 0 ? 1 : (double)_firm / _read, _gold == 0 ? 1 : (double)_found / _gold);

    public double Fields => _scored == 0 ? 1 : (double)_right / _scored;

    public double Whole => F1(_read == 0 ? 1 : (double)_wholeFirm / _read, _gold == 0 ? 1 : (double)_whole / _gold);

    /// <summary>Adds one report.</summary>
    public void Add(JsonElement gold, string text, IReadOnlyList<Claim> claims)
    {
        var golds = gold.GetProperty("claims").EnumerateArray().ToList();
        var reads = claims.Select(AsJson).ToList();
        var spans = golds.Select(g => Spans(g, golds, text)).ToList();
        var candidates = new List<(int Equal, bool All, int Overlap, int Gold, int Read)>();
        for (var i = 0; i < golds.Count; i++)
        {
            for (var j = 0; j < reads.Count; j++)
            {
                var overlap = Overlap(spans[i], reads[j]);
                if (Text(golds[i], "kind") == Text(reads[j], "kind") && overlap > 0 && SameValue(golds[i], reads[j]))
                {
                    var fields = FieldsOf(golds[i]);
                    var equal = fields.Count(f => Equal(f, golds[i], reads[j]));
                    candidates.Add((equal, equal == fields.Count, overlap, i, j));
                }
            }
        }

        var pairs = Pair(candidates, golds.Count);
        _gold += golds.Count;
        _read += reads.Count(IsFirm);
        for (var i = 0; i < golds.Count; i++)
        {
            if (!pairs.TryGetValue(i, out var j))
            {
                continue;
            }

            var fields = FieldsOf(golds[i]);
            var right = fields.Count(f => Equal(f, golds[i], reads[j]));
            _found++;
            _firm += IsFirm(golds[i]) ? 1 : 0;
            _right += right;
            _scored += fields.Count;
            _whole += right == fields.Count ? 1 : 0;
            _wholeFirm += right == fields.Count && IsFirm(golds[i]) ? 1 : 0;
        }
    }

    private static Dictionary<int, int> Pair(List<(int Equal, bool All, int Overlap, int Gold, int Read)> candidates, int count)
    {
        var ordered = candidates.OrderByDescending(c => c.Equal).ThenByDescending(c => c.All).ThenByDescending(c => c.Overlap).ThenBy(c => c.Gold).ThenBy(c => c.Read).ToList();
        var found = new Dictionary<int, int>();
        var owner = new Dictionary<int, int>();
        foreach (var c in ordered)
        {
            if (!found.ContainsKey(c.Gold) && !owner.ContainsKey(c.Read))
            {
                found[c.Gold] = c.Read;
                owner[c.Read] = c.Gold;
            }
        }

        var partners = ordered.ToLookup(c => c.Gold, c => c.Read);
        for (var i = 0; i < count; i++)
        {
            if (!found.ContainsKey(i))
            {
                Augment(i, []);
            }
        }

        return found;

        bool Augment(int gold, HashSet<int> seen)
        {
            foreach (var read in partners[gold])
            {
                if (seen.Add(read) && (!owner.TryGetValue(read, out var before) || Augment(before, seen)))
                {
                    owner[read] = gold;
                    found[gold] = read;
                    return true;
                }
            }

            return false;
        }
    }

    private static bool IsFirm(JsonElement claim) => Text(claim, "kind") is not ("event" or "movement");

    private static List<string> FieldsOf(JsonElement gold)
    {
        var fields = Names.Where(n => Get(gold, n) is not null).ToList();
        if (IsFirm(gold))
        {
            fields.AddRange(Always.Where(f => !fields.Contains(f)));
        }

        return fields;
    }

    private static bool Equal(string field, JsonElement gold, JsonElement read)
    {
        var g = Get(gold, field);
        var r = Get(read, field);
        if (field is "factuality")
        {
            return (g?.GetString() ?? "asserted") == (r?.GetString() ?? "asserted");
        }

        if (field is "basis")
        {
            return Statement(g) == Statement(r);
        }

        if (g is null || r is null)
        {
            return false;
        }

        return field == "origin.speaker" ? LastWord(g.Value.GetString()!) == LastWord(r.Value.GetString()!)
            : g.Value.ValueKind == JsonValueKind.Array
                ? g.Value.EnumerateArray().Select(e => Fold(e.GetString()!)).Order(StringComparer.Ordinal).SequenceEqual(r.Value.EnumerateArray().Select(e => Fold(e.GetString()!)).Order(StringComparer.Ordinal))
                : Fold(g.Value.ToString()) == Fold(r.Value.ToString());
    }

    private static string Statement(JsonElement? basis) => basis?.GetString() is { } name and not "unknown" ? name : "statement";

    private static bool SameValue(JsonElement gold, JsonElement read)
    {
        foreach (var name in (ReadOnlySpan<string>)["value", "low", "high"])
        {
            if (Get(gold, name) is { } g && (Get(read, name) is not { } r || Math.Abs(g.GetDouble() - r.GetDouble()) > 1e-9 * Math.Max(Math.Abs(g.GetDouble()), Math.Abs(r.GetDouble()))))
            {
                return false;
            }
        }

        return true;
    }

    private static List<(int Start, int End)> Spans(JsonElement claim, List<JsonElement> all, string text)
    {
        var quote = Text(claim, "quote") ?? string.Empty;
        var found = new List<(int, int)>();
        for (var at = quote.Length == 0 ? -1 : text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + quote.Length, StringComparison.Ordinal))
        {
            found.Add((at, at + quote.Length));
        }

        var same = all.Where(c => Text(c, "quote") == quote).ToList();
        if (same.Count > 1 && found.Count > 0)
        {
            var order = same.FindIndex(c => Text(c, "id") == Text(claim, "id"));
            return [found[Math.Min(order, found.Count - 1)]];
        }

        return found;
    }

    private static int Overlap(List<(int Start, int End)> gold, JsonElement read)
    {
        var start = read.GetProperty("start").GetInt32();
        var end = read.GetProperty("end").GetInt32();
        return gold.Count == 0 ? 0 : gold.Max(g => Math.Min(g.End, end) - Math.Max(g.Start, start));
    }

    private static JsonElement? Get(JsonElement claim, string field)
    {
        foreach (var part in field.Split('.'))
        {
            if (claim.ValueKind != JsonValueKind.Object || !claim.TryGetProperty(part, out var inner) || inner.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            claim = inner;
        }

        return claim;
    }

    private static string? Text(JsonElement claim, string field) => Get(claim, field)?.GetString();

    private static JsonElement AsJson(Claim claim)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            ClaimJson.Write(json, claim, decimalsAsStrings: false, grounds: false);
        }

        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    private static string Fold(string value) => Spaces().Replace(
        value.Replace('’', '\'').Replace('ʼ', '\'').Replace('‘', '\'').Replace('«', '"').Replace('»', '"').Replace('“', '"').Replace('”', '"').Replace('„', '"'), " ").Trim().ToLowerInvariant();

    private static string LastWord(string value) => Words().Matches(Fold(value)) is { Count: > 0 } words ? words[^1].Value : string.Empty;

    private static double F1(double p, double r) => p + r == 0 ? 0 : 2 * p * r / (p + r);

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\w+", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
