using Tallyman.Reading.Packs;

namespace Tallyman.Reading.Tokens;

/// <summary>Words with which a line begins that is a caption, a link to another text, or dirt of the page.</summary>
internal sealed class LineCues
{
    private readonly PhraseTrie _phrases;

    private LineCues(PhraseTrie phrases) => _phrases = phrases;

    /// <summary>Reads <c>lines.tsv</c>: <c>phrase</c> and <c>role</c>.</summary>
    public static LineCues From(Pack pack)
    {
        var phrases = new PhraseTrie(pack.Lexicon);
        foreach (var row in pack.Tables["lines.tsv"].Rows)
        {
            if (Term.TryParse<LineRole>(row["role"], out var role))
            {
                phrases.Add(row["phrase"], (int)role);
            }
        }

        return new LineCues(phrases);
    }

    /// <summary>The role that a line's first words give it.</summary>
    public bool TryMatch(ReadOnlySpan<Token> line, out LineRole role)
    {
        var start = 0;
        while (start < line.Length && line[start].Kind == TokenKind.Mark)
        {
            start++;
        }

        var value = start < line.Length ? _phrases.Match(line[start..], out _) : -1;
        role = value < 0 ? LineRole.Paragraph : (LineRole)value;
        return value >= 0;
    }
}
