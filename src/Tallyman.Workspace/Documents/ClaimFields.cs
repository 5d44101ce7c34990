using System.Collections.Immutable;
using System.Globalization;

namespace Tallyman.Workspace.Documents;

/// <summary>
/// A claim's fields as a form shows and takes them: names and values as the JSON of a claim writes them, an empty value
/// for an absent field.
/// </summary>
public static class ClaimFields
{
    /// <summary>Fields that hold a word of a vocabulary, with the words allowed and the prefix of their texts.</summary>
    public static ImmutableDictionary<string, (string Prefix, ImmutableArray<string> Terms, bool MayBeEmpty)> Vocabulary { get; } =
        new Dictionary<string, (string, ImmutableArray<string>, bool)>
        {
            ["kind"] = ("kind", [.. Term.All<ClaimKind>()], false),
            ["measure"] = ("measure", [.. Term.All<Measure>()], true),
            ["qualifier"] = ("qualifier", [.. Term.All<Qualifier>()], true),
            ["factuality"] = ("factuality", [.. Term.All<Factuality>()], false),
            ["basis"] = ("basis", [.. Term.All<Basis>()], false),
            ["carrier"] = ("carrier", [.. Term.All<Carrier>()], true),
        }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The fields in the order of the form.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "kind", "measure", "supplier", "recipient", "actors", "item", "itemDetail", "qualifier", "value", "low", "high", "unit",
        "period", "factuality", "origin.state", "origin.speaker", "basis", "from", "to", "carrier", "places",
    ];

    /// <summary>No field.</summary>
    public static ImmutableSortedDictionary<string, string> None { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The fields of a claim, in the order of the form.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> Of(Claim claim) => [.. Names.Select(n => KeyValuePair.Create(n, Read(claim, n)))];

    /// <summary>
    /// What a form changes: the fields whose value differs from the claim's. A number written with spaces or commas
    /// between its digits is the same number.
    /// </summary>
    public static ImmutableSortedDictionary<string, string> Changes(Claim? claim, Func<string, string?> form)
    {
        var changes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            if (form(name)?.Trim() is not { } given)
            {
                continue;
            }

            var value = name is "value" or "low" or "high" ? Number(given) : given;
            if (value != (claim is null ? string.Empty : Read(claim, name)))
            {
                changes[name] = value;
            }
        }

        return changes.ToImmutable();
    }

    private static string Number(string given)
    {
        var text = string.Concat(given.Where(c => !char.IsWhiteSpace(c)));
        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? Write(number) : given;
    }

    private static string Read(Claim claim, string name) => name switch
    {
        "kind" => Term.Of(claim.Kind),
        "measure" => claim.Measure is { } measure ? Term.Of(measure) : string.Empty,
        "supplier" => claim.Supplier ?? string.Empty,
        "recipient" => claim.Recipient ?? string.Empty,
        "actors" => string.Join("; ", claim.Actors),
        "item" => claim.Item ?? string.Empty,
        "itemDetail" => claim.ItemDetail ?? string.Empty,
        "qualifier" => claim.Quantity is { } quantity ? Term.Of(quantity.Qualifier) : string.Empty,
        "value" => Write(claim.Quantity?.Value),
        "low" => Write(claim.Quantity?.Low),
        "high" => Write(claim.Quantity?.High),
        "unit" => claim.Quantity?.Unit ?? string.Empty,
        "period" => claim.Period?.Edtf ?? string.Empty,
        "factuality" => Term.Of(claim.Factuality),
        "origin.state" => claim.Origin?.State ?? string.Empty,
        "origin.speaker" => claim.Origin?.Speaker ?? string.Empty,
        "basis" => Term.Of(claim.Basis),
        "from" => claim.From ?? string.Empty,
        "to" => claim.To ?? string.Empty,
        "carrier" => claim.Carrier is { } carrier ? Term.Of(carrier) : string.Empty,
        "places" => string.Join("; ", claim.Places),
        _ => string.Empty,
    };

    private static string Write(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? string.Empty;
}
