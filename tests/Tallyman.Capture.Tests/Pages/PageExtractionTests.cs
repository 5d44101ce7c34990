using System.Diagnostics;
using System.Text;
using CsCheck;
using NodaTime;

namespace Tallyman.Capture.Tests.Pages;

public sealed class PageExtractionTests
{
    private const string Article = """
        <!DOCTYPE html>
        <html lang="en-GB"><head><meta charset="utf-8">
        <title>Seoul says 10,000 containers left &amp; reached Russia - Example Wire</title>
        <meta property="og:site_name" content="Example Wire">
        <meta property="og:title" content="Seoul says 10,000 containers left &amp; reached Russia">
        <meta property="article:published_time" content="2024-06-15T00:30:00+09:00">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Wrong"},{"@type":["NewsArticle"],"headline":"Seoul says 10,000 containers left & reached Russia","datePublished":"2024-06-14T23:30:00Z","author":[{"@type":"Person","name":"Jane Doe"}],"publisher":{"@type":"Organization","name":"Example Wire"},"inLanguage":"en"}]}</script>
        <style>p { color: red }</style></head>
        <body class="news-page">
        <header class="site-header"><a href="/">Example Wire</a><nav><ul><li><a href="/w">World</a></li><li><a href="/b">Business</a></li></ul></nav></header>
        <div class="wrap"><div class="breadcrumbs"><a href="/">Home</a> / <a href="/w">World</a></div>
        <article class="story">
        <h1>Seoul says 10,000&nbsp;containers left &amp; reached Russia</h1>
        <div class="meta"><span class="byline">By Jane Doe</span> <time datetime="2024-06-14">14 June 2024</time></div>
        <div class="share-buttons"><a href="#">Tweet</a><a href="#">Share</a></div>
        <div class="story-body">
        <p>North Korea has sent at least 10,000 containers to Russia, which could hold up to <b>4.8&nbsp;million</b> shells, the defence minister said on Friday, in an interview.</p>
        <script>alert("never shown");</script>
        <p>Read also: <a href="/x">Another story about something else entirely that nobody asked for</a></p>
        <p><a href="/y">Putin lands in Pyongyang for his first visit in 24 years</a></p>
        <p>&laquo;They are similar to those used in the war&raquo;, Shin said, adding that 152&#8209;mm rounds were seen<sup><a href="#n1">1</a></sup>.</p>
        <ul><li>First item of a list, long enough to be kept as it is</li><li>Second item of the list</li></ul>
        <table><tr><td>Shells</td><td>4,800,000</td></tr><tr><td>Containers</td><td>10,000</td></tr></table>
        </div></article>
        <aside><p>Subscribe to our newsletter, it is free, and you may leave it at any time you like.</p></aside>
        <div class="related-stories"><h3>More</h3><p>Unrelated teaser that is long, has commas, and would count as a paragraph otherwise.</p></div></div>
        <footer><p>Copyright 2024 Example Wire, all rights reserved, and a long line of small print, too.</p></footer>
        </body></html>
        """;

    [Fact]
    public async Task The_text_is_the_headline_and_the_paragraphs_without_what_stands_around_them()
    {
        var extraction = await Read(Article);
        Assert.Equal("""
            Seoul says 10,000 containers left & reached Russia

            By Jane Doe 14 June 2024

            North Korea has sent at least 10,000 containers to Russia, which could hold up to 4.8 million shells, the defence minister said on Friday, in an interview.

            «They are similar to those used in the war», Shin said, adding that 152‑mm rounds were seen.

            First item of a list, long enough to be kept as it is
            Second item of the list

            Shells	4,800,000
            Containers	10,000
            """.Replace("10,000 containers left", "10,000\u00A0containers left", StringComparison.Ordinal).Replace("4.8 million", "4.8\u00A0million", StringComparison.Ordinal),
            extraction.Text.Value);
    }

    [Fact]
    public async Task The_description_comes_from_the_page_and_what_disagrees_is_kept()
    {
        var extraction = await Read(Article);
        Assert.Equal("Seoul says 10,000 containers left & reached Russia", extraction.Title);
        Assert.Equal(new LocalDate(2024, 6, 14), extraction.Published);
        Assert.Equal("Example Wire", extraction.Outlet);
        Assert.Equal("Jane Doe", extraction.Byline);
        Assert.Equal("en", extraction.Language);
        Assert.Contains(extraction.Statements, s => s is { Field: MetadataField.Published, Value: "2024-06-15", From: "open-graph" });
        Assert.Contains(extraction.Statements, s => s is { Field: MetadataField.Published, Value: "2024-06-14", From: "time" });
        Assert.Contains(extraction.Notices, n => n.Key == "capture-dates-disagree");
    }

    [Fact]
    public async Task Words_map_to_the_bytes_that_gave_them()
    {
        var bytes = Encoding.UTF8.GetBytes(Article);
        var extraction = await Read(Article);
        foreach (var word in new[] { "at least 10,000", "similar to those", "4,800,000" })
        {
            var at = extraction.Text.Value.IndexOf(word, StringComparison.Ordinal);
            var place = Assert.Single(extraction.Map.Locate(extraction.Text.SpanOf(at, at + word.Length), bytes));
            Assert.True(place.IsExact);
            Assert.Equal(word, Encoding.UTF8.GetString(bytes[(int)place.ByteStart..(int)place.ByteEnd]));
        }

        var quote = extraction.Text.Value.IndexOf('«', StringComparison.Ordinal);
        var entity = Assert.Single(extraction.Map.Locate(extraction.Text.SpanOf(quote, quote + 1), bytes));
        Assert.Equal("&laquo;", Encoding.UTF8.GetString(bytes[(int)entity.ByteStart..(int)entity.ByteEnd]));
    }

    [Fact]
    public async Task Headline_comes_first_also_where_it_stands_outside_of_the_text()
    {
        var extraction = await Read("<html><body><div id=top><h1>Ship left Rajin</h1></div><div id=content><p>The ship left the port of Rajin on Monday, with 300 containers aboard, officials said.</p><p>It went to Dunai, then to Vostochny, and came back empty, they said in a statement.</p></div></body></html>");
        Assert.StartsWith("Ship left Rajin\n\nThe ship left", extraction.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_title_stands_in_for_a_headline_that_is_not_there()
    {
        var extraction = await Read("<html><head><title>Ship left Rajin | Wire</title></head><body><p>The ship left the port of Rajin on Monday, with 300 containers aboard, officials said.</p></body></html>");
        Assert.StartsWith("Ship left Rajin\n\nThe ship", extraction.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_windows_1251_says_so_in_its_head_and_maps_to_its_bytes()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var cyrillic = Encoding.GetEncoding(1251);
        var bytes = cyrillic.GetBytes("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\"><title>Снаряды</title></head><body><h1>Снаряды</h1><p>Опубликовано 14 июня 2024</p><p>КНДР отправила в Россию не менее 10 000 контейнеров, сообщил министр обороны Южной Кореи.</p></body></html>");
        var result = await Extractor.ExtractAsync(bytes, ExtractionHints.None with { FileName = "a.html" });
        Assert.True(result.TryGet(out var extraction, out _));
        Assert.Equal("meta", extraction.Charset!.From);
        Assert.Equal("ru", extraction.Language);
        Assert.Equal(new LocalDate(2024, 6, 14), extraction.Published);
        var at = extraction.Text.Value.IndexOf("контейнеров", StringComparison.Ordinal);
        var place = Assert.Single(extraction.Map.Locate(extraction.Text.SpanOf(at, at + 11), bytes));
        Assert.Equal("контейнеров", cyrillic.GetString(bytes[(int)place.ByteStart..(int)place.ByteEnd]));
    }

    [Fact]
    public async Task A_truncated_page_is_read_as_far_as_it_goes()
    {
        var extraction = await Read(Article[..(Article.IndexOf("interview", StringComparison.Ordinal) + 4)]);
        Assert.EndsWith("in an inte", extraction.Text.Value, StringComparison.Ordinal);
        var inTag = await Read(Article[..(Article.IndexOf("<b>4.8", StringComparison.Ordinal) + 2)]);
        Assert.EndsWith("could hold up to", inTag.Text.Value.TrimEnd('<', 'b', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(5_000)]
    public async Task A_page_of_nested_elements_ends_within_its_limit_and_keeps_its_text(int depth)
    {
        var clock = Stopwatch.StartNew();
        var extraction = await Read("<html><body><script>never()</script>" + string.Concat(Enumerable.Repeat("<div>", depth)) + "<p>The text of 10,000 containers &amp; more, which stands at the bottom.</p>");
        Assert.Equal("The text of 10,000 containers & more, which stands at the bottom.", extraction.Text.Value);
        Assert.Contains(extraction.Notices, n => n.Key == "capture-page-too-deep");
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 15);
    }

    [Fact]
    public async Task A_page_without_text_says_so()
    {
        var result = await Extractor.ExtractAsync("<html><body><script>x()</script><img src=a></body></html>"u8.ToArray(), ExtractionHints.None);
        Assert.False(result.TryGet(out _, out var problem));
        Assert.Contains("no text", problem.What);
    }

    [Fact]
    public void Whatever_the_markup_the_map_gives_back_the_characters() =>
        Gen.OneOf(Gen.Const("<p>"), Gen.Const("</p>"), Gen.Const("<div class=x>"), Gen.Const("</div>"), Gen.Const("<table>"), Gen.Const("<td>"), Gen.Const("<br>"), Gen.Const("&amp;"), Gen.Const("&lt"), Gen.Const("&#1056;"), Gen.Const("&notit;"), Gen.Const("\r\n"), Gen.Const("\0"),
            Gen.Const("<b>"), Gen.Const("</b>"), Gen.Const("<!-- c -->"), Gen.Const("<pre>"), Gen.Const("😀"), Gen.Const("<"), Gen.Const(" слово "), Gen.Const("word, "), Gen.String[Gen.Char.AlphaNumeric, 1, 12])
        .Array[1, 40].Sample(parts =>
        {
            var bytes = Encoding.UTF8.GetBytes("<html><body><p>" + string.Concat(parts));
            var result = Extractor.ExtractAsync(bytes, ExtractionHints.None).GetAwaiter().GetResult();
            if (!result.TryGet(out var extraction, out _))
            {
                return;
            }

            foreach (var run in extraction.Map.Runs)
            {
                Assert.InRange(run.ByteStart, 0, run.ByteEnd);
                if (run.CodePage != 0)
                {
                    Assert.Equal(extraction.Text.Slice(run.Span), Encoding.UTF8.GetString(bytes[(int)run.ByteStart..(int)run.ByteEnd]));
                }
            }
        }, iter: 300);

    private static async Task<Extraction> Read(string html)
    {
        var result = await Extractor.ExtractAsync(Encoding.UTF8.GetBytes(html), ExtractionHints.None with { FileName = "page.html" });
        Assert.True(result.TryGet(out var extraction, out var problem), problem?.ToString());
        return extraction;
    }
}
