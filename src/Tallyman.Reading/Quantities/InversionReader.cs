using Tallyman.Reading.Packs;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Quantities;

/// <summary>
/// Reads the Slavic inversion that means <c>about</c>: a multiplier or unit in the genitive plural before its number
/// (<c>тысяч пять</c>, <c>тонн двадцать</c>, <c>штук десять</c>).
/// </summary>
internal readonly ref struct InversionReader
{
    private readonly TokenText _text;
    private readonly NumberWords _words;
    private readonly UnitWords _units;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly NumeralReader _numerals;

    public InversionReader(TokenText text, NumberWords words, UnitWords units)
    {
        _text = text;
        _words = words;
        _units = units;
        _tokens = text.Tokens;
        _numerals = new NumeralReader(text, words);
    }

    /// <summary>Reads the inversion that begins at a token.</summary>
    public bool TryRead(int at, int limit, ref Amount amount)
    {
        if (!_text.Pack.Lexicon.IsCyrillic || _tokens[at].Kind != TokenKind.Word || at + 1 >= limit || !IsGenitive(at, out var plural) || FollowsNumber(at))
        {
            return false;
        }

        var multiplier = _words.Of(_tokens[at]);
        var scaled = multiplier.Kind is NumberKind.Multiplier or NumberKind.Count;
        UnitWord? unit = null;
        var length = 1;
        if (!scaled)
        {
            unit = _units.After(_tokens[at..limit], out length);
            if (unit is null || at + length >= limit)
            {
                return false;
            }
        }

        var from = at + length;
        // тонн на пять, часов в десять are no numbers of the noun before.
        if (!_numerals.TryRead(from, limit, false, out var numeral) || !numeral.IsKnown || numeral.IsVague || numeral.Multiplier != 1 || numeral.Low < 1.5m)
        {
            return false;
        }

        if (scaled)
        {
            // тысяч пять, but тысячи две and тисячі півтори: below five the singular.
            if (numeral.Low >= 1000 || plural == numeral.Low < 5)
            {
                return false;
            }

            numeral.Low = numeral.High = numeral.Low * multiplier.Value;
            numeral.Multiplier = multiplier.Value;
        }
        else if (!plural || (numeral.End < limit && _units.After(_tokens[numeral.End..limit], out _) is not null))
        {
            return false;
        }

        numeral.First = at;
        numeral.Form |= QuantityForm.Inverted;
        amount.Numeral = numeral;
        if (unit is not null)
        {
            amount.Unit = unit;
            amount.UnitTokens = new TokenRange(at, at + length);
        }

        return true;
    }

    private bool IsGenitive(int at, out bool plural)
    {
        var any = false;
        plural = false;
        foreach (var reading in _text.Pack.Lexicon.Readings(_tokens[at].Form))
        {
            if ((reading.Features & Features.Genitive) == Features.Genitive)
            {
                any = true;
                plural |= (reading.Features & Features.Plural) == Features.Plural;
            }
        }

        return any;
    }

    private bool FollowsNumber(int at) =>
        at > 0 && !_tokens[at].Has(TokenShape.LineStart)
        && (_tokens[at - 1].Kind == TokenKind.Digits || _words.Of(_tokens[at - 1]).Kind is not (NumberKind.None or NumberKind.RangeStart or NumberKind.RangeTo or NumberKind.Of or NumberKind.And or NumberKind.RangeAnd or NumberKind.OutOf));
}
