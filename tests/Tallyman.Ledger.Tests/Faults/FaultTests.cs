using System.Diagnostics;

namespace Tallyman.Ledger.Tests.Faults;

/// <summary>What an acknowledged entry survives. The whole counts run where <c>TALLYMAN_NIGHTLY</c> is set, a tenth otherwise.</summary>
public sealed class FaultTests
{
    private static readonly bool Nightly = Environment.GetEnvironmentVariable("TALLYMAN_NIGHTLY") is not null;

    [Fact]
    public async Task No_acknowledged_entry_is_lost_when_the_process_is_killed()
    {
        using var test = new TestLog();
        var random = new Random(20);
        var acknowledged = new Dictionary<long, string>();
        for (var kills = 0; kills < (Nightly ? 200 : 20); kills++)
        {
            using var victim = new Victim(test.Path);
            await victim.Begun;
            await Task.Delay(random.Next(5, 120));
            foreach (var (seq, leaf) in await victim.Kill())
            {
                Assert.True(acknowledged.TryAdd(seq, leaf), $"entry {seq} was acknowledged twice");
            }
        }

        Assert.True(acknowledged.Count >= 100, $"only {acknowledged.Count} entries were acknowledged");
        var verified = test.Verify();
        Assert.Empty(verified.Faults);
        await using var log = test.Open();
        Assert.True(log.Head.Size > acknowledged.Keys.Max());
        for (long from = 0; from < log.Head.Size; from += 1000)
        {
            foreach (var entry in log.Entries(from, 1000))
            {
                if (acknowledged.Remove(entry.Seq, out var leaf))
                {
                    Assert.Equal(leaf, entry.Leaf.ToString());
                }
            }
        }

        Assert.Empty(acknowledged);
    }

    [Fact]
    public async Task A_full_disk_refuses_what_has_no_room_keeps_the_rest_and_goes_on_when_there_is_room()
    {
        var mount = Directory.CreateTempSubdirectory("tallyman-small").FullName;
        if (!await Run("mount", "-t", "tmpfs", "-o", "size=1m", "tallyman", mount))
        {
            Directory.Delete(mount);
            Assert.Skip("No small disk can be mounted here.");
        }

        try
        {
            var path = Path.Combine(mount, "ledger.db");
            var objects = new ObjectStore(Path.Combine(mount, "objects"));
            EntryLog.Create(path);
            await using (var log = EntryLog.Open(path, objects, new CountingProjection(), NodaTime.SystemClock.Instance, writes: true))
            {
                var text = new string('x', 8000);
                LedgerException? refused = null;
                for (var i = 0; i < 1000 && refused is null; i++)
                {
                    try
                    {
                        await log.Append(TestLog.Note("ada", text));
                    }
                    catch (LedgerException e)
                    {
                        refused = e;
                    }
                }

                Assert.Equal(LedgerFault.Full, refused?.Fault);
                var size = log.Head.Size;
                Assert.True(size > 10);
                Assert.True(await Run("mount", "-o", "remount,size=8m", mount));
                await log.Append(TestLog.Note("ada", text));
                Assert.Equal(size + 1, log.Head.Size);
            }

            Assert.Empty(LogVerifier.Run(path, objects, new CountingProjection()).Faults);
        }
        finally
        {
            await Run("umount", mount);
            Directory.Delete(mount);
        }
    }

    [Fact]
    public async Task A_sync_that_fails_refuses_the_append_and_all_that_follow_until_the_log_is_opened_anew()
    {
        if (!await Run("strace", "-V"))
        {
            Assert.Skip("strace is not installed: no failing sync can be injected.");
        }

        using var test = new TestLog();
        foreach (var k in Nightly ? Enumerable.Range(3, 58) : [5, 20, 41])
        {
            var start = new ProcessStartInfo("strace")
            {
                ArgumentList = { "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync", "-e", $"inject=fsync,fdatasync:error=EIO:when={k}+", "dotnet", Path.Combine(AppContext.BaseDirectory, "Tallyman.Ledger.Victim.dll"), test.Path },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await process.WaitForExitAsync();
            await error;
            Assert.Contains(lines, l => l.StartsWith("refused ", StringComparison.Ordinal));
            Assert.Empty(test.Verify().Faults);
            await using var log = test.Open();
            foreach (var line in lines.Select(l => l.Split(' ')).Where(l => l is [_, { Length: 64 }]))
            {
                Assert.Equal(line[1], log.Entry(long.Parse(line[0], System.Globalization.CultureInfo.InvariantCulture))!.Leaf.ToString());
            }
        }
    }

    [Fact]
    public async Task A_clock_that_is_set_back_changes_no_order()
    {
        using var test = new TestLog();
        await using (var log = test.Open())
        {
            await log.Append(TestLog.Note("ada", "1"));
            test.Clock.Reset(NodaTime.Instant.FromUtc(2001, 1, 1, 0, 0));
            await log.Append(TestLog.Note("ada", "2"));
            test.Clock.Reset(NodaTime.Instant.FromUtc(2038, 1, 20, 0, 0));
            await log.Append(TestLog.Note("ada", "3"));
        }

        Assert.Empty(test.Verify().Faults);
        await using var again = test.Open();
        Assert.Equal([2026, 2001, 2038], again.Entries(0, 3).Select(e => e.Time.InUtc().Year));
    }

    [Fact]
    public async Task A_ledger_deleted_under_it_loses_nothing_silently()
    {
        using var test = new TestLog();
        await using var log = test.Open();
        await log.Append(TestLog.Note("ada", "1"));
        foreach (var file in Directory.EnumerateFiles(test.Folder, "ledger.db*").ToList())
        {
            File.Delete(file);
        }

        try
        {
            await log.Append(TestLog.Note("ada", "2"));
        }
        catch (LedgerException e)
        {
            Assert.NotEmpty(e.Message);
        }

        Assert.Equal(LedgerFault.Missing, Assert.Throws<LedgerException>(() => test.Verify()).Fault);
    }

    private static async Task<bool> Run(string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
