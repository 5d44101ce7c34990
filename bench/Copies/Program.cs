using System.Diagnostics;
using System.Globalization;
using Tallyman.Bench.Copies;
using Tallyman.Capture.Copies;

// Precision and recall of the copies found among reports and their generated rewrites, and the time per document.
// usage: Copies FOLDER… : every .txt file below is an original, each becomes a story with a copy of every kind.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var originals = args.Where(a => a != "--sweep").SelectMany(f => Directory.EnumerateFiles(f, "*.txt", SearchOption.AllDirectories))
    .Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(t => t.Length >= 400).Distinct().ToList();
// Originals that are near copies of each other by all their shingles would count as mistakes: the later one is left out.
var kept = new List<(string Text, HashSet<ulong> Shingles)>();
foreach (var text in originals)
{
    var shingles = Sketching.Shingles(text);
    if (kept.TrueForAll(k => (double)shingles.Count(k.Shingles.Contains) / Math.Min(shingles.Count, k.Shingles.Count) < 0.25))
    {
        kept.Add((text, shingles));
    }
}

var random = new Random(20241124);
var documents = new List<(string Id, int Story, string Kind, string Text)>();
for (var story = 0; story < kept.Count; story++)
{
    documents.Add(($"{story}", story, "original", kept[story].Text));
    documents.AddRange(Rewrites.Kinds.Select((k, i) => ($"{story}.{i}", story, k.Name, k.Make(kept[story].Text, random))));
}

var clock = Stopwatch.StartNew();
var sketches = documents.Select(d => Sketching.Of(d.Text)).ToList();
var sketched = clock.Elapsed;
var index = new CopyIndex();
var pairs = new List<(int Earlier, int Later)>();
var numbers = documents.Select((d, i) => (d.Id, i)).ToDictionary(d => d.Id, d => d.i);
for (var i = 0; i < documents.Count; i++)
{
    pairs.AddRange(index.Add(documents[i].Id, sketches[i]).Select(c => (numbers[c.Id], i)));
}

var indexed = clock.Elapsed - sketched;
var right = pairs.Count(p => documents[p.Earlier].Story == documents[p.Later].Story);
var kinds = Rewrites.Kinds.Length;
var all = kept.Count * (kinds + 1) * kinds / 2;
Console.WriteLine($"{kept.Count} stories of {originals.Count} texts, {documents.Count} documents, {documents.Average(d => d.Text.Length):0} characters on average");
Console.WriteLine($"pairs: precision {(double)right / Math.Max(1, pairs.Count):0.0000} ({pairs.Count - right} wrong), recall {(double)right / all:0.0000} ({all - right} missed of {all})");
foreach (var kind in Rewrites.Kinds.Select(k => k.Name))
{
    var found = pairs.Count(p => documents[p.Earlier].Kind == "original" && documents[p.Later].Kind == kind && documents[p.Earlier].Story == documents[p.Later].Story);
    Console.WriteLine($"  found from the original, {kind}: {(double)found / kept.Count:0.000}");
}

if (args.Contains("--sweep"))
{
    var wide = new CopyIndex(new CopyThresholds { LeastResemblance = 0.05, EnoughContainment = 0.2, EnoughResemblance = 0.2 });
    var found = documents.Select((d, i) => wide.Add(d.Id, sketches[i]).Select(c => (Copy: c, Right: documents[numbers[c.Id]].Story == d.Story))).SelectMany(c => c).ToList();
    foreach (var enough in new[] { 0.25, 0.3, 0.35, 0.4 })
    {
        foreach (var least in new[] { 0.1, 0.15, 0.2 })
        {
            foreach (var containment in new[] { 0.4, 0.5, 0.6 })
            {
                var thresholds = new CopyThresholds { EnoughResemblance = enough, LeastResemblance = least, EnoughContainment = containment };
                var passed = found.Where(f => thresholds.IsCopy(f.Copy)).ToList();
                Console.WriteLine($"{enough:0.00} {least:0.00} {containment:0.00}: precision {(double)passed.Count(f => f.Right) / passed.Count:0.0000} recall {(double)passed.Count(f => f.Right) / all:0.0000}");
            }
        }
    }
}

Console.WriteLine($"{sketched.TotalMilliseconds / documents.Count:0.00} ms a document for the sketch, {indexed.TotalMilliseconds / documents.Count:0.00} ms for the index");
