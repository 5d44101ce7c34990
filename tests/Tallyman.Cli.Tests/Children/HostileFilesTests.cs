using System.Diagnostics;
using Tallyman.Capture;
using Tallyman.Casework.Children;

namespace Tallyman.Cli.Tests.Children;

public sealed class HostileFilesTests
{
    // One run of all takes minutes on a busy machine, so they are read by one pool of two children; each file counts.
    [Fact]
    public async Task No_hostile_file_crashes_the_program_or_passes_its_limits()
    {
        var files = HostileFiles.All().ToList();
        Assert.True(files.Count >= 100, $"{files.Count} files");
        await using var pool = new ExtractionPool(Child(), children: 2);
        var slow = new List<string>();
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (file, token) =>
        {
            var clock = Stopwatch.StartNew();
            var result = await pool.ExtractAsync(file.Bytes, ExtractionHints.None with { FileName = file.Name }, token);
            Assert.True(result.Extraction is not null || result.Problem is not null, file.Name);
            // The limit is of processor time; on a machine that others use too the clock shows more.
            if (clock.Elapsed > ChildLimits.Default.Wall + TimeSpan.FromSeconds(5))
            {
                lock (slow)
                {
                    slow.Add($"{file.Name} {clock.Elapsed.TotalSeconds:0.0} s");
                }
            }
        });
        Assert.Empty(slow);
        Assert.True((await pool.ExtractAsync("<html><body><p>The pool still reads this page of ours.</p></body></html>"u8.ToArray(), ExtractionHints.None)).TryGet(out var after, out var problem), problem?.ToString());
        Assert.Equal("The pool still reads this page of ours.", after.Text.Value);
    }

    [Fact]
    public async Task A_breach_of_memory_or_time_names_the_limit_and_the_next_document_is_read()
    {
        await using var pool = new ExtractionPool(Child(), ChildLimits.Default with { ResidentBytes = 20 * 1024 * 1024 }, children: 1);
        var result = await pool.ExtractAsync("<html><body><p>A page, too large for so little memory.</p></body></html>"u8.ToArray(), ExtractionHints.None);
        Assert.Contains("20 MB of memory", result.Problem!.What, StringComparison.Ordinal);

        await using var hasty = new ExtractionPool(Child(), ChildLimits.Default with { Wall = TimeSpan.Zero }, children: 1);
        result = await hasty.ExtractAsync("<html><body><p>A page.</p></body></html>"u8.ToArray(), ExtractionHints.None);
        Assert.Contains("0 s", result.Problem!.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_child_gives_is_what_is_read_in_the_program()
    {
        await using var pool = new ExtractionPool(Child(), children: 1);
        var page = "<html lang=en><head><title>Ships &amp; shells</title></head><body><h1>Ships &amp; shells</h1><p>Two ships left Rajin 😀 on <time datetime=2024-06-14>14 June 2024</time>, officials said.</p></body></html>"u8.ToArray();
        var hints = ExtractionHints.None with { FileName = "a.html", Sidecar = new Sidecar { Outlet = "Wire", Published = new NodaTime.LocalDate(2024, 6, 15) } };
        Assert.True((await pool.ExtractAsync(page, hints)).TryGet(out var there, out var problem), problem?.ToString());
        Assert.True((await Extractor.ExtractAsync(page, hints)).TryGet(out var here, out _));
        Assert.Equal(here.Text.Value, there.Text.Value);
        Assert.Equal(here.Statements, there.Statements);
        Assert.Equal(here.Map.Runs, there.Map.Runs);
        Assert.Equal(here.Charset, there.Charset);
        Assert.Equal(here.Notices.Select(n => n.Key), there.Notices.Select(n => n.Key));
    }

    [Fact]
    public async Task A_program_that_is_no_child_is_a_problem_and_not_a_wait()
    {
        await using var pool = new ExtractionPool(new ChildCommand("/bin/true", []), children: 1);
        var result = await pool.ExtractAsync("<html><body><p>A page.</p></body></html>"u8.ToArray(), ExtractionHints.None);
        Assert.Contains("crashed", result.Problem!.What, StringComparison.Ordinal);
    }

    private static ChildCommand Child() => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Tallyman.Cli.dll"), ExtractionChild.Verb]);
}
