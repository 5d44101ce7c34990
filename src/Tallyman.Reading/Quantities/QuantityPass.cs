using Tallyman.Reading.Packs;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Quantities;

/// <summary>
/// Finds all quantities of a text, after dates and names' numbers have been closed: one walk that remembers the last
/// qualifier, with a bounded look ahead at each number.
/// </summary>
internal ref struct QuantityPass
{
    private const int GrowthReach = 12;

    private readonly TokenText _text;
    private readonly PooledList<QuantityMention> _into;
    private readonly PooledList<Unread> _unread;
    private readonly NumberWords _words;
    private readonly UnitWords _units;
    private readonly QualifierCues _cues;
    private readonly NameNumbers _names;
    private readonly Span<Token> _tokens;
    private readonly AmountReader _amounts;
    private readonly RangeReader _ranges;

    private int _cueFirst;
    private int _cueEnd;
    private int _reach;
    private Qualifier _cue;
    private int _growth;

    private QuantityPass(TokenText text, PooledList<QuantityMention> into, PooledList<Unread> unread)
    {
        _text = text;
        _into = into;
        _unread = unread;
        _words = text.Pack.Part(NumberWords.From);
        _units = text.Pack.Part(UnitWords.From);
        _cues = text.Pack.Part(QualifierCues.From);
        _names = new NameNumbers(text, _words);
        _tokens = text.Tokens;
        _amounts = new AmountReader(text);
        _ranges = new RangeReader(text);
        _reach = -1;
    }

    /// <summary>Adds the quantities, and what could not be read.</summary>
    public static void Read(TokenText text, PooledList<QuantityMention> into, PooledList<Unread> unread) =>
        new QuantityPass(text, into, unread).Walk();

    private void Walk()
    {
        foreach (var sentence in _text.Sentences)
        {
            _reach = -1;
            _growth = -1;
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                i = Step(i, sentence.EndToken);
            }
        }
    }

    private int Step(int at, int limit)
    {
        ref readonly var token = ref _tokens[at];
        if (token.Has(TokenShape.InDate) || token.Has(TokenShape.Closed))
        {
            return at + 1;
        }

        // A cue wins over a number only where it is longer than one word: 'as many as', 'one or more'.
        var isCue = _cues.TryBefore(_tokens[at..limit], out var qualifier, out var place, out var length);
        if (isCue && place != QualifierPlace.Gap)
        {
            TakeCue(at, length, qualifier, place);
            return at + length;
        }

        if (!CanBegin(at, limit) || !_amounts.TryRead(at, limit, out var amount))
        {
            _reach = isCue && _reach == at ? at + length : _reach;
            return isCue ? at + length : at + 1;
        }

        if (!amount.Numeral.IsKnown)
        {
            var doubtful = _tokens[amount.Numeral.First].Has(TokenShape.Doubtful);
            _unread.Add(new Unread(new TokenRange(amount.First, amount.Numeral.End), doubtful ? UnreadReason.DoubtfulDigits : UnreadReason.OutOfRange));
            return amount.Numeral.End;
        }

        return Take(amount, limit);
    }

    private bool CanBegin(int at, int limit)
    {
        ref readonly var token = ref _tokens[at];
        return token.Kind switch
        {
            TokenKind.Digits => true,
            TokenKind.Word => _words[token.Form].Kind != NumberKind.None || _units.Before(_tokens[at..limit], out _) is not null || _text.Pack.Lexicon.IsCyrillic || _words.Phrase(_tokens[at..limit], out _).Kind != NumberKind.None,
            _ => token.Mark is '-' or '.' || char.IsSymbol(token.Mark) || FractionSigns.TryValue(token.Mark, out _) || _units.Before(_tokens[at..limit], out _) is not null,
        };
    }

    private void TakeCue(int at, int length, Qualifier qualifier, QualifierPlace place)
    {
        if (place == QualifierPlace.Pseudo)
        {
            _reach = -1;
        }
        else if (place == QualifierPlace.Growth)
        {
            _growth = at;
        }
        else if (place == QualifierPlace.Limit && _growth >= 0 && at - _growth <= GrowthReach)
        {
            // 'Grew to 124' is the number itself.
            _reach = -1;
        }
        else if (_reach == at && _cue is not (Qualifier.Exact or Qualifier.About))
        {
            // up to about 500: the outer bound holds.
            _cueEnd = at + length;
            _reach = at + length;
        }
        else
        {
            _cueFirst = _reach == at ? _cueFirst : at;
            _cueEnd = at + length;
            _cue = qualifier;
            _reach = at + length;
        }
    }

    private int Take(Amount amount, int limit)
    {
        var mention = new QuantityMention { Number = new TokenRange(amount.Numeral.First, amount.Numeral.End) };
        var joint = _ranges.TryContinue(ref amount, limit, out var high);
        if (joint == RangeKind.None)
        {
            Fill(ref mention, amount, amount.Numeral.Low, amount.Numeral.High, amount.First);
        }
        else
        {
            mention.Number = new TokenRange(amount.Numeral.First, high.Numeral.End);
            if (joint == RangeKind.Ratio)
            {
                Fill(ref mention, high, amount.Numeral.Low, amount.Numeral.Low, amount.First);
                mention.Form |= QuantityForm.Ratio;
            }
            else
            {
                var (a, b) = (amount.Numeral.Low, high.Numeral.Low);
                Fill(ref mention, high, Math.Min(a, b), Math.Max(a, b), amount.First);
                mention.Form |= QuantityForm.Range | (joint == RangeKind.Change ? QuantityForm.Change : QuantityForm.None);
                mention.Qualifier = a == b ? Qualifier.Exact : Qualifier.Between;
            }
        }

        if (_names.IsName(mention, amount, joint, limit) || IsTerm(mention))
        {
            return mention.Whole.End;
        }

        Qualify(ref mention, amount, limit);
        Rate(ref mention, limit);
        _into.Add(mention);
        _reach = -1;
        return mention.Whole.End;
    }

    // five-year plan, three-month visa: an adjective of time in words counts nothing.
    private static bool IsTerm(in QuantityMention mention) =>
        (mention.Form & (QuantityForm.Attribute | QuantityForm.Duration | QuantityForm.Digits)) == (QuantityForm.Attribute | QuantityForm.Duration);

    private void Fill(ref QuantityMention mention, in Amount amount, decimal low, decimal high, int first)
    {
        mention.Whole = new TokenRange(first, amount.End);
        mention.Unit = amount.UnitTokens;
        mention.Low = low;
        mention.High = high;
        mention.Features = amount.Numeral.Features;
        mention.Form = amount.Numeral.Form | (amount.IsAttribute ? QuantityForm.Attribute : QuantityForm.None) | amount.Unit?.Kind switch
        {
            UnitKind.Money => QuantityForm.Money,
            UnitKind.Percent => QuantityForm.Share,
            UnitKind.Time => QuantityForm.Duration,
            UnitKind.Age => QuantityForm.Age,
            UnitKind.Times => QuantityForm.Ratio,
            UnitKind.Measure => QuantityForm.Measure,
            _ => QuantityForm.None,
        };
        mention.Qualifier = amount.Numeral.IsVague ? Qualifier.Vague : (amount.Numeral.Form & QuantityForm.Inverted) != QuantityForm.None ? Qualifier.About : Qualifier.Exact;
        mention.UnitCode = amount.Unit is { Code.Length: > 0 } unit ? unit.Code : (amount.Numeral.Form & QuantityForm.Share) != QuantityForm.None ? "fraction" : null;
        if (amount.Per is { } per)
        {
            mention.Form |= amount.PerTime ? QuantityForm.Rate : QuantityForm.None;
            mention.Per = amount.PerTime ? per : null;
            mention.UnitCode = _units.Compound(mention.UnitCode ?? string.Empty, per);
        }
    }

    private void Qualify(ref QuantityMention mention, in Amount amount, int limit)
    {
        if (_reach == mention.Whole.First || _reach == mention.Number.First)
        {
            Bound(ref mention, _cue, new TokenRange(_cueFirst, _cueEnd));
            mention.Whole = new TokenRange(_cueFirst, mention.Whole.End);
            if (_cue is Qualifier.MoreThan or Qualifier.LessThan)
            {
                // less than 5,000 or equal
                if (mention.Whole.End < limit && _cues.TryAfter(_tokens[mention.Whole.End..limit], out var equal, out _) && equal == Qualifier.Exact)
                {
                    mention.Qualifier = _cue == Qualifier.MoreThan ? Qualifier.AtLeast : Qualifier.AtMost;
                }

                return;
            }

            if (_cue is not (Qualifier.About or Qualifier.Exact))
            {
                return;
            }
        }

        if (InheritsBound(mention))
        {
            mention.Qualifier = _into.Span[^1].Qualifier;
        }

        // Behind the number, the unit, or the noun counted: 3,000 or so, 5 t or more, 300 people at least.
        for (var i = mention.Number.End; i <= mention.Whole.End + 1 && i < limit; i++)
        {
            if (_tokens[i].Has(TokenShape.LineStart) || (i > mention.Whole.End && _tokens[i - 1].Kind != TokenKind.Word))
            {
                return;
            }

            if (_cues.TryAfter(_tokens[i..limit], out var qualifier, out var length) && !NumberFollows(i + length, limit))
            {
                Bound(ref mention, qualifier, new TokenRange(i, i + length));
                if (i <= mention.Whole.End)
                {
                    mention.Whole = new TokenRange(mention.Whole.First, Math.Max(mention.Whole.End, i + length));
                    TakeUnitBehind(ref mention, limit);
                }

                return;
            }
        }
    }

    // more than 7.5 million crowns (US$1.1 million), just under 296 hp (224 kW / 300 PS): a conversion keeps the bound.
    private readonly bool InheritsBound(in QuantityMention mention)
    {
        if (_into.Count == 0 || !mention.IsSingle || mention.Qualifier != Qualifier.Exact || mention.UnitCode is null)
        {
            return false;
        }

        ref readonly var before = ref _into.Span[^1];
        var first = mention.Whole.First;
        return before.IsSingle && before.Qualifier != Qualifier.Exact && before.UnitCode is { } unit && unit != mention.UnitCode
            && first - before.Whole.End <= 3 && first > 0 && _tokens[first - 1].Kind == TokenKind.Mark && _tokens[first - 1].Mark is '(' or '/' or '['
            && before.Whole.End <= first - 1 && (mention.Form & (QuantityForm.Money | QuantityForm.Measure)) == (before.Form & (QuantityForm.Money | QuantityForm.Measure));
    }

    // 50 с лишним тонн, 5-plus tonnes: the unit may stand behind the qualifier.
    private void TakeUnitBehind(ref QuantityMention mention, int limit)
    {
        if (mention.UnitCode is null && mention.Whole.End < limit && _units.After(_tokens[mention.Whole.End..limit], out var length) is { Kind: not (UnitKind.Per or UnitKind.Rate) } unit)
        {
            var amount = new Amount { Unit = unit, Numeral = new Numeral { Form = mention.Form }, End = mention.Whole.End + length, UnitTokens = new TokenRange(mention.Whole.End, mention.Whole.End + length) };
            var (qualifier, number) = (mention.Qualifier, mention.Number);
            Fill(ref mention, amount, mention.Low * unit.Factor, mention.High * unit.Factor, mention.Whole.First);
            (mention.Qualifier, mention.Number) = (qualifier, number);
        }
    }

    private bool NumberFollows(int at, int limit) =>
        at < limit && (_tokens[at].Kind == TokenKind.Digits || _words.Of(_tokens[at]).Kind is NumberKind.Unit or NumberKind.Teen or NumberKind.Ten or NumberKind.Hundred or NumberKind.Half);

    private static void Bound(ref QuantityMention mention, Qualifier qualifier, TokenRange words)
    {
        mention.QualifierWords = words;
        if (mention.IsSingle)
        {
            mention.Qualifier = qualifier;
        }
    }

    // 3,000 shells a day: the time that it is per may follow the noun counted, at most three words on.
    private void Rate(ref QuantityMention mention, int limit)
    {
        if (mention.Per is not null || (mention.Form & (QuantityForm.Share | QuantityForm.Duration | QuantityForm.Attribute | QuantityForm.Age)) != QuantityForm.None)
        {
            return;
        }

        for (var i = mention.Whole.End; i + 1 < limit && i <= mention.Whole.End + 3; i++)
        {
            var joint = _units.After(_tokens[i..limit], out var length);
            if (joint is { Kind: UnitKind.Rate })
            {
                mention.Per = joint.Code;
                mention.UnitCode = _units.Compound(mention.UnitCode ?? string.Empty, joint.Code);
                mention.Form |= QuantityForm.Rate;
                return;
            }

            if (joint is { Kind: UnitKind.Per } && i + length < limit)
            {
                if (i > mention.Whole.End && !_tokens[i + length].Has(TokenShape.InDate) && _units.After(_tokens[(i + length)..limit], out _) is { Kind: UnitKind.Time } time)
                {
                    mention.Per = time.Code;
                    mention.UnitCode = _units.Compound(mention.UnitCode ?? string.Empty, time.Code);
                    mention.Form |= QuantityForm.Rate;
                }

                return;
            }

            if (_tokens[i].Kind != TokenKind.Word || _tokens[i].Has(TokenShape.LineStart) || IsBorder(_tokens[i].Form, i == mention.Whole.End))
            {
                return;
            }
        }
    }

    // The word right behind a number is what it counts, even where it could be a verb (shells, tanks).
    private bool IsBorder(int form, bool counted)
    {
        var border = false;
        foreach (var reading in _text.Pack.Lexicon.Readings(form))
        {
            if (reading.Part is PartOfSpeech.Noun)
            {
                return false;
            }

            border |= reading.Part is PartOfSpeech.Preposition or PartOfSpeech.Conjunction or PartOfSpeech.Numeral || (reading.Part is PartOfSpeech.Verb && !counted);
        }

        return border;
    }
}
