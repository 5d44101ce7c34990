using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Quantities;

/// <summary>Reads a number with what stands at it: currency before or behind, unit, and what it is per.</summary>
internal readonly ref struct AmountReader
{
    private readonly NumberWords _words;
    private readonly UnitWords _units;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly NumeralReader _numerals;
    private readonly ShareReader _shares;
    private readonly InversionReader _inversions;

    public AmountReader(TokenText text)
    {
        _words = text.Pack.Part(NumberWords.From);
        _units = text.Pack.Part(UnitWords.From);
        _tokens = text.Tokens;
        _numerals = new NumeralReader(text, _words);
        _shares = new ShareReader(text, _words);
        _inversions = new InversionReader(text, _words, _units);
    }

    /// <summary>Reads the amount that begins at a token.</summary>
    public bool TryRead(int at, int limit, out Amount amount)
    {
        amount = new Amount { First = at };
        if (_tokens[at].Has(TokenShape.Closed) || _tokens[at].Has(TokenShape.InDate))
        {
            return false;
        }

        var currency = _units.Before(_tokens[at..limit], out var length);
        var i = currency is null ? at : at + length;
        var negative = TakeMinus(ref i, limit, currency is not null);
        if (i >= limit || !TryNumber(i, limit, currency is not null, ref amount))
        {
            return false;
        }

        if (negative)
        {
            amount.Numeral.Low = -amount.Numeral.Low;
            amount.Numeral.High = -amount.Numeral.High;
        }

        amount.End = amount.Numeral.End;
        if (currency is not null)
        {
            amount.Unit = currency;
            amount.HasPrefix = true;
            amount.UnitTokens = new TokenRange(at, at + length);
        }

        if (amount.UnitTokens.IsEmpty || currency is not null)
        {
            TakeUnit(ref amount, limit);
        }

        TakePer(ref amount, limit);
        return true;
    }

    private bool TryNumber(int at, int limit, bool money, ref Amount amount)
    {
        if (!money && _inversions.TryRead(at, limit, ref amount))
        {
            return true;
        }

        // a hundred, a dozen: a number; a third of: a share; the longer of the two where both can be read.
        var isNumber = _numerals.TryRead(at, limit, money, out var numeral);
        if (!money && _shares.TryRead(at, limit, out var share) && (!isNumber || share.End > numeral.End))
        {
            numeral = share;
            isNumber = true;
        }

        amount.Numeral = numeral;
        if (isNumber && !money)
        {
            AddShare(ref amount.Numeral, limit);
        }

        return isNumber;
    }

    // three and two thirds, two million and three fifths, 2 1/4
    private void AddShare(ref Numeral numeral, int limit)
    {
        var i = numeral.End;
        if (i + 1 >= limit || !numeral.IsKnown || numeral.IsVague || (numeral.Form & QuantityForm.Share) != QuantityForm.None)
        {
            return;
        }

        var and = _words.Of(_tokens[i]).Kind == NumberKind.And;
        if ((and || (numeral.IsPlainDigits && _tokens[i].Kind == TokenKind.Digits)) && _shares.TryRead(and ? i + 1 : i, limit, out var share)
            && ((share.Form & QuantityForm.Share) != QuantityForm.None ? share.Low < 1 : share.Multiplier < numeral.Multiplier) && (_tokens[share.End - 1].Kind == TokenKind.Word) == and && _words.Of(_tokens[share.First]).Kind != NumberKind.Half)
        {
            numeral.Low = numeral.High += (share.Form & QuantityForm.Share) != QuantityForm.None ? share.Low * numeral.Multiplier : share.Low;
            numeral.End = share.End;
            numeral.IsPlainDigits = false;
        }
    }

    private bool TakeMinus(ref int i, int limit, bool currency)
    {
        if (i + 1 >= limit)
        {
            return false;
        }

        if (_tokens[i].IsMark('-'))
        {
            var free = currency || !_tokens[i].IsGlued || (i > 0 && (_tokens[i - 1].Has(TokenShape.Opens) || _tokens[i - 1].Mark is '<' or '>' or '=' or '~'));
            if (!free || !_tokens[i + 1].IsGlued || (_tokens[i + 1].Kind != TokenKind.Digits && _units.Before(_tokens[(i + 1)..limit], out _) is null))
            {
                return false;
            }
        }
        else if (_words.Of(_tokens[i]).Kind != NumberKind.Minus)
        {
            return false;
        }

        i++;
        i += i + 1 < limit && _tokens[i].IsMark('-') && _tokens[i].IsGlued && _tokens[i + 1].IsGlued ? 1 : 0;
        return true;
    }

    private void TakeUnit(ref Amount amount, int limit)
    {
        var i = amount.End;
        var hyphen = i + 1 < limit && _tokens[i].IsMark('-') && _tokens[i].IsGlued && _tokens[i + 1].IsGlued && _tokens[i + 1].Kind == TokenKind.Word;
        if (hyphen)
        {
            i++;
        }

        if (i >= limit || _tokens[i].Has(TokenShape.LineStart) || _tokens[i].Has(TokenShape.Closed))
        {
            return;
        }

        var unit = _units.After(_tokens[i..limit], out var length);
        if (hyphen)
        {
            amount.IsAttribute = true;
        }

        if (unit is null || unit.Kind is UnitKind.Per or UnitKind.Rate || (amount.HasPrefix && unit.Kind != UnitKind.Money))
        {
            return;
        }

        amount.UnitTokens = amount.HasPrefix ? amount.UnitTokens : new TokenRange(i, i + length);
        amount.Unit = amount.HasPrefix && amount.Unit is { Code: not "USD" } ? amount.Unit : unit;
        amount.End = i + length;
        if (unit.Factor != 1)
        {
            amount.Numeral.Low *= unit.Factor;
            amount.Numeral.High *= unit.Factor;
        }
    }

    private void TakePer(ref Amount amount, int limit)
    {
        var i = amount.End;
        i += i < limit && _tokens[i].IsMark('-') && _tokens[i].IsGlued ? 1 : 0;
        if (i >= limit)
        {
            return;
        }

        var joint = _units.After(_tokens[i..limit], out var length);
        if (joint is { Kind: UnitKind.Rate })
        {
            (amount.Per, amount.PerTime, amount.End) = (joint.Code, true, i + length);
            return;
        }

        if (i + 1 >= limit || joint is not { Kind: UnitKind.Per })
        {
            return;
        }

        i += length;
        i += i < limit && _tokens[i].IsMark('-') && _tokens[i].IsGlued ? 1 : 0;
        if (i < limit && !_tokens[i].Has(TokenShape.InDate) && _units.After(_tokens[i..limit], out length) is { } per && per.Kind is not (UnitKind.Money or UnitKind.Percent or UnitKind.Per or UnitKind.Rate or UnitKind.Times or UnitKind.Age))
        {
            amount.Per = per.Code.Length > 0 ? per.Code : "piece";
            amount.PerTime = per.Kind == UnitKind.Time;
            amount.End = i + length;
        }
    }
}
