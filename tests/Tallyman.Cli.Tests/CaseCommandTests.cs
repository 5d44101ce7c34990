using System.Text.Json;

namespace Tallyman.Cli.Tests;

public sealed class CaseCommandTests
{
    private const string Columns = "claim_id\tclaim_date\torigin_state\tsupplier\trecipient\tkind\tmeasure\titem\tqualifier\tvalue\tlow\thigh\tunit\tperiod\tsource\n";

    private const string Table = Columns
        + "A\t2024-02\tKR\tKP\tRU\ttransfer\tshipped\tartillery-shell\tabout\t3000000\t\t\t\t2023-09/..\thttps://example.org/a\n"
        + "B\t2024-05\tUA\tKP\tRU\ttransfer\tshipped\tartillery-shell\tat-least\t1500000\t\t\t\t2023-09/..\thttps://example.org/b\n";

    [Fact]
    public async Task The_whole_way_of_a_case_from_the_command_line()
    {
        using var calls = new Calls();
        Assert.Equal(0, (await Calls.Run("init", calls.Case, "--name", "Shells", "--flow", "KP:RU:artillery-shell", "--author", "ada")).Code);
        var captured = await Calls.Json("capture", calls.Case, calls.Write("r.txt", "Two trains came to the border on Monday."), "--author", "ada");
        Assert.Equal(64, captured.GetProperty("captured")[0].GetProperty("document").GetString()!.Length);
        var imported = await Calls.Json("import", calls.Case, calls.Write("t.tsv", Table), "--author", "ada");
        Assert.Equal((2, 0, 0), (imported.GetProperty("new").GetInt32(), imported.GetProperty("changed").GetInt32(), imported.GetProperty("equal").GetInt32()));
        var decided = await Calls.Json("decide", calls.Case, "A", "edit", "value=2000000", "--reason", "misread", "--author", "bob");
        Assert.Equal(("edit", "bob"), (decided.GetProperty("decision").GetString(), decided.GetProperty("author").GetString()));
        var assessed = await Calls.Json("assess", calls.Case, "--format", "json");
        var tally = Assert.Single(assessed.GetProperty("tallies").EnumerateArray());
        Assert.Equal(("KP", "RU", "artillery-shell", "shipped"), (Text(tally, "supplier"), Text(tally, "recipient"), Text(tally, "item"), Text(tally, "measure")));
        Assert.Equal(["A", "B"], tally.GetProperty("claims").EnumerateArray().Select(c => c.GetString()));
        foreach (var name in new[] { "findings", "estimates", "lineage" })
        {
            Assert.Equal(JsonValueKind.Array, assessed.GetProperty(name).ValueKind);
        }

        var seq = decided.GetProperty("seq").GetInt64() - 1;
        var earlier = await Calls.Json("assess", calls.Case, "--known", seq.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.NotEqual(assessed.GetProperty("tallies").ToString(), earlier.GetProperty("tallies").ToString());
        Assert.Equal(["A"], (await Calls.Json("assess", calls.Case, "--as-of", "2024-03-15")).GetProperty("tallies")[0].GetProperty("claims").EnumerateArray().Select(c => c.GetString()));
        var verified = await Calls.Json("verify", calls.Case);
        Assert.True(verified.GetProperty("holds").GetBoolean());
        var undone = await Calls.Json("decide", calls.Case, "last", "undo", "--author", "bob");
        Assert.Equal(decided.GetProperty("seq").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture), Text(undone, "target"));
    }

    [Fact]
    public async Task Export_writes_two_tables_for_a_spreadsheet_and_an_entry()
    {
        using var calls = new Calls();
        await Calls.Run("init", calls.Case);
        await Calls.Run("import", calls.Case, calls.Write("t.tsv", Table));
        var before = (await Calls.Json("verify", calls.Case)).GetProperty("entries").GetInt64();
        var folder = Path.Combine(calls.Root, "out");
        Assert.Equal(0, (await Calls.Run("export", calls.Case, "--format", "csv", "--out", folder)).Code);
        Assert.Equal(3, File.ReadAllLines(Path.Combine(folder, "claims.csv")).Length);
        Assert.Contains("artillery-shell", File.ReadAllText(Path.Combine(folder, "tallies.csv")), StringComparison.Ordinal);
        Assert.Equal(before + 1, (await Calls.Json("verify", calls.Case)).GetProperty("entries").GetInt64());
    }

    [Fact]
    public async Task A_damaged_case_is_told_by_exit_code_and_by_what()
    {
        using var calls = new Calls();
        await Calls.Run("init", calls.Case);
        await Calls.Run("capture", calls.Case, calls.Write("r.txt", "Two trains came to the border on Monday."));
        var path = Directory.EnumerateFiles(Path.Combine(calls.Case, "objects"), "*", SearchOption.AllDirectories).First();
        File.SetAttributes(path, FileAttributes.Normal);
        await File.AppendAllTextAsync(path, "x");
        var answer = await Calls.Run("verify", calls.Case, "--format", "json");
        Assert.Equal(1, answer.Code);
        Assert.Contains(Path.GetFileName(path), answer.Error, StringComparison.Ordinal);
        Assert.False(JsonDocument.Parse(answer.Output).RootElement.GetProperty("holds").GetBoolean());
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("assess")]
    [InlineData("import", "x.tsv")]
    [InlineData("decide", "A", "accept")]
    [InlineData("export", "--format", "csv", "--out", "x")]
    public async Task Without_a_case_each_command_says_so(string command, params string[] rest)
    {
        using var calls = new Calls();
        var answer = await Calls.Run([command, Path.Combine(calls.Root, "nowhere"), .. rest]);
        Assert.Equal(3, answer.Code);
        Assert.Contains("nowhere", answer.Error, StringComparison.Ordinal);
        Assert.True(command == "verify" || answer.Output.Length == 0);
    }

    [Fact]
    public async Task A_case_of_a_newer_version_is_unusable_input_with_the_remedy()
    {
        using var calls = new Calls();
        await Calls.Run("init", calls.Case);
        var manifest = Path.Combine(calls.Case, "case.json");
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest)).Replace("\"format\": 1", "\"format\": 7", StringComparison.Ordinal));
        var answer = await Calls.Run("assess", calls.Case);
        Assert.Equal(3, answer.Code);
        Assert.Contains("newer version", answer.Error, StringComparison.Ordinal);
        Assert.Contains("Install that version", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("read")]
    [InlineData("read", "x", "--published", "yesterday")]
    [InlineData("read", "x", "--format", "xml")]
    [InlineData("init")]
    [InlineData("assess", "x", "--as-of", "June")]
    [InlineData("export", "x", "--format", "exe", "--out", "y")]
    [InlineData("export", "x", "--format", "csv")]
    public async Task A_wrong_call_is_exit_code_2_with_a_word_on_help(params string[] args)
    {
        var answer = await Calls.Run(args);
        Assert.Equal(2, answer.Code);
        Assert.Contains("--help", answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Output);
    }

    [Fact]
    public async Task Decisions_that_make_no_sense_are_wrong_calls()
    {
        using var calls = new Calls();
        await Calls.Run("init", calls.Case);
        await Calls.Run("import", calls.Case, calls.Write("t.tsv", Table));
        Assert.Equal(2, (await Calls.Run("decide", calls.Case, "A", "destroy")).Code);
        Assert.Equal(2, (await Calls.Run("decide", calls.Case, "Z", "accept")).Code);
        Assert.Equal(2, (await Calls.Run("decide", calls.Case, "A", "edit", "value")).Code);
        Assert.Equal(2, (await Calls.Run("decide", calls.Case, "A", "edit", "value=many")).Code);
    }

    [Fact]
    public async Task A_broken_table_is_unusable_input_and_nothing_comes_in()
    {
        using var calls = new Calls();
        await Calls.Run("init", calls.Case);
        var answer = await Calls.Run("import", calls.Case, calls.Write("t.tsv", Table.Replace("transfer", "transfr", StringComparison.Ordinal)));
        Assert.Equal(3, answer.Code);
        Assert.Contains("line 2", answer.Error, StringComparison.Ordinal);
        Assert.Contains("line 3", answer.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await Calls.Json("verify", calls.Case)).GetProperty("entries").GetInt64());
    }

    [Fact]
    public async Task Help_and_version_are_done_calls()
    {
        Assert.Equal(0, (await Calls.Run("--help")).Code);
        Assert.Equal(0, (await Calls.Run("read", "--help")).Code);
        Assert.Equal(0, (await Calls.Run("--version")).Code);
    }

    [Fact]
    public async Task What_others_wrote_cannot_move_the_cursor_of_a_terminal()
    {
        using var calls = new Calls();
        await Calls.Run("init", calls.Case);
        await Calls.Run("import", calls.Case, calls.Write("t.tsv", Table.Replace("artillery-shell", "she\u001b[31mll\u202e", StringComparison.Ordinal)));
        var answer = await Calls.Run("assess", calls.Case, "--format", "table");
        Assert.DoesNotContain('\u001b', answer.Output);
        Assert.DoesNotContain('\u202e', answer.Output);
        Assert.Contains("<001B>", answer.Output, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
