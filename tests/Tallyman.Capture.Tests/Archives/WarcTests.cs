using System.IO.Compression;
using System.Text;
using CsCheck;
using NodaTime;
using Tallyman.Capture.Archives;
using Tallyman.Capture.Http;

namespace Tallyman.Capture.Tests.Archives;

public sealed class WarcTests
{
    private static readonly Instant s_time = Instant.FromUtc(2024, 6, 14, 8, 30, 1) + Duration.FromMilliseconds(250);

    [Fact]
    public void What_is_written_is_read_back_whole() =>
        (from blocks in Gen.Byte.Array[0, 20_000].Array[1, 6] from compress in Gen.Bool select (blocks, compress)).Sample(t =>
        {
            using var file = new MemoryStream();
            var writer = new WarcWriter(file, t.compress);
            var written = t.blocks.Select((b, i) => writer.Write(WarcRecord.Create(WarcType.Resource, s_time, b, new WarcField("WARC-Target-URI", $"https://example.org/{i}")))).ToList();
            var read = new WarcReader(file).ReadAll().ToList();
            Assert.Equal(written.Count, read.Count);
            foreach (var (before, after) in written.Zip(read))
            {
                Assert.Null(after.Problem);
                Assert.Equal(before.Fields, after.Record!.Fields);
                Assert.True(before.Block.Span.SequenceEqual(after.Record.Block.Span));
                Assert.Equal(before.Offset, after.Record.Offset);
                Assert.Equal(before.Length, after.Record.Length + (t.compress ? 0 : before.Length - after.Record.Length));
                Assert.Null(WarcDigestCheck.Of(after.Record));
            }
        }, iter: 60);

    [Fact]
    public void A_record_has_the_mandatory_fields_in_the_form_of_the_standard()
    {
        using var file = new MemoryStream();
        new WarcWriter(file, compress: false).Write(WarcRecord.Create(WarcType.Response, s_time, "HTTP/1.1 200 OK\r\n\r\nhi"u8.ToArray(), new WarcField("WARC-Target-URI", "https://example.org/"), new WarcField("Content-Type", "application/http;msgtype=response")));
        var text = Encoding.UTF8.GetString(file.ToArray());
        Assert.StartsWith("WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:", text, StringComparison.Ordinal);
        Assert.Contains("\r\nWARC-Date: 2024-06-14T08:30:01.25Z\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Length: 21\r\n\r\nHTTP/1.1 200 OK\r\n\r\nhi\r\n\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nWARC-Target-URI: https://example.org/\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_breaks_in_a_value_do_not_open_a_field()
    {
        var record = WarcRecord.Create(WarcType.Metadata, s_time, Array.Empty<byte>(), new WarcField("WARC-Target-URI", "https://example.org/\r\nWARC-Type: response"));
        using var file = new MemoryStream();
        new WarcWriter(file).Write(record);
        Assert.Equal(WarcType.Metadata, Assert.Single(new WarcReader(file).ReadAll()).Record!.Type);
    }

    [Fact]
    public void A_file_of_another_maker_is_read_with_its_brackets_and_base32()
    {
        // As wget 1.21 writes: version 1.0, SHA-1 in base32, the target in angle brackets, lower-case names allowed.
        var body = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"u8.ToArray();
        const string digest = "VL2MMHO4YXUKFWV63YHTWSBM3GXKSQ2N"; // SHA-1 of hello.
        var file = new MemoryStream(Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nwarc-date: 2024-06-14T00:00:00Z\r\nWARC-Target-URI: <http://example.org/a>\r\nWARC-Payload-Digest: sha1:{digest}\r\nContent-Type: application/http;msgtype=response\r\nX-Long: a\r\n b\r\nContent-Length: {body.Length}\r\n\r\n").Concat(body).Concat("\r\n\r\n"u8.ToArray()).ToArray());
        var record = Assert.Single(new WarcReader(file).ReadAll()).Record!;
        Assert.Equal("http://example.org/a", record.TargetUri);
        Assert.Equal("a b", record["x-long"]);
        Assert.Equal(Instant.FromUtc(2024, 6, 14, 0, 0), record.Date);
        Assert.Null(WarcDigestCheck.Of(record));
        Assert.Equal("hello", Encoding.UTF8.GetString(HttpMessage.Parse(record.Block)!.Payload().Span));
        Assert.NotNull(WarcDigestCheck.Of(record with { Block = "HTTP/1.1 200 OK\r\n\r\nother"u8.ToArray() }));
    }

    [Fact]
    public void A_broken_record_is_named_by_its_offset_and_the_rest_is_read()
    {
        var good = "WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: 2\r\n\r\nok\r\n\r\n";
        var file = new MemoryStream(Encoding.UTF8.GetBytes(good + "WARC/1.1\r\nWARC-Type resource\r\n\r\nxx\r\n\r\n" + good + good.Replace("2", "999999", StringComparison.Ordinal)));
        var items = new WarcReader(file).ReadAll().ToList();
        Assert.Equal(2, items.Count(i => i.Record is not null));
        Assert.Equal(good.Length, items.First(i => i.Problem is not null).Problem!.Offset);
        Assert.Contains("999999", items[^1].Problem!.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_gzip_file_gives_the_records_before_the_cut()
    {
        using var file = new MemoryStream();
        var writer = new WarcWriter(file);
        var random = new byte[5000];
        new Random(1).NextBytes(random);
        writer.Write(WarcRecord.Create(WarcType.Resource, s_time, random, new WarcField("WARC-Target-URI", "https://example.org/1")));
        var second = writer.Position;
        writer.Write(WarcRecord.Create(WarcType.Resource, s_time, random, new WarcField("WARC-Target-URI", "https://example.org/2")));
        file.SetLength(file.Length - 100);
        var items = new WarcReader(file).ReadAll().ToList();
        Assert.Equal("https://example.org/1", items[0].Record!.TargetUri);
        Assert.Contains(items, i => i.Problem?.Offset == second);
    }

    [Fact]
    public void A_file_that_is_one_gzip_member_is_read_too()
    {
        using var plain = new MemoryStream();
        var writer = new WarcWriter(plain, compress: false);
        for (var i = 0; i < 3; i++)
        {
            writer.Write(WarcRecord.Create(WarcType.Resource, s_time, new byte[30_000], new WarcField("WARC-Target-URI", $"https://example.org/{i}")));
        }

        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(plain.ToArray());
        }

        Assert.Equal(3, new WarcReader(file).ReadAll().Count(i => i.Record is { Block.Length: 30_000 }));
    }

    [Fact]
    public void Whatever_bytes_come_reading_ends_without_a_throw() =>
        Gen.OneOf(Gen.Const("WARC/1.1\r\n"u8.ToArray()), Gen.Const("Content-Length: 5\r\n\r\n"u8.ToArray()), Gen.Const("WARC-Type: response\r\n"u8.ToArray()), Gen.Const(new byte[] { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3 }), Gen.Byte.Array[0, 30])
            .Array[1, 12].Sample(parts => _ = new WarcReader(new MemoryStream([.. parts.SelectMany(p => p)])).ReadAll().Take(1000).Count(), iter: 500);
}
