using System.Globalization;
using NodaTime;
using Tallyman.Ledger;
using Tallyman.Ledger.Tests;

// A process to be killed: appends with four callers until it dies, and says on standard output what was acknowledged.
var path = args[0];
var folder = Path.GetDirectoryName(path)!;
await using var log = EntryLog.Open(path, new ObjectStore(Path.Combine(folder, "objects")), new CountingProjection(), SystemClock.Instance, writes: true);
var gate = new Lock();
using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
try
{
    await Task.WhenAll(Enumerable.Range(0, 4).Select(caller => Task.Run(async () =>
    {
        for (var i = 0; ; i++)
        {
            var text = new string('x', (i * 37) % 900);
            var appended = await log.Append(new AppendPlan([EntryDraft.Of(EntryKind.Data, "caller-" + caller.ToString(CultureInfo.InvariantCulture), json => json.WriteString("text", text))]));
            lock (gate)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{appended.Entries[0].Seq} {appended.Entries[0].Leaf}"));
            }
        }
    })));
}
catch (LedgerException e)
{
    output.WriteLine("refused " + e.Fault);
    return 3;
}

return 0;
