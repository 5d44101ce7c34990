using AngleSharp.Dom;

namespace Tallyman.Capture.Pages;

/// <summary>
/// Finds the elements that hold a page's text. Each paragraph votes for the elements around it by its length and commas,
/// halved at each step outwards, less the share of links there (the method of Arc90's Readability); furniture by name,
/// role or class is left out before, lists of links after.
/// </summary>
internal sealed class MainText
{
    private const int ShortestParagraph = 25;
    private const int ShortestText = 140;

    private readonly Dictionary<IElement, Measured> _measured = [];
    private readonly IElement _body;

    private readonly HashSet<IElement> _aroundHeadlines = [];

    private MainText(IElement body)
    {
        _body = body;
        foreach (var heading in body.QuerySelectorAll("h1, [itemprop~=articleBody]"))
        {
            for (IElement? at = heading; at is not null && _aroundHeadlines.Add(at); at = at.ParentElement)
            {
            }
        }
    }

    /// <summary>The elements that hold the text, in the order of the document.</summary>
    public IReadOnlyList<IElement> Elements { get; private set; } = [];

    /// <summary>The element with the headline, where it stands outside of <see cref="Elements"/>.</summary>
    public IElement? Headline { get; private set; }

    /// <summary>Finds the text of a page.</summary>
    /// <param name="body">The page's body.</param>
    /// <param name="titles">What the page's head calls it; tells the headline among several.</param>
    public static MainText Find(IElement body, IReadOnlyList<string> titles)
    {
        var search = new MainText(body);
        search.Measure();
        search.LeaveOutByWords();
        search.Measure();
        search.Score();
        var elements = search.Choose();
        search.Headline = search.FindHeadline(titles, elements);
        search.Elements = elements;
        return search;
    }

    /// <summary>True where an element and all below is not part of the text.</summary>
    public bool IsOut(IElement element) => _measured.TryGetValue(element, out var m) && m.Out;

    private void Measure()
    {
        foreach (var m in _measured.Values)
        {
            (m.Text, m.Link, m.Own, m.Commas, m.Links) = (0, 0, 0, 0, 0);
        }

        foreach (var (node, leaving) in Walk.Of(_body, e => Get(e).Out))
        {
            if (node is IElement element)
            {
                if (!leaving)
                {
                    var m = Get(element);
                    m.InArticle = element.LocalName is "article" or "main" || (!ReferenceEquals(element, _body) && element.ParentElement is { } up && Get(up).InArticle);
                    m.Out |= !ReferenceEquals(element, _body) && IsOutByItself(element, m);
                    m.Links += element.LocalName == "a" ? 1 : 0;
                }
                else if (element.ParentElement is { } parent && !ReferenceEquals(element, _body))
                {
                    Fold(Get(element), element, Get(parent));
                }
            }
            else if (node is IText { ParentElement: { } holder } text)
            {
                Count(text.Data, Get(holder));
            }
        }
    }

    private static void Count(string text, Measured into)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                into.Text++;
                into.Own++;
                into.Commas += c is ',' or '،' or '、' or '，' ? 1 : 0;
            }
        }
    }

    private static void Fold(Measured child, IElement element, Measured parent)
    {
        if (child.Out)
        {
            return;
        }

        parent.Text += child.Text;
        parent.Link += element.LocalName == "a" ? child.Text : child.Link;
        parent.Links += child.Links;
        if (!PageParts.IsParagraph(element.LocalName) && !PageParts.IsLine(element.LocalName) && element.LocalName is not ("td" or "th" or "tbody" or "thead" or "tfoot"))
        {
            parent.Own += child.Own;
            parent.Commas += child.Commas;
        }
    }

    private bool IsOutByItself(IElement element, Measured m) =>
        PageParts.IsFurniture(element) || (element.LocalName == "header" && !m.InArticle && !_aroundHeadlines.Contains(element));

    private void LeaveOutByWords()
    {
        var all = Math.Max(1, Get(_body).Text);
        foreach (var (element, m) in _measured)
        {
            if (m.Out || ReferenceEquals(element, _body) || element.LocalName is "html" or "article" or "main" or "h1" or "p")
            {
                continue;
            }

            var (around, text) = PageParts.Words(element);
            m.Out = around && m.Text * 2 < all && (!text || m.LinkDensity > 0.33 || m.Text < 200) && !_aroundHeadlines.Contains(element);
        }
    }

    private void Score()
    {
        foreach (var (element, m) in _measured)
        {
            var (around, text) = PageParts.Words(element);
            m.Score = (text && !around ? 15 : 0) - (around && !text ? 15 : 0) + element.LocalName switch
            {
                "article" or "main" => 10,
                "div" or "section" => 5,
                "pre" or "td" or "blockquote" => 3,
                "ol" or "ul" or "li" or "dl" or "form" => -3,
                "th" or "h1" or "h2" or "h3" => -5,
                _ => 0,
            };
        }

        foreach (var (element, m) in _measured.ToList())
        {
            if (m.Out || m.Own < ShortestParagraph || m.LinkDensity > 0.5 || !(PageParts.IsParagraph(element.LocalName) || element.LocalName is "td" or "li" or "dd"))
            {
                continue;
            }

            var vote = 1 + m.Commas + Math.Min(m.Own / 100.0, 3);
            // Text that stands in a div itself votes for the div, a paragraph for what is around it.
            var holder = element.LocalName is "p" or "blockquote" or "h1" or "h2" or "h3" or "h4" or "li" or "dd" or "figcaption" ? element.ParentElement : element;
            for (var level = 0; level < 5 && holder is not null && _measured.TryGetValue(holder, out var around); level++, holder = holder.ParentElement)
            {
                around.Score += vote / (level switch { 0 => 1, 1 => 2, _ => level * 3 });
                if (ReferenceEquals(holder, _body))
                {
                    break;
                }
            }
        }
    }

    private List<IElement> Choose()
    {
        var body = Get(_body);
        if (_body.QuerySelectorAll("[itemprop~=articleBody]").FirstOrDefault(e => !IsWithinOut(e)) is { } marked && Get(marked).Text >= Math.Max(ShortestText, body.Text / 4))
        {
            return [ArticleAround(marked)];
        }

        IElement? top = null;
        var best = double.MinValue;
        foreach (var (element, m) in _measured)
        {
            var score = m.Score * (1 - m.LinkDensity);
            if (!m.Out && m.Text >= ShortestParagraph && score > best && element.LocalName is not ("html" or "p" or "a" or "span") && !IsWithinOut(element))
            {
                (top, best) = (element, score);
            }
        }

        if (top is null)
        {
            return [_body];
        }

        var article = ArticleAround(top);
        var chosen = ReferenceEquals(article, top) ? WithSiblings(top, best) : [article];
        var length = chosen.Sum(e => Get(e).Text);
        return length < ShortestText || (length < 500 && length * 5 < body.Text) ? [_body] : chosen;
    }

    // The article around a text has its headline and lead too; one that is far larger is a page of several.
    private IElement ArticleAround(IElement top)
    {
        for (var around = top; around is not null && !ReferenceEquals(around, _body); around = around.ParentElement)
        {
            if ((around.LocalName is "article" or "main" || around.GetAttribute("role") is "article" or "main") && Get(around).Text <= Get(top).Text * 1.6)
            {
                return around;
            }
        }

        return top;
    }

    private List<IElement> WithSiblings(IElement top, double best)
    {
        if (top.ParentElement is not { } parent || ReferenceEquals(top, _body))
        {
            return [top];
        }

        var least = Math.Max(10, best * 0.2);
        var chosen = new List<IElement>();
        foreach (var sibling in parent.Children)
        {
            var m = Get(sibling);
            if (ReferenceEquals(sibling, top)
                || (!m.Out && m.Score * (1 - m.LinkDensity) >= least)
                || (!m.Out && sibling.LocalName is "p" or "blockquote" && m.Text > 80 && m.LinkDensity < 0.25))
            {
                chosen.Add(sibling);
            }
        }

        return chosen;
    }

    private IElement? FindHeadline(IReadOnlyList<string> titles, List<IElement> elements)
    {
        IElement? found = null;
        foreach (var heading in _body.QuerySelectorAll("h1"))
        {
            var text = Collapse(heading.TextContent);
            if (text.Length == 0 || PageParts.IsFurniture(heading))
            {
                continue;
            }

            if (titles.Any(t => t.Contains(text, StringComparison.OrdinalIgnoreCase) && text.Length * 3 > t.Length))
            {
                found = heading;
                break;
            }

            found ??= heading;
        }

        return found is null || elements.Any(e => e.Contains(found)) && !IsWithinOut(found) ? null : found;
    }

    private bool IsWithinOut(IElement element)
    {
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            if (IsOut(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>White space collapsed and trimmed.</summary>
    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>True for a block inside the text that is nothing but links to elsewhere.</summary>
    public bool IsOnlyLinks(IElement element)
    {
        if (!_measured.TryGetValue(element, out var m) || m.Links == 0 || m.Text == 0)
        {
            return false;
        }

        return element.LocalName switch
        {
            "p" or "h2" or "h3" or "h4" or "li" => m.LinkDensity > 0.7 && IsPointer(element),
            "div" or "ul" or "ol" or "section" or "figure" or "table" => m.LinkDensity > 0.95 || (m.Links >= 3 && m.LinkDensity > 0.6),
            _ => false,
        };
    }

    // A linked headline of another page, alone or after "Read also:". A sentence that is linked as a whole ends like one.
    private static bool IsPointer(IElement element)
    {
        var whole = Collapse(element.TextContent);
        var links = element.QuerySelectorAll("a").Sum(a => Collapse(a.TextContent).Length);
        var isSentence = whole[^1] is '.' or '!' or '…' or '”' or '»' && whole.Contains(' ', StringComparison.Ordinal);
        return (whole.Length - links <= 2 && !isSentence) || (whole.Length - links <= 30 && whole.AsSpan(0, Math.Min(whole.Length, 30)).Contains(':'));
    }

    private Measured Get(IElement element)
    {
        if (!_measured.TryGetValue(element, out var m))
        {
            _measured[element] = m = new Measured();
        }

        return m;
    }
}
