using NodaTime;

namespace Tallyman.Casework.Tests;

public sealed class CaseTests
{
    [Fact]
    public async Task A_new_case_holds_its_manifest_and_opens_again()
    {
        await using var test = await TestCase.Create();
        Assert.Equal(1, test.Case.View.Entries);
        await test.Reopen();
        Assert.Equal("Test", test.Case.Manifest.Name);
        Assert.Equal("How many?", test.Case.View.Manifest.Question);
        Assert.True((await test.Verify()).Holds);
    }

    [Fact]
    public async Task A_second_case_in_the_same_folder_is_refused_and_the_first_left_alone()
    {
        await using var test = await TestCase.Create();
        var again = await Case.Create(test.Folder, new CaseManifest { Name = "Other" }, TestCase.Options);
        Assert.Equal(ProblemSort.Call, again.Problem!.Sort);
        Assert.Equal("Test", test.Case.Manifest.Name);
    }

    [Fact]
    public async Task A_folder_with_other_things_in_it_is_not_taken_for_a_case()
    {
        await using var test = await TestCase.Create();
        test.Write("mine/letter.txt", "x");
        Assert.NotNull((await Case.Create(Path.Combine(test.Root, "mine"), new CaseManifest { Name = "N" }, TestCase.Options)).Problem);
        Assert.Single(Directory.GetFileSystemEntries(Path.Combine(test.Root, "mine")));
        Assert.Contains("no case.json", Case.Open(Path.Combine(test.Root, "mine"), TestCase.Options).Problem!.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_writer_is_refused_while_readers_may_look()
    {
        await using var test = await TestCase.Create();
        Assert.Contains("another process", Case.Open(test.Folder, TestCase.Options).Problem!.What, StringComparison.Ordinal);
        var reading = Case.Open(test.Folder, TestCase.Options with { ReadOnly = true });
        Assert.Null(reading.Problem);
        await using var reader = reading.Value!;
        Assert.Equal(1, reader.View.Entries);
    }

    [Fact]
    public async Task A_case_of_a_newer_version_is_refused_with_the_remedy_and_not_touched()
    {
        await using var test = await TestCase.Create();
        await test.Case.DisposeAsync();
        var path = Path.Combine(test.Folder, "case.json");
        var newer = File.ReadAllText(path).Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal);
        File.WriteAllText(path, newer);
        var refused = Case.Open(test.Folder, TestCase.Options);
        Assert.Contains("newer version", refused.Problem!.What, StringComparison.Ordinal);
        Assert.NotNull(refused.Problem.Remedy);
        Assert.Equal(newer, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"name\":\"x\"}")]
    [InlineData("{\"format\":1}")]
    [InlineData("{\"format\":1,\"name\":\"x\",\"flows\":3}")]
    public async Task A_broken_manifest_is_named(string content)
    {
        await using var test = await TestCase.Create();
        await test.Case.DisposeAsync();
        File.WriteAllText(Path.Combine(test.Folder, "case.json"), content);
        var refused = Case.Open(test.Folder, TestCase.Options);
        Assert.Contains("case.json", refused.Problem!.Where, StringComparison.Ordinal);
        Assert.False((await test.Verify()).Holds);
    }

    [Fact]
    public async Task A_manifest_changed_by_hand_is_told_by_verify_and_recorded_by_the_next_act()
    {
        await using var test = await TestCase.Create();
        await test.Case.DisposeAsync();
        var path = Path.Combine(test.Folder, "case.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("How many?", "How few?", StringComparison.Ordinal));
        var report = await test.Verify();
        Assert.Contains("case.json", Assert.Single(report.Problems).Where, StringComparison.Ordinal);
        await test.Reopen();
        await test.Case.RecordManifest();
        Assert.Equal(2, test.Case.View.Entries);
        Assert.True((await test.Verify()).Holds);
    }

    [Fact]
    public async Task The_same_bytes_twice_are_one_document_with_two_captures()
    {
        await using var test = await TestCase.Create();
        var one = test.Write("one.txt", "Kyiv says that two trains came.");
        var two = test.Write("two.txt", "Kyiv says that two trains came.");
        var report = await test.Case.Capture([one, two]);
        Assert.Empty(report.Problems);
        Assert.Equal([false, true], report.Captured.Select(c => c.Known));
        var document = Assert.Single(test.Case.View.Documents);
        Assert.Equal([one, two], document.Captures.Select(c => c.Source));
        Assert.Equal(document.Document.Sha256, report.Captured[1].Sha256);
        Assert.Equal(document, test.Case.View.Document(document.Document.ShortId));
        await test.Reopen();
        Assert.Equal(2, Assert.Single(test.Case.View.Documents).Captures.Length);
    }

    [Fact]
    public async Task A_sidecar_describes_and_an_option_goes_before_it()
    {
        await using var test = await TestCase.Create();
        var path = test.Write("report.txt", "Kyiv says that two trains came to the border on Monday.");
        test.Write("report.meta.json", """{"outlet":"Gazette","outletState":"ua","published":"2024-06-14","title":"Trains","language":"en","url":null}""");
        await test.Case.Capture([path], new DocumentHints(new LocalDate(2024, 6, 15), null));
        var document = Assert.Single(test.Case.View.Documents).Document;
        Assert.Equal(("Gazette", "UA", "Trains", "en", new LocalDate(2024, 6, 15)), (document.Outlet!, document.OutletState!, document.Title!, document.Language!, document.Published!.Value));
        Assert.True((await test.Verify()).Holds);
    }

    [Fact]
    public async Task A_document_described_anew_is_read_anew()
    {
        await using var test = await TestCase.Create();
        var path = test.Write("report.txt", "Kyiv says that two trains came to the border on Monday.");
        await test.Case.Capture([path]);
        var first = Assert.Single(test.Case.View.Documents).Reading;
        await test.Case.Capture([path]);
        Assert.Equal(first, Assert.Single(test.Case.View.Documents).Reading);
        await test.Case.Capture([path], new DocumentHints(new LocalDate(2024, 6, 15), null));
        Assert.True(Assert.Single(test.Case.View.Documents).Reading > first);
    }

    [Fact]
    public async Task Of_several_sources_the_usable_ones_come_in_and_the_others_are_named()
    {
        await using var test = await TestCase.Create();
        var good = test.Write("docs/good.txt", "Two trains came to the border on Monday.");
        var empty = test.Write("docs/empty.txt", string.Empty);
        File.WriteAllBytes(Path.Combine(test.Root, "docs", "binary.txt"), [.. Enumerable.Range(0, 2000).Select(i => (byte)(i % 7 == 0 ? 0 : i * 31))]);
        var missing = Path.Combine(test.Root, "nowhere.txt");
        var report = await test.Case.Capture([Path.Combine(test.Root, "docs"), missing]);
        Assert.Equal(good, Assert.Single(report.Captured).Source);
        Assert.Equal(3, report.Problems.Length);
        Assert.Contains(report.Problems, p => p.Where == empty);
        Assert.Contains(report.Problems, p => p.Where == missing && p.What.Contains("no such file", StringComparison.Ordinal));
        Assert.Single(test.Case.View.Documents);
        Assert.True((await test.Verify()).Holds);
    }

    [Fact]
    public async Task A_document_beyond_the_limit_is_refused_before_it_is_read()
    {
        await using var test = await TestCase.Create();
        var path = Path.Combine(test.Root, "large.txt");
        await using (var file = File.Create(path))
        {
            file.SetLength(50 * 1024 * 1024);
        }

        var report = await test.Case.Capture([path]);
        Assert.Contains("50 MB", Assert.Single(report.Problems).What, StringComparison.Ordinal);
        Assert.Equal(1, test.Case.View.Entries);
    }

    [Fact]
    public async Task A_broken_sidecar_stops_its_document_only()
    {
        await using var test = await TestCase.Create();
        var bad = test.Write("bad.txt", "Two trains came to the border on Monday.");
        test.Write("bad.meta.json", "{\"published\":\"yesterday\"}");
        var good = test.Write("good.txt", "Three trains came to the border on Monday.");
        var report = await test.Case.Capture([bad, good]);
        Assert.EndsWith("bad.meta.json", Assert.Single(report.Problems).Where, StringComparison.Ordinal);
        Assert.Equal(good, Assert.Single(report.Captured).Source);
    }

    [Fact]
    public async Task Progress_is_told_for_each_document_and_each_change_is_announced()
    {
        await using var test = await TestCase.Create();
        test.Write("docs/a.txt", "Two trains came to the border on Monday.");
        test.Write("docs/b.txt", "Three trains came to the border on Monday.");
        var told = new List<CaptureProgress>();
        var changes = 0;
        test.Case.Changed += (_, _) => Interlocked.Increment(ref changes);
        await test.Case.Capture([Path.Combine(test.Root, "docs")], progress: new Told(told));
        Assert.Equal([(1, 2), (2, 2)], told.Select(p => (p.Done, p.Total)));
        Assert.True(changes >= 1);
    }

    [Fact]
    public async Task Entries_by_a_day_are_those_made_until_its_end()
    {
        await using var test = await TestCase.Create();
        await test.Case.Import(test.Table("t.tsv", ("A", "100", "KP")));
        Assert.Equal(test.Case.View.Entries, test.Case.EntriesBy(new LocalDate(2026, 3, 4)));
        Assert.Equal(0, test.Case.EntriesBy(new LocalDate(2026, 3, 3)));
    }

    private sealed class Told(List<CaptureProgress> list) : IProgress<CaptureProgress>
    {
        public void Report(CaptureProgress value) => list.Add(value);
    }
}
