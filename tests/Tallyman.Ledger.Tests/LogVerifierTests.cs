using System.Globalization;

namespace Tallyman.Ledger.Tests;

public sealed class LogVerifierTests
{
    [Fact]
    public async Task A_changed_byte_at_any_place_of_any_entry_is_named()
    {
        using var test = await Filled();
        var random = new Random(1);
        foreach (var row in test.Query("SELECT seq, leaf, bytes FROM entry"))
        {
            var seq = (long)row[0]!;
            foreach (var (column, original) in new[] { ("leaf", (byte[])row[1]!), ("bytes", (byte[])row[2]!) })
            {
                foreach (var at in new[] { 0, original.Length - 1, random.Next(original.Length), random.Next(original.Length), random.Next(original.Length) })
                {
                    var changed = original.ToArray();
                    changed[at] ^= (byte)(1 << random.Next(8));
                    test.Tamper($"UPDATE entry SET {column} = $v WHERE seq = $s", ("$v", changed), ("$s", seq));
                    var fault = Assert.Single(test.Verify().Faults);
                    Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"entry {seq}"), fault.Where);
                    test.Tamper($"UPDATE entry SET {column} = $v WHERE seq = $s", ("$v", original), ("$s", seq));
                }
            }
        }

        Assert.Empty(test.Verify().Faults);
    }

    [Fact]
    public async Task A_changed_cell_of_any_projected_row_is_named()
    {
        using var test = await Filled();
        foreach (var row in test.Query("SELECT kind, key, made, ended, content, body FROM row"))
        {
            foreach (var (column, index) in new[] { ("kind", 0), ("key", 1), ("made", 2), ("ended", 3), ("content", 4), ("body", 5) })
            {
                var changed = row[index] switch
                {
                    string text => (object)(text[..^1] + (char)(text[^1] ^ 1)),
                    long number => number + 1,
                    _ => 3L,
                };
                test.Tamper($"UPDATE row SET {column} = $v WHERE kind = $k AND key = $y AND made = $m", ("$v", changed), ("$k", row[0]), ("$y", row[1]), ("$m", row[2]));
                var fault = Assert.Single(test.Verify().Faults);
                Assert.StartsWith("row ", fault.Where, StringComparison.Ordinal);
                var key = column == "key" ? (string)changed : (string)row[1]!;
                Assert.Contains($"'{key}'", fault.Where, StringComparison.Ordinal);
                var now = (Kind: column == "kind" ? changed : row[0], Key: column == "key" ? changed : row[1], Made: column == "made" ? changed : row[2]);
                test.Tamper(
                    "UPDATE row SET kind = $k, key = $y, made = $m, ended = $e, content = $c, body = $b WHERE kind = $ok AND key = $oy AND made = $om",
                    ("$k", row[0]), ("$y", row[1]), ("$m", row[2]), ("$e", row[3]), ("$c", row[4]), ("$b", row[5]), ("$ok", now.Kind), ("$oy", now.Key), ("$om", now.Made));
            }
        }

        Assert.Empty(test.Verify().Faults);
    }

    [Theory]
    [InlineData("DELETE FROM entry WHERE seq = 3", "entry 3")]
    [InlineData("DELETE FROM entry WHERE seq = 0", "entry 0")]
    [InlineData("UPDATE entry SET seq = 100 WHERE seq = 8", "entry 8")]
    [InlineData("UPDATE entry SET seq = -1 WHERE seq = 0", "entry 0")]
    [InlineData("UPDATE entry SET bytes = (SELECT bytes FROM entry WHERE seq = 4), leaf = (SELECT leaf FROM entry WHERE seq = 4) WHERE seq = 5", "entry 5")]
    [InlineData("DELETE FROM row WHERE kind = 'count' AND made = 4", "row count")]
    [InlineData("INSERT INTO row (kind, key, made, body) VALUES ('count', 'mallory', 4, '{}')", "row count 'mallory'")]
    public async Task Removed_moved_copied_and_inserted_rows_are_named(string sql, string where)
    {
        using var test = await Filled();
        Assert.True(test.Tamper(sql) > 0);
        Assert.Contains(where, test.Verify().Faults[0].Where, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rewritten_entry_with_its_own_hash_breaks_the_chain()
    {
        using var test = await Filled();
        var old = LedgerEntry.Parse((byte[])test.Query("SELECT bytes FROM entry WHERE seq = 2").Single()[0]!);
        var forged = LedgerEntry.Make(old.Seq, old.Time, old.Author, old.Kind, TestLog.Utf8("""{"text":"forged"}"""), old.Previous, old.Request);
        test.Tamper("UPDATE entry SET bytes = $b, leaf = $l WHERE seq = 2", ("$b", forged.Bytes.ToArray()), ("$l", forged.Leaf.ToArray()));
        Assert.Equal("entry 3", test.Verify().Faults[0].Where);
    }

    [Fact]
    public async Task An_entry_in_another_order_of_its_members_is_not_canonical()
    {
        using var test = await Filled();
        var text = System.Text.Encoding.UTF8.GetString((byte[])test.Query("SELECT bytes FROM entry WHERE seq = 8").Single()[0]!);
        var bytes = TestLog.Utf8("{ " + text[1..]);
        test.Tamper("UPDATE entry SET bytes = $b, leaf = $l WHERE seq = 8", ("$b", bytes), ("$l", Digest.Leaf(bytes).ToArray()));
        var fault = test.Verify().Faults[0];
        Assert.Equal("entry 8", fault.Where);
        Assert.Contains("canonical", fault.What, StringComparison.Ordinal);
    }

    private static async Task<TestLog> Filled()
    {
        var test = new TestLog();
        await using var log = test.Open();
        for (var i = 0; i < 9; i++)
        {
            await log.Append(TestLog.Note("author-" + (i % 3), "text " + i, i == 4 ? "request" : null));
        }

        return test;
    }
}
