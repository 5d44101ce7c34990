using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using CodeHollow.FeedReader;
using NodaTime;
using Tallyman.Capture.Charsets;
using Tallyman.Capture.Dates;
using Tallyman.Capture.Http;

namespace Tallyman.Capture.Feeds;

/// <summary>Reads feeds (RSS, Atom, JSON Feed), sitemaps and lists of addresses. XML with a document type is refused: it can grow without end or fetch.</summary>
public static class FeedReading
{
    private const int MostBytes = 16 * 1024 * 1024;
    private const int MostEntries = 50_000;

    private static readonly XmlReaderSettings s_xml = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostBytes, CloseInput = true };

    /// <summary>Reads bytes as a feed; null without a problem where they are none.</summary>
    /// <param name="bytes">The body.</param>
    /// <param name="from">Where it came from: relative addresses are read against it.</param>
    /// <param name="mediaType">The declared media type.</param>
    /// <param name="problem">Why it cannot be read though it looks like one.</param>
    public static Feed? Read(ReadOnlyMemory<byte> bytes, Uri? from, string? mediaType, out CaptureProblem? problem)
    {
        problem = null;
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            // Sitemaps are often packed as files.
            bytes = ContentCoding.Decode(bytes, "gzip", out problem);
        }

        if (problem is not null || bytes.Length is 0 or > MostBytes)
        {
            return null;
        }

        var text = Decoding.Read(bytes.Span, null).Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith('{'))
        {
            return ReadJson(text, from);
        }

        if (!text.StartsWith('<') || !LooksLikeFeed(text))
        {
            return null;
        }

        if (HasDocumentType(bytes.Span, text))
        {
            problem = new CaptureProblem("The feed has a document type declaration, which can make it grow without end or fetch other files", "Ask its owner for a plain feed, or list its addresses in a text file");
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()), s_xml);
            var root = XDocument.Load(reader).Root!;
            return root.Name.LocalName is "urlset" or "sitemapindex" ? ReadSitemap(root, from) : ReadFeed(bytes, root, from);
        }
        catch (Exception e) when (e is XmlException or FormatException or ArgumentException or InvalidOperationException or NullReferenceException)
        {
            problem = new CaptureProblem($"The feed cannot be read: {e.Message.TrimEnd('.')}", "Capture its pages by their addresses");
            return null;
        }
    }

    /// <summary>Reads a file of addresses, one a line; empty lines and those that begin with # are passed over. Null where a line is none.</summary>
    public static Feed? ReadList(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entries = new List<FeedEntry>();
        foreach (var raw in text.EnumerateLines())
        {
            var line = raw.Trim();
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            if (!Uri.TryCreate(line.ToString(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            {
                return null;
            }

            entries.Add(new FeedEntry(address));
        }

        return entries.Count == 0 ? null : Make("list", null, entries);
    }

    private static bool LooksLikeFeed(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4096));
        return head.Contains("<rss", StringComparison.OrdinalIgnoreCase) || head.Contains("<feed", StringComparison.OrdinalIgnoreCase) || head.Contains("<rdf:RDF", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<urlset", StringComparison.OrdinalIgnoreCase) || head.Contains("<sitemapindex", StringComparison.OrdinalIgnoreCase)
            || (head.Contains("<!ENTITY", StringComparison.Ordinal) && head.StartsWith("<?xml", StringComparison.Ordinal));
    }

    private static bool HasDocumentType(ReadOnlySpan<byte> bytes, string text) => text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) || text.Contains("<!ENTITY", StringComparison.OrdinalIgnoreCase) || bytes.IndexOf("<!DOCTYPE"u8) >= 0;

    private static Feed ReadFeed(ReadOnlyMemory<byte> bytes, XElement root, Uri? from)
    {
        var feed = FeedReader.ReadFromByteArray(bytes.ToArray());
        var entries = feed.Items.Select(i => Entry(i.Link ?? i.Id, i.Title, i.PublishingDateString, i.PublishingDate, from)).OfType<FeedEntry>().ToList();
        return Make(root.Name.LocalName == "feed" ? "atom" : "rss", feed.Title, entries);
    }

    private static FeedEntry? Entry(string? link, string? title, string? dateText, DateTime? date, Uri? from)
    {
        if (link is null || !TryAddress(link, from, out var address))
        {
            return null;
        }

        LocalDate? day = dateText is not null && StatedDates.TryRead(dateText, out var stated) ? stated : date is { } d ? new LocalDate(d.Year, d.Month, d.Day) : null;
        return new FeedEntry(address, title, day);
    }

    private static Feed ReadSitemap(XElement root, Uri? from)
    {
        var isIndex = root.Name.LocalName == "sitemapindex";
        var entries = new List<FeedEntry>();
        foreach (var element in root.Elements().Take(MostEntries))
        {
            var location = element.Elements().FirstOrDefault(e => e.Name.LocalName == "loc")?.Value;
            if (location is not null && TryAddress(location, from, out var address))
            {
                LocalDate? day = element.Descendants().FirstOrDefault(e => e.Name.LocalName == "publication_date")?.Value is { } published && StatedDates.TryRead(published, out var stated) ? stated : null;
                entries.Add(new FeedEntry(address, element.Descendants().FirstOrDefault(e => e.Name.LocalName == "title")?.Value, day, isIndex));
            }
        }

        return Make(isIndex ? "sitemap-index" : "sitemap", null, entries);
    }

    private static Feed? ReadJson(string text, Uri? from)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 32 });
            var root = json.RootElement;
            if (Text(root, "version")?.Contains("jsonfeed.org", StringComparison.Ordinal) != true || !root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            var entries = new List<FeedEntry>();
            foreach (var item in items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object).Take(MostEntries))
            {
                if (Entry(Text(item, "url") ?? Text(item, "id"), Text(item, "title"), Text(item, "date_published"), null, from) is { } entry)
                {
                    entries.Add(entry);
                }
            }

            return Make("json-feed", Text(root, "title"), entries);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool TryAddress(string link, Uri? from, out Uri address)
    {
        // Against the feed's own address first: on Unix "/1" alone is taken for a file.
        var ok = from is not null ? Uri.TryCreate(from, link.Trim(), out var found) : Uri.TryCreate(link.Trim(), UriKind.Absolute, out found);
        address = found!;
        return ok && found!.Scheme is "http" or "https";
    }

    private static Feed Make(string kind, string? title, List<FeedEntry> entries) => new(kind, title, [.. entries.DistinctBy(e => e.Address.AbsoluteUri).Take(MostEntries)]);
}
