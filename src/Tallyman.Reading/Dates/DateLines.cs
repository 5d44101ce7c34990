using Tallyman.Reading.Packs;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Dates;

/// <summary>Tells date lines, which say when and by whom a page was made: a date with at most a few words and no verb.</summary>
internal static class DateLines
{
    private const int FewWords = 5;

    /// <summary>Makes them page dirt. Only among the first lines: further down a short line with a date can be a caption or a heading.</summary>
    public static void Mark(TokenText text)
    {
        var tokens = text.Tokens;
        var lexicon = text.Pack.Lexicon;
        foreach (ref var line in text.Lines[..Math.Min(6, text.Lines.Length)])
        {
            if (line.Role is LineRole.Headline or LineRole.Paragraph or LineRole.Subhead && IsDateLine(tokens[line.FirstToken..line.EndToken], lexicon))
            {
                line.Role = LineRole.Dirt;
            }
        }
    }

    private static bool IsDateLine(ReadOnlySpan<Token> line, Lexicon lexicon)
    {
        int dated = 0, other = 0;
        foreach (ref readonly var token in line)
        {
            if (token.Has(TokenShape.InDate))
            {
                dated++;
            }
            else if (token.Kind == TokenKind.Word)
            {
                other++;
                if (lexicon.TryReading(token.Form, PartOfSpeech.Verb, out _))
                {
                    return false;
                }
            }
        }

        return dated >= 3 && other <= FewWords && (!line[^1].IsMark('.') || line[^1].Has(TokenShape.InDate));
    }
}
