using System.Text;
using Tallyman.Testing;

namespace Tallyman.Casework.Tests;

public sealed class ImportTests
{
    [Fact]
    public async Task The_coded_claims_come_in_whole_and_a_second_time_say_nothing_new()
    {
        var path = SharedData.Path("data", "flows", "kp-ru-claims.tsv");
        await using var test = await TestCase.Create();
        var report = (await test.Case.Import(path)).Value!;
        Assert.Empty(report.Problems);
        Assert.Equal(263, report.New.Length);
        Assert.Equal(263, test.Case.View.Claims.Length);
        var before = test.Case.View.Entries;
        var again = (await test.Case.Import(path)).Value!;
        Assert.Null(again.Table);
        Assert.Equal(263, again.Equal);
        Assert.Equal(before, test.Case.View.Entries);
        Assert.True((await test.Verify()).Holds);
    }

    [Fact]
    public async Task A_row_becomes_a_claim_with_its_file_line_and_source()
    {
        await using var test = await TestCase.Create();
        await test.Case.Import(test.Table("t.tsv", ("A", "100", "KP"), ("B", "200", "KP")));
        var claim = test.Case.View.Claim("B")!.Claim;
        var row = Assert.IsType<RowSource>(claim.Source);
        Assert.Equal(("t.tsv", 3, "https://example.org/B"), (row.FileName, row.Row, row.Address!));
        Assert.Equal(("KP", "RU", "artillery-shell", "152 mm"), (claim.Supplier!, claim.Recipient!, claim.Item!, claim.ItemDetail!));
        Assert.Equal(new Origin("KR", "Shin Won-sik"), claim.Origin);
        Assert.Equal(["Paper", "Agency", "Shin Won-sik", "Ministry of Defence"], claim.Attribution.Select(l => l.Name));
        Assert.Equal(("2024-02", "2023-09/.."), (claim.Released!.Edtf, claim.Period!.Edtf));
        Assert.Equal(test.Case.View.Imports.Single().Sha256, row.File);
    }

    [Fact]
    public async Task The_same_table_with_a_row_changed_supersedes_that_row_only()
    {
        await using var test = await TestCase.Create();
        await test.Case.Import(test.Table("t.tsv", ("A", "100", "KP"), ("B", "200", "KP")));
        await test.Decide(DecisionKind.Accept, "A");
        await test.Decide(DecisionKind.Accept, "B");
        var report = (await test.Case.Import(test.Table("t2.tsv", ("A", "100", "KP"), ("B", "250", "KP"), ("C", "1", "KP")))).Value!;
        Assert.Equal(("C", "B", 1), (Assert.Single(report.New), Assert.Single(report.Changed), report.Equal));
        Assert.Equal(250m, test.Case.View.Claim("B")!.Claim.Quantity!.Value);
        // What was decided about the old value is put to people again.
        Assert.Equal(ClaimState.ToConfirm, test.Case.View.Claim("B")!.State);
        Assert.Equal(ClaimState.Accepted, test.Case.View.Claim("A")!.State);
        Assert.Equal(200m, Assert.Single(test.Case.View.Loose).Claim.Claim.Quantity!.Value);
        await test.Decide(DecisionKind.Dismiss, "B");
        Assert.Empty(test.Case.View.Loose);
        Assert.True((await test.Verify()).Holds);
    }

    [Fact]
    public async Task A_decision_follows_a_row_that_changed_in_another_field()
    {
        await using var test = await TestCase.Create();
        await test.Case.Import(test.Table("t.tsv", ("A", "100", "KP")));
        await test.Decide(DecisionKind.Accept, "A");
        await test.Case.Import(test.Table("t.tsv", ("A", "100", "IR")));
        Assert.Equal((ClaimState.Accepted, "IR"), (test.Case.View.Claim("A")!.State, test.Case.View.Claim("A")!.Claim.Supplier!));
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    public async Task Comma_and_semicolon_tables_with_quotes_and_line_breaks_say_the_same(string separator)
    {
        await using var test = await TestCase.Create();
        var columns = TestCase.Header.Split('\t');
        string[] row = [.. columns.Select(c => c switch { "claim_id" => "A", "kind" => "transfer", "measure" => "shipped", "item" => "artillery-shell", "value" => "100", "note" => "first line\nsecond, \"quoted\"; line", _ => string.Empty })];
        string[] next = [.. columns.Select(c => c switch { "claim_id" => "B", "kind" => "stock", _ => string.Empty })];
        var text = string.Join("\r\n", new[] { columns, row, next }.Select(r => string.Join(separator, r.Select(c => '"' + c.Replace("\"", "\"\"", StringComparison.Ordinal) + '"'))));
        var report = await test.Case.Import(test.Write("t.csv", "\uFEFF" + text));
        Assert.Empty(report.Value!.Problems);
        var source = Assert.IsType<RowSource>(test.Case.View.Claim("A")!.Claim.Source);
        Assert.Equal("first line\nsecond, \"quoted\"; line", source.Note);
        // The row after a cell of two lines begins one line later.
        Assert.Equal(4, Assert.IsType<RowSource>(test.Case.View.Claim("B")!.Claim.Source).Row);
    }

    [Fact]
    public async Task Unicode_text_as_spreadsheets_save_it_is_read()
    {
        await using var test = await TestCase.Create();
        var path = Path.Combine(test.Root, "u.txt");
        File.WriteAllText(path, File.ReadAllText(test.Table("t.tsv", ("А1", "100", "KP"))), Encoding.Unicode);
        Assert.Equal(["А1"], (await test.Case.Import(path)).Value!.New);
    }

    [Theory]
    [InlineData("supplier", "suplier", "'supplier'")]
    [InlineData("value", "val", "'value'")]
    [InlineData("origin_person", "origin_persn", "'origin_person'")]
    public async Task A_renamed_column_is_named_with_the_one_that_is_meant(string column, string renamed, string named)
    {
        await using var test = await TestCase.Create();
        var table = File.ReadAllText(test.Table("t.tsv", ("A", "100", "KP")));
        var problem = await Nothing(test, table.Replace($"\t{column}\t", $"\t{renamed}\t", StringComparison.Ordinal));
        Assert.Contains(named, problem.ToString(), StringComparison.Ordinal);
        Assert.Contains(renamed, problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("line 1", problem.Where, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_and_a_doubled_column_are_named()
    {
        await using var test = await TestCase.Create();
        var table = File.ReadAllText(test.Table("t.tsv", ("A", "100", "KP")));
        Assert.Contains("'item' is missing", (await Nothing(test, table.Replace("\titem\t", "\tzzzzzzz\t", StringComparison.Ordinal))).What, StringComparison.Ordinal);
        Assert.Contains("'item' stands 2 times", (await Nothing(test, table.Replace("\titem_detail\t", "\titem\t", StringComparison.Ordinal))).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("transfer", "transfr", "column 'kind'")]
    [InlineData("\tabout\t", "\taround\t", "column 'qualifier'")]
    [InlineData("\t100\t", "\t1 000\t", "column 'value'")]
    [InlineData("2024-02", "Feb 2024", "column 'claim_date'")]
    [InlineData("\t100\t\t", "\t100\t5\t", "column 'value'")]
    [InlineData("\tKP\tRU\t", "\tKP\tRU\t\t", "line 2")]
    public async Task A_bad_cell_is_named_by_line_and_column_and_nothing_comes_in(string right, string wrong, string where)
    {
        await using var test = await TestCase.Create();
        var table = File.ReadAllText(test.Table("t.tsv", ("A", "100", "KP"))).TrimEnd('\n') + "\n" + File.ReadAllText(test.Table("u.tsv", ("B", "7", "KP"))).Split('\n')[1];
        var problem = await Nothing(test, table.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(where, problem.Where, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_stands_twice_is_named_with_both_lines()
    {
        await using var test = await TestCase.Create();
        var problem = await Nothing(test, File.ReadAllText(test.Table("t.tsv", ("A", "100", "KP"), ("A", "200", "KP"))));
        Assert.Contains("line 2", problem.What, StringComparison.Ordinal);
        Assert.Contains("line 3", problem.Where, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("just a sentence")]
    [InlineData("a,b\n\"unclosed")]
    [InlineData("PK\u0003\u0004\0\0\0")]
    public async Task What_is_no_table_is_refused(string content)
    {
        await using var test = await TestCase.Create();
        await Nothing(test, content);
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_refused_with_their_place()
    {
        await using var test = await TestCase.Create();
        var path = Path.Combine(test.Root, "cp1251.tsv");
        File.WriteAllBytes(path, [.. Encoding.ASCII.GetBytes("claim_id\tkind\n"), 0xCA, 0xE8, 0xE5, 0xE2]);
        Assert.Contains("not UTF-8", (await test.Case.Import(path)).Problem!.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_named()
    {
        await using var test = await TestCase.Create();
        Assert.Equal("nowhere.tsv", (await test.Case.Import("nowhere.tsv")).Problem!.Where);
    }

    private static async Task<Problem> Nothing(TestCase test, string table)
    {
        var before = test.Case.View.Entries;
        var outcome = await test.Case.Import(test.Write("broken.tsv", table));
        Assert.Equal(before, test.Case.View.Entries);
        return outcome.Problem ?? outcome.Value!.Problems[0];
    }
}
