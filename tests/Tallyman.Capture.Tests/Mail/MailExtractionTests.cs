using System.Text;
using NodaTime;

namespace Tallyman.Capture.Tests.Mail;

public sealed class MailExtractionTests
{
    [Fact]
    public async Task The_plain_part_is_read_with_its_head()
    {
        var message = "Received: by x\r\nFrom: =?UTF-8?B?0IbQstCw0L0=?= <a@example.org>\r\nSubject: =?utf-8?Q?=D0=9A=D0=BE=D0=BD?=\r\n =?utf-8?Q?=D1=82=D0=B5=D0=B9=D0=BD=D0=B5=D1=80=D0=B8?=\r\nDate: Fri, 14 Jun 2024 23:30:00 +0900\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\npreamble\r\n--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/html\r\n\r\n<p>html</p>\r\n--c\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nTen thousand=\r\n containers =D0=B0\r\n--c--\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=x.txt\r\n\r\nattached\r\n--b--\r\n";
        var result = await Extractor.ExtractAsync(Encoding.UTF8.GetBytes(message), ExtractionHints.None with { FileName = "m.eml" });
        Assert.True(result.TryGet(out var extraction, out var problem), problem?.ToString());
        Assert.Equal("Ten thousand containers а", extraction.Text.Value);
        Assert.Equal("Контейнери", extraction.Title);
        Assert.Equal("Іван <a@example.org>", extraction.Byline);
        Assert.Equal(new LocalDate(2024, 6, 14), extraction.Published);
        Assert.StartsWith("part ", extraction.Map.Runs[0].Part, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_page_is_read_as_a_page()
    {
        var page = Convert.ToBase64String(Encoding.UTF8.GetBytes("<html><head><title>Ships</title></head><body><h1>Ships</h1><p>Two ships left the port of Rajin on Monday, the ministry said.</p></body></html>"));
        var message = $"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/ships\r\nSubject: Ships\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n{page}\r\n--x\r\nContent-Type: image/png\r\n\r\nPNG\r\n--x--\r\n";
        var result = await Extractor.ExtractAsync(Encoding.UTF8.GetBytes(message), ExtractionHints.None with { FileName = "a.mhtml" });
        Assert.True(result.TryGet(out var extraction, out var problem), problem?.ToString());
        Assert.Equal("Ships\n\nTwo ships left the port of Rajin on Monday, the ministry said.", extraction.Text.Value);
        Assert.Equal("https://example.org/ships", extraction.Url);
    }

    [Fact]
    public async Task A_message_that_is_cut_or_nested_without_end_is_read_as_far_as_it_goes()
    {
        Assert.True((await Extractor.ExtractAsync("Subject: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHalf a sen"u8.ToArray(), ExtractionHints.None)).TryGet(out var cut, out _));
        Assert.Equal("Half a sen", cut.Text.Value);
        var nested = new StringBuilder("MIME-Version: 1.0\n");
        for (var i = 0; i < 5_000; i++)
        {
            nested.Append("Content-Type: multipart/mixed; boundary=b").Append(i).Append("\n\n--b").Append(i).Append('\n');
        }

        _ = await Extractor.ExtractAsync(Encoding.ASCII.GetBytes(nested.ToString()), ExtractionHints.None with { FileName = "n.eml" });
    }
}
