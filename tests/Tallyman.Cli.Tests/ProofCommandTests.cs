using System.Text.Json;

namespace Tallyman.Cli.Tests;

public sealed class ProofCommandTests
{
    static ProofCommandTests()
    {
        var keys = Directory.CreateTempSubdirectory("tallyman-cli-keys").FullName;
        Environment.SetEnvironmentVariable("TALLYMAN_CONFIG", keys);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(keys, recursive: true);
    }

    [Fact]
    public async Task From_checkpoint_to_proof_to_backup_by_the_command_line()
    {
        using var calls = new Calls();
        await Calls.Run("init", calls.Case);
        await Calls.Run("capture", calls.Case, calls.Write("r.txt", "Two trains came to the border on Monday."));
        string At(string name) => Path.Combine(calls.Root, name);
        Assert.Equal(0, (await Calls.Run("checkpoint", calls.Case, "--out", At("cp"))).Code);
        Assert.Equal(0, (await Calls.Run("prove", calls.Case, "1", "--out", At("p"))).Code);
        Assert.True(File.Exists(At("p.entry")) && File.Exists(At("p.vkey")));
        Assert.Equal("entry", (await Calls.Json("check", At("p"))).GetProperty("sort").GetString());
        Assert.Equal("checkpoint", (await Calls.Json("check", At("cp"))).GetProperty("sort").GetString());
        Assert.Equal(0, (await Calls.Run("prove", calls.Case, "--since", At("cp"), "--out", At("c"))).Code);
        Assert.Equal("consistency", (await Calls.Json("check", At("c"))).GetProperty("sort").GetString());
        Assert.Equal(0, (await Calls.Run("verify", calls.Case, "--checkpoint", At("cp"))).Code);
        Assert.Equal(0, (await Calls.Run("export", calls.Case, "--format", "tlog", "--out", At("tiles"))).Code);
        Assert.True(File.Exists(At("tiles/checkpoint")) && File.Exists(At("tiles/vkey")));
        Assert.Equal(0, (await Calls.Run("backup", calls.Case, "--out", At("b.zip"))).Code);
        Assert.Equal(0, (await Calls.Run("restore", At("b.zip"), At("again"))).Code);
        Assert.Equal(2, (await Calls.Run("prove", calls.Case, "--out", At("n"))).Code);
        Assert.Equal(2, (await Calls.Run("prove", calls.Case, "999", "--out", At("n"))).Code);
        await File.AppendAllTextAsync(At("p.entry"), " ");
        Assert.Equal(1, (await Calls.Run("check", At("p"))).Code);
        Assert.Equal(3, (await Calls.Run("check", At("nowhere"), "--key", File.ReadAllText(At("p.vkey")))).Code);
    }

    [Fact]
    public async Task The_numbers_and_dates_of_each_line_come_in_a_line_each()
    {
        using var calls = new Calls();
        var answer = await Calls.Run("quantities", calls.Write("l.txt", "At least 10,000 shells came.\nNothing here.\r\n😀 It sent 3 ships on 14 June 2024.\n"), "--format", "jsonl");
        Assert.Equal(0, answer.Code);
        var lines = answer.Output.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(3, lines.Count);
        var first = Assert.Single(lines[0].GetProperty("quantities").EnumerateArray());
        Assert.Equal((10_000, "at-least"), (first.GetProperty("value").GetInt32(), first.GetProperty("qualifier").GetString()));
        Assert.Empty(lines[1].GetProperty("quantities").EnumerateArray());
        // Places count code points: the sign before is one.
        Assert.Equal(10, Assert.Single(lines[2].GetProperty("quantities").EnumerateArray()).GetProperty("start").GetInt32());
        Assert.Equal("2024-06-14", Assert.Single(lines[2].GetProperty("dates").EnumerateArray()).GetProperty("edtf").GetString());
        Assert.Equal(2, (await Calls.Run("quantities", calls.Write("l.txt", "x"), "--language", "xx")).Code);
    }

    [Fact]
    public async Task The_programs_own_data_has_no_bad_row_and_a_cases_bad_row_is_named()
    {
        var own = await Calls.Run("packs", "check");
        Assert.True(own.Code == 0, own.Error);
        using var calls = new Calls();
        await Calls.Run("init", calls.Case);
        calls.Write("case/data/items.tsv", "key\tsource\nx");
        var answer = await Calls.Run("packs", "check", calls.Case);
        Assert.Equal(1, answer.Code);
        Assert.Contains("items.tsv", answer.Error, StringComparison.Ordinal);
    }
}
