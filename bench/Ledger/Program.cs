using System.Diagnostics;
using System.Globalization;
using System.Text;
using NodaTime;
using Tallyman.Bench.Ledger;
using Tallyman.Ledger;
using Tallyman.Ledger.Canonical;
using Tallyman.Ledger.Proving;

// dotnet run -c Release --project bench/Ledger -- [entries of the large log] [seconds a measurement]
var large = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
var time = TimeSpan.FromSeconds(args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 3);
var folder = Directory.CreateTempSubdirectory("tallyman-bench").FullName;
try
{
    await Rates(folder, time);
    await Large(folder, large);
    Canonical(time);
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static EntryDraft Draft(int i) => EntryDraft.Of(EntryKind.Claim, "bench", json =>
{
    json.WriteNumber("n", i);
    json.WriteString("text", Filler.Text);
});

static async Task Rates(string folder, TimeSpan time)
{
    Console.WriteLine("1 KB entries, WAL and FULL       bare/s    ledger/s   ratio   p50 ms   p99 ms");
    foreach (var (name, callers, batch) in new[] { ("one caller, one a commit", 1, 1), ("32 callers, group commit", 32, 1), ("bulk, 1,000 a commit", 1, 1000) })
    {
        var id = name.Replace(' ', '-').Replace(',', '_');
        var bare = await Bare(Path.Combine(folder, id + ".bare"), callers, batch, time);
        var path = Path.Combine(folder, id + ".db");
        EntryLog.Create(path);
        await using var log = EntryLog.Open(path, new ObjectStore(Path.Combine(folder, "objects")), new NoProjection(), SystemClock.Instance, writes: true);
        var (own, latencies) = await Measure(callers, batch, time, async i => await log.Append(new AppendPlan([.. Enumerable.Range(0, batch).Select(k => Draft(i + k))])));
        latencies.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {bare,10:#,0} {own,11:#,0} {own / bare,7:P0} {latencies[latencies.Count / 2],8:0.00} {latencies[latencies.Count * 99 / 100],8:0.00}"));
    }
}

// The bare program with the same group commit: a lock around the writer, which takes what has gathered.
static async Task<double> Bare(string path, int callers, int batch, TimeSpan time)
{
    using var sqlite = new BareSqlite(path);
    var waiting = System.Threading.Channels.Channel.CreateUnbounded<(IReadOnlyList<byte[]> Batch, TaskCompletionSource Done)>();
    var writer = Task.Run(async () =>
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            var taken = new List<(IReadOnlyList<byte[]> Batch, TaskCompletionSource Done)>();
            while (taken.Count < 1000 && waiting.Reader.TryRead(out var one))
            {
                taken.Add(one);
            }

            sqlite.Insert([.. taken.SelectMany(t => t.Batch)]);
            taken.ForEach(t => t.Done.SetResult());
        }
    });
    var bytes = Encoding.UTF8.GetBytes(new string('x', 1024));
    var (rate, _) = await Measure(callers, batch, time, async _ =>
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await waiting.Writer.WriteAsync(([.. Enumerable.Repeat(bytes, batch)], done));
        await done.Task;
    });
    waiting.Writer.Complete();
    await writer;
    return rate;
}

static async Task<(double Rate, List<double> Latencies)> Measure(int callers, int batch, TimeSpan time, Func<int, Task> act)
{
    await act(0);
    var clock = Stopwatch.StartNew();
    var each = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
    {
        var latencies = new List<double>();
        for (var i = caller; clock.Elapsed < time; i += callers)
        {
            var start = Stopwatch.GetTimestamp();
            await act(i);
            latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return latencies;
    })));
    var seconds = clock.Elapsed.TotalSeconds;
    List<double> all = [.. each.SelectMany(l => l)];
    return (all.Count * batch / seconds, all);
}

static async Task Large(string folder, int entries)
{
    var path = Path.Combine(folder, "large.db");
    var objects = new ObjectStore(Path.Combine(folder, "objects"));
    EntryLog.Create(path);
    using var key = SigningKey.Create("bench.example/log");
    await using (var log = EntryLog.Open(path, objects, new NoProjection(), SystemClock.Instance, writes: true))
    {
        for (var i = 0; i < entries; i += 1000)
        {
            await log.Append(new AppendPlan([.. Enumerable.Range(i, Math.Min(1000, entries - i)).Select(Draft)]));
        }

        var clock = Stopwatch.StartNew();
        const int Proofs = 200;
        var random = new Random(1);
        for (var i = 0; i < Proofs; i++)
        {
            log.InTree(entries, tree => tree.Inclusion(random.Next(entries), entries));
        }

        Say("proof of one entry, ms", clock.Elapsed.TotalMilliseconds / Proofs);
        clock.Restart();
        IEnumerable<LedgerEntry> All()
        {
            for (var from = 0; from < entries; from += 1024)
            {
                foreach (var entry in log.Entries(from, Math.Min(1024, entries - from)))
                {
                    yield return entry;
                }
            }
        }

        TileExport.Write(Path.Combine(folder, "tiles"), All());
        Say("tiles, s", clock.Elapsed.TotalSeconds);
        clock.Restart();
        await log.Rebuild();
        Say("rows made anew (none), s", clock.Elapsed.TotalSeconds);
    }

    var verify = Stopwatch.StartNew();
    var found = LogVerifier.Run(path, objects, new NoProjection());
    Say("verify, s", verify.Elapsed.TotalSeconds);
    if (!found.Faults.IsEmpty)
    {
        throw new InvalidOperationException(found.Faults[0].ToString());
    }

    void Say(string what, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entries:#,0} entries: {what,-28} {value,10:0.000}"));
}

static void Canonical(TimeSpan time)
{
    var entry = LedgerEntry.Make(1, Instant.FromUnixTimeSeconds(0), "bench", EntryKind.Claim, Draft(1).Payload.Span, Digest.Empty);
    var clock = Stopwatch.StartNew();
    long bytes = 0;
    while (clock.Elapsed < time)
    {
        for (var i = 0; i < 1000; i++)
        {
            bytes += CanonicalJson.Canonicalize(entry.Bytes.Span).Length;
        }
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"canonical JSON, MB/s: {bytes / 1e6 / clock.Elapsed.TotalSeconds:#,0}"));
}
