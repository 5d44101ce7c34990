using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Tallyman.Casework.Deciding;

/// <summary>Fields of a claim by the names of its JSON, as a person gives them: text in the vocabulary of the field.</summary>
public static class ClaimFields
{
    private static readonly FrozenDictionary<string, Func<Claim, string, Claim>> Simple = new Dictionary<string, Func<Claim, string, Claim>>(StringComparer.Ordinal)
    {
        ["kind"] = static (c, v) => c with { Kind = Word<ClaimKind>(v) },
        ["measure"] = static (c, v) => c with { Measure = v.Length == 0 ? null : Word<Measure>(v) },
        ["supplier"] = static (c, v) => c with { Supplier = Optional(v) },
        ["recipient"] = static (c, v) => c with { Recipient = Optional(v) },
        ["actors"] = static (c, v) => c with { Actors = List(v) },
        ["item"] = static (c, v) => c with { Item = Optional(v) },
        ["itemDetail"] = static (c, v) => c with { ItemDetail = Optional(v) },
        ["period"] = static (c, v) => c with { Period = Date(v) },
        ["factuality"] = static (c, v) => c with { Factuality = v.Length == 0 ? Factuality.Asserted : Word<Factuality>(v) },
        ["origin.state"] = static (c, v) => c with { Origin = OriginOf(Optional(v), c.Origin?.Speaker) },
        ["origin.speaker"] = static (c, v) => c with { Origin = OriginOf(c.Origin?.State, Optional(v)) },
        ["basis"] = static (c, v) => c with { Basis = v.Length == 0 ? Basis.Statement : Word<Basis>(v) },
        ["from"] = static (c, v) => c with { From = Optional(v) },
        ["to"] = static (c, v) => c with { To = Optional(v) },
        ["carrier"] = static (c, v) => c with { Carrier = v.Length == 0 ? null : Word<Carrier>(v) },
        ["places"] = static (c, v) => c with { Places = List(v) },
        ["released"] = static (c, v) => c with { Released = Date(v) },
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> OfQuantity = ["qualifier", "value", "low", "high", "unit"];

    /// <summary>The names of all fields that a person may set.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Simple.Keys.Concat(OfQuantity).Order(StringComparer.Ordinal)];

    /// <summary>The claim with the fields set; an empty value clears. What a field may hold is checked.</summary>
    public static Outcome<Claim> Apply(Claim claim, IReadOnlyDictionary<string, string> fields)
    {
        foreach (var (name, value) in fields)
        {
            if (Simple.TryGetValue(name, out var set))
            {
                try
                {
                    claim = set(claim, value.Trim());
                }
                catch (FormatException e)
                {
                    return new Problem(e.Message, name, null, ProblemSort.Call);
                }
            }
            else if (!OfQuantity.Contains(name))
            {
                return new Problem($"There is no field '{name}'", null, NearNames.Advice(name, Names), ProblemSort.Call);
            }
        }

        return fields.Keys.Any(OfQuantity.Contains) ? WithQuantity(claim, fields) : claim;
    }

    private static Outcome<Claim> WithQuantity(Claim claim, IReadOnlyDictionary<string, string> fields)
    {
        var old = claim.Quantity;
        try
        {
            var value = Number("value", old?.Value);
            var low = Number("low", old?.Low);
            var high = Number("high", old?.High);
            var unit = fields.TryGetValue("unit", out var u) ? Optional(u.Trim()) : old?.Unit;
            Qualifier? qualifier = fields.TryGetValue("qualifier", out var q) && q.Trim().Length > 0 ? Word<Qualifier>(q.Trim()) : null;
            // A new single number drops an old range and the other way round, unless both were given.
            if (fields.ContainsKey("value") && value is not null && !fields.ContainsKey("low") && !fields.ContainsKey("high"))
            {
                (low, high) = (null, null);
            }
            else if ((fields.ContainsKey("low") || fields.ContainsKey("high")) && (low ?? high) is not null && !fields.ContainsKey("value"))
            {
                value = null;
            }

            if (value is null && low is null && high is null)
            {
                return unit is not null || qualifier is not null
                    ? new Problem("A unit or qualifier needs a number", "value", "Give value, or low and high", ProblemSort.Call)
                    : claim with { Quantity = null };
            }

            if (value is { } single)
            {
                if (low is not null || high is not null)
                {
                    return new Problem("A number is one value, or low and high, not both", "value", null, ProblemSort.Call);
                }

                qualifier ??= old is { Value: not null } ? old.Qualifier : Qualifier.Exact;
                return claim with { Quantity = Quantity.Of(single, qualifier.Value, unit) };
            }

            return low is { } l && high is { } h
                ? claim with { Quantity = Quantity.Range(l, h, qualifier ?? (old is { Low: not null } ? old.Qualifier : Qualifier.Between), unit) }
                : new Problem("A range needs low and high", low is null ? "low" : "high", null, ProblemSort.Call);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return new Problem(e.Message.Split(" (Parameter", StringSplitOptions.None)[0].TrimEnd('.'), "value", null, ProblemSort.Call);
        }

        decimal? Number(string name, decimal? otherwise) =>
            !fields.TryGetValue(name, out var text) ? otherwise
            : text.Trim().Length == 0 ? null
            : decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : throw new FormatException($"'{text}' is no number: digits with a point before the fraction, no spaces or commas");
    }

    private static string? Optional(string value) => value.Length == 0 ? null : value;

    private static ImmutableArray<string> List(string value) =>
        [.. value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static Origin? OriginOf(string? state, string? speaker) => state is null && speaker is null ? null : new Origin(state, speaker);

    private static Period? Date(string value) =>
        value.Length == 0 ? null
        : Period.TryParse(value, out var period) ? period
        : throw new FormatException($"'{value}' is no EDTF date: write 2024, 2024-06, 2024-06-14, or from/to such as 2023-09/..");

    private static T Word<T>(string value)
        where T : struct, Enum =>
        Term.TryParse<T>(value, out var term)
            ? term
            : throw new FormatException($"'{value}' is not in its vocabulary. {NearNames.Advice(value, [.. Term.All<T>()])}");
}
