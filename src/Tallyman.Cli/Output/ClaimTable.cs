using System.Globalization;

namespace Tallyman.Cli.Output;

/// <summary>Claims as a table for people.</summary>
internal static class ClaimTable
{
    public static IReadOnlyList<string> Header { get; } = ["id", "kind", "from → to", "item", "stated", "period", "said by", "where"];

    public static IReadOnlyList<string?> Row(Claim claim) =>
    [
        claim.Id,
        claim.Measure is { } measure ? $"{Term.Of(claim.Kind)} {Term.Of(measure)}" : Term.Of(claim.Kind),
        claim.Supplier is null && claim.Recipient is null ? string.Join(", ", claim.Actors) : $"{claim.Supplier ?? "?"} → {claim.Recipient ?? "?"}",
        claim.ItemDetail is { } detail ? $"{claim.Item} {detail}" : claim.Item,
        Stated(claim.Quantity) + (claim.Factuality == Factuality.Asserted ? string.Empty : $" ({Term.Of(claim.Factuality)})"),
        claim.Period?.Edtf,
        claim.Origin is { } origin ? string.Join(", ", new[] { origin.Speaker, origin.State }.OfType<string>()) : null,
        claim.Source switch { TextSource text => text.Quote, RowSource row => string.Create(CultureInfo.InvariantCulture, $"{row.FileName} line {row.Row}"), _ => null },
    ];

    private static string Stated(Quantity? quantity)
    {
        if (quantity is null)
        {
            return string.Empty;
        }

        var number = quantity.Value is { } value ? Figure(value) : $"{Figure(quantity.Low!.Value)}–{Figure(quantity.High!.Value)}";
        var words = quantity.Qualifier is Qualifier.Exact or Qualifier.Between ? number : $"{Term.Of(quantity.Qualifier)} {number}";
        return quantity.Unit is { } unit ? $"{words} {unit}" : words;
    }

    private static string Figure(decimal value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);
}
