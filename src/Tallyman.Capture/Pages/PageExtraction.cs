using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using Tallyman.Capture.Charsets;
using Tallyman.Capture.Formats;
using Tallyman.Capture.PlainText;

namespace Tallyman.Capture.Pages;

/// <summary>
/// A web page: the headline and the paragraphs of its main text on lines, character references decoded, scripts, styles
/// and navigation left out; its description from what the page states of itself. A page that ends in the middle is read as far as it goes.
/// </summary>
internal static class PageExtraction
{
    /// <summary>Name and version of this extractor.</summary>
    public const string Extractor = "tallyman-page/1";

    // The tree builder's work grows with the square of the depth; these elements close themselves or each other.
    private static readonly HashSet<string> s_flat =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "html", "head", "body", "script", "style", "title"];

    public static async Task<ExtractionResult> ExtractAsync(ReadOnlyMemory<byte> bytes, ExtractionHints hints, CancellationToken cancellationToken)
    {
        if (bytes.Length > hints.Limits.PageBytes)
        {
            return ExtractionResult.Of(TextExtraction.TooLarge(bytes.Length, hints.Limits.PageBytes));
        }

        var decoded = Decode(bytes.Span, hints);
        var notices = ImmutableArray.CreateBuilder<Message>();
        TextExtraction.AddCharsetNotices(decoded.Finding, notices);
        var tokens = new CharacterTokens(decoded.Text);
        var document = await ParseAsync(decoded.Text, tokens, hints.Limits, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        ImmutableArray<MetadataStatement> statements;
        (DocumentText Text, SourceMap Map) built;
        if (document is null)
        {
            notices.Add(Message.Of("capture-page-too-deep", ("depth", hints.Limits.Depth.ToString(CultureInfo.InvariantCulture))));
            built = PageStream.Read(decoded.Text).Build(decoded, bytes);
            statements = [];
        }
        else
        {
            using (document)
            {
                (built, statements) = Read(document, tokens, decoded, bytes);
            }
        }

        if (built.Text.Length == 0)
        {
            return ExtractionResult.Of(new CaptureProblem(
                $"The page shows no text: its {Decoding.Number(bytes.Length)} bytes are markup, scripts or pictures only", "Capture it with a browser, or give its text"));
        }

        return ExtractionResult.Of(new Extraction
        {
            Text = built.Text,
            Map = built.Map,
            MediaType = MediaTypes.Html,
            Extractor = Extractor,
            Charset = decoded.Finding,
            Statements = statements,
            Notices = notices.DrainToImmutable(),
        });
    }

    private static DecodedText Decode(ReadOnlySpan<byte> bytes, ExtractionHints hints)
    {
        var declared = hints.Charset ?? TextExtraction.CharsetOf(hints.MediaType);
        return declared is not null && CharsetDetection.Find(declared) is not null
            ? Decoding.Read(bytes, declared)
            : Decoding.Read(bytes, MarkupCharset.Of(bytes), "meta");
    }

    // Null where the page is nested deeper, or takes longer, than its limit.
    private static async Task<IHtmlDocument?> ParseAsync(string source, CharacterTokens tokens, ExtractionLimits limits, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(limits.Time / 2);
        var depth = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsKeepingSourceReferences = true,
            SkipComments = true,
            OnToken = (token, range) =>
            {
                tokens.Take(token, range);
                if (token is HtmlTagToken tag && !s_flat.Contains(tag.Name))
                {
                    depth = tag.Type == HtmlTokenType.StartTag && !tag.IsSelfClosing ? depth + 1 : Math.Max(0, depth - 1);
                    if (depth > limits.Depth)
                    {
                        stop.Cancel();
                    }
                }
            },
        });
        try
        {
            return await parser.ParseDocumentAsync(source, stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            tokens.Complete();
        }
    }

    private static ((DocumentText Text, SourceMap Map) Built, ImmutableArray<MetadataStatement> Statements) Read(
        IHtmlDocument document, CharacterTokens tokens, DecodedText decoded, ReadOnlyMemory<byte> bytes)
    {
        var metadata = new PageMetadata();
        metadata.ReadHead(document);
        var places = new Dictionary<INode, SourceUnits>();
        foreach (var (node, _) in Walk.Of(document, _ => false))
        {
            if (node is IText text)
            {
                places[node] = tokens.Find(text.Data);
            }
        }

        var page = new PageText();
        if (document.Body is { } body)
        {
            var main = MainText.Find(body, metadata.Titles);
            if (main.Headline is { } headline)
            {
                Write(page, headline, main, places);
            }
            else if (metadata.HeadTitle is { } title && body.QuerySelector("h1") is null)
            {
                WriteTitle(page, title.Node, title.Text, places);
            }

            foreach (var element in main.Elements)
            {
                Write(page, element, main, places);
            }

            metadata.ReadBody(body, page.ToString());
        }
        else if (metadata.HeadTitle is { } title)
        {
            WriteTitle(page, title.Node, title.Text, places);
        }

        return (page.Build(decoded, bytes), metadata.Statements);
    }

    private static void WriteTitle(PageText page, IText node, string title, Dictionary<INode, SourceUnits> places)
    {
        // The title's own beginning, without the name of the site after it.
        var kept = node.Data;
        if (MainText.Collapse(kept) is var whole && title.Length < whole.Length && kept.IndexOf(title, StringComparison.Ordinal) is >= 0 and var at)
        {
            kept = kept[..(at + title.Length)];
        }

        page.Paragraph();
        page.Add(kept, places[node], preformatted: false);
        page.Paragraph();
    }

    private static void Write(PageText page, IElement root, MainText main, Dictionary<INode, SourceUnits> places)
    {
        var pre = 0;
        page.Paragraph();
        foreach (var (node, leaving) in Walk.Of(root, IsLeftOut))
        {
            if (node is IText text)
            {
                page.Add(text.Data, places[node], pre > 0);
            }
            else if (node is IElement element && !IsLeftOut(element))
            {
                Break(page, element.LocalName, leaving);
                pre += element.LocalName is "pre" or "listing" ? leaving ? -1 : 1 : 0;
            }
        }

        page.Paragraph();

        bool IsLeftOut(IElement element) => !ReferenceEquals(element, root)
            && (main.IsOut(element) || main.IsOnlyLinks(element) || PageParts.IsNever(element.LocalName) || IsFootnoteMark(element));
    }

    /// <summary>What an element's edge does to the text.</summary>
    internal static void Break(PageText page, string name, bool leaving)
    {
        if (PageParts.IsParagraph(name))
        {
            page.Paragraph();
        }
        else if (PageParts.IsLine(name))
        {
            page.Line();
        }
        else if (name is "td" or "th" && !leaving)
        {
            page.Cell();
        }
    }

    // "10,000<sup>1</sup>" is ten thousand with a footnote, not a hundred thousand and one.
    private static bool IsFootnoteMark(IElement element) =>
        element.LocalName == "sup" && element.QuerySelector("a") is not null && element.TextContent.Trim().Length <= 4;
}
