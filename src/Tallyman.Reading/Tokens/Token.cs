namespace Tallyman.Reading.Tokens;

/// <summary>One token of a text: offsets and numbers only, so that a million of them lie in one array.</summary>
internal struct Token
{
    /// <summary>First UTF-16 unit.</summary>
    public int Start;

    /// <summary>UTF-16 unit after the last.</summary>
    public int End;

    /// <summary>Id of the folded form in the pack's lexicon; −1 where it is unknown.</summary>
    public int Form;

    /// <summary>Index of its sentence.</summary>
    public int Sentence;

    /// <summary>Index of its line.</summary>
    public int Line;

    /// <summary>What is seen of it.</summary>
    public TokenShape Shape;

    /// <summary>How many quotations are open around it; the marks themselves lie outside.</summary>
    public byte Quotes;

    /// <summary>What it is made of.</summary>
    public TokenKind Kind;

    /// <summary>
    /// The character of a mark, hyphens and minus as <c>-</c>, apostrophes as <c>'</c>; of a word its first folded letter; of digits <c>0</c>.
    /// </summary>
    public char Mark;

    /// <summary>True where no space lies before it.</summary>
    public readonly bool IsGlued => (Shape & TokenShape.Glued) == TokenShape.Glued;

    /// <summary>True where the shape holds all of these flags.</summary>
    public readonly bool Has(TokenShape shape) => (Shape & shape) == shape;

    /// <summary>True for this mark.</summary>
    public readonly bool IsMark(char mark) => Kind == TokenKind.Mark && Mark == mark;
}
