using System.IO.Compression;
using System.Text;

namespace Tallyman.Cli.Tests.Children;

/// <summary>Documents made to exhaust, crash or mislead whoever reads them.</summary>
internal static class HostileFiles
{
    public static IEnumerable<(string Name, byte[] Bytes)> All() =>
        Nested().Concat(Markup()).Concat(Encodings()).Concat(Pdfs()).Concat(Zips()).Concat(Mails()).Concat(Pictures()).Concat(Mutations());

    private static IEnumerable<(string, byte[])> Nested()
    {
        foreach (var tag in new[] { "div", "b", "table", "p", "span", "blockquote", "ul><li", "font", "a href=x", "svg", "math", "select", "button", "template", "form", "nobr" })
        {
            yield return ($"nested-{tag.Split(' ')[0].Replace("><", "-", StringComparison.Ordinal)}.html", Text("<html><body>" + Repeat($"<{tag}>", 100_000) + "text"));
        }

        yield return ("adoption.html", Text("<html><body>" + Repeat("<a><div>", 5_000) + Repeat("</a>", 5_000)));
        yield return ("formatting.html", Text("<html><body><p>" + Repeat("<b><i><u>", 3_000) + Repeat("</p><p>", 3_000)));
        yield return ("tables.html", Text("<html><body>" + Repeat("<table>x<tr>y<td>", 1_500)));
    }

    private static IEnumerable<(string, byte[])> Markup()
    {
        yield return ("attributes.html", Text("<html><body><p " + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}=1 ")) + ">text"));
        yield return ("attribute.html", Text("<html><body><p title=\"" + new string('x', 4_000_000) + "\">text"));
        yield return ("open-comment.html", Text("<html><body>text<!--" + new string('-', 2_000_000)));
        yield return ("open-script.html", Text("<html><body>text<script>" + Repeat("<!--<script>", 100_000)));
        yield return ("entities.html", Text("<html><body>" + Repeat("&", 500_000) + Repeat("&lt", 200_000)));
        yield return ("less-than.html", Text("<html><body>" + new string('<', 1_000_000)));
        yield return ("classes.html", Text("<html><body>" + Repeat("<p class=\"share comment ad nav article text main\">word word, word</p>", 40_000)));
        yield return ("siblings.html", Text("<html><body>" + Repeat("<p>word, word, word and more words here</p>", 100_000)));
        yield return ("links.html", Text("<html><body>" + Repeat("<a href=x>word</a> ", 150_000)));
        yield return ("headings.html", Text("<html><body>" + Repeat("<h1>word</h1>", 100_000)));
        yield return ("headers.html", Text("<html><body>" + Repeat("<header><div>", 900) + "x"));
        yield return ("times.html", Text("<html><body>" + Repeat("<time datetime=2024-01-01>x</time>", 60_000)));
        yield return ("json-ld.html", Text("<html><head><script type=application/ld+json>" + Repeat("[", 100_000) + "</script></head><body><p>text"));
        yield return ("json-ld-graph.html", Text("<html><head><script type=application/ld+json>{\"@graph\":[" + string.Join(',', Enumerable.Repeat("{\"@type\":\"NewsArticle\",\"headline\":\"x\"}", 50_000)) + "]}</script></head><body><p>text"));
        yield return ("meta.html", Text("<html><head>" + Repeat("<meta name=date content=2024-01-01>", 60_000) + "</head><body><p>text"));
        yield return ("frameset.html", Text("<html><frameset>" + Repeat("<frame src=x>", 50_000)));
        yield return ("plaintext.html", Text("<html><body><plaintext>" + new string('x', 1_000_000)));
        yield return ("cdata.html", Text("<html><body><svg><![CDATA[" + new string(']', 1_000_000)));
        yield return ("bidi.html", Text("<html><head><title>\u202Eevil\u202C \u001B[31m=cmd|' /C calc'!A0</title></head><body><p>\u2066text\u2069"));
        yield return ("script-title.html", Text("<html><head><title><script>alert(1)</script></title></head><body><p onclick=alert(1)>text"));
        yield return ("xhtml-dtd.html", Text("<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;'>]><html><body>&c;"));
        yield return ("large.html", Text("<html><body><p>" + new string('x', 9_000_000)));
    }

    private static IEnumerable<(string, byte[])> Encodings()
    {
        yield return ("utf16-cut.html", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html><body>text"), 0x3C]);
        yield return ("utf32.html", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes("<html><body>text")]);
        yield return ("half-surrogates.html", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html><body>"), 0x00, 0xD8, 0x41, 0x00, 0x00, 0xDC]);
        yield return ("utf7.html", Text("<html><head><meta charset=utf-7></head><body>+ADw-script+AD4-alert(1)"));
        yield return ("overlong.html", [.. Text("<html><body>text "), 0xC0, 0xBC, 0xE0, 0x80, 0xBC, 0xF0, 0x80, 0x80, 0xBC]);
        yield return ("nul.html", [.. Text("<html><body>te\0xt"), 0, 0, 0]);
        yield return ("wrong-label.html", [.. Text("<html><head><meta charset=shift_jis></head><body>"), .. Encoding.UTF8.GetBytes("Контейнери і снаряди")]);
        yield return ("unknown-label.html", Text("<html><head><meta charset=\"" + new string('x', 39) + "\"></head><body>text"));
        yield return ("iso-2022.html", [.. Text("<html><head><meta charset=iso-2022-jp></head><body>"), 0x1B, 0x24, 0x42, 0x21, 0x22, 0x1B]);
        yield return ("continuations.html", [.. Text("<html><body>"), .. Enumerable.Repeat((byte)0x80, 200_000)]);
    }

    private static IEnumerable<(string, byte[])> Pdfs()
    {
        foreach (var megabytes in new[] { 16, 64, 256, 600 })
        {
            yield return ($"inflating-{megabytes}.pdf", Pdf($"<< /Length {{0}} /Filter /FlateDecode >>", Zlib(megabytes)));
        }

        yield return ("twice-packed.pdf", Pdf("<< /Length {0} /Filter [/FlateDecode /FlateDecode] >>", Zlib(64)));
        yield return ("run-length.pdf", Pdf("<< /Length {0} /Filter /RunLengthDecode >>", [.. Enumerable.Repeat<byte[]>([0x81, 0x20], 200_000).SelectMany(b => b)]));
        yield return ("lzw.pdf", Pdf("<< /Length {0} /Filter /LZWDecode >>", [.. Enumerable.Repeat((byte)0x80, 100_000)]));
        yield return ("operators.pdf", Pdf("<< /Length {0} >>", Text(Repeat("q ", 400_000))));
        yield return ("no-xref.pdf", Text("%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Type /Pages /Kids [2 0 R] /Count 1000000 >> endobj trailer << /Root 1 0 R >>"));
        yield return ("kids-loop.pdf", Text("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R/Size 4>>\nstartxref\n0\n%%EOF"));
        yield return ("prev-loop.pdf", Text("%PDF-1.4\nxref\n0 1\n0000000000 65535 f\ntrailer<</Root 1 0 R/Size 1/Prev 9>>\nstartxref\n9\n%%EOF"));
        yield return ("arrays.pdf", Text("%PDF-1.4\n1 0 obj " + new string('[', 300_000) + " endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF"));
        yield return ("dictionaries.pdf", Text("%PDF-1.4\n1 0 obj " + Repeat("<</A", 100_000) + " endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF"));
        yield return ("encrypted.pdf", Text("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R/Size 3/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(y)/P -4>>/ID[(a)(b)]>>\nstartxref\n0\n%%EOF"));
    }

    private static IEnumerable<(string, byte[])> Zips()
    {
        yield return ("bomb.docx", Zip("word/document.xml", 600));
        yield return ("deep.docx", Zip("word/document.xml", Text("<w:document xmlns:w='x'>" + Repeat("<w:p>", 300_000))));
        yield return ("entities.docx", Zip("word/document.xml", Text("<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><w:document xmlns:w='x'><w:p><w:t>&b;</w:t></w:p></w:document>")));
        yield return ("external.docx", Zip("word/document.xml", Text("<!DOCTYPE w SYSTEM 'file:///etc/passwd'><w:document xmlns:w='x'/>")));
        yield return ("empty.docx", Zip("word/document.xml", []));
        yield return ("traversal.docx", Zip("../../word/document.xml", Text("x")));
        yield return ("cut.docx", Zip("word/document.xml", Text("<w:document xmlns:w='x'><w:p><w:t>text</w:t></w:p>"))[..^30]);
        yield return ("attributes.docx", Zip("word/document.xml", Text("<w:document xmlns:w='x' " + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i}='1' ")) + "><w:p><w:t>text</w:t></w:p></w:document>")));
        yield return ("plain.zip", Zip("a.txt", Text("x")));
    }

    private static IEnumerable<(string, byte[])> Mails()
    {
        yield return ("parts.eml", Text("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + Repeat("--b\n\nx\n", 200_000)));
        yield return ("nested.eml", Text("MIME-Version: 1.0\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n"))));
        yield return ("messages.eml", Text("MIME-Version: 1.0\n" + Repeat("Content-Type: message/rfc822\n\n", 50_000)));
        yield return ("head.eml", Text("MIME-Version: 1.0\n" + Repeat("X: y\n", 400_000)));
        yield return ("fold.eml", Text("MIME-Version: 1.0\nSubject: a\n" + Repeat(" b\n", 100_000) + "\ntext"));
        yield return ("words.eml", Text("MIME-Version: 1.0\nSubject: " + Repeat("=?utf-8?Q?a?= ", 20_000) + "\n\ntext"));
        yield return ("base64.eml", Text("MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + new string('A', 2_000_001)));
        yield return ("boundary.mhtml", Text("From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"" + new string('-', 150) + "\"\n\n" + new string('-', 1_000_000)));
        yield return ("deep.mhtml", Text("From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n<html><body>" + Repeat("<div>", 100_000) + "text\n--x--\n"));
    }

    private static IEnumerable<(string, byte[])> Pictures()
    {
        yield return ("cut.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, .. Text("Exif\0\0II*\0"), 8, 0, 0, 0]);
        yield return ("ifd-loop.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 0, 0x22, .. Text("Exif\0\0II*\0"), 8, 0, 0, 0, 1, 0, 0x69, 0x87, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0xFF, 0xD9]);
        yield return ("huge-count.tif", [.. Text("II*\0"), 8, 0, 0, 0, 0xFF, 0xFF, 0x0E, 1, 2, 0, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0, 0]);
        yield return ("chunk.png", [0x89, .. Text("PNG\r\n"), 0x1A, 0x0A, 0x7F, 0xFF, 0xFF, 0xFF, .. Text("IHDRxx")]);
        yield return ("text-bomb.png", [0x89, .. Text("PNG\r\n"), 0x1A, 0x0A, 0, 0, 0, 13, .. Text("IHDR"), 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 0, 0, 0, 0, .. Chunk("zTXt", [.. Text("k\0"), 0, .. Zlib(200)])]);
        yield return ("riff.webp", [.. Text("RIFF"), 0xFF, 0xFF, 0xFF, 0xFF, .. Text("WEBPVP8X"), 0xFF, 0xFF, 0xFF, 0x7F]);
        yield return ("gif.gif", [.. Text("GIF89a"), 0xFF, 0xFF, 0xFF, 0xFF, 0xF7, 0, 0]);
    }

    // Whole documents with bytes changed: what fuzzers do first.
    private static IEnumerable<(string, byte[])> Mutations()
    {
        var random = new Random(7);
        var seeds = new (string Name, byte[] Bytes)[]
        {
            ("m.pdf", Pdf("<< /Length {0} >>", Text("BT /F1 12 Tf (text) Tj ET"))),
            ("m.docx", Zip("word/document.xml", Text("<w:document xmlns:w='x'><w:p><w:t>text</w:t></w:p></w:document>"))),
            ("m.html", Text("<html><head><title>t</title></head><body><table><tr><td>a<p>b</table><p>c")),
        };
        foreach (var (name, bytes) in seeds)
        {
            for (var i = 0; i < 8; i++)
            {
                var changed = bytes.ToArray();
                for (var k = 0; k < 1 + (changed.Length / 60); k++)
                {
                    changed[random.Next(changed.Length)] = (byte)random.Next(256);
                }

                yield return ($"{i}-{name}", changed);
            }
        }
    }

    private static byte[] Pdf(string dictionary, byte[] stream)
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        Write("%PDF-1.4\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>");
        offsets.Add(file.Position);
        Write("4 0 obj\n" + string.Format(System.Globalization.CultureInfo.InvariantCulture, dictionary, stream.Length) + "\nstream\n");
        file.Write(stream);
        Write("\nendstream\nendobj\n");
        var xref = file.Position;
        Write("xref\n0 5\n0000000000 65535 f \n" + string.Concat(offsets.Select(o => $"{o:0000000000} 00000 n \n")) + $"trailer << /Root 1 0 R /Size 5 >>\nstartxref\n{xref}\n%%EOF");
        return file.ToArray();

        void Object(string content)
        {
            offsets.Add(file.Position);
            Write($"{offsets.Count} 0 obj\n{content}\nendobj\n");
        }

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }

    private static byte[] Zip(string name, int megabytes)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            var block = new byte[1024 * 1024];
            for (var i = 0; i < megabytes; i++)
            {
                entry.Write(block);
            }
        }

        return file.ToArray();
    }

    private static byte[] Zip(string name, byte[] content)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }

        return file.ToArray();
    }

    private static byte[] Zlib(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var block = Enumerable.Repeat((byte)' ', 1024 * 1024).ToArray();
            for (var i = 0; i < megabytes; i++)
            {
                zlib.Write(block);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Chunk(string type, byte[] data) => [(byte)(data.Length >> 24), (byte)(data.Length >> 16), (byte)(data.Length >> 8), (byte)data.Length, .. Text(type), .. data, 0, 0, 0, 0];

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
