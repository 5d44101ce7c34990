namespace Tallyman.Reading.Tokens;

/// <summary>What a line of a text is for.</summary>
internal enum LineRole : byte
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>The first line that says something.</summary>
    Headline,

    /// <summary>A short line without a closing mark that heads what follows.</summary>
    Subhead,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>Caption of a picture.</summary>
    Caption,

    /// <summary>Date line, byline, links, offers: the page around the text.</summary>
    Dirt,

    /// <summary>A 'read also' line: the headline of another text.</summary>
    ReadAlso,
}
