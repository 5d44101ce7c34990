using System.Collections.Frozen;
using AngleSharp.Dom;
using Tallyman.Data;

namespace Tallyman.Capture.Pages;

/// <summary>What an element of a page is for, by its name, role and class.</summary>
internal static class PageParts
{
    private static readonly FrozenSet<string> s_never = FrozenSet.ToFrozenSet(
        ["script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed", "nav", "footer", "aside", "button", "select", "option", "datalist", "input", "textarea", "dialog", "audio", "video", "map", "menu", "head", "title", "math", "frameset", "noframes", "progress", "meter"]);

    private static readonly FrozenSet<string> s_paragraphs = FrozenSet.ToFrozenSet(
        ["address", "article", "aside", "blockquote", "body", "center", "details", "div", "dl", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "ul", "caption"]);

    private static readonly FrozenSet<string> s_lines = FrozenSet.ToFrozenSet(["li", "tr", "br", "dt", "dd"]);

    private static readonly FrozenSet<string> s_roles = FrozenSet.ToFrozenSet(
        ["navigation", "complementary", "contentinfo", "search", "menu", "menubar", "dialog", "alertdialog", "toolbar", "tablist", "tooltip"]);

    private static readonly Lazy<FrozenDictionary<string, bool>> s_words = new(ReadWords);

    /// <summary>True for an element that never holds a page's text.</summary>
    public static bool IsNever(string name) => s_never.Contains(name);

    /// <summary>True for an element that stands as a paragraph of its own.</summary>
    public static bool IsParagraph(string name) => s_paragraphs.Contains(name);

    /// <summary>True for an element that begins a line.</summary>
    public static bool IsLine(string name) => s_lines.Contains(name);

    /// <summary>True where the element is not shown, or is furniture by name or role.</summary>
    public static bool IsFurniture(IElement element)
    {
        if (IsNever(element.LocalName) || element.HasAttribute("hidden")
            || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (element.GetAttribute("role") is { } role && s_roles.Contains(role.Trim().ToLowerInvariant()))
        {
            return true;
        }

        if (element.GetAttribute("style") is { } style)
        {
            var plain = style.Replace(" ", string.Empty, StringComparison.Ordinal);
            return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    /// <summary>What the words of the class and id say: <c>Around</c> for furniture, <c>Text</c> for the text.</summary>
    public static (bool Around, bool Text) Words(IElement element)
    {
        bool around = false, text = false;
        Look(element.GetAttribute("class"), ref around, ref text);
        Look(element.Id, ref around, ref text);
        return (around, text);
    }

    private static void Look(string? names, ref bool around, ref bool text)
    {
        if (names is null)
        {
            return;
        }

        var words = s_words.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[24];
        for (var i = 0; i < names.Length;)
        {
            var length = 0;
            while (i < names.Length && char.IsAsciiLetter(names[i]) && (length == 0 || !(char.IsAsciiLetterUpper(names[i]) && char.IsAsciiLetterLower(names[i - 1]))))
            {
                if (length < word.Length)
                {
                    word[length] = char.ToLowerInvariant(names[i]);
                }

                length++;
                i++;
            }

            if (length is > 0 and <= 24 && words.TryGetValue(word[..length], out var isText))
            {
                around |= !isText;
                text |= isText;
            }

            if (length == 0)
            {
                i++;
            }
        }
    }

    private static FrozenDictionary<string, bool> ReadWords()
    {
        var problems = new List<DataProblem>();
        var table = ProgramData.Table("capture/page-parts.tsv", ["word", "part", "source"], problems);
        return problems.Count == 0
            ? table.Rows.ToFrozenDictionary(r => r["word"], r => r["part"] == "text")
            : throw new InvalidOperationException(problems[0].ToString());
    }
}
