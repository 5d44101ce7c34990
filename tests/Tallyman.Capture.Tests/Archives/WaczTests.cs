using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using Tallyman.Capture.Archives;

namespace Tallyman.Capture.Tests.Archives;

public sealed class WaczTests
{
    private static readonly Instant s_time = Instant.FromUtc(2024, 6, 14, 8, 30, 1);

    [Fact]
    public void A_package_holds_its_records_pages_index_manifest_and_signature()
    {
        using var file = Package();
        using var reader = WaczReader.Open(file, out var problem)!;
        Assert.Null(problem);
        Assert.Empty(reader.Problems);
        Assert.Equal("1.1.1", reader.Version);
        Assert.Equal("Порт <script>", Assert.Single(reader.Pages).Title);
        Assert.Equal(s_time, reader.Pages[0].Time);
        Assert.True(reader.Signature is { Kind: "anonymous", Holds: true });
        Assert.Equal(4, reader.Resources.Length);
        Assert.Equal(["https://example.org/порт?b=2&a=1", "https://www.example.org:8443/x"], reader.Read(reader.Archives[0]).Select(i => i.Record!.TargetUri));
    }

    [Fact]
    public void Index_offsets_seek_to_the_record_and_its_keys_are_sorted()
    {
        using var file = Package();
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        Assert.Equal(zip.GetEntry("archive/data.warc.gz")!.Length, zip.GetEntry("archive/data.warc.gz")!.CompressedLength);
        Assert.Equal(zip.GetEntry("indexes/index.cdx.gz")!.Length, zip.GetEntry("indexes/index.cdx.gz")!.CompressedLength);
        using var index = new StreamReader(new GZipStream(zip.GetEntry("indexes/index.cdx.gz")!.Open(), CompressionMode.Decompress));
        var lines = index.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.StartsWith("org,example)/%d0%bf%d0%be%d1%80%d1%82?a=1&b=2 20240614083001 {", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("org,example:8443)/x ", lines[1], StringComparison.Ordinal);
        using var warc = new MemoryStream();
        using (var from = zip.GetEntry("archive/data.warc.gz")!.Open())
        {
            from.CopyTo(warc);
        }

        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line[line.IndexOf('{', StringComparison.Ordinal)..]);
            var offset = int.Parse(json.RootElement.GetProperty("offset").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            var length = int.Parse(json.RootElement.GetProperty("length").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            var record = Assert.Single(new WarcReader(new MemoryStream(warc.ToArray(), offset, length)).ReadAll()).Record!;
            Assert.Equal(json.RootElement.GetProperty("url").GetString(), record.TargetUri);
        }
    }

    [Fact]
    public void A_changed_file_and_a_changed_manifest_are_named()
    {
        using var file = Package();
        Change(file, "pages/pages.jsonl", t => t + "{\"url\":\"https://other.example/\",\"ts\":\"2024-01-01T00:00:00Z\"}\n");
        using (var reader = WaczReader.Open(file, out _)!)
        {
            Assert.Contains("pages/pages.jsonl", Assert.Single(reader.Problems).What, StringComparison.Ordinal);
            Assert.Equal(2, reader.Pages.Length);
        }

        using var other = Package();
        Change(other, "datapackage.json", t => t.Replace("Case", "case", StringComparison.Ordinal));
        using var second = WaczReader.Open(other, out _)!;
        Assert.False(second.Signature!.Holds);
        Assert.Equal(2, second.Problems.Length);
    }

    [Fact]
    public void What_is_no_package_says_so()
    {
        Assert.Null(WaczReader.Open(new MemoryStream("not a zip"u8.ToArray()), out var problem));
        Assert.Contains("ZIP", problem!.What, StringComparison.Ordinal);
        using var empty = new MemoryStream();
        using (new ZipArchive(empty, ZipArchiveMode.Create, leaveOpen: true))
        {
        }

        Assert.Null(WaczReader.Open(empty, out problem));
        Assert.Contains("archive/", problem!.What, StringComparison.Ordinal);
    }

    private static MemoryStream Package()
    {
        var file = new MemoryStream();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var http = new WarcField("Content-Type", "application/http;msgtype=response");
        WaczWriter.Write(file, new WaczDescription("Case", null, s_time, "Tallyman test"),
            [
                WarcRecord.Create(WarcType.Response, s_time, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>a"u8.ToArray(), new WarcField("WARC-Target-URI", "https://example.org/порт?b=2&a=1"), http),
                WarcRecord.Create(WarcType.Response, s_time, "HTTP/1.1 404 Not Found\r\n\r\n"u8.ToArray(), new WarcField("WARC-Target-URI", "https://www.example.org:8443/x"), http),
            ],
            [new WaczPage("https://example.org/порт?b=2&a=1", s_time, "Порт <script>")], key);
        file.Position = 0;
        return file;
    }

    private static void Change(MemoryStream file, string name, Func<string, string> change)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true);
        var entry = zip.GetEntry(name)!;
        string text;
        using (var reader = new StreamReader(entry.Open()))
        {
            text = reader.ReadToEnd();
        }

        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(change(text));
    }
}
