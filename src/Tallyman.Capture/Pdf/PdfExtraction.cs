using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Tallyman.Capture.Dates;
using Tallyman.Capture.Formats;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Tallyman.Capture.Pdf;

/// <summary>
/// A PDF: its words in the order in which columns are read, each with its page and box. A page that is a picture is said to be one.
/// The parser takes no token and can be exhausted by small files: it runs in a child process with limits.
/// </summary>
internal static class PdfExtraction
{
    /// <summary>Name and version of this extractor.</summary>
    public const string Extractor = "tallyman-pdf/1";

    private const int MostPages = 2_000;
    private const int MostLetters = 60_000;

    public static ExtractionResult Extract(ReadOnlyMemory<byte> bytes, ExtractionHints hints, CancellationToken cancellationToken)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = 128 });
            return Read(pdf, hints, cancellationToken);
        }
        catch (UglyToad.PdfPig.Exceptions.PdfDocumentEncryptedException)
        {
            return ExtractionResult.Of(new CaptureProblem("The PDF is encrypted", "Remove its password and capture the result too; the document as it is is kept"));
        }
        catch (Exception e) when (e is not OperationCanceledException and not OutOfMemoryException)
        {
            // The parser throws of every kind on damaged files.
            return ExtractionResult.Of(new CaptureProblem($"The PDF is damaged: {e.Message.TrimEnd('.')}", "Get the file again, or give its text"));
        }
    }

    private static ExtractionResult Read(PdfDocument pdf, ExtractionHints hints, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var text = new StringBuilder();
        var words = new List<(int Start, int End, PageBox Box)>();
        var notices = ImmutableArray.CreateBuilder<Message>();
        var scanned = 0;
        var number = 1;
        for (; number <= Math.Min(pdf.NumberOfPages, MostPages); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (clock.Elapsed > hints.Limits.Time)
            {
                break;
            }

            Page page;
            try
            {
                page = pdf.GetPage(number);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                notices.Add(Message.Of("capture-cut-document", ("page", Invariant(number))));
                continue;
            }

            if (page.Letters.Count == 0)
            {
                if (page.NumberOfImages > 0)
                {
                    scanned++;
                    notices.Add(Message.Of("capture-page-scanned", ("page", Invariant(number))));
                }

                continue;
            }

            AddPage(page, text, words);
        }

        if (number <= pdf.NumberOfPages)
        {
            notices.Add(Message.Of("capture-cut-document", ("page", Invariant(number))));
        }

        if (text.Length == 0)
        {
            return ExtractionResult.Of(scanned > 0
                ? new CaptureProblem($"The PDF is scanned: its {Invariant(scanned)} page(s) are pictures without text", "Run it through text recognition and capture the result too; the document as it is is kept")
                : new CaptureProblem("The PDF shows no text", "Give its text"));
        }

        var document = new DocumentText(text.ToString());
        return ExtractionResult.Of(new Extraction
        {
            Text = document,
            Map = new SourceMap([.. words.Select(w => new SourceRun(document.SpanOf(w.Start, w.End), -1, -1, 0, w.Box))]),
            MediaType = MediaTypes.Pdf,
            Extractor = Extractor,
            Statements = Describe(pdf.Information),
            Notices = notices.DrainToImmutable(),
        });
    }

    private static void AddPage(Page page, StringBuilder text, List<(int Start, int End, PageBox Box)> words)
    {
        // The analysis of a page's layout grows with the square of its letters; past a limit their order in the file has to do.
        var found = page.Letters.Count <= MostLetters ? NearestNeighbourWordExtractor.Instance.GetWords(page.Letters).ToList() : page.GetWords().ToList();
        IEnumerable<TextBlock> blocks = found.Count is 0 or > 8_000
            ? [new TextBlock([new TextLine(found)])]
            : UnsupervisedReadingOrderDetector.Instance.Get(DocstrumBoundingBoxes.Instance.GetBlocks(found));
        foreach (var block in blocks)
        {
            var start = true;
            foreach (var line in block.TextLines)
            {
                foreach (var word in line.Words)
                {
                    if (!string.IsNullOrWhiteSpace(word.Text))
                    {
                        Part(text, start, word.Text);
                        var from = text.Length;
                        text.Append(word.Text.Replace('\0', ' ').Replace("\u00AD", string.Empty, StringComparison.Ordinal));
                        var box = word.BoundingBox;
                        words.Add((from, text.Length, new PageBox(page.Number, box.Left, box.Bottom, box.Right, box.Top)));
                        start = false;
                    }
                }
            }
        }
    }

    private static void Part(StringBuilder text, bool paragraph, string next)
    {
        if (text.Length > 0)
        {
            // A bullet or hyphen at a line's end is left as it stands: whether it is the word's own cannot be told.
            _ = next;
            text.Append(paragraph ? "\n\n" : " ");
        }
    }

    private static ImmutableArray<MetadataStatement> Describe(DocumentInformation information)
    {
        var statements = ImmutableArray.CreateBuilder<MetadataStatement>();
        Add(MetadataField.Title, information.Title);
        Add(MetadataField.Byline, information.Author);
        AddDay(MetadataField.Published, information.CreationDate);
        AddDay(MetadataField.Modified, information.ModifiedDate);
        return statements.ToImmutable();

        void Add(MetadataField field, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value) && value.Length < 1000)
            {
                statements.Add(new MetadataStatement(field, value.Trim(), "pdf", value));
            }
        }

        // ISO 32000, section 7.9.4: D:YYYYMMDDHHmmSSOHH'mm'.
        void AddDay(MetadataField field, string? value)
        {
            if (value is not null && value.StartsWith("D:", StringComparison.Ordinal) && value.Length >= 10 && StatedDates.TryRead(value.Substring(2, 8), out var day))
            {
                statements.Add(new MetadataStatement(field, Extraction.Write(day), "pdf", value));
            }
        }
    }

    private static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
}
