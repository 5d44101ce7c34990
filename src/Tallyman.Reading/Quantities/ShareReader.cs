using Tallyman.Reading.Packs;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Quantities;

/// <summary>
/// Reads shares: <c>two-thirds</c>, <c>a third of</c>, <c>half</c>, <c>one in five</c>, <c>3/4</c>, <c>⅔</c>,
/// <c>дві третини</c>; also what they are of where that is a multiplier (<c>a quarter of a million</c>).
/// </summary>
internal readonly ref struct ShareReader
{
    private readonly TokenText _text;
    private readonly NumberWords _words;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly NumeralReader _numerals;

    public ShareReader(TokenText text, NumberWords words)
    {
        _text = text;
        _words = words;
        _tokens = text.Tokens;
        _numerals = new NumeralReader(text, words);
    }

    /// <summary>Reads the share that begins at a token, where there is one.</summary>
    public bool TryRead(int at, int limit, out Numeral share)
    {
        share = default;
        ref readonly var token = ref _tokens[at];
        if (token.Kind == TokenKind.Mark)
        {
            return FractionSigns.TryValue(token.Mark, out var sign) && Make(at, at + 1, sign, out share);
        }

        if (token.Kind == TokenKind.Digits && TrySlash(at, limit, out share))
        {
            return true;
        }

        var word = _words.Of(token);
        if (word.Kind is NumberKind.Half or NumberKind.Fraction)
        {
            return TryNoun(at, limit, word, out share);
        }

        if (word.Kind == NumberKind.Times)
        {
            Make(at, at + 1, word.Value, out share);
            share.Form = QuantityForm.Ratio | QuantityForm.Words;
            return true;
        }

        if (word.Kind == NumberKind.Article)
        {
            return at + 1 < limit && (TryArticle(at, limit, out share) || (_numerals.TryRead(at, limit, false, out var hundred) && hundred.IsKnown && !hundred.IsVague && TryCounted(hundred, limit, out share)));
        }

        return _numerals.TryRead(at, limit, false, out var count) && count.IsKnown && !count.IsVague && TryCounted(count, limit, out share);
    }

    private bool TryNoun(int at, int limit, NumberWord word, out Numeral share)
    {
        share = default;
        if ((_text.Pack.Lexicon.AllFeatures(_tokens[at].Form) & Features.AnyNumber) == Features.Plural)
        {
            return false;
        }

        // The bare noun counts where something is said to be of it, or where it can only be a share.
        var next = at + 1;
        var of = next < limit && _words.Of(_tokens[next]).Kind == NumberKind.Of;
        if (!Make(at, next, word.Value, out share))
        {
            return false;
        }

        WithMultiplier(ref share, limit);
        return word.Kind == NumberKind.Half || (word.Low == 1 && of) || share.Multiplier > 1;
    }

    private bool TryArticle(int at, int limit, out Numeral share)
    {
        share = default;
        if (!TryDenominator(at + 1, limit, out var value, out var end, out var plural) || plural)
        {
            return false;
        }

        var half = _words.Of(_tokens[at + 1]).Kind is NumberKind.Half;
        var closed = end >= limit || _tokens[end].Kind == TokenKind.Mark && !_tokens[end].IsMark('-') || _words.Of(_tokens[end]).Kind is NumberKind.Of or NumberKind.Multiplier || IsSmallWord(end);
        return (closed || half) && Make(at, end, value, out share) && WithMultiplier(ref share, limit);
    }

    private bool TryCounted(in Numeral count, int limit, out Numeral share)
    {
        share = default;
        var i = count.End;
        if (i >= limit)
        {
            return false;
        }

        var joined = _tokens[i].IsMark('-');
        if (joined && ++i >= limit)
        {
            return false;
        }

        if (count.Low > 0 && TryDenominator(i, limit, out var value, out var end, out var plural) && (count.Low == 1 ? joined || !plural : plural || _text.Pack.Lexicon.IsCyrillic))
        {
            // 'one second', 'one quarter of the year' and alike: a lone singular needs what it is of.
            var certain = joined || plural || _words.Of(_tokens[i]).Kind == NumberKind.Fraction || end >= limit || _words.Of(_tokens[end]).Kind == NumberKind.Of;
            return certain && Make(count.First, end, count.Low * value, out share) && WithMultiplier(ref share, limit);
        }

        return !joined && TryOutOf(count, i, limit, out share);
    }

    private bool TryOutOf(in Numeral count, int at, int limit, out Numeral share)
    {
        share = default;
        var phrase = _words.Phrase(_tokens[at..limit], out var length);
        if (phrase.Kind != NumberKind.OutOf)
        {
            return false;
        }

        var i = at + length;
        if (i >= limit || _tokens[i].Has(TokenShape.InDate) || !_numerals.TryRead(i, limit, false, out var whole) || !whole.IsKnown || whole.IsVague
            || whole.Low <= count.Low || !IsUsualWhole(whole.Low, count.Low, length) || count.Low != decimal.Truncate(count.Low) || whole.Low != decimal.Truncate(whole.Low))
        {
            return false;
        }

        // 'two in five days' is a time.
        var time = length == 1 && whole.End < limit && _text.Pack.Part(UnitWords.From).After(_tokens[whole.End..limit], out _) is not null;
        return !time && Make(count.First, whole.End, count.Low / whole.Low, out share);
    }

    // 'one in five' and 'nine out of ten' are shares; '20 of 31 tanks' is a count.
    private static bool IsUsualWhole(decimal whole, decimal count, int words) =>
        whole <= 1000 && (count == 1 || words > 1 || whole <= 10 || whole is 20 or 100 or 1000);

    private bool TryDenominator(int at, int limit, out decimal value, out int end, out bool plural)
    {
        value = 0;
        end = at + 1;
        plural = IsPlural(at);
        var word = _words.Of(_tokens[at]);
        if (word.Kind is NumberKind.Fraction or NumberKind.Half)
        {
            value = word.Value;
            return true;
        }

        if (word.Kind == NumberKind.Ten && at + 1 < limit)
        {
            var unit = at + (_tokens[at + 1].IsMark('-') ? 2 : 1);
            if (unit < limit && _words.TryOrdinal(_tokens[unit].Form, out var rank) && rank < 10)
            {
                value = 1 / (word.Value + rank);
                end = unit + 1;
                plural = IsPlural(unit);
                return true;
            }
        }

        if (_tokens[at].Kind == TokenKind.Word && _words.TryOrdinal(_tokens[at].Form, out var single) && single >= 3)
        {
            value = 1 / single;
            return true;
        }

        return false;
    }

    private bool TrySlash(int at, int limit, out Numeral share)
    {
        share = default;
        if (at + 2 >= limit || _tokens[at + 1].Mark is not ('/' or '⁄') || !_tokens[at + 1].IsGlued || _tokens[at + 2].Kind != TokenKind.Digits || !_tokens[at + 2].IsGlued
            || !DigitNumber.TryValue(_text, _tokens[at], out var over, out _) || !DigitNumber.TryValue(_text, _tokens[at + 2], out var under, out var width)
            || under < 2 || over == 0 || over >= under && _tokens[at + 1].Mark == '/' || width > 4)
        {
            return false;
        }

        var more = at + 3 < limit && _tokens[at + 3].IsGlued && _tokens[at + 3].Mark is '/' or '-' or '.' && at + 4 < limit && _tokens[at + 4].IsGlued && _tokens[at + 4].Kind == TokenKind.Digits;
        var usual = _tokens[at + 1].Mark == '⁄' || under is 2 or 3 or 4 or 5 or 6 or 8 or 10 or 12 or 16 or 20 or 32 or 64 or 100 or 128 or 1000;
        return usual && !more && Make(at, at + 3, over / under, out share);
    }

    // a quarter of a million, two thirds of a million, quarter million
    private bool WithMultiplier(ref Numeral share, int limit)
    {
        var i = share.End;
        var of = i < limit && _words.Of(_tokens[i]).Kind == NumberKind.Of;
        i += of ? 1 : 0;
        i += i < limit && _words.Of(_tokens[i]).Kind == NumberKind.Article ? 1 : 0;
        if (i < limit && _words.Of(_tokens[i]) is { Kind: NumberKind.Multiplier } multiplier && !IsPlural(i))
        {
            share.Low = share.High = decimal.Round(share.Low * multiplier.Value, 8);
            share.End = i + 1;
            share.Multiplier = multiplier.Value;
            share.Form &= ~QuantityForm.Share;
        }

        return true;
    }

    private bool Make(int first, int end, decimal value, out Numeral share)
    {
        share = new Numeral
        {
            First = first,
            End = end,
            Low = value,
            High = value,
            Multiplier = 1,
            IsKnown = true,
            Form = QuantityForm.Share | (_tokens[first].Kind == TokenKind.Digits ? QuantityForm.Digits : QuantityForm.Words),
            Features = _text.Pack.Lexicon.AllFeatures(_tokens[end - 1].Form),
        };
        return true;
    }

    private bool IsPlural(int at) => (_text.Pack.Lexicon.AllFeatures(_tokens[at].Form) & Features.AnyNumber) == Features.Plural;

    private bool IsSmallWord(int at)
    {
        foreach (var reading in _text.Pack.Lexicon.Readings(_tokens[at].Form))
        {
            if (reading.Part is PartOfSpeech.Preposition or PartOfSpeech.Conjunction or PartOfSpeech.Determiner or PartOfSpeech.Adverb)
            {
                return true;
            }
        }

        return false;
    }
}
