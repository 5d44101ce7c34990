using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Tallyman.Capture.Charsets;
using Tallyman.Capture.Dates;
using Tallyman.Capture.Formats;
using Tallyman.Capture.Languages;

namespace Tallyman.Capture.Word;

/// <summary>
/// A DOCX file (ECMA-376 WordprocessingML): its paragraphs, cells by tabs, with the place of each run in <c>word/document.xml</c>.
/// What was deleted under tracked changes is left out. XML with a document type is refused.
/// </summary>
internal static class WordExtraction
{
    /// <summary>Name and version of this extractor.</summary>
    public const string Extractor = "tallyman-docx/1";

    private const string Body = "word/document.xml";
    private const int MostPartBytes = 64 * 1024 * 1024;
    private const int MostRatio = 200;

    private static readonly XmlReaderSettings s_xml = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, MaxCharactersInDocument = MostPartBytes };

    public static ExtractionResult Extract(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            var body = Part(zip, Body);
            if (body is null)
            {
                return ExtractionResult.Of(new CaptureProblem("The DOCX file has no text part, or one that grows past its limit", "Save it again, or give its text"));
            }

            var (text, map, damaged) = Read(body);
            return text.Value.AsSpan().Trim().IsEmpty
                ? ExtractionResult.Of(new CaptureProblem("The DOCX file holds no text", "Give its text"))
                : ExtractionResult.Of(new Extraction
                {
                    Text = text,
                    Map = map,
                    MediaType = MediaTypes.Docx,
                    Extractor = Extractor,
                    Statements = Describe(Part(zip, "docProps/core.xml")),
                    Notices = damaged ? [Message.Of("capture-cut-document")] : [],
                });
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException)
        {
            return ExtractionResult.Of(new CaptureProblem($"The DOCX file is damaged: {e.Message.TrimEnd('.')}", "Get the file again, or give its text"));
        }
    }

    // Null where it is missing, or grows past its limit.
    private static byte[]? Part(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry)
        {
            return null;
        }

        using var from = entry.Open();
        using var to = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = from.Read(buffer, 0, buffer.Length)) > 0)
        {
            to.Write(buffer, 0, read);
            if (to.Length > MostPartBytes || (to.Length > 1024 * 1024 && to.Length > entry.CompressedLength * (long)MostRatio))
            {
                return null;
            }
        }

        return to.ToArray();
    }

    private static (DocumentText Text, SourceMap Map, bool Damaged) Read(byte[] part)
    {
        var decoded = Decoding.Read(part, null);
        var lines = LineStarts(decoded.Text);
        var text = new StringBuilder();
        var runs = new List<(int Start, int End, int Source)>();
        var damaged = false;
        var gap = string.Empty;
        using var reader = XmlReader.Create(new StringReader(decoded.Text), s_xml);
        var info = (IXmlLineInfo)reader;
        var inText = false;
        var depth = 0;
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                {
                    depth = reader.Depth;
                    Structure(reader, text, ref gap, ref inText);
                }
                else if (inText && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA && reader.Value.Length > 0 && depth < 512)
                {
                    if (text.Length > 0)
                    {
                        text.Append(gap);
                    }

                    gap = string.Empty;
                    var start = text.Length;
                    text.Append(reader.Value);
                    runs.Add((start, text.Length, info.LineNumber > 0 && info.LineNumber <= lines.Count ? lines[info.LineNumber - 1] + info.LinePosition - 1 : -1));
                }
            }
        }
        catch (XmlException) when (text.Length > 0)
        {
            damaged = true;
        }

        var document = new DocumentText(text.ToString());
        return (document, Map(document, runs, decoded, part), damaged);
    }

    private static void Structure(XmlReader reader, StringBuilder text, ref string gap, ref bool inText)
    {
        var opens = reader.NodeType == XmlNodeType.Element;
        switch (reader.LocalName)
        {
            case "t":
                inText = opens && !reader.IsEmptyElement;
                break;
            case "p" when !opens:
                gap = "\n\n";
                break;
            case "tc" when !opens:
                gap = "\t";
                break;
            case "tr" when !opens:
                gap = "\n";
                break;
            case "tab" or "ptab" when opens && gap.Length == 0 && text.Length > 0:
                gap = "\t";
                break;
            case "br" or "cr" when opens && gap.Length == 0:
                gap = "\n";
                break;
            case "noBreakHyphen" when opens:
                text.Append('-');
                break;
            default:
                break;
        }
    }

    private static SourceMap Map(DocumentText document, List<(int Start, int End, int Source)> runs, DecodedText decoded, byte[] part)
    {
        var positions = new BytePositions(decoded, part);
        var map = ImmutableArray.CreateBuilder<SourceRun>();
        foreach (var (start, end, source) in runs)
        {
            if (source < 0 || source >= decoded.Text.Length)
            {
                continue;
            }

            var length = end - start;
            var verbatim = source + length <= decoded.Text.Length && decoded.Text.AsSpan(source, length).SequenceEqual(document.Value.AsSpan(start, length));
            var stop = verbatim ? source + length : decoded.Text.IndexOf('<', source) is >= 0 and var next ? next : decoded.Text.Length;
            map.Add(new SourceRun(document.SpanOf(start, end), positions.Of(source), positions.Of(stop), verbatim ? decoded.Encoding.CodePage : 0, Part: Body));
        }

        return new SourceMap(map.DrainToImmutable());
    }

    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }

    private static ImmutableArray<MetadataStatement> Describe(byte[]? core)
    {
        if (core is null)
        {
            return [];
        }

        var statements = ImmutableArray.CreateBuilder<MetadataStatement>();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(core), s_xml);
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || reader.IsEmptyElement || reader.Depth != 1)
                {
                    continue;
                }

                var name = reader.LocalName;
                var value = reader.Read() && reader.NodeType == XmlNodeType.Text ? reader.Value.Trim() : string.Empty;
                (MetadataField Field, string? Value)? statement = name switch
                {
                    "title" => (MetadataField.Title, value),
                    "creator" => (MetadataField.Byline, value),
                    "language" => (MetadataField.Language, LanguageTag.IsPlausible(value) ? LanguageTag.Primary(value) : null),
                    "created" => (MetadataField.Published, StatedDates.TryRead(value, out var created) ? Extraction.Write(created) : null),
                    "modified" => (MetadataField.Modified, StatedDates.TryRead(value, out var modified) ? Extraction.Write(modified) : null),
                    _ => null,
                };
                if (value.Length is > 0 and < 1000 && statement is { Value: { } stated } s)
                {
                    statements.Add(new MetadataStatement(s.Field, stated, "docx", value));
                }
            }
        }
        catch (XmlException)
        {
            // What was read of the description before the damage holds.
        }

        return statements.ToImmutable();
    }
}
