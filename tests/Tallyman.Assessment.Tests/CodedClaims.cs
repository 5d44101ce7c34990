using System.Collections.Immutable;
using System.Globalization;
using Tallyman.Data;
using Tallyman.Testing;

namespace Tallyman.Assessment.Tests;

/// <summary>The coded claims of <c>flows/kp-ru-claims.tsv</c> as the import makes them.</summary>
internal static class CodedClaims
{
    public static ImmutableArray<Claim> Read()
    {
        var path = SharedData.Path("data", "flows", "kp-ru-claims.tsv");
        var problems = new List<DataProblem>();
        var table = TsvTable.Read(path, File.ReadAllBytes(path), ["claim_id"], problems);
        Assert.Empty(problems);
        return [.. table.Rows.Select(Claim)];
    }

    private static Claim Claim(TsvRow row) => new()
    {
        Id = row["claim_id"],
        Kind = Term.TryParse<ClaimKind>(row["kind"], out var kind) ? kind : throw new FormatException(row["kind"]),
        Measure = Term.TryParse<Measure>(row["measure"], out var measure) ? measure : null,
        Supplier = Text(row["supplier"]),
        Recipient = Text(row["recipient"]),
        Item = Text(row["item"]),
        ItemDetail = Text(row["item_detail"]),
        Quantity = Quantity(row),
        Period = Period.TryParse(row["period"], out var period) ? period : null,
        Factuality = Term.TryParse<Factuality>(row["factuality"], out var factuality) ? factuality : Factuality.Asserted,
        Origin = Text(row["origin_state"]) is null && Text(row["origin_body"]) is null && Text(row["origin_person"]) is null ? null
            : new Origin(Text(row["origin_state"]), Text(row["origin_person"]) ?? Text(row["origin_body"])),
        Basis = Term.TryParse<Basis>(row["basis"], out var basis) ? basis : Basis.Unknown,
        Released = Period.TryParse(row["claim_date"], out var released) ? released : null,
        Cites = Text(row["cites_claim"]),
        DerivesFrom = Text(row["derives_from"]),
        Source = new RowSource(new string('0', 64), "kp-ru-claims.tsv", row.Line, Text(row["source"]), Text(row["note"])),
    };

    private static Quantity? Quantity(TsvRow row)
    {
        if (!Term.TryParse<Qualifier>(row["qualifier"], out var qualifier))
        {
            return null;
        }

        var unit = Text(row["unit"]);
        return Number(row["value"]) is { } value ? Tallyman.Quantity.Of(value, qualifier, unit)
            : Number(row["low"]) is { } low && Number(row["high"]) is { } high ? Tallyman.Quantity.Range(low, high, qualifier, unit)
            : null;
    }

    private static decimal? Number(string text) => decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(string cell) => cell.Length == 0 ? null : cell;
}
