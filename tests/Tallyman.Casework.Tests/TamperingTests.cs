using System.Globalization;

namespace Tallyman.Casework.Tests;

public sealed class TamperingTests
{
    [Fact]
    public async Task A_changed_cell_of_any_row_of_any_table_is_named()
    {
        await using var test = await Filled();
        await test.Case.DisposeAsync();
        foreach (var table in test.Query("SELECT name FROM sqlite_schema WHERE type = 'table'").Select(r => (string)r[0]!))
        {
            var columns = test.Query($"SELECT name FROM pragma_table_info('{table}') ORDER BY cid").Select(r => (string)r[0]!).ToList();
            var keys = test.Query($"SELECT name FROM pragma_table_info('{table}') WHERE pk > 0").Select(r => (string)r[0]!).ToList();
            foreach (var row in test.Query($"SELECT {string.Join(", ", columns)} FROM {table}"))
            {
                for (var i = 0; i < columns.Count; i++)
                {
                    var changed = Changed(row[i]);
                    Update(row, i, changed);
                    var report = await test.Verify();
                    Assert.False(report.Holds, $"{table}.{columns[i]} of {string.Join('|', row.Take(3))}");
                    Assert.Contains(report.Problems, p => p.Where!.StartsWith(table == "entry" ? "entry " : "row ", StringComparison.Ordinal));
                    var back = row.ToArray();
                    back[i] = changed;
                    Update(back, i, row[i]);
                }
            }

            void Update(object?[] row, int column, object? value) => Assert.Equal(1, test.Tamper(
                $"UPDATE {table} SET {columns[column]} = $v WHERE {string.Join(" AND ", keys.Select(k => $"{k} = ${k}"))}",
                [("$v", value), .. keys.Select(k => ("$" + k, row[columns.IndexOf(k)]))]));
        }

        Assert.True((await test.Verify()).Holds);
    }

    [Fact]
    public async Task A_changed_byte_of_any_object_is_named()
    {
        await using var test = await Filled();
        var random = new Random(7);
        foreach (var path in Directory.EnumerateFiles(Path.Combine(test.Folder, "objects"), "*", SearchOption.AllDirectories).ToList())
        {
            var original = await File.ReadAllBytesAsync(path);
            File.SetAttributes(path, FileAttributes.Normal);
            var changed = original.ToArray();
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(path, changed);
            var report = await test.Verify();
            Assert.Contains(report.Problems, p => p.Where!.EndsWith(Path.GetFileName(path), StringComparison.Ordinal));
            File.Delete(path);
            Assert.Contains((await test.Verify()).Problems, p => p.Where!.EndsWith(Path.GetFileName(path), StringComparison.Ordinal) && p.What.Contains("missing", StringComparison.Ordinal));
            await File.WriteAllBytesAsync(path, original);
        }

        Assert.True((await test.Verify()).Holds);
    }

    [Fact]
    public async Task A_thousand_flipped_bits_of_entries_and_rows_are_all_found()
    {
        // A tenth here; the whole thousand where the environment says so.
        var flips = Environment.GetEnvironmentVariable("TALLYMAN_NIGHTLY") is null ? 100 : 1000;
        await using var test = await Filled();
        await test.Case.DisposeAsync();
        var random = new Random(11);
        var entries = test.Query("SELECT seq, bytes FROM entry");
        var rows = test.Query("SELECT kind, key, made, body FROM row");
        for (var i = 0; i < flips; i++)
        {
            if (random.Next(2) == 0)
            {
                var entry = entries[random.Next(entries.Count)];
                var bytes = ((byte[])entry[1]!).ToArray();
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                test.Tamper("UPDATE entry SET bytes = $b WHERE seq = $s", ("$b", bytes), ("$s", entry[0]));
                Assert.Contains((await test.Verify()).Problems, p => p.Where == string.Create(CultureInfo.InvariantCulture, $"entry {entry[0]}"));
                test.Tamper("UPDATE entry SET bytes = $b WHERE seq = $s", ("$b", entry[1]), ("$s", entry[0]));
            }
            else
            {
                var row = rows[random.Next(rows.Count)];
                var body = ((string)row[3]!).ToCharArray();
                body[random.Next(body.Length)] ^= (char)(1 << random.Next(5));
                test.Tamper("UPDATE row SET body = $b WHERE kind = $k AND key = $y AND made = $m", ("$b", new string(body)), ("$k", row[0]), ("$y", row[1]), ("$m", row[2]));
                Assert.Contains((await test.Verify()).Problems, p => p.Where!.Contains($"'{row[1]}'", StringComparison.Ordinal));
                test.Tamper("UPDATE row SET body = $b WHERE kind = $k AND key = $y AND made = $m", ("$b", row[3]), ("$k", row[0]), ("$y", row[1]), ("$m", row[2]));
            }
        }

        Assert.True((await test.Verify()).Holds);
    }

    [Fact]
    public async Task Rows_dropped_and_made_anew_are_equal()
    {
        await using var test = await Filled();
        const string All = "SELECT kind, key, made, ended, content, body FROM row ORDER BY kind, key, made";
        var before = test.Query(All);
        test.Tamper("DELETE FROM row");
        Assert.False((await test.Verify()).Holds);
        await test.Case.Rebuild();
        Assert.Equal(before, test.Query(All));
        Assert.True((await test.Verify()).Holds);
    }

    [Fact]
    public async Task A_damaged_file_is_refused_or_named_and_never_a_crash()
    {
        await using var test = await Filled();
        await test.Case.DisposeAsync();
        var path = Path.Combine(test.Folder, "ledger.db");
        var original = await File.ReadAllBytesAsync(path);
        var random = new Random(3);
        for (var i = 0; i < 40; i++)
        {
            var changed = original.ToArray();
            var from = random.Next(changed.Length - 64);
            random.NextBytes(changed.AsSpan(from, 64));
            await File.WriteAllBytesAsync(path, changed);
            var report = await test.Verify();
            Assert.All(report.Problems, p => Assert.NotEmpty(p.What));
            var opened = Case.Open(test.Folder, TestCase.Options);
            if (opened.Value is { } usable)
            {
                await usable.DisposeAsync();
            }
        }

        await File.WriteAllBytesAsync(path, original[..(original.Length / 2)]);
        Assert.False((await test.Verify()).Holds);
        await File.WriteAllBytesAsync(path, original);
        Assert.True((await test.Verify()).Holds);
    }

    private static object Changed(object? value) => value switch
    {
        string text => text[..^1] + (char)(text[^1] ^ 1),
        byte[] bytes => Flipped(bytes),
        long number => number + 1000,
        _ => 3L,
    };

    private static byte[] Flipped(byte[] bytes)
    {
        var changed = bytes.ToArray();
        changed[changed.Length / 2] ^= 1;
        return changed;
    }

    private static async Task<TestCase> Filled()
    {
        var test = await TestCase.Create();
        await test.Case.Capture([test.Write("report.txt", "Two trains came to the border on Monday, Kyiv says.")]);
        await test.Case.Import(test.Table("t.tsv", ("A", "100", "KP"), ("B", "200", "KP")));
        await test.Decide(DecisionKind.Accept, "A");
        await test.Decide(DecisionKind.Edit, "B", ("value", "300"));
        await test.Decide(DecisionKind.Merge, "name:Shin", ("into", "kr-shin"));
        await test.Case.Undo();
        await test.Decide(DecisionKind.Add, test.Case.View.Documents[0].Document.Sha256, ("quote", "Two trains"), ("kind", "movement"), ("value", "2"));
        return test;
    }
}
