using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Quantities;

/// <summary>Powers of ten behind digits: <c>1.99×10^30</c>, <c>1e10</c>.</summary>
internal static class Scientific
{
    /// <summary>
    /// Applies the power that begins at <paramref name="end"/> and moves past it; false where there is one whose value
    /// cannot be held. The sign of powers whose raising was lost (<c>×10−30</c>) is taken as it stands.
    /// </summary>
    public static bool TryScale(TokenText text, ref int end, int limit, ref decimal value)
    {
        var tokens = text.Tokens;
        var i = end;
        if (i + 1 < limit && (tokens[i].Mark is '×' or '·' or '*' || (tokens[i].Mark == 'x' && tokens[i].End - tokens[i].Start == 1)) && tokens[i].IsGlued && tokens[i + 1].Kind == TokenKind.Digits && text.Of(tokens[i + 1]).SequenceEqual("10"))
        {
            i += 2;
            i += i < limit && tokens[i].IsMark('^') && tokens[i].IsGlued ? 1 : 0;
        }
        else if (i + 1 < limit && tokens[i].Mark is 'e' && tokens[i].Kind == TokenKind.Word && tokens[i].End - tokens[i].Start == 1 && tokens[i].IsGlued && tokens[i + 1].IsGlued)
        {
            i++;
        }
        else
        {
            return i + 1 >= limit || !tokens[i].IsMark('^') || !tokens[i].IsGlued || TryPower(text, ref end, limit, ref value);
        }

        var negative = i < limit && tokens[i].IsGlued && tokens[i].IsMark('-');
        i += negative || (i < limit && tokens[i].IsGlued && tokens[i].IsMark('+')) ? 1 : 0;
        if (i >= limit || !tokens[i].IsGlued || tokens[i].Kind != TokenKind.Digits)
        {
            return true;
        }

        var known = DigitNumber.TryValue(text, tokens[i], out var power, out _) && power <= 27;
        end = i + 1;
        for (; known && power > 0; power--)
        {
            var scaled = negative ? value / 10 : value < 1_000_000_000_000_000_000_000_000_000m ? value * 10 : 0;
            known = scaled * (negative ? 10 : 1) == (negative ? value : scaled) && (scaled != 0 || value == 0);
            value = scaled;
        }

        return known;
    }

    // 1.1^23, 2.5^-1
    private static bool TryPower(TokenText text, ref int end, int limit, ref decimal value)
    {
        var tokens = text.Tokens;
        var i = end + 1;
        var negative = tokens[i].IsMark('-');
        i += negative || tokens[i].IsMark('+') ? 1 : 0;
        if (i >= limit || tokens[i].Kind != TokenKind.Digits || !tokens[i].IsGlued)
        {
            return true;
        }

        var known = DigitNumber.TryValue(text, tokens[i], out var power, out _) && power <= 100;
        end = i + 1;
        var result = 1m;
        for (; known && power > 0; power--)
        {
            known = result < 1_000_000_000_000m && value < 1_000_000_000_000m;
            result = known ? result * value : 0;
        }

        known &= result != 0;
        value = !known ? 0 : negative ? 1 / result : result;
        return known;
    }
}
