using Tallyman.Reading.Packs;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Quantities;

/// <summary>
/// Reads one number that begins at a token: digits, words, or both with multipliers. A walk forward without going
/// back; what it reads is as long as the grammar of numbers allows. Shares and ranges are read by others.
/// </summary>
internal readonly ref struct NumeralReader
{
    private const decimal Most = 10_000_000_000_000_000_000_000_000_000m;

    private readonly TokenText _text;
    private readonly NumberWords _words;
    private readonly ReadOnlySpan<Token> _tokens;

    public NumeralReader(TokenText text, NumberWords words)
    {
        _text = text;
        _words = words;
        _tokens = text.Tokens;
    }

    /// <summary>Reads a number that begins at a token and ends before <paramref name="limit"/>.</summary>
    /// <param name="at">The token.</param>
    /// <param name="limit">End of the sentence, or of the part of it that is open.</param>
    /// <param name="money">True where a currency stands before: <c>m</c> and <c>b</c> multiply.</param>
    /// <param name="numeral">What was read; <see cref="Numeral.IsKnown"/> says whether the value is known.</param>
    public bool TryRead(int at, int limit, bool money, out Numeral numeral)
    {
        var state = new NumeralState(at);
        var i = at;
        while (i < limit)
        {
            var next = _tokens[i].Kind == TokenKind.Digits || IsLeadingPoint(i, limit, state) ? Digits(ref state, i, limit, money) : Word(ref state, i, limit);
            if (next <= i)
            {
                break;
            }

            i = next;
            if (state.IsClosed)
            {
                break;
            }
        }

        return state.Finish(Most, out numeral) && !IsOrdinal(ref numeral, limit);
    }

    private int Digits(ref NumeralState state, int at, int limit, bool money, bool after = false)
    {
        if (IsShut(at) || !(state.TakesDigits || after))
        {
            return at;
        }

        var point = _tokens[at].Kind == TokenKind.Mark;
        var known = DigitNumber.TryRead(_text, point ? at + 1 : at, limit, out var end, out var value, out var grouped);
        for (var i = point && known ? _tokens[at + 1].End - _tokens[at + 1].Start : 0; i > 0; i--)
        {
            value /= 10;
        }

        known &= Scientific.TryScale(_text, ref end, limit, ref value);
        if (!state.AddDigits(value, known, grouped || end > at + 1))
        {
            return at;
        }

        state.End = end;
        if (end < limit && _tokens[end].Kind == TokenKind.Mark && FractionSigns.TryValue(_tokens[end].Mark, out var share) && known && end == at + 1)
        {
            state.AddShare(share);
            state.End = ++end;
        }

        var apart = end < limit && !_tokens[end].IsGlued;
        if (apart && _tokens[end].Mark == 'k' && _tokens[end].End - _tokens[end].Start == 1 && !IsCapital(end) && _words.Of(_tokens[end]).Kind == NumberKind.GluedMultiplier && !_tokens[end].Has(TokenShape.LineStart))
        {
            // 2.33 k: the one letter that multiplies behind a space.
            state.Multiply(_words.Of(_tokens[end]).Value);
            state.End = ++end;
        }
        else if (end < limit && _tokens[end].IsGlued && _tokens[end].Kind == TokenKind.Word)
        {
            var word = _words.Of(_tokens[end]);
            if (word.Kind == NumberKind.GluedMultiplier || (word.Kind == NumberKind.MoneyMultiplier && (money || IsCapital(end))))
            {
                state.Multiply(word.Value);
                state.End = ++end;
            }
            else if (word.Kind == NumberKind.OrdinalSuffix)
            {
                state.Reject();
                return at;
            }
        }
        else if (end + 1 < limit && _tokens[end].IsMark('-') && _tokens[end].IsGlued && _tokens[end + 1].IsGlued && _tokens[end + 1].Kind == TokenKind.Word)
        {
            var word = _words.Of(_tokens[end + 1]);
            if (word.Kind == NumberKind.OrdinalSuffix)
            {
                state.Reject();
                return at;
            }

            if (word.Kind == NumberKind.CardinalSuffix)
            {
                end += 2;
                state.End = end;
            }
        }

        return end;
    }

    // .08: a full stop that stands free before digits.
    private bool IsLeadingPoint(int at, int limit, in NumeralState state) =>
        state.IsEmpty && _tokens[at].IsMark('.') && at + 1 < limit && _tokens[at + 1].Kind == TokenKind.Digits && _tokens[at + 1].IsGlued
        && (!_tokens[at].IsGlued || (at > 0 && _tokens[at - 1].Has(TokenShape.Opens)));

    private int Word(ref NumeralState state, int at, int limit)
    {
        ref readonly var token = ref _tokens[at];
        if (token.Kind == TokenKind.Mark)
        {
            return token.Mark is '-' && state.TakesHyphen && at + 1 < limit && _tokens[at + 1].Kind == TokenKind.Word
                && token.IsGlued == _tokens[at + 1].IsGlued && state.Takes(_words[_tokens[at + 1].Form], true) ? Word(ref state, at + 1, limit) : at;
        }

        if (IsShut(at) || (token.Has(TokenShape.LineStart) && at > state.First))
        {
            return at;
        }

        var phrase = _words.Phrase(_tokens[at..limit], out var length);
        if (phrase.Kind == NumberKind.HalfMore)
        {
            // 'a billion and a half million' adds a number of its own.
            return (!state.IsAfterMultiplier || at + length >= limit || _words.Of(_tokens[at + length]).Kind != NumberKind.Multiplier) && state.AddMore(phrase.Value) ? state.End = at + length : at;
        }

        if (length > 0)
        {
            return state.Add(phrase, Features.None, true) ? state.End = at + length : at;
        }

        var word = _words[token.Form];
        switch (word.Kind)
        {
            case NumberKind.None:
                return at;
            case NumberKind.Article:
                return state.TakesArticle && at + 1 < limit && IsCountedByArticle(at + 1) ? state.AddArticle(at + 1) : at;
            case NumberKind.And when at + 2 < limit && state.TakesDigitsAfterAnd && _tokens[at + 1].Kind == TokenKind.Digits && _tokens[at + 1].End - _tokens[at + 1].Start <= 2 && _text.Text[_tokens[at + 1].Start] != '0'
                && _words.Of(_tokens[at + 2]).Kind is not (NumberKind.HundredMultiplier or NumberKind.Multiplier) && !_tokens[at + 2].IsGlued:
                return Digits(ref state, at + 1, limit, false, after: true);
            case NumberKind.And:
                return !state.IsEmpty && !IsShareAhead(at + 1, limit) && at + 1 < limit && _tokens[at + 1].Kind == TokenKind.Word && state.TakesAfterAnd(_words[_tokens[at + 1].Form]) ? Word(ref state, at + 1, limit) : at;
            case NumberKind.Point:
                return state.TakesPoint && at + 1 < limit ? Decimals(ref state, at + 1, limit) : at;
            case NumberKind.Of:
                return state.IsVagueOpen && at + 1 < limit && _words.Of(_tokens[at + 1]) is { Kind: NumberKind.Multiplier or NumberKind.Count or NumberKind.HundredMultiplier or NumberKind.Hundred } ? Word(ref state, at + 1, limit) : at;
            default:
                return Add(ref state, at, limit, word);
        }
    }

    private int Add(ref NumeralState state, int at, int limit, NumberWord word)
    {
        var features = _text.Pack.Lexicon.AllFeatures(_tokens[at].Form);
        if (!state.Add(word, features, Singular(at)))
        {
            return at;
        }

        var end = at + 1;
        // An abbreviated multiplier takes its full stop with it: 5 тис. снарядів.
        if (word.Kind == NumberKind.Multiplier && end < limit && _tokens[end].IsMark('.') && _tokens[end].IsGlued && _text.Pack.Part(Abbreviations.From).Has(_tokens[at].Form))
        {
            end++;
        }

        state.End = end;
        return end;
    }

    // two point five, nought point zero three: digits one after the other, or one number.
    private int Decimals(ref NumeralState state, int at, int limit)
    {
        var place = 0.1m;
        var i = at;
        for (; i < limit && place > 0.0000000001m; i++)
        {
            var word = _words.Of(_tokens[i]);
            if (word.Kind is NumberKind.Unit && word.Value < 10 && word.Value == decimal.Truncate(word.Value))
            {
                state.AddShare(word.Value * place);
                place /= 10;
            }
            else if (place == 0.1m && word.Kind is NumberKind.Teen or NumberKind.Ten)
            {
                var unit = i + 2 < limit && word.Kind == NumberKind.Ten && _tokens[i + 1].IsMark('-') ? _words.Of(_tokens[i + 2]) : default;
                state.AddShare((word.Value + (unit.Kind == NumberKind.Unit ? unit.Value : 0)) / 100);
                i += unit.Kind == NumberKind.Unit ? 3 : 1;
                break;
            }
            else
            {
                break;
            }
        }

        state.End = i > at ? i : state.End;
        return i > at ? i : at - 1;
    }

    private bool IsCountedByArticle(int at) =>
        _words.Of(_tokens[at]).Kind is NumberKind.Multiplier or NumberKind.HundredMultiplier or NumberKind.Count && Singular(at);

    // A plural that counts by itself is vague (hundreds of); a form that can be singular is not.
    // Of a form that can be both (тысячи) what stands before decides: 'около тысячи' is one, 'тысячи снарядов' many.
    private bool Singular(int at)
    {
        var number = _text.Pack.Lexicon.AllFeatures(_tokens[at].Form) & Features.AnyNumber;
        if (number != Features.AnyNumber)
        {
            return number == Features.Singular;
        }

        var cues = _text.Pack.Part(QualifierCues.From);
        for (var back = 1; back <= 3 && back <= at; back++)
        {
            if (cues.TryBefore(_tokens[(at - back)..at], out _, out var place, out var length) && length == back && place != QualifierPlace.Pseudo)
            {
                return true;
            }
        }

        return at > 0 && _words.Of(_tokens[at - 1]).Kind is NumberKind.RangeStart or NumberKind.RangeTo or NumberKind.Of or NumberKind.Half;
    }

    // two million and three fifths: what follows 'and' is a share.
    private bool IsShareAhead(int at, int limit)
    {
        if (at + 1 >= limit || _words.Of(_tokens[at]).Kind != NumberKind.Unit)
        {
            return false;
        }

        var i = _tokens[at + 1].IsMark('-') && at + 2 < limit ? at + 2 : at + 1;
        return _words.Of(_tokens[i]).Kind == NumberKind.Fraction
            || (_tokens[i].Kind == TokenKind.Word && _words.TryOrdinal(_tokens[i].Form, out var rank) && rank > 2 && (_text.Pack.Lexicon.AllFeatures(_tokens[i].Form) & Features.AnyNumber) == Features.Plural);
    }

    private bool IsShut(int at) => (_tokens[at].Shape & (TokenShape.Closed | TokenShape.InDate)) != TokenShape.None;

    private bool IsCapital(int at) => _tokens[at].Has(TokenShape.Capital);

    // twenty-first, двадцять п'ятого: what a cardinal begins and an ordinal ends is an ordinal.
    private bool IsOrdinal(ref Numeral numeral, int limit)
    {
        var next = numeral.End;
        if (next < limit && _tokens[next].IsMark('-') && _tokens[next].IsGlued)
        {
            next++;
        }

        if ((numeral.Form & QuantityForm.Words) != QuantityForm.Words || next >= limit || !_words.TryOrdinal(_tokens[next].Form, out var rank) || rank <= 0)
        {
            return false;
        }

        if (_words[_tokens[next].Form].Kind is NumberKind.Fraction or NumberKind.Unit && next == numeral.End)
        {
            return false;
        }

        var before = _words.Of(_tokens[numeral.End - 1]);
        var falls = before.Kind switch
        {
            NumberKind.Ten => rank < 10,
            NumberKind.Hundred or NumberKind.HundredMultiplier => rank < 100,
            NumberKind.Multiplier => rank < 1000,
            _ => false,
        };
        var plural = (_text.Pack.Lexicon.AllFeatures(_tokens[next].Form) & Features.AnyNumber) == Features.Plural;
        return falls && !plural;
    }
}
