using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Quality;
using Tallyman;
using Tallyman.Reading;
using Tallyman.Reading.Packs;

// Speed of reading on one thread, by processor time, so that a busy machine changes little: run it in Release.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var published = new LocalDate(2024, 6, 14);
var seconds = args is [var given, ..] && double.TryParse(given, CultureInfo.InvariantCulture, out var wanted) ? wanted : 4;

Console.WriteLine("loading             ms of processor    MB kept");
foreach (var language in Pack.Languages)
{
    var kept = GC.GetTotalMemory(forceFullCollection: true);
    var used = Cpu(() => new QuantityReader(language).Read(new DocumentText("5 t in May 2024"), published));
    Console.WriteLine($"{language,-18} {used.TotalMilliseconds,10:0} {(GC.GetTotalMemory(forceFullCollection: true) - kept) / 1048576.0,15:0.0}");
}

if (Shared.Path("reports") is not { } reports)
{
    Console.Error.WriteLine("The reports are not beside the project: set TALLYMAN_SHARED to the folder of the shared data.");
    return 3;
}

var reader = Reader.Create();
Console.WriteLine("reports             MB/s   reports/s   bytes allocated a byte");
foreach (var language in Pack.Languages)
{
    var texts = Directory.GetFiles(Path.Combine(reports, language), "*.txt").Order(StringComparer.Ordinal).Select(f => new DocumentText(File.ReadAllText(f))).ToList();
    var bytes = texts.Sum(t => System.Text.Encoding.UTF8.GetByteCount(t.Value));
    var pack = Pack.For(language);
    var document = new Document { Sha256 = new string('0', 64), Name = "bench.txt", MediaType = "text/plain", Size = 0, Language = language, Published = published };
    Measure(language + " numbers, dates", texts, bytes, t =>
    {
        using var numbered = Numbered.Read(t.Value, pack, published);
    });
    Measure(language + " claims", texts, bytes, t => reader.Read(document, t));
}

Console.WriteLine("length              ns a character at 10,000 and 1,000,000 characters, and their ratio");
var english = Pack.For("en");
foreach (var unit in new[] { "North Korea sent 10,000 shells in June 2024 and ", "1", "\"", "a", "1,000,", "5-", "more than ", "five ", "and " })
{
    var small = PerCharacter(unit, 10_000, 100);
    var large = PerCharacter(unit, 1_000_000, 2);
    Console.WriteLine($"{"'" + unit.Trim() + "'",-50} {small,8:0} {large,8:0} {large / small,8:0.00}");
}

return 0;

double PerCharacter(string unit, int length, int times)
{
    var text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
    void Once()
    {
        using var numbered = Numbered.Read(text, english, published);
    }

    Once();
    return Cpu(() =>
    {
        for (var i = 0; i < times; i++)
        {
            Once();
        }
    }).TotalNanoseconds / times / text.Length;
}

void Measure(string name, List<DocumentText> texts, long bytes, Action<DocumentText> read)
{
    var until = Stopwatch.StartNew();
    while (until.Elapsed.TotalSeconds < seconds / 2)
    {
        texts.ForEach(read);
    }

    var rounds = 0;
    var allocated = GC.GetAllocatedBytesForCurrentThread();
    var used = Cpu(() =>
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalSeconds < seconds; rounds++)
        {
            texts.ForEach(read);
        }
    }).TotalSeconds;
    allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
    Console.WriteLine($"{name,-18} {bytes * rounds / used / 1e6,6:0.00} {texts.Count * rounds / used,10:0} {(double)allocated / rounds / bytes,14:0.00}");
}

static TimeSpan Cpu(Action action)
{
    var before = Process.GetCurrentProcess().TotalProcessorTime;
    action();
    return Process.GetCurrentProcess().TotalProcessorTime - before;
}
