using System.Text;
using System.Text.Json;
using Tallyman.Testing;

namespace Tallyman.Cli.Tests;

public sealed class ReadCommandTests
{
    [Fact]
    public async Task One_file_gives_one_object_whose_text_is_the_files_own_characters()
    {
        using var calls = new Calls();
        var path = Path.Combine(calls.Root, "a.txt");
        await File.WriteAllBytesAsync(path, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Київ 😀\r\nTwo trains came to the border on Monday.\n")]);
        var json = await Calls.Json("read", path, "--published", "2024-06-14", "--language", "en", "--format", "json");
        Assert.Equal("a.txt", json.GetProperty("document").GetString());
        Assert.Equal("Київ 😀\r\nTwo trains came to the border on Monday.\n", json.GetProperty("text").GetString());
        Assert.Equal(("en", "2024-06-14"), (json.GetProperty("language").GetString(), json.GetProperty("published").GetString()));
        Assert.Equal(64, json.GetProperty("sha256").GetString()!.Length);
        Assert.Equal(JsonValueKind.Array, json.GetProperty("claims").ValueKind);
        Assert.Equal(JsonValueKind.Array, json.GetProperty("findings").ValueKind);
    }

    [Fact]
    public async Task Several_files_give_a_line_each_and_a_folder_keeps_its_paths_with_out()
    {
        using var calls = new Calls();
        calls.Write("in/a.txt", "Two trains came to the border on Monday.");
        calls.Write("in/sub/b.html", "<html><head><title>T</title></head><body><p>Three trains came to the border on Monday, as officials said in a statement.</p></body></html>");
        calls.Write("in/a.meta.json", "{\"published\":\"2024-01-02\"}");
        calls.Write("in/notes.md", "not read");
        var folder = Path.Combine(calls.Root, "in");
        var lines = (await Calls.Run("read", folder)).Output.Trim().Split('\n');
        Assert.All(lines, l => JsonDocument.Parse(l));
        Assert.Equal("2024-01-02", JsonDocument.Parse(lines[0]).RootElement.GetProperty("published").GetString());
        var target = Path.Combine(calls.Root, "out");
        await Calls.Run("read", folder, "--out", target);
        Assert.True(File.Exists(Path.Combine(target, "a.json")));
        Assert.Equal(lines.Length, Directory.EnumerateFiles(target, "*.json", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public async Task Every_claim_of_a_report_quotes_the_characters_at_its_place()
    {
        var path = SharedData.Path("data", "reports", "en", "rajin-boxes.txt");
        using var calls = new Calls();
        var json = await Calls.Json("read", path);
        var text = json.GetProperty("text").GetString()!.EnumerateRunes().ToArray();
        foreach (var claim in json.GetProperty("claims").EnumerateArray())
        {
            var (start, end) = (claim.GetProperty("start").GetInt32(), claim.GetProperty("end").GetInt32());
            Assert.Equal(string.Concat(text[start..end].Select(r => r.ToString())), claim.GetProperty("quote").GetString());
        }
    }

    [Theory]
    [InlineData("empty.txt", "")]
    [InlineData("binary.txt", "\u0001\0\u0002\0\u0003\0\0\0\u007F\0ELF\0\0\0")]
    public async Task Unusable_input_is_named_and_the_others_are_done(string name, string content)
    {
        using var calls = new Calls();
        var bad = calls.Write(name, content);
        var good = calls.Write("good.txt", "Two trains came to the border on Monday.");
        var answer = await Calls.Run("read", bad, good);
        Assert.Equal(3, answer.Code);
        Assert.Contains(bad, answer.Error, StringComparison.Ordinal);
        Assert.Equal("good.txt", JsonDocument.Parse(answer.Output).RootElement.GetProperty("document").GetString());
    }

    [Fact]
    public async Task Fifty_megabytes_are_refused_with_the_limit()
    {
        using var calls = new Calls();
        var path = Path.Combine(calls.Root, "large.txt");
        await using (var file = File.Create(path))
        {
            file.SetLength(50L * 1024 * 1024);
        }

        var answer = await Calls.Run("read", path);
        Assert.Equal(3, answer.Code);
        Assert.Contains("50 MB", answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Output);
    }

    [Fact]
    public async Task A_wrong_path_and_an_empty_folder_are_unusable_input()
    {
        using var calls = new Calls();
        var answer = await Calls.Run("read", Path.Combine(calls.Root, "nowhere.txt"));
        Assert.Equal(3, answer.Code);
        Assert.Contains("no such file", answer.Error, StringComparison.OrdinalIgnoreCase);
        Directory.CreateDirectory(Path.Combine(calls.Root, "void"));
        Assert.Equal(3, (await Calls.Run("read", Path.Combine(calls.Root, "void"))).Code);
    }

    [Fact]
    public async Task A_file_that_may_not_be_read_is_named_with_the_reason()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Permissions are others on this system.");
            return;
        }

        Assert.SkipWhen(Environment.UserName == "root", "Permissions do not bind this user.");

        using var calls = new Calls();
        var path = calls.Write("secret.txt", "x");
        File.SetUnixFileMode(path, UnixFileMode.None);
        var answer = await Calls.Run("read", path);
        Assert.Equal(3, answer.Code);
        Assert.Contains("No permission", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_date_or_a_language_it_says_what_that_costs()
    {
        using var calls = new Calls();
        var answer = await Calls.Run("read", calls.Write("a.txt", "Zwei Züge kamen am Montag an die Grenze, sagten die Behörden in Berlin am Abend."));
        Assert.Equal(0, answer.Code);
        Assert.Contains("date", answer.Error, StringComparison.Ordinal);
        Assert.Contains("language", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_folder_that_cannot_be_made_is_a_wrong_call()
    {
        using var calls = new Calls();
        var path = calls.Write("a.txt", "Two trains came to the border on Monday.");
        var answer = await Calls.Run("read", path, "--out", Path.Combine(path, "below-a-file"));
        Assert.Equal(2, answer.Code);
    }
}
