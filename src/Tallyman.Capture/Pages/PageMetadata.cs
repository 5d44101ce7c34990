using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Tallyman.Capture.Dates;
using Tallyman.Capture.Languages;

namespace Tallyman.Capture.Pages;

/// <summary>What a page states of itself: JSON-LD before OpenGraph, that before meta names, those before marks in the text. All that disagree are kept.</summary>
internal sealed class PageMetadata
{
    private const int LongestValue = 2_000;

    private static readonly (string Name, MetadataField Field)[] s_meta =
    [
        ("article:published_time", MetadataField.Published), ("article:published", MetadataField.Published), ("og:published_time", MetadataField.Published),
        ("og:title", MetadataField.Title), ("og:site_name", MetadataField.Outlet), ("og:url", MetadataField.Url), ("og:locale", MetadataField.Language),
        ("og:article:published_time", MetadataField.Published), ("article:modified_time", MetadataField.Modified), ("og:updated_time", MetadataField.Modified),
        ("datepublished", MetadataField.Published), ("date", MetadataField.Published), ("pubdate", MetadataField.Published), ("publishdate", MetadataField.Published),
        ("publish-date", MetadataField.Published), ("publish_date", MetadataField.Published), ("publication_date", MetadataField.Published), ("parsely-pub-date", MetadataField.Published),
        ("sailthru.date", MetadataField.Published), ("dc.date", MetadataField.Published), ("dc.date.issued", MetadataField.Published), ("dcterms.issued", MetadataField.Published),
        ("dcterms.created", MetadataField.Published), ("dc.date.created", MetadataField.Published), ("citation_publication_date", MetadataField.Published), ("citation_date", MetadataField.Published),
        ("article.published", MetadataField.Published), ("created", MetadataField.Published), ("mediator_published_time", MetadataField.Published),
        ("datemodified", MetadataField.Modified), ("last-modified", MetadataField.Modified), ("dcterms.modified", MetadataField.Modified),
        ("author", MetadataField.Byline), ("article:author", MetadataField.Byline), ("parsely-author", MetadataField.Byline), ("sailthru.author", MetadataField.Byline),
        ("dc.creator", MetadataField.Byline), ("citation_author", MetadataField.Byline), ("mediator_author", MetadataField.Byline),
        ("application-name", MetadataField.Outlet), ("dc.publisher", MetadataField.Outlet), ("publisher", MetadataField.Outlet),
        ("twitter:title", MetadataField.Title), ("parsely-title", MetadataField.Title), ("dc.title", MetadataField.Title), ("citation_title", MetadataField.Title),
        ("content-language", MetadataField.Language), ("dc.language", MetadataField.Language),
    ];

    private readonly ImmutableArray<MetadataStatement>.Builder _statements = ImmutableArray.CreateBuilder<MetadataStatement>();

    /// <summary>All statements, most trusted first within each field.</summary>
    public ImmutableArray<MetadataStatement> Statements => _statements.ToImmutable();

    /// <summary>What the page's head calls it.</summary>
    public List<string> Titles { get; } = [];

    /// <summary>The title element's text node, with its text without the name of the site.</summary>
    public (IText Node, string Text)? HeadTitle { get; private set; }

    /// <summary>Reads JSON-LD, meta elements, links and the title.</summary>
    public void ReadHead(IHtmlDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type]"))
        {
            if (script.GetAttribute("type")!.Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase))
            {
                LinkedData.Read(script.TextContent, this);
            }
        }

        var metas = document.QuerySelectorAll("meta[content]")
            .Select(m => (Name: (m.GetAttribute("property") ?? m.GetAttribute("name") ?? m.GetAttribute("itemprop") ?? m.GetAttribute("http-equiv") ?? string.Empty).Trim().ToLowerInvariant(), Value: m.GetAttribute("content")!))
            .ToLookup(m => m.Name, m => m.Value);
        foreach (var (name, field) in s_meta)
        {
            foreach (var value in metas[name].Take(8))
            {
                var isAddress = field == MetadataField.Byline && value.StartsWith("http", StringComparison.OrdinalIgnoreCase);
                if (!isAddress)
                {
                    State(field, value, name.Contains(':', StringComparison.Ordinal) && !name.StartsWith("twitter", StringComparison.Ordinal) ? "open-graph" : "meta");
                }
            }
        }

        State(MetadataField.Language, document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang"), "markup");

        if (document.QuerySelector("link[rel~=canonical][href]")?.GetAttribute("href") is { } canonical)
        {
            State(MetadataField.Url, canonical, "markup");
        }

        ReadTitle(document);
    }

    /// <summary>Reads the headings, time elements, bylines and dateline of the body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="text">The page's text.</param>
    public void ReadBody(IElement body, string text)
    {
        foreach (var heading in body.QuerySelectorAll("h1").Take(3))
        {
            var title = MainText.Collapse(heading.TextContent);
            if (Titles.Count == 0 || Titles.Any(t => t.Contains(title, StringComparison.OrdinalIgnoreCase)))
            {
                State(MetadataField.Title, title, "markup");
                break;
            }
        }

        if (HeadTitle is { } head)
        {
            State(MetadataField.Title, head.Text, "markup");
        }

        foreach (var time in body.QuerySelectorAll("time, [itemprop~=datePublished], [itemprop~=dateModified]").Where(t => !IsAside(t)).Take(4))
        {
            var field = (time.GetAttribute("itemprop") ?? string.Empty).Contains("dateModified", StringComparison.Ordinal) ? MetadataField.Modified : MetadataField.Published;
            State(field, time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.TextContent, "time");
        }

        foreach (var byline in body.QuerySelectorAll("[rel~=author], [itemprop~=author], .byline, .author, .article-author, .author-name, .byline-name").Where(t => !IsAside(t)).Take(1))
        {
            var name = MainText.Collapse(byline.TextContent);
            if (name.Length is > 2 and < 120)
            {
                State(MetadataField.Byline, Dateline.WithoutBy(name), "markup");
            }
        }

        if (Dateline.Find(text) is { } dateline)
        {
            Add(new MetadataStatement(MetadataField.Published, Extraction.Write(dateline.Day), "dateline", dateline.Stated));
        }
    }

    /// <summary>Takes a value in the form in which a page states it; what is none for its field is passed over.</summary>
    public void State(MetadataField field, string? stated, string from)
    {
        if (string.IsNullOrWhiteSpace(stated) || stated.Length > LongestValue)
        {
            return;
        }

        stated = MainText.Collapse(stated);
        var value = field switch
        {
            MetadataField.Published or MetadataField.Modified => StatedDates.TryRead(stated, out var day) ? Extraction.Write(day) : null,
            MetadataField.Language => LanguageTag.IsPlausible(stated) ? LanguageTag.Primary(stated) : null,
            MetadataField.Url => Uri.TryCreate(stated, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? stated : null,
            _ => stated,
        };
        if (value is not null)
        {
            if (field == MetadataField.Title)
            {
                Titles.Add(value);
            }

            Add(new MetadataStatement(field, value, from, stated));
        }
    }

    private void ReadTitle(IHtmlDocument document)
    {
        if (document.QuerySelector("title")?.ChildNodes.OfType<IText>().FirstOrDefault() is not { } node || MainText.Collapse(node.Data) is not { Length: > 0 } whole)
        {
            return;
        }

        var stated = _statements.FirstOrDefault(s => s.Field == MetadataField.Title && whole.StartsWith(s.Value, StringComparison.Ordinal))?.Value;
        HeadTitle = (node, stated ?? WithoutSite(whole));
        Titles.Add(whole);
    }

    // "Headline - Site", "Headline | Site": the part after the last separator is the site's name where it is the shorter one.
    private string WithoutSite(string title)
    {
        var site = _statements.FirstOrDefault(s => s.Field == MetadataField.Outlet)?.Value;
        foreach (var separator in (ReadOnlySpan<string>)[" | ", " — ", " – ", " :: ", " » ", " - "])
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0)
            {
                var rest = title[(at + separator.Length)..];
                var isSite = site is not null && (rest.Contains(site, StringComparison.OrdinalIgnoreCase) || site.Contains(rest, StringComparison.OrdinalIgnoreCase));
                if (isSite || (site is null && separator is " | " or " :: " or " » " && rest.Length * 2 < at))
                {
                    return title[..at].TrimEnd();
                }
            }
        }

        return title;
    }

    private static bool IsAside(IElement element)
    {
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            if (PageParts.IsNever(at.LocalName) || (PageParts.Words(at) is (true, false) && at.LocalName is not ("body" or "html" or "main" or "article")))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(MetadataStatement statement)
    {
        if (!_statements.Contains(statement))
        {
            _statements.Add(statement);
        }
    }
}
