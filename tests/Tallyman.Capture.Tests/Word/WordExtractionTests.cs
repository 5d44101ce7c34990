using System.IO.Compression;
using System.Text;

namespace Tallyman.Capture.Tests.Word;

public sealed class WordExtractionTests
{
    private const string Space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    [Fact]
    public async Task Paragraphs_cells_and_breaks_are_kept_and_deleted_text_is_not()
    {
        var part = $"<?xml version=\"1.0\"?>\n<w:document {Space}><w:body><w:p><w:r><w:t>Контейнери: </w:t></w:r><w:r><w:t xml:space=\"preserve\">10 &amp; 20</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
        var result = await Extractor.ExtractAsync(Docx(part), ExtractionHints.None with { FileName = "a.docx" });
        Assert.True(result.TryGet(out var extraction, out var problem), problem?.ToString());
        Assert.Equal("Контейнери: 10 & 20\n\none\ntwo\n\na\tb", extraction.Text.Value);
        Assert.Equal("Report", extraction.Title);
        Assert.Equal(new NodaTime.LocalDate(2024, 6, 14), extraction.Published);
        var bytes = Encoding.UTF8.GetBytes(part);
        var place = extraction.Map.Locate(new TextSpan(0, 11), [])[0];
        Assert.Equal("word/document.xml", place.Part);
        Assert.Equal("Контейнери: ", Encoding.UTF8.GetString(bytes[(int)place.ByteStart..(int)place.ByteEnd]));
    }

    [Fact]
    public async Task A_document_type_and_a_cut_part_do_not_get_through()
    {
        Assert.False((await Extractor.ExtractAsync(Docx($"<!DOCTYPE w [<!ENTITY a \"aaaa\">]><w:document {Space}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"), ExtractionHints.None)).TryGet(out _, out _));
        Assert.True((await Extractor.ExtractAsync(Docx($"<w:document {Space}><w:body><w:p><w:r><w:t>whole</w:t></w:r></w:p><w:p>"), ExtractionHints.None)).TryGet(out var cut, out _));
        Assert.Equal("whole", cut.Text.Value);
        Assert.Contains(cut.Notices, n => n.Key == "capture-cut-document");
    }

    private static byte[] Docx(string part)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("word/document.xml", part);
            Add("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"><dc:title>Report</dc:title><dcterms:created>2024-06-14T10:00:00Z</dcterms:created></cp:coreProperties>");

            void Add(string name, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }

        return file.ToArray();
    }
}
