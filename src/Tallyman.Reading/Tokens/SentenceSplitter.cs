using Tallyman.Reading.Packs;

namespace Tallyman.Reading.Tokens;

/// <summary>Finds where sentences end: one walk over the tokens with a look at a few neighbours.</summary>
internal static class SentenceSplitter
{
    /// <summary>Adds the sentences and numbers the tokens by them.</summary>
    public static void Split(TokenText text)
    {
        var tokens = text.Tokens;
        var abbreviations = text.Pack.Part(Abbreviations.From);
        var first = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var end = i + 1;
            var isEnd = end == tokens.Length || (tokens[end].Has(TokenShape.LineStart) && !IsBroken(text, tokens, i));
            if (!isEnd && tokens[i].Kind == TokenKind.Mark && tokens[i].Mark is '.' or '!' or '?' or '…' && !tokens[end].Has(TokenShape.LineStart))
            {
                while (end < tokens.Length && tokens[end].IsGlued && (tokens[end].Has(TokenShape.Closes) || tokens[end].Mark is '.' or '!' or '?' or '…') && tokens[end].Kind == TokenKind.Mark)
                {
                    end++;
                }

                isEnd = end == tokens.Length || tokens[end].Has(TokenShape.LineStart) || EndsAt(tokens, i, end, text.Pack.Lexicon, abbreviations);
            }

            if (!isEnd)
            {
                continue;
            }

            tokens[first].Shape |= TokenShape.SentenceStart;
            for (var k = first; k < end; k++)
            {
                tokens[k].Sentence = text.Sentences.Length;
            }

            text.Add(new Sentence(first, end));
            first = end;
            i = end - 1;
        }
    }

    // A line that breaks off in running text: long, without a closing mark, and the next goes on in lower case.
    private static bool IsBroken(TokenText text, ReadOnlySpan<Token> tokens, int last)
    {
        var line = text.Lines[tokens[last].Line];
        return tokens[last].End - tokens[line.FirstToken].Start >= 50
            && (tokens[last].Kind != TokenKind.Mark || tokens[last].Mark is ',' or '-')
            && tokens[last + 1].Kind == TokenKind.Word
            && !tokens[last + 1].Has(TokenShape.Capital)
            && text.Text.AsSpan(tokens[last].End, tokens[last + 1].Start - tokens[last].End).Count('\n') == 1;
    }

    private static bool EndsAt(ReadOnlySpan<Token> tokens, int stop, int next, Lexicon lexicon, Abbreviations abbreviations)
    {
        ref readonly var after = ref tokens[next];
        if (after.Kind == TokenKind.Word && !after.Has(TokenShape.Capital) && IsCased(after))
        {
            return false;
        }

        if (tokens[stop].Mark is '!' or '?' or '…')
        {
            return after.Kind != TokenKind.Mark || after.Has(TokenShape.Opens) || !IsDashBeforeLower(tokens, next);
        }

        if (after.Kind == TokenKind.Mark && !after.Has(TokenShape.Opens))
        {
            return !IsDashBeforeLower(tokens, next) && after.Mark is not (',' or ';' or ':' or ')' or '|' or '/');
        }

        if (stop == 0 || !tokens[stop].IsGlued)
        {
            // .08 is a number.
            return !(after.Kind == TokenKind.Digits && after.IsGlued && tokens[stop].IsMark('.'));
        }

        ref readonly var before = ref tokens[stop - 1];
        var glued = tokens[stop + 1].IsGlued && next == stop + 1;
        if (before.Kind == TokenKind.Digits)
        {
            // 3.5 and 28.10 are numbers; '1.' at the start of a line numbers it.
            return !glued && !before.Has(TokenShape.LineStart);
        }

        if (before.Kind != TokenKind.Word)
        {
            return !glued;
        }

        if (glued)
        {
            return before.End - before.Start > 2 && after.Has(TokenShape.Capital) && !after.Has(TokenShape.AllCapitals) && after.Kind == TokenKind.Word;
        }

        if (before.End - before.Start == 1 && before.Has(TokenShape.Capital))
        {
            return StartsAnew(after, lexicon);
        }

        var opens = after.Has(TokenShape.Opens) && next + 1 < tokens.Length;
        return !abbreviations.Has(before.Form)
            || (!abbreviations.NeverEnds(before.Form) && (StartsAnew(after, lexicon) || tokens[opens ? next + 1 : next].Has(TokenShape.Capital)));
    }

    private static bool IsCased(in Token token) => token.Has(TokenShape.Latin) || token.Has(TokenShape.Cyrillic);

    private static bool IsDashBeforeLower(ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].Mark is '—' or '–' or '-' or ',' && at + 1 < tokens.Length && tokens[at + 1].Kind == TokenKind.Word && !tokens[at + 1].Has(TokenShape.Capital);

    // After an initial only a small word in capitals shows that a sentence begins.
    private static bool StartsAnew(in Token token, Lexicon lexicon)
    {
        foreach (var reading in lexicon.Readings(token.Form))
        {
            if (reading.Part is PartOfSpeech.Determiner or PartOfSpeech.Pronoun or PartOfSpeech.Preposition or PartOfSpeech.Conjunction or PartOfSpeech.Particle or PartOfSpeech.Adverb)
            {
                return true;
            }
        }

        return false;
    }
}
