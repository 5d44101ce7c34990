using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Tallyman.Publication;

/// <summary>
/// Claims and tallies as CSV (RFC 4180: commas, CRLF, header line, invariant numbers, dates in EDTF) for a spreadsheet.
/// Cells that a spreadsheet would run are defused (<see cref="SpreadsheetCell"/>). The caller chooses the encoding; UTF-8
/// with a BOM is what spreadsheets open without asking.
/// </summary>
public static class CsvExport
{
    /// <summary>Writes one row a claim; the columns are those of the coded tables, then the evidence.</summary>
    public static void WriteClaims(TextWriter writer, IEnumerable<Claim> claims)
    {
        WriteRow(
            writer,
            [
                "claim_id", "claim_date", "kind", "measure", "supplier", "recipient", "actors", "item", "item_detail", "qualifier", "value", "low", "high", "unit",
                "stated_interval", "period", "factuality", "origin_state", "origin", "basis", "from", "to", "carrier", "places", "cites_claim", "derives_from",
                "document", "start", "end", "quote", "file", "row", "source", "note",
            ]);
        foreach (var claim in claims)
        {
            var text = claim.Source as TextSource;
            var row = claim.Source as RowSource;
            WriteRow(
                writer,
                [
                    claim.Id, claim.Released?.Edtf, Term.Of(claim.Kind), claim.Measure is { } m ? Term.Of(m) : null, claim.Supplier, claim.Recipient,
                    Joined(claim.Actors), claim.Item, claim.ItemDetail,
                    claim.Quantity is { } q ? Term.Of(q.Qualifier) : null, Number(claim.Quantity?.Value), Number(claim.Quantity?.Low), Number(claim.Quantity?.High), claim.Quantity?.Unit,
                    claim.Quantity is { } stated ? IntervalRules.Default.Of(stated).ToString() : null, claim.Period?.Edtf, Term.Of(claim.Factuality),
                    claim.Origin?.State, claim.Origin?.Speaker, Term.Of(claim.Basis), claim.From, claim.To, claim.Carrier is { } c ? Term.Of(c) : null,
                    Joined(claim.Places), claim.Cites, claim.DerivesFrom,
                    text?.Document, Number(text?.Span.Start), Number(text?.Span.End), text?.Quote, row?.FileName, Number(row?.Row), row?.Address, row?.Note,
                ]);
        }
    }

    /// <summary>Writes one row for each interval of each tally; a tally without a number has one row without bounds.</summary>
    public static void WriteTallies(TextWriter writer, IEnumerable<Tally> tallies)
    {
        WriteRow(writer, ["supplier", "recipient", "item", "kind", "measure", "unit", "from", "period", "low", "low_open", "high", "high_open", "binding", "outside", "origins", "claims"]);
        foreach (var tally in tallies)
        {
            var intervals = tally.Intervals.IsEmpty ? [null] : tally.Intervals.CastArray<TallyInterval?>();
            foreach (var interval in intervals)
            {
                WriteRow(
                    writer,
                    [
                        tally.Flow.Supplier, tally.Flow.Recipient, tally.Flow.Item, Term.Of(tally.Flow.Kind), tally.Flow.Measure is { } m ? Term.Of(m) : null, tally.Flow.Unit,
                        interval?.From, interval?.Period, Number(interval?.Interval.Low), Flag(interval?.Interval.LowOpen), Number(interval?.Interval.High), Flag(interval?.Interval.HighOpen),
                        Joined(interval?.Binding), Joined(interval?.Outside), Joined([.. tally.Origins.Select(o => o.Key)]), Joined(tally.Claims),
                    ]);
            }
        }
    }

    private static void WriteRow(TextWriter writer, ReadOnlySpan<string?> cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                line.Append(',');
            }

            SpreadsheetCell.Append(line, cells[i]);
        }

        writer.Write(line.Append("\r\n"));
    }

    private static string? Joined(ImmutableArray<string>? values) => values is { IsDefaultOrEmpty: false } list ? string.Join("; ", list) : null;

    private static string? Flag(bool? value) => value == true ? "true" : null;

    private static string? Number(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture);
}
