using System.Text;
using NodaTime;
using Tallyman.Capture.Archives;

namespace Tallyman.Cli.Tests;

public sealed class CaptureSourcesTests
{
    private static readonly Instant s_time = Instant.FromUtc(2024, 6, 14, 8, 30, 1);

    [Fact]
    public async Task A_web_archive_is_captured_record_by_record_with_its_messages_and_the_case_verifies()
    {
        using var calls = new Calls();
        var path = Path.Combine(calls.Root, "a.warc.gz");
        await using (var file = File.Create(path))
        {
            var writer = new WarcWriter(file);
            writer.Write(Response("https://example.org/report", "text/html", "<html lang=en><head><meta name=date content=2024-06-14></head><body><h1>Ships</h1><p>North Korea sent 5,000 containers to Russia, the minister said.</p></body></html>"));
            writer.Write(Response("https://example.org/style.css", "text/css", "p { color: red }"));
            writer.Write(Response("https://example.org/broken", "text/html", "<p>x</p>") with { Block = "HTTP/1.1 200 OK\r\n\r\nchanged, but as long as before"u8.ToArray() });
        }

        Assert.Equal(0, (await Calls.Run("init", calls.Case, "--name", "Ships", "--author", "ada")).Code);
        var answer = await Calls.Run("capture", calls.Case, path, "--author", "ada", "--format", "json");
        Assert.Equal(3, answer.Code);
        Assert.Contains("https://example.org/report", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("style.css", answer.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Calls.Run("verify", calls.Case)).Code);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    public async Task An_address_that_is_not_public_is_unusable_input(string address)
    {
        using var calls = new Calls();
        Assert.Equal(0, (await Calls.Run("init", calls.Case, "--name", "Ships", "--author", "ada")).Code);
        var answer = await Calls.Run("capture", calls.Case, address, "--author", "ada");
        Assert.Equal(3, answer.Code);
        Assert.Contains(address, answer.Error, StringComparison.Ordinal);
    }

    private static WarcRecord Response(string address, string type, string body) => WarcRecord.Create(
        WarcType.Response,
        s_time,
        Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n\r\n{body}"),
        new WarcField("WARC-Target-URI", address),
        new WarcField("Content-Type", "application/http;msgtype=response"));
}
