using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Tallyman.Capture.Tests.Pdf;

public sealed class PdfExtractionTests
{
    [Fact]
    public async Task Columns_are_read_one_after_the_other_and_each_word_has_its_box()
    {
        var builder = new PdfDocumentBuilder();
        builder.DocumentInformation.Title = "Shipments";
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        for (var i = 0; i < 20; i++)
        {
            page.AddText($"left row {i} of the text", 10, new PdfPoint(50, 750 - (i * 14)), font);
            page.AddText($"right row {i} of the text", 10, new PdfPoint(330, 750 - (i * 14)), font);
        }

        var result = await Extractor.ExtractAsync(builder.Build(), ExtractionHints.None with { FileName = "a.pdf" });
        Assert.True(result.TryGet(out var extraction, out var problem), problem?.ToString());
        var text = extraction.Text.Value;
        Assert.True(text.IndexOf("left row 19", StringComparison.Ordinal) < text.IndexOf("right row 0", StringComparison.Ordinal), text);
        Assert.Equal("Shipments", extraction.Title);
        var at = text.IndexOf("right", StringComparison.Ordinal);
        var place = Assert.Single(extraction.Map.Locate(extraction.Text.SpanOf(at, at + 5), []));
        Assert.Equal(1, place.Box!.Value.Page);
        Assert.InRange(place.Box.Value.Left, 325, 335);
        Assert.InRange(place.Box.Value.Bottom, 740, 755);
    }

    [Fact]
    public async Task A_page_without_text_and_a_damaged_file_say_what_they_are()
    {
        var builder = new PdfDocumentBuilder();
        var page = builder.AddPage(PageSize.A4);
        page.AddPng(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="), new PdfRectangle(0, 0, 500, 700));
        Assert.Contains("scanned", (await Problem(builder.Build())).What, StringComparison.Ordinal);
        Assert.Contains("PDF", (await Problem(Encoding.ASCII.GetBytes("%PDF-1.7\nnonsense"))).What, StringComparison.Ordinal);
    }

    private static async Task<CaptureProblem> Problem(byte[] bytes)
    {
        Assert.False((await Extractor.ExtractAsync(bytes, ExtractionHints.None)).TryGet(out _, out var problem));
        return problem;
    }
}
