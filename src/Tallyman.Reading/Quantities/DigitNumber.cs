using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Quantities;

/// <summary>
/// Numbers in digits over tokens: groups of three by comma, full stop, apostrophe, no-break, thin or plain space as the
/// language writes them, decimals, Indian groups. What cannot be told (<c>12,34</c> in English) is not joined.
/// </summary>
internal static class DigitNumber
{
    /// <summary>Most digits that a number may have: below 10^28.</summary>
    public const int MostDigits = 28;

    /// <summary>Value of the digits of one token; false past the range, for doubtful digits.</summary>
    public static bool TryValue(TokenText text, in Token token, out decimal value, out int digits)
    {
        value = 0;
        digits = 0;
        if (token.Has(TokenShape.Doubtful) || token.End - token.Start > 4 * MostDigits)
        {
            return false;
        }

        var characters = text.Of(token);
        while (!characters.IsEmpty)
        {
            System.Text.Rune.DecodeFromUtf16(characters, out var rune, out var width);
            characters = characters[width..];
            if (System.Text.Rune.IsDigit(rune))
            {
                if (++digits > MostDigits)
                {
                    return false;
                }

                value = (value * 10) + (int)System.Text.Rune.GetNumericValue(rune);
            }
        }

        return true;
    }

    /// <summary>
    /// Reads the number that begins at a token of digits; false where its value is past the range or cannot be known.
    /// <paramref name="end"/> is set to behind all that was seen of it in either case.
    /// </summary>
    public static bool TryRead(TokenText text, int at, int limit, out int end, out decimal value, out bool grouped)
    {
        var tokens = text.Tokens;
        end = at + 1;
        grouped = false;
        var known = TryValue(text, tokens[at], out value, out var digits);
        var groupMark = '\0';
        var lead = digits;
        while (end < limit && TrySeparator(tokens, end, limit, out var mark, out var next) && Width(tokens[next]) == 3 && lead <= 3
            && (groupMark == '\0' || groupMark == mark) && IsGroup(text, mark, next, limit, groupMark != '\0'))
        {
            groupMark = mark;
            grouped = true;
            known = Join(text, tokens[next], known, ref value, ref digits);
            end = next + 1;
        }

        if (!grouped && lead <= 2 && IsIndian(tokens, end, limit, out var last))
        {
            grouped = true;
            for (var i = end + 1; i <= last; i += 2)
            {
                known = Join(text, tokens[i], known, ref value, ref digits);
            }

            groupMark = ',';
            end = last + 1;
        }

        if (end + 1 < limit && IsDecimalMark(text, tokens, end, groupMark, limit))
        {
            var decimals = TryValue(text, tokens[end + 1], out var part, out var places);
            known = known && decimals && digits + places <= MostDigits;
            for (var i = 0; known && i < places; i++)
            {
                part /= 10;
            }

            value += known ? part : 0;
            end += 2;
        }

        return known;
    }

    private static bool Join(TokenText text, in Token token, bool known, ref decimal value, ref int digits)
    {
        if (!known || !TryValue(text, token, out var part, out var more) || digits + more > MostDigits)
        {
            return false;
        }

        for (var i = 0; i < more; i++)
        {
            value *= 10;
        }

        value += part;
        digits += more;
        return true;
    }

    private static int Width(in Token token) => token.End - token.Start;

    private static bool TrySeparator(ReadOnlySpan<Token> tokens, int at, int limit, out char mark, out int next)
    {
        mark = '\0';
        next = at;
        if (tokens[at].Kind == TokenKind.Digits)
        {
            mark = tokens[at].Has(TokenShape.TightSpace) ? '\u00A0' : ' ';
            return !tokens[at].IsGlued && !tokens[at].Has(TokenShape.LineStart) && (mark != ' ' || tokens[at].Start == tokens[at - 1].End + 1);
        }

        next = at + 1;
        if (next < limit && tokens[at].Kind == TokenKind.Mark && tokens[at].IsGlued && tokens[next].Kind == TokenKind.Digits && tokens[next].IsGlued
            && tokens[at].Mark is ',' or '.' or '\'')
        {
            mark = tokens[at].Mark;
            return true;
        }

        return false;
    }

    // Whether three digits behind a mark are a group or decimals, by what the language writes and what follows.
    private static bool IsGroup(TokenText text, char mark, int next, int limit, bool again)
    {
        var slavic = text.Pack.Lexicon.IsCyrillic;
        var zeros = IsZeros(text, next);
        var more = next + 2 < limit && text.Tokens[next + 1].IsMark(mark) && text.Tokens[next + 1].IsGlued && text.Tokens[next + 2].Kind == TokenKind.Digits && text.Tokens[next + 2].IsGlued && Width(text.Tokens[next + 2]) == 3;
        var leading = text.Tokens[next - (mark is ' ' or '\u00A0' ? 1 : 2)];
        if (leading.Mark == '0' && Width(leading) == 1 && text.Text[leading.Start] == '0' && !again)
        {
            return false;
        }

        return mark switch
        {
            ',' => !slavic || again || more || zeros,
            '.' => again || more || (slavic && zeros) || IsCommaDecimal(text, next, limit),
            ' ' => slavic ? !IsCalibre(text, next, limit) : again || zeros || SpaceFollows(text, next, limit),
            '\u00A0' => !IsCalibre(text, next, limit),
            _ => true,
        };
    }

    // 1.111,11: the comma shows that the full stop parts groups.
    private static bool IsCommaDecimal(TokenText text, int group, int limit) =>
        group + 2 < limit && text.Tokens[group + 1].IsMark(',') && text.Tokens[group + 1].IsGlued && text.Tokens[group + 2].Kind == TokenKind.Digits && text.Tokens[group + 2].IsGlued && Width(text.Tokens[group + 2]) != 3;

    private static bool IsZeros(TokenText text, int at) => text.Of(text.Tokens[at]).SequenceEqual("000");

    private static bool SpaceFollows(TokenText text, int at, int limit) =>
        at + 1 < limit && text.Tokens[at + 1].Kind == TokenKind.Digits && !text.Tokens[at + 1].IsGlued && Width(text.Tokens[at + 1]) == 3;

    // 30 152-mm shells: the second number belongs to what follows it.
    private static bool IsCalibre(TokenText text, int at, int limit) =>
        !IsZeros(text, at) && at + 1 < limit
        && ((text.Tokens[at + 1].IsGlued && (text.Tokens[at + 1].Kind == TokenKind.Word || text.Tokens[at + 1].IsMark('-')))
            || (text.Tokens[at + 1].Kind == TokenKind.Word && text.Of(text.Tokens[at + 1]) is "мм" or "mm"));

    private static bool IsIndian(ReadOnlySpan<Token> tokens, int at, int limit, out int last)
    {
        last = -1;
        var i = at;
        while (i + 1 < limit && tokens[i].IsMark(',') && tokens[i].IsGlued && tokens[i + 1].Kind == TokenKind.Digits && tokens[i + 1].IsGlued && Width(tokens[i + 1]) is 2 or 3 && i - at < 16)
        {
            last = i + 1;
            i += 2;
            if (Width(tokens[last]) == 3)
            {
                break;
            }
        }

        return last > at + 1 && Width(tokens[last]) == 3;
    }

    private static bool IsDecimalMark(TokenText text, ReadOnlySpan<Token> tokens, int at, char groupMark, int limit)
    {
        if (tokens[at].Kind != TokenKind.Mark || !tokens[at].IsGlued || tokens[at + 1].Kind != TokenKind.Digits || !tokens[at + 1].IsGlued)
        {
            return false;
        }

        // 192.168.1.2, 1.5.2024, 5,6,7: more of the same is no decimal.
        var more = at + 3 < limit && tokens[at + 2].IsMark(tokens[at].Mark) && tokens[at + 2].IsGlued && tokens[at + 3].Kind == TokenKind.Digits && tokens[at + 3].IsGlued;
        return !more && tokens[at].Mark switch
        {
            '.' => groupMark != '.',
            ',' when at > 2 && tokens[at - 2].IsMark(',') && tokens[at - 2].IsGlued && tokens[at - 3].Kind == TokenKind.Digits && tokens[at - 1].IsGlued && groupMark == '\0' => false,
            ',' => groupMark != ',' && (text.Pack.Lexicon.IsCyrillic || groupMark == '.' || Width(tokens[at + 1]) != 3),
            _ => false,
        };
    }
}
