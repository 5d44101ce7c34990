using System.Collections.Immutable;
using System.Globalization;
using Tallyman.Casework.Deciding;

namespace Tallyman.Casework.Importing;

/// <summary>From a row of coded claims to the claim.</summary>
internal sealed class ClaimRow(string path, string sha256, ImmutableArray<string> columns, TableLine line)
{
    public Outcome<Claim> Read()
    {
        if (line.Cells.Length != columns.Length)
        {
            return Wrong(null, $"{line.Cells.Length} cells for {columns.Length} columns", "Look for a missing or a stray separator");
        }

        try
        {
            return new Claim
            {
                Id = Cell("claim_id") is { Length: > 0 } id ? id : throw new CellException("claim_id", "A row needs an id"),
                Kind = Required<ClaimKind>("kind"),
                Measure = Word<Measure>("measure"),
                Supplier = Text("supplier"),
                Recipient = Text("recipient"),
                Item = Text("item"),
                ItemDetail = Text("item_detail"),
                Quantity = Number(),
                Period = Date("period"),
                Factuality = Word<Factuality>("factuality") ?? Factuality.Asserted,
                Origin = Text("origin_state") is null && Speaker is null ? null : new Origin(Text("origin_state"), Speaker),
                Attribution = [.. Chain()],
                Basis = Word<Basis>("basis") ?? Basis.Unknown,
                Released = Date("claim_date"),
                Cites = Text("cites_claim"),
                DerivesFrom = Text("derives_from"),
                Source = new RowSource(sha256, Path.GetFileName(path), line.Number, Text("source"), Text("note")),
            };
        }
        catch (CellException e)
        {
            return Wrong(e.Column, e.Message, null);
        }
    }

    private string? Speaker => Text("origin_person") ?? Text("origin_body");

    private IEnumerable<AttributionLink> Chain()
    {
        if (Text("outlet") is { } outlet)
        {
            yield return new AttributionLink(AttributionRole.Outlet, outlet, null, null);
        }

        if (Text("via") is { } agency)
        {
            yield return new AttributionLink(AttributionRole.Agency, agency, null, null);
        }

        if (Text("origin_person") is { } person)
        {
            yield return new AttributionLink(AttributionRole.Speaker, person, Text("origin_state"), null);
        }

        if (Text("origin_body") is { } body)
        {
            yield return new AttributionLink(AttributionRole.Body, body, Text("origin_state"), null);
        }
    }

    private Quantity? Number()
    {
        var (value, low, high) = (Decimal("value"), Decimal("low"), Decimal("high"));
        var qualifier = Word<Qualifier>("qualifier");
        var unit = Text("unit");
        if (value is null && low is null && high is null)
        {
            return null;
        }

        if (value is { } single)
        {
            if (low is not null || high is not null)
            {
                throw new CellException("value", "A number is one value, or low and high, not both");
            }

            return qualifier is Qualifier.Between or Qualifier.Vague
                ? throw new CellException("qualifier", $"'{Term.Of(qualifier.Value)}' takes low and high")
                : Quantity.Of(single, qualifier ?? Qualifier.Exact, unit);
        }

        if (low is not { } l || high is not { } h)
        {
            throw new CellException(low is null ? "low" : "high", "A range needs low and high");
        }

        if (l > h)
        {
            throw new CellException("low", "The lower number is above the upper");
        }

        return qualifier is null or Qualifier.Between or Qualifier.Vague
            ? Quantity.Range(l, h, qualifier ?? Qualifier.Between, unit)
            : throw new CellException("qualifier", $"'{Term.Of(qualifier.Value)}' takes one value");
    }

    private decimal? Decimal(string column) =>
        Text(column) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new CellException(column, $"'{text}' is no number: digits with a point before the fraction, no spaces or commas");

    private Period? Date(string column) =>
        Text(column) is not { } text ? null
        : Period.TryParse(text, out var period) ? period
        : throw new CellException(column, $"'{text}' is no EDTF date: write 2024, 2024-06, 2024-06-14, or from/to such as 2023-09/..");

    private T Required<T>(string column)
        where T : struct, Enum => Word<T>(column) ?? throw new CellException(column, $"The cell is empty. Known are {string.Join(", ", Term.All<T>())}");

    private T? Word<T>(string column)
        where T : struct, Enum =>
        Text(column) is not { } text ? null
        : Term.TryParse<T>(text, out var term) ? term
        : throw new CellException(column, $"'{text}' is not in its vocabulary. {NearNames.Advice(text, [.. Term.All<T>()])}");

    private string Cell(string column) => columns.IndexOf(column) is var at and >= 0 ? line.Cells[at] : string.Empty;

    private string? Text(string column) => Cell(column) is { Length: > 0 } text ? text : null;

    private Problem Wrong(string? column, string what, string? remedy) =>
        new(what.TrimEnd('.', '?'), $"{path}, line {line.Number}{(column is null ? string.Empty : $", column '{column}'")}", remedy);

    private sealed class CellException(string column, string message) : Exception(message)
    {
        public string Column { get; } = column;
    }
}
