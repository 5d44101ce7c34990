using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Tallyman.Capture.Pages;

/// <summary>
/// A page read as a stream of tags and characters, in time linear in its length whatever its nesting: what is left when
/// the tree cannot be built within its limits. Nothing is judged to be furniture but what is so by name.
/// </summary>
internal static class PageStream
{
    public static PageText Read(string source)
    {
        var page = new PageText();
        using var text = new AngleSharp.Text.TextSource(source);
        var tokens = new CharacterTokens(source);
        var data = new List<(string? Text, string? Tag, bool Leaving)>();
        using var tokenizer = new HtmlTokenizer(text, HtmlEntityProvider.Resolver);
        tokenizer.OnToken = tokens.Take;
        var never = 0;
        string? neverName = null;
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            if (token is HtmlTagToken tag)
            {
                Follow(tag);
                data.Add((null, tag.Name, tag.Type == HtmlTokenType.EndTag));
            }
            else if (token.Type == HtmlTokenType.Character)
            {
                data.Add((token.Data, never > 0 ? "never" : null, false));
            }
        }

        tokens.Complete();
        foreach (var (characters, name, leaving) in data)
        {
            if (characters is not null)
            {
                var units = tokens.Find(characters);
                if (name is null)
                {
                    page.Add(characters, units, preformatted: false);
                }
            }
            else if (name is not null)
            {
                PageExtraction.Break(page, name, leaving);
            }
        }

        return page;

        void Follow(HtmlTagToken tag)
        {
            if (tag.Type == HtmlTokenType.StartTag)
            {
                // What the tree builder would tell the tokenizer (WHATWG HTML, section 13.2.6).
                tokenizer.State = tag.Name switch
                {
                    "script" => HtmlParseMode.Script,
                    "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
                    "title" or "textarea" => HtmlParseMode.RCData,
                    "plaintext" => HtmlParseMode.Plaintext,
                    _ => HtmlParseMode.PCData,
                };
            }

            if (never == 0 && tag.Type == HtmlTokenType.StartTag && !tag.IsSelfClosing && PageParts.IsNever(tag.Name) && tag.Name is not ("input" or "embed" or "head"))
            {
                (never, neverName) = (1, tag.Name);
            }
            else if (never > 0 && tag.Name == neverName)
            {
                never += tag.Type == HtmlTokenType.StartTag ? 1 : -1;
            }
        }
    }
}
