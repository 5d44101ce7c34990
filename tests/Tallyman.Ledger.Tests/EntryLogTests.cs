using System.Collections.Immutable;
using System.Text;
using Tallyman.Ledger.Canonical;

namespace Tallyman.Ledger.Tests;

public sealed class EntryLogTests
{
    [Fact]
    public async Task Entries_are_chained_canonical_and_there_after_opening_again()
    {
        using var test = new TestLog();
        await using (var log = test.Open())
        {
            await log.Append(TestLog.Note("ada", "перше"));
            await log.Append(TestLog.Note("bob", "second"));
        }

        await using var again = test.Open();
        var entries = again.Entries(0, 10);
        Assert.Equal([0L, 1L], entries.Select(e => e.Seq));
        Assert.Equal(Digest.Empty, entries[0].Previous);
        Assert.Equal(Digest.Leaf(entries[0].Bytes.Span), entries[1].Previous);
        Assert.All(entries, e => Assert.True(CanonicalJson.IsCanonical(e.Bytes.Span, out _)));
        Assert.Contains("перше", Encoding.UTF8.GetString(entries[0].Bytes.Span), StringComparison.Ordinal);
        Assert.Equal(entries[1].Leaf, again.Head.Leaf);
        Assert.Equal([("ada", 1), ("bob", 1)], again.Head.State.Select(p => (p.Key, p.Value)));
        Assert.Empty(test.Verify().Faults);
    }

    [Fact]
    public async Task Many_callers_at_once_get_each_their_own_sequence_without_gaps()
    {
        using var test = new TestLog();
        await using var log = test.Open();
        var appended = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Task.Run(() => log.Append(TestLog.Note("a" + (i % 7), "n" + i)))));
        Assert.Equal(Enumerable.Range(0, 500).Select(i => (long)i), appended.Select(a => a.Entries.Single().Seq).Order());
        Assert.Equal(500, log.Head.State.Values.Sum());
        var verified = test.Verify();
        Assert.Empty(verified.Faults);
        Assert.Equal(500, verified.Entries);
    }

    [Fact]
    public async Task A_plan_sees_the_state_that_its_entries_will_follow()
    {
        using var test = new TestLog();
        await using var log = test.Open();
        // Each of these appends only while there are fewer than ten entries.
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => log.Append((state, seq) => state.Values.Sum() < 10 && seq < 10 ? TestLog.Note("ada", "x") : AppendPlan.None)));
        Assert.Equal(10, log.Head.Size);
    }

    [Fact]
    public async Task An_append_is_all_or_nothing_and_leaves_the_others_alone()
    {
        using var test = new TestLog();
        await using var log = test.Open();
        var good = log.Append(TestLog.Note("ada", "good"));
        var bad = log.Append(new AppendPlan([TestLog.Draft("bob", "first"), EntryDraft.Of(EntryKind.Data, "bob", j => j.WriteBoolean("refuse", true))]));
        var later = log.Append(TestLog.Note("cy", "good"));
        await Assert.ThrowsAsync<FormatException>(() => bad);
        await Task.WhenAll(good, later);
        Assert.Equal(["ada", "cy"], log.Entries(0, 9).Select(e => e.Author));
        Assert.Empty(test.Verify().Faults);
    }

    [Fact]
    public async Task The_same_request_again_gives_the_first_entries_and_writes_nothing()
    {
        using var test = new TestLog();
        ImmutableArray<long> first;
        await using (var log = test.Open())
        {
            await log.Append(TestLog.Note("ada", "before"));
            first = [.. (await log.Append(new AppendPlan([TestLog.Draft("ada", "1"), TestLog.Draft("ada", "2")], "key-1"))).Entries.Select(e => e.Seq)];
            await log.Append(TestLog.Note("ada", "after"));
        }

        await using var again = test.Open();
        var repeated = await again.Append(new AppendPlan([TestLog.Draft("ada", "1"), TestLog.Draft("ada", "2")], "key-1"));
        Assert.True(repeated.Repeated);
        Assert.Equal(first, repeated.Entries.Select(e => e.Seq));
        Assert.Equal(4, again.Head.Size);
        Assert.Empty(test.Verify().Faults);
    }

    [Fact]
    public async Task A_payload_too_large_for_an_entry_lies_beside_the_log_and_is_found_again()
    {
        using var test = new TestLog();
        var text = new string('ж', 60_000);
        await using (var log = test.Open())
        {
            await log.Append(TestLog.Note("ada", text));
        }

        await using (var again = test.Open())
        {
            var entry = again.Entry(0)!;
            Assert.True(entry.Bytes.Length < 1000);
            using var payload = entry.OpenPayload();
            Assert.Equal(text, payload.RootElement.GetProperty("text").GetString());
        }

        var verified = test.Verify();
        Assert.Empty(verified.Faults);
        Assert.Equal(test.Objects.All().Select(o => Path.GetFileName(o)), verified.Objects.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Rows_dropped_and_made_again_are_equal()
    {
        using var test = new TestLog();
        await using var log = test.Open();
        for (var i = 0; i < 40; i++)
        {
            await log.Append(TestLog.Note("a" + (i % 3), "x" + i, i % 5 == 0 ? "request-" + i : null));
        }

        const string All = "SELECT kind, key, made, ended, content, body FROM row ORDER BY kind, key, made";
        var before = test.Query(All);
        test.Tamper("DELETE FROM row WHERE made % 2 = 0");
        await log.Rebuild();
        Assert.Equal(before, test.Query(All));
        Assert.Empty(test.Verify().Faults);
    }

    [Fact]
    public async Task The_state_of_any_earlier_size_is_what_it_was_then()
    {
        using var test = new TestLog();
        await using var log = test.Open();
        var states = new List<ImmutableSortedDictionary<string, int>> { log.Head.State };
        for (var i = 0; i < 25; i++)
        {
            states.Add((await log.Append(TestLog.Note("a" + (i * i % 4), "x"))).State);
        }

        for (var size = 0; size <= 25; size++)
        {
            Assert.Equal(states[size], log.At(size).State);
        }
    }

    [Fact]
    public async Task Every_connection_is_durable_and_the_file_in_wal_mode()
    {
        using var test = new TestLog();
        await using (var log = test.Open())
        {
            await log.Append(TestLog.Note("ada", "x"));
        }

        Assert.Equal("wal", test.Query("PRAGMA journal_mode").Single()[0]);
    }

    [Fact]
    public async Task A_log_that_was_opened_to_read_refuses_to_append()
    {
        using var test = new TestLog();
        await using var log = test.Open(writes: false);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => log.Append(TestLog.Note("ada", "x")));
        Assert.Equal(LedgerFault.NoAccess, refused.Fault);
    }

    [Fact]
    public void A_file_that_is_no_ledger_says_so()
    {
        using var test = new TestLog();
        File.WriteAllText(test.Path, "not a database, but long enough to look at: " + new string('x', 200));
        var refused = Assert.Throws<LedgerException>(() => test.Open());
        Assert.Contains(refused.Fault, (LedgerFault[])[LedgerFault.Damaged, LedgerFault.Foreign]);
        Assert.Contains(test.Path, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_of_a_newer_version_is_left_alone()
    {
        using var test = new TestLog();
        test.Tamper("PRAGMA user_version=99");
        var refused = Assert.Throws<LedgerException>(() => test.Open());
        Assert.Equal(LedgerFault.Newer, refused.Fault);
        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_that_is_not_there_says_where_it_was_looked_for()
    {
        using var test = new TestLog();
        File.Delete(test.Path);
        Assert.Equal(LedgerFault.Missing, Assert.Throws<LedgerException>(() => test.Open()).Fault);
    }
}
