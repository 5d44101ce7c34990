using System.Globalization;
using Tallyman.Reading.Packs;

namespace Tallyman.Reading.Tokens;

/// <summary>
/// Cuts a text into words, digits and marks, and into lines: one walk, each character looked at a bounded number of
/// times. Letters and digits are always apart (<c>640bhp</c> is two glued tokens), hyphens and full stops are tokens.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Adds the tokens and lines of a text.</summary>
    public static void Cut(TokenText into)
    {
        var text = into.Text.AsSpan();
        var lexicon = into.Pack.Lexicon;
        var quotes = default(QuoteStack);
        int at = 0, lineFirst = 0, lastEnd = -1;
        var tight = false;
        while (at < text.Length)
        {
            var c = text[at];
            if (c is '\n' or '\r' or '\u2028' or '\u2029' or '\f' or '\v')
            {
                lineFirst = EndLine(into, lineFirst, ref quotes);
                lastEnd = -1;
                at++;
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                tight = lastEnd == at && c is '\u00A0' or '\u202F' or '\u2009' or '\u2007';
                at++;
                lastEnd = tight ? lastEnd : -1;
                continue;
            }

            if (Folding.IsUnseen(c))
            {
                lastEnd += lastEnd == at ? 1 : 0;
                at++;
                continue;
            }

            var token = new Token { Start = at, Form = -1, Line = into.Lines.Length };
            token.Shape = lastEnd == at ? TokenShape.Glued : tight && lastEnd == at - 1 ? TokenShape.TightSpace : TokenShape.None;
            tight = false;
            if (into.Count == lineFirst)
            {
                token.Shape = TokenShape.LineStart;
            }

            at = Take(text, at, ref token, lexicon);
            token.End = at;
            quotes.Pass(text, ref token);
            into.Add(token);
            lastEnd = at;
        }

        EndLine(into, lineFirst, ref quotes);
    }

    private static int EndLine(TokenText into, int lineFirst, ref QuoteStack quotes)
    {
        if (into.Count > lineFirst)
        {
            into.Add(new TextLine(lineFirst, into.Count, into.Lines.Length, LineRole.Paragraph));
        }

        quotes = default;
        return into.Count;
    }

    private static int Take(ReadOnlySpan<char> text, int at, ref Token token, Lexicon lexicon)
    {
        var start = at;
        if (IsDigit(text, at, out var width))
        {
            token.Kind = TokenKind.Digits;
            token.Mark = '0';
            at = TakeDigits(text, at, ref token);
            token.Form = lexicon.Find(text[start..at]);
            return at;
        }

        if (IsLetter(text, at, out width))
        {
            token.Kind = TokenKind.Word;
            return TakeWord(text, at, ref token, lexicon);
        }

        token.Kind = TokenKind.Mark;
        if (Folding.IsApostrophe(text[at]) && token.IsGlued && IsPossessive(text, at))
        {
            token.Kind = TokenKind.Word;
            width = 2;
        }

        at += width;
        token.Mark = Folding.Fold(text[start]);
        token.Form = lexicon.Find(text[start..at]);
        return at;
    }

    private static int TakeDigits(ReadOnlySpan<char> text, int at, ref Token token)
    {
        var zero = -1;
        while (at < text.Length)
        {
            if (Folding.IsUnseen(text[at]) && at + 1 < text.Length && IsDigit(text, at + 1, out _))
            {
                token.Shape |= Folding.IsOverride(text[at]) ? TokenShape.Doubtful : TokenShape.None;
                at++;
                continue;
            }

            if (!IsDigit(text, at, out var width))
            {
                break;
            }

            if (width > 1 || !char.IsAsciiDigit(text[at]))
            {
                token.Shape |= TokenShape.OtherDigits;
            }

            Rune(text, at, out var rune);
            var own = rune.Value - (int)System.Text.Rune.GetNumericValue(rune);
            token.Shape |= zero >= 0 && own != zero ? TokenShape.Doubtful : TokenShape.None;
            zero = own;
            at += width;
        }

        return at;
    }

    private static int TakeWord(ReadOnlySpan<char> text, int at, ref Token token, Lexicon lexicon)
    {
        var start = at;
        int letters = 0, capitals = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (IsLetter(text, at, out var width))
            {
                var capital = char.IsUpper(c);
                token.Shape |= letters == 0 && capital ? TokenShape.Capital : TokenShape.None;
                letters++;
                capitals += capital ? 1 : 0;
                token.Shape |= Folding.IsCyrillic(c) ? TokenShape.Cyrillic : Folding.IsLatin(c) ? TokenShape.Latin : TokenShape.None;
                at += width;
            }
            else if ((Folding.IsUnseen(c) && NextIsLetter(text, at)) || IsCombining(c))
            {
                at++;
            }
            else if (Folding.IsApostrophe(c) && NextIsLetter(text, at) && !IsPossessive(text, at))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        token.Shape |= letters > 1 && capitals == letters ? TokenShape.AllCapitals : TokenShape.None;
        token.Mark = Folding.Fold(text[start]);
        token.Form = lexicon.Find(text[start..at]);
        return at;
    }

    private static bool NextIsLetter(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && IsLetter(text, at + 1, out _);

    // Kyiv's: the ending is a word of its own. Only in Latin script: м'с stays inside a word.
    private static bool IsPossessive(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at + 1] is 's' or 'S' && (at + 2 == text.Length || !IsLetter(text, at + 2, out _));

    private static bool IsCombining(char c) =>
        c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsLetter(ReadOnlySpan<char> text, int at, out int width)
    {
        width = 1;
        var c = text[at];
        if (c < 128)
        {
            return char.IsAsciiLetter(c);
        }

        if (!char.IsSurrogate(c))
        {
            return char.IsLetter(c);
        }

        width = Rune(text, at, out var rune);
        return width == 2 && System.Text.Rune.IsLetter(rune);
    }

    private static bool IsDigit(ReadOnlySpan<char> text, int at, out int width)
    {
        width = 1;
        var c = text[at];
        if (c < 128)
        {
            return char.IsAsciiDigit(c);
        }

        if (!char.IsSurrogate(c))
        {
            return char.IsDigit(c);
        }

        width = Rune(text, at, out var rune);
        return width == 2 && System.Text.Rune.IsDigit(rune);
    }

    // A lone surrogate is one unit wide and nothing.
    private static int Rune(ReadOnlySpan<char> text, int at, out System.Text.Rune rune) =>
        System.Text.Rune.DecodeFromUtf16(text[at..], out rune, out var width) == System.Buffers.OperationStatus.Done ? width : 1;
}
