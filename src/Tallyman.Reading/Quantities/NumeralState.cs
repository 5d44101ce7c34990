using Tallyman.Reading.Packs;

namespace Tallyman.Reading.Quantities;

/// <summary>
/// The automaton of numerals: what has been read, and by it what may follow. <c>total</c> holds what closed multipliers
/// gave, <c>group</c> what stands below the next one; each word must be smaller than the one before it.
/// </summary>
internal struct NumeralState
{
    private readonly int _first;
    private decimal _total;
    private decimal _group;
    private decimal _low;
    private decimal _high;
    private decimal _shared = 1;
    private decimal _counted;
    private decimal _lastMultiplier = decimal.MaxValue;
    private decimal _lastTotal;
    private int _allowed = 1000;
    private bool _hasGroup;
    private bool _digits;
    private bool _words;
    private bool _vague;
    private bool _several;
    private bool _plain = true;
    private bool _failed;
    private bool _rejected;
    private bool _afterMultiplier;
    private bool _article;
    private bool _lonelyHalf;
    private Features _features;

    /// <summary>Begins at a token.</summary>
    public NumeralState(int first)
    {
        _first = first;
        End = first;
    }

    /// <summary>First token.</summary>
    public readonly int First => _first;

    /// <summary>Token after the last that counts.</summary>
    public int End { get; set; }

    /// <summary>True where nothing may follow.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>True before the first word.</summary>
    public readonly bool IsEmpty => End == _first;

    /// <summary>True where digits may follow.</summary>
    public readonly bool TakesDigits => !_hasGroup && !_vague && !_several && !IsClosed && !_article;

    /// <summary>True where a multiplier was the last word.</summary>
    public readonly bool IsAfterMultiplier => _afterMultiplier;

    /// <summary>True where a hyphen may join what follows.</summary>
    public readonly bool TakesHyphen => _hasGroup || _vague || _several;

    /// <summary>True where <c>point</c> may follow.</summary>
    public readonly bool TakesPoint => _hasGroup && _words && !_digits;

    /// <summary>True where <c>of</c> with a multiplier may follow: <c>tens of thousands</c>.</summary>
    public readonly bool IsVagueOpen => _vague || _several;

    /// <summary>True where an article that counts may follow: <c>half a million</c>.</summary>
    public readonly bool TakesArticle => IsEmpty || _lonelyHalf;

    /// <summary>Marks the whole as no number.</summary>
    public void Reject() => _rejected = true;

    /// <summary>An article that counts: one.</summary>
    public int AddArticle(int next)
    {
        _article = true;
        End = next;
        return next;
    }

    /// <summary>Digits; false where they do not fit.</summary>
    public bool AddDigits(decimal value, bool known, bool marked)
    {
        if (_afterMultiplier && value >= _lastMultiplier)
        {
            return false;
        }

        _failed |= !known;
        _group = _allowed == 100 ? _group + value : value;
        _hasGroup = true;
        _digits = true;
        _plain &= !marked && !_afterMultiplier;
        _allowed = 0;
        _afterMultiplier = false;
        return true;
    }

    /// <summary>True where digits below a hundred may follow <c>and</c>: <c>3 hundred and 21</c>.</summary>
    public readonly bool TakesDigitsAfterAnd => _allowed == 100 && _digits && !_vague && !_several;

    /// <summary>A share of one added to what stands: ½, point five.</summary>
    public void AddShare(decimal share)
    {
        _group += share;
        _hasGroup = true;
        _plain = false;
        _allowed = 0;
    }

    /// <summary>A share of the last multiplier, or of one: <c>a million and a half</c>, <c>два с половиной</c>.</summary>
    public bool AddMore(decimal share)
    {
        if (_vague || _several || IsEmpty || _lonelyHalf)
        {
            return false;
        }

        if (_afterMultiplier)
        {
            _total += share * _lastMultiplier;
            IsClosed = true;
        }
        else
        {
            _group += share;
        }

        _plain = false;
        _allowed = 0;
        return true;
    }

    /// <summary>A multiplier glued to digits.</summary>
    public void Multiply(decimal by)
    {
        _group = Times(_group, by);
        _shared = by;
        _plain = false;
    }

    /// <summary>True where a word may follow the one before, by <c>and</c> or a hyphen too.</summary>
    public readonly bool Takes(NumberWord word, bool hyphen) => word.Kind switch
    {
        NumberKind.Unit => !_digits && (hyphen ? _allowed == 10 : _allowed >= 10),
        NumberKind.HundredMultiplier or NumberKind.Multiplier or NumberKind.Count => true,
        _ => false,
    };

    /// <summary>True where a word may follow <c>and</c>: it must be smaller than a hundred or multiplier before it.</summary>
    public readonly bool TakesAfterAnd(NumberWord word) =>
        !_vague && !_several && !_article && (_afterMultiplier || _allowed == 100)
        && word.Kind is NumberKind.Unit or NumberKind.Teen or NumberKind.Ten && word.Value > 0;

    /// <summary>A word; false where it cannot go on this number.</summary>
    public bool Add(NumberWord word, Features features, bool singular)
    {
        var empty = IsEmpty || _article;
        var added = word.Kind switch
        {
            NumberKind.Unit => AddBelow(word, 10, 1),
            NumberKind.Teen => AddBelow(word, 100, 1),
            NumberKind.Ten => AddBelow(word, 100, 10),
            NumberKind.Hundred => AddBelow(word, 1000, 100),
            NumberKind.HundredMultiplier => AddHundred(word, singular),
            NumberKind.Multiplier => AddMultiplier(word, singular),
            NumberKind.Count => AddCount(word, singular),
            NumberKind.Several when empty && !_vague => AddSeveral(word),
            NumberKind.Half when IsEmpty => AddHalf(word),
            NumberKind.Whole when IsEmpty => AddWhole(word),
            _ => false,
        };
        if (added)
        {
            _words = true;
            _features = features;
            _article = false;
        }

        return added;
    }

    /// <summary>The number; false where nothing was read.</summary>
    public readonly bool Finish(decimal most, out Numeral numeral)
    {
        numeral = default;
        if (End == _first || _article || _lonelyHalf || _rejected)
        {
            return false;
        }

        var value = _total + (_hasGroup ? _group : 0);
        numeral.First = _first;
        numeral.End = End;
        numeral.Low = _vague || _several ? _low : value;
        numeral.High = _vague || _several ? _high : value;
        numeral.Multiplier = _shared;
        numeral.Features = _features;
        numeral.IsKnown = !_failed && numeral.High < most && numeral.Low >= 0;
        numeral.IsPlainDigits = _plain && _digits && !_words;
        numeral.Form = (_digits ? QuantityForm.Digits : QuantityForm.None) | (_words ? QuantityForm.Words : QuantityForm.None)
            | (_vague || _several ? QuantityForm.Vague : QuantityForm.None)
            | (!_digits && value == 1 && !_vague && !_several && _shared == 1 ? QuantityForm.One : QuantityForm.None);
        return true;
    }

    private bool AddBelow(NumberWord word, int needs, int leaves)
    {
        if (_allowed < needs || _vague || _several || _article || (_lonelyHalf && _hasGroup))
        {
            return false;
        }

        if (word.Value != decimal.Truncate(word.Value) && _hasGroup)
        {
            return false;
        }

        _group += word.Value;
        _hasGroup = true;
        _afterMultiplier = false;
        _shared = 1;
        _allowed = word.Value == 0 || word.Value != decimal.Truncate(word.Value) ? 0 : leaves;
        return true;
    }

    private bool AddHundred(NumberWord word, bool singular)
    {
        if (_vague || _several)
        {
            return Scale(word.Value);
        }

        if (!_hasGroup && !singular && !_article)
        {
            return _afterMultiplier ? false : StartVague(word);
        }

        if (_hasGroup && (_group is <= 0 or > 99 && !_digits || _allowed == 100))
        {
            return false;
        }

        _group = Times(_hasGroup ? _group : 1, word.Value);
        _hasGroup = true;
        _plain = false;
        _lonelyHalf = false;
        _afterMultiplier = false;
        _allowed = 100;
        _shared = 1;
        return true;
    }

    private bool AddMultiplier(NumberWord word, bool singular)
    {
        if (_vague || _several)
        {
            return Scale(word.Value);
        }

        if (!_hasGroup && _afterMultiplier)
        {
            // thousand million: the number so far is multiplied.
            if (_lastTotal != 0)
            {
                return false;
            }

            _total = Times(_total, word.Value);
            _shared = Times(_shared, word.Value);
            return true;
        }

        if (!_hasGroup && !singular && !_article)
        {
            return StartVague(word);
        }

        if (word.Value >= _lastMultiplier)
        {
            return false;
        }

        _lastTotal = _total;
        _total += Times(_hasGroup ? _group : 1, word.Value);
        _failed |= _total >= decimal.MaxValue / 10;
        _group = 0;
        _hasGroup = false;
        _plain = false;
        _lonelyHalf = false;
        _allowed = 1000;
        _lastMultiplier = word.Value;
        _shared = word.Value;
        _afterMultiplier = true;
        return true;
    }

    private bool AddCount(NumberWord word, bool singular)
    {
        if (_vague || _several)
        {
            return Scale(word.Value);
        }

        if (!_hasGroup && _afterMultiplier)
        {
            return false;
        }

        if (!_hasGroup && !singular && !_article)
        {
            return StartVague(word);
        }

        _group = Times(_hasGroup ? _group : 1, word.Value);
        _hasGroup = true;
        _plain = false;
        _lonelyHalf = false;
        _allowed = 0;
        _shared = word.Value;
        return true;
    }

    private bool AddSeveral(NumberWord word)
    {
        _several = true;
        _low = word.Low;
        _high = word.High;
        return true;
    }

    private bool AddHalf(NumberWord word)
    {
        _group = word.Value;
        _hasGroup = true;
        _lonelyHalf = true;
        _allowed = 0;
        return true;
    }

    private bool AddWhole(NumberWord word)
    {
        _group = word.Value;
        _hasGroup = true;
        _plain = false;
        IsClosed = true;
        return true;
    }

    private bool StartVague(NumberWord word)
    {
        if (word.High == 0 || _hasGroup || _total != 0)
        {
            return false;
        }

        _vague = true;
        _counted = word.Value;
        _low = word.Low;
        _high = word.High;
        return true;
    }

    // tens of thousands: 20 000 to below 100 000; several thousand: the multiple of both numbers.
    private bool Scale(decimal by)
    {
        // Alone десятки are dozens, from 24; before a multiplier two tens of it are the least, as two of every plural.
        _low = Times(_counted > 0 ? 2 * _counted : _low, by);
        _counted = 0;
        _high = _several ? Times(_high, by) : Times(_high + 1, by) - 1;
        return true;
    }

    private decimal Times(decimal value, decimal by)
    {
        if (value != 0 && Math.Abs(value) > 9_000_000_000_000_000_000_000_000_000m / Math.Max(by, 1))
        {
            _failed = true;
            return 0;
        }

        return value * by;
    }
}
