using System.Text;
using CsCheck;

namespace Tallyman.Publication.Tests;

public sealed class CsvExportTests
{
    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1 said", "'+1 said")]
    [InlineData("-", "'-")]
    [InlineData("@name", "'@name")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("=1,2", "\"'=1,2\"")]
    public void A_cell_that_would_run_is_defused_and_others_are_quoted_where_they_must_be(string value, string expected)
    {
        var line = new StringBuilder();
        SpreadsheetCell.Append(line, value);
        Assert.Equal(expected, line.ToString());
    }

    [Fact]
    public void No_text_begins_a_formula() =>
        Gen.String.Sample(text =>
        {
            var line = new StringBuilder();
            SpreadsheetCell.Append(line, text);
            var shown = line.ToString().Trim('"');
            Assert.True(shown.Length == 0 || shown[0] is not ('=' or '+' or '@') || decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _), shown);
        });

    [Fact]
    public void Claims_and_tallies_have_a_header_and_as_many_cells_in_each_row()
    {
        var claim = new Claim
        {
            Id = "x.1.1",
            Kind = ClaimKind.Transfer,
            Measure = Measure.Shipped,
            Supplier = "KP",
            Recipient = "RU",
            Item = "container",
            Quantity = Quantity.Of(10_000, Qualifier.AtLeast),
            Released = Period.Parse("2024-06-14"),
            Source = new TextSource(new string('a', 64), new TextSpan(1, 9), "=at least 10,000"),
        };
        var claims = new StringWriter();
        CsvExport.WriteClaims(claims, [claim]);
        var lines = claims.ToString().Split("\r\n");
        Assert.StartsWith("claim_id,claim_date,kind,measure,supplier", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"'=at least 10,000\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"[10000, ∞)\"", lines[1], StringComparison.Ordinal);

        var tallies = new StringWriter();
        var flow = new Flow("KP", "RU", "container", Measure.Shipped);
        CsvExport.WriteTallies(tallies, [new Tally { Flow = flow, Claims = ["x"], Origins = [new TallyOrigin("KR", "KR", ["x"])], Intervals = [new TallyInterval("2024-06-14", new Interval(10_000, null), ["x"], [])] }]);
        Assert.Equal("KP,RU,container,transfer,shipped,,2024-06-14,,10000,,,,x,,KR,x", tallies.ToString().Split("\r\n")[1]);
    }
}
