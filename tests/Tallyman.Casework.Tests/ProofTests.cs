using Tallyman.Ledger.Proving;

namespace Tallyman.Casework.Tests;

/// <summary>Proofs, keys and backups of a case. The keys lie in a folder of the test run's own.</summary>
public sealed class ProofTests
{
    static ProofTests()
    {
        var keys = Directory.CreateTempSubdirectory("tallyman-keys").FullName;
        Environment.SetEnvironmentVariable("TALLYMAN_CONFIG", keys);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(keys, recursive: true);
    }

    [Fact]
    public async Task A_claim_is_proved_to_a_stranger_who_has_no_case()
    {
        await using var test = await Filled();
        var proof = Value(await test.Case.Prove("A"));
        var file = Save(test, "a.proof", proof);
        Assert.Contains("\"id\":\"A\"", System.Text.Encoding.UTF8.GetString(proof.Entry), StringComparison.Ordinal);
        var shown = Value(ProofCheck.Run(file));
        Assert.Equal(("entry", proof.Seq, false), (shown.Sort, shown.Index!.Value, shown.KeyGiven));
        Assert.Equal(proof.Key, shown.Key);
        Assert.True(Value(ProofCheck.Run(file, proof.Key)).KeyGiven);
        Assert.True((await test.Verify()).Holds);
    }

    [Fact]
    public async Task A_changed_entry_proof_or_key_is_refused()
    {
        await using var test = await Filled();
        var proof = Value(await test.Case.Prove(test.Case.View.Documents[0].Document.ShortId));
        var file = Save(test, "d.proof", proof);
        File.WriteAllBytes(file + ".entry", [.. proof.Entry[..^2], (byte)'x', (byte)'}']);
        Assert.Equal(ProblemSort.Check, ProofCheck.Run(file).Problem!.Sort);
        File.WriteAllBytes(file + ".entry", proof.Entry);
        File.WriteAllText(file, proof.Proof.Replace("index ", "index 1", StringComparison.Ordinal));
        Assert.Equal(ProblemSort.Check, ProofCheck.Run(file).Problem!.Sort);
        File.WriteAllText(file, proof.Proof);
        using var other = SigningKey.Create("other.example/log");
        Assert.Equal(ProblemSort.Check, ProofCheck.Run(file, other.Public.ToString()).Problem!.Sort);
        File.Delete(file + ".vkey");
        Assert.Equal(ProblemSort.Call, ProofCheck.Run(file).Problem!.Sort);
    }

    [Fact]
    public async Task The_ledger_is_proved_to_go_on_from_an_older_checkpoint()
    {
        await using var test = await Filled();
        var old = Path.Combine(test.Root, "old");
        File.WriteAllBytes(old, Value(await test.Case.SignCheckpoint()).ToBytes());
        await test.Decide(DecisionKind.Accept, "A");
        var proof = Value(await test.Case.ProveSince(old));
        var file = Path.Combine(test.Root, "c.proof");
        File.WriteAllText(file, proof.Proof);
        File.WriteAllBytes(file + ".old", proof.Old);
        File.WriteAllText(file + ".vkey", proof.Key);
        var shown = Value(ProofCheck.Run(file));
        Assert.Equal(("consistency", proof.OldSize), (shown.Sort, shown.OldSize!.Value));
        Assert.Empty((await Case.VerifySince(test.Folder, old)).Problems);
        File.WriteAllText(file + ".old", File.ReadAllText(old).Replace(Value(Parsed(old)).Size + "\n", Value(Parsed(old)).Size - 1 + "\n", StringComparison.Ordinal));
        Assert.Equal(ProblemSort.Check, ProofCheck.Run(file).Problem!.Sort);
    }

    [Fact]
    public async Task An_old_backup_put_back_is_noticed_against_a_later_checkpoint()
    {
        await using var test = await Filled();
        var backup = Path.Combine(test.Root, "b.zip");
        Assert.Null(await test.Case.BackUp(backup));
        await test.Decide(DecisionKind.Accept, "A");
        var later = Path.Combine(test.Root, "later");
        File.WriteAllBytes(later, Value(await test.Case.SignCheckpoint()).ToBytes());
        var restored = Path.Combine(test.Root, "restored");
        Assert.True(Value(await CaseBackup.Restore(backup, restored)).Holds);
        var report = await Case.VerifySince(restored, later);
        Assert.Contains("lost", Assert.Single(report.Problems).What, StringComparison.Ordinal);
        // What is put back is whole: it can be gone on with.
        await using var again = Case.Open(restored, TestCase.Options).Value!;
        Assert.Equal(["A", "B"], again.View.Claims.Select(c => c.Claim.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_backup_that_holds_what_is_no_cases_is_not_unpacked()
    {
        await using var test = await Filled();
        var backup = Path.Combine(test.Root, "b.zip");
        await test.Case.BackUp(backup);
        await using (var zip = await System.IO.Compression.ZipFile.OpenAsync(backup, System.IO.Compression.ZipArchiveMode.Update))
        {
            await using var stream = await zip.CreateEntry("objects/../../evil").OpenAsync();
            stream.WriteByte(1);
        }

        var target = Path.Combine(test.Root, "restored");
        Assert.NotNull((await CaseBackup.Restore(backup, target)).Problem);
        Assert.False(Directory.Exists(target));
        Assert.False(File.Exists(Path.Combine(test.Root, "evil")));
        Assert.NotNull((await CaseBackup.Restore(test.Write("no.zip", "not a zip"), target)).Problem);
    }

    [Fact]
    public async Task A_new_key_is_signed_by_the_old_one_and_old_checkpoints_still_hold()
    {
        await using var test = await Filled();
        var old = Path.Combine(test.Root, "old");
        File.WriteAllBytes(old, Value(await test.Case.SignCheckpoint()).ToBytes());
        var first = test.Case.View.Keys.Single();
        var second = Value(await test.Case.RotateKey());
        Assert.NotEqual(first.Key, second.Key);
        using var payload = test.Case.Entries(second.Seq, 1)[0].OpenPayload();
        Assert.Equal([second.Key, first.Key], payload.RootElement.GetProperty("signatures").EnumerateArray().Select(s => s.GetProperty("key").GetString()));
        var now = Value(await test.Case.SignCheckpoint());
        Assert.True(VerifierKey.TryParse(second.Key, out var key));
        Assert.False(now.Verified(key).IsEmpty);
        Assert.Empty((await Case.VerifySince(test.Folder, old)).Problems);
        Assert.Equal(second.Key, test.Case.Manifest.Key);
        await test.Reopen();
        Assert.Equal(second.Key, test.Case.Manifest.Key);
        Assert.True((await test.Verify()).Holds);
    }

    [Fact]
    public async Task Who_goes_on_without_the_old_key_signs_with_his_own_as_an_entry()
    {
        await using var test = await Filled();
        await test.Case.SignCheckpoint();
        var first = test.Case.View.Keys.Single().Key;
        Assert.True(VerifierKey.TryParse(first, out var key));
        File.Delete(Path.Combine(Environment.GetEnvironmentVariable("TALLYMAN_CONFIG")!, "keys", key.Id.ToString("x8", System.Globalization.CultureInfo.InvariantCulture) + ".key"));
        await test.Case.SignCheckpoint();
        Assert.Equal(2, test.Case.View.Keys.Length);
        using var payload = test.Case.Entries(test.Case.View.Keys[1].Seq, 1)[0].OpenPayload();
        Assert.Equal(first, payload.RootElement.GetProperty("previous").GetString());
        Assert.Single(payload.RootElement.GetProperty("signatures").EnumerateArray());
        Assert.True((await test.Verify()).Holds);
    }

    [Fact]
    public async Task No_key_of_the_user_lies_in_the_case()
    {
        await using var test = await Filled();
        await test.Case.SignCheckpoint();
        foreach (var path in Directory.EnumerateFiles(test.Folder, "*", SearchOption.AllDirectories).Where(p => !p.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
            Assert.DoesNotContain("PRIVATE+KEY", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Tiles_go_into_an_empty_folder_only_and_carry_their_key()
    {
        await using var test = await Filled();
        var folder = Path.Combine(test.Root, "tiles");
        var note = Value(await test.Case.ExportTiles(folder));
        Assert.Equal(note.ToString(), File.ReadAllText(Path.Combine(folder, "checkpoint")));
        Assert.Equal(test.Case.View.Keys[^1].Key + "\n", File.ReadAllText(Path.Combine(folder, "vkey")));
        Assert.Equal(ProblemSort.Call, (await test.Case.ExportTiles(folder)).Problem!.Sort);
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_proved()
    {
        await using var test = await Filled();
        Assert.Equal(ProblemSort.Call, (await test.Case.Prove("nothing")).Problem!.Sort);
        Assert.NotNull((await test.Case.ProveSince(Path.Combine(test.Root, "nowhere"))).Problem);
        Assert.NotNull((await test.Case.ProveSince(test.Write("x", "no note"))).Problem);
    }

    private static Outcome<Checkpoint> Parsed(string path) =>
        SignedNote.TryParse(File.ReadAllBytes(path), out var note, out _) && Checkpoint.TryParse(note.Text, out var checkpoint) ? checkpoint : new Problem("none");

    private static T Value<T>(Outcome<T> outcome)
        where T : class
    {
        Assert.Null(outcome.Problem);
        return outcome.Value!;
    }

    private static string Save(TestCase test, string name, EntryProof proof)
    {
        var file = Path.Combine(test.Root, name);
        File.WriteAllText(file, proof.Proof);
        File.WriteAllBytes(file + ".entry", proof.Entry);
        File.WriteAllText(file + ".vkey", proof.Key + "\n");
        return file;
    }

    private static async Task<TestCase> Filled()
    {
        var test = await TestCase.Create();
        await test.Case.Capture([test.Write("r.txt", "Two trains came to the border on Monday.")]);
        await test.Case.Import(test.Table("t.tsv", ("A", "100", "KP"), ("B", "200", "KP")));
        return test;
    }
}
