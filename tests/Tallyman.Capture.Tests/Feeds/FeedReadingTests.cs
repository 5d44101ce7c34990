using System.Text;
using NodaTime;
using Tallyman.Capture.Feeds;

namespace Tallyman.Capture.Tests.Feeds;

public sealed class FeedReadingTests
{
    private static readonly Uri s_from = new("https://example.org/feed");

    [Theory]
    [InlineData("rss", "<?xml version='1.0'?><rss version='2.0'><channel><title>Wire</title><item><title>One &amp; two</title><link>https://example.org/1</link><pubDate>Fri, 14 Jun 2024 23:30:00 +0900</pubDate></item><item><title>Same</title><link>https://example.org/1</link></item></channel></rss>")]
    [InlineData("atom", "<feed xmlns='http://www.w3.org/2005/Atom'><title>Wire</title><id>x</id><updated>2024-06-14T00:00:00Z</updated><entry><title>One &amp; two</title><id>1</id><link href='https://example.org/1'/><published>2024-06-14T23:30:00+09:00</published><updated>2024-06-15T00:00:00Z</updated></entry></feed>")]
    [InlineData("json-feed", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Wire\",\"items\":[{\"id\":\"1\",\"url\":\"/1\",\"title\":\"One & two\",\"date_published\":\"2024-06-14T23:30:00+09:00\"}]}")]
    public void Feeds_of_three_kinds_give_their_entries(string kind, string text)
    {
        var feed = FeedReading.Read(Encoding.UTF8.GetBytes(text), s_from, null, out var problem);
        Assert.Null(problem);
        Assert.Equal(kind, feed!.Kind);
        Assert.Equal("Wire", feed.Title);
        Assert.Equal(new FeedEntry(new Uri("https://example.org/1"), "One & two", new LocalDate(2024, 6, 14)), Assert.Single(feed.Entries));
    }

    [Fact]
    public void Sitemaps_and_their_indexes_are_read()
    {
        var map = FeedReading.Read("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://example.org/a</loc><lastmod>2024-01-01</lastmod></url><url><loc>ftp://example.org/b</loc></url></urlset>"u8.ToArray(), s_from, null, out _)!;
        Assert.Equal("https://example.org/a", Assert.Single(map.Entries).Address.AbsoluteUri);
        var index = FeedReading.Read("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>https://example.org/s.xml</loc></sitemap></sitemapindex>"u8.ToArray(), s_from, null, out _)!;
        Assert.True(Assert.Single(index.Entries).IsIndex);
    }

    [Theory]
    [InlineData("<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><rss><channel><title>&b;</title></channel></rss>")]
    [InlineData("<!DOCTYPE rss SYSTEM 'file:///etc/passwd'><rss version='2.0'><channel/></rss>")]
    [InlineData("<rss version='2.0'><channel><item>")]
    public void A_document_type_and_broken_xml_are_problems(string text)
    {
        Assert.Null(FeedReading.Read(Encoding.UTF8.GetBytes(text), s_from, null, out var problem));
        Assert.NotNull(problem);
    }

    [Fact]
    public void A_page_or_a_text_is_no_feed()
    {
        Assert.Null(FeedReading.Read("<html><body>x</body></html>"u8.ToArray(), s_from, null, out var problem));
        Assert.Null(problem);
        Assert.Null(FeedReading.ReadList("https://example.org/\nNorth Korea sent shells\n"));
        Assert.Equal(2, FeedReading.ReadList("# list\nhttps://example.org/1\n\nhttps://example.org/2\nhttps://example.org/1\n")!.Entries.Length);
    }
}
