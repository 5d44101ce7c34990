using System.Text;
using Tallyman.Ledger.Proving;

namespace Tallyman.Ledger.Tests.Proving;

public sealed class LogTreeTests
{
    [Fact]
    public async Task The_logs_tree_is_that_of_its_entries_at_every_size()
    {
        using var test = new TestLog();
        await using var log = test.Open();
        await Fill(log, 700);
        var leaves = log.Entries(0, 700).Select(e => e.Leaf).ToArray();
        foreach (var size in new[] { 1L, 255, 256, 257, 512, 600, 700 })
        {
            Assert.Equal(EntryTree.Of([.. leaves]).Root(size), log.InTree(size, t => t.Root(size)));
        }

        Assert.Equal(2, test.Query("SELECT n FROM tile").Count);
        Assert.Empty(test.Verify().Faults);
    }

    [Theory]
    [InlineData("UPDATE tile SET root = zeroblob(32) WHERE n = 1", "tile 1")]
    [InlineData("DELETE FROM tile WHERE n = 1", "tile 1")]
    [InlineData("UPDATE tile SET n = 7 WHERE n = 1", "tile 7")]
    [InlineData("UPDATE checkpoint SET size = size + 1", "checkpoint of size 701")]
    [InlineData("UPDATE checkpoint SET note = replace(note, '700', '699')", "checkpoint of size 700")]
    [InlineData("UPDATE checkpoint SET note = note || 'x'", "checkpoint of size 700")]
    public async Task Changed_tiles_and_checkpoints_are_named(string sql, string where)
    {
        using var test = new TestLog();
        using var key = SigningKey.Create("log.example/test");
        await using (var log = test.Open())
        {
            await Fill(log, 699);
            await log.Append(new AppendPlan([EntryDraft.Of(EntryKind.Key, "ada", json => json.WriteString("key", key.Public.ToString()))]));
            await log.Sign([key]);
        }

        Assert.Empty(test.Verify().Faults);
        Assert.True(test.Tamper(sql) > 0);
        Assert.Equal(where, test.Verify().Faults[0].Where);
    }

    [Fact]
    public async Task A_log_whose_signed_past_was_rewritten_is_told_and_signs_no_more()
    {
        using var test = new TestLog();
        using var key = SigningKey.Create("log.example/test");
        await using (var log = test.Open())
        {
            await log.Append(new AppendPlan([EntryDraft.Of(EntryKind.Key, "ada", json => json.WriteString("key", key.Public.ToString()))]));
            await Fill(log, 20);
            await log.Sign([key]);
        }

        // All entries from the eleventh on made anew, each with its own hash and chained: only what was signed tells.
        var previous = LedgerEntry.Parse((byte[])test.Query("SELECT bytes FROM entry WHERE seq = 10").Single()[0]!).Leaf;
        foreach (var row in test.Query("SELECT bytes FROM entry WHERE seq > 10 ORDER BY seq"))
        {
            var old = LedgerEntry.Parse((byte[])row[0]!);
            var forged = LedgerEntry.Make(old.Seq, old.Time, old.Author, old.Kind, TestLog.Utf8("""{"text":"forged"}"""), previous);
            test.Tamper("UPDATE entry SET bytes = $b, leaf = $l WHERE seq = $s", ("$b", forged.Bytes.ToArray()), ("$l", forged.Leaf.ToArray()), ("$s", old.Seq));
            previous = forged.Leaf;
        }

        var fault = test.Verify().Faults[0];
        Assert.Equal("checkpoint of size 21", fault.Where);
        Assert.Contains("rewritten", fault.What, StringComparison.Ordinal);
        await using var again = test.Open();
        Assert.Equal(LedgerFault.Damaged, (await Assert.ThrowsAsync<LedgerException>(() => again.Sign([key]))).Fault);
        // The refusal is the signature's alone.
        await again.Append(TestLog.Note("ada", "on"));
    }

    [Fact]
    public async Task A_log_of_the_layout_before_gets_its_tree_when_it_is_opened_to_write()
    {
        using var test = new TestLog();
        await using (var log = test.Open())
        {
            await Fill(log, 600);
        }

        test.Tamper("DROP TABLE tile; DROP TABLE checkpoint; PRAGMA user_version=1");
        Assert.Empty(test.Verify().Faults);
        await using (var reading = test.Open(writes: false))
        {
            Assert.NotEqual(Digest.Empty, reading.InTree(600, t => t.Root(600)));
        }

        await using (var log = test.Open())
        {
            await Fill(log, 200);
        }

        Assert.Equal(3, test.Query("SELECT n FROM tile").Count);
        Assert.Equal(2L, test.Query("PRAGMA user_version").Single()[0]);
        Assert.Empty(test.Verify().Faults);
    }

    [Fact]
    public async Task A_proof_file_leads_from_the_entrys_bytes_to_the_signed_root_and_no_changed_one_does()
    {
        using var test = new TestLog();
        using var key = SigningKey.Create("log.example/test");
        await using var log = test.Open();
        await Fill(log, 300);
        var note = await log.Sign([key]);
        var text = new ProofFile(123, log.InTree(300, t => t.Inclusion(123, 300)), note).ToString();
        Assert.StartsWith("c2sp.org/tlog-proof@v1\nindex 123\n", text, StringComparison.Ordinal);
        Assert.True(text.Length <= 2048);
        Assert.True(Holds(text));
        var random = new Random(5);
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var i = 0; i < 400; i++)
        {
            var changed = bytes.ToArray();
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(7));
            Assert.False(Holds(Encoding.UTF8.GetString(changed)), Encoding.UTF8.GetString(changed));
        }

        bool Holds(string file) =>
            ProofFile.TryParse(Encoding.UTF8.GetBytes(file), out var proof, out _) && !proof.Note.Verified(key.Public).IsEmpty
            && Checkpoint.TryParse(proof.Note.Text, out var checkpoint)
            && TreeProof.Includes(log.Entry(123)!.Leaf, proof.Index, checkpoint.Size, proof.Path.AsSpan(), checkpoint.Root) && proof.Index == 123;
    }

    private static async Task Fill(EntryLog<System.Collections.Immutable.ImmutableSortedDictionary<string, int>> log, int count) =>
        await Task.WhenAll(Enumerable.Range(0, count).Select(i => log.Append(TestLog.Note("a" + (i % 3), "n" + i))));
}
