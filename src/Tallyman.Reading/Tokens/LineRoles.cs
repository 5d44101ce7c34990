namespace Tallyman.Reading.Tokens;

/// <summary>Says what each line is for, and which lines make a paragraph, by how they begin, end and how long they are.</summary>
internal static class LineRoles
{
    private const int ShortLine = 12;

    /// <summary>Sets role and paragraph of each line.</summary>
    public static void Decide(TokenText text)
    {
        var cues = text.Pack.Part(LineCues.From);
        var lines = text.Lines;
        var tokens = text.Tokens;
        var headline = false;
        var paragraph = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            ref var line = ref lines[i];
            var own = tokens[line.FirstToken..line.EndToken];
            if (cues.TryMatch(own, out var role))
            {
                line.Role = role;
            }
            else if (!headline && Words(own) >= 3)
            {
                headline = true;
                line.Role = LineRole.Headline;
            }
            else if (IsItem(own))
            {
                line.Role = LineRole.ListItem;
            }
            else if (headline && Words(own) is > 0 and <= ShortLine && !EndsInMark(own) && i + 1 < lines.Length && IsText(tokens[lines[i + 1].FirstToken..lines[i + 1].EndToken]))
            {
                line.Role = LineRole.Subhead;
            }

            var goesOn = line.Role == LineRole.ListItem || (line.FirstToken > 0 && tokens[line.FirstToken].Sentence == tokens[line.FirstToken - 1].Sentence);
            paragraph += goesOn && paragraph >= 0 ? 0 : 1;
            line.Paragraph = paragraph;
            if (goesOn && i > 0 && line.Role != LineRole.ListItem)
            {
                line.Role = lines[i - 1].Role;
            }
        }
    }

    private static int Words(ReadOnlySpan<Token> tokens)
    {
        var words = 0;
        foreach (ref readonly var token in tokens)
        {
            words += token.Kind == TokenKind.Word ? 1 : 0;
        }

        return words;
    }

    private static bool EndsInMark(ReadOnlySpan<Token> tokens)
    {
        var last = tokens.Length - 1;
        while (last > 0 && tokens[last].Has(TokenShape.Closes))
        {
            last--;
        }

        return tokens[last].Kind == TokenKind.Mark && tokens[last].Mark is '.' or '!' or '…' or ':' or ';' or ',';
    }

    private static bool IsText(ReadOnlySpan<Token> tokens) => Words(tokens) > ShortLine || EndsInMark(tokens);

    private static bool IsItem(ReadOnlySpan<Token> tokens)
    {
        if (tokens.Length < 2)
        {
            return false;
        }

        if (tokens[0].Kind == TokenKind.Mark)
        {
            return tokens[0].Mark is '•' or '·' or '‣' or '▪' or '●' or '◦' or '*' or '-' or '–' or '—' && (!tokens[1].IsGlued || tokens[0].Mark is not '-');
        }

        return tokens.Length > 2 && tokens[1].IsGlued && !tokens[2].IsGlued
            && ((tokens[0].Kind == TokenKind.Digits && tokens[1].Mark is '.' or ')') || (tokens[0].End - tokens[0].Start == 1 && tokens[1].Mark is ')'));
    }
}
