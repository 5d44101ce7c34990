using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Quantities;

/// <summary>Finds the second amount of a range, a change or a ratio, and shares multiplier and unit between the two.</summary>
internal readonly ref struct RangeReader
{
    private readonly NumberWords _words;
    private readonly QualifierCues _cues;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly AmountReader _amounts;

    public RangeReader(TokenText text)
    {
        _words = text.Pack.Part(NumberWords.From);
        _cues = text.Pack.Part(QualifierCues.From);
        _tokens = text.Tokens;
        _amounts = new AmountReader(text);
    }

    /// <summary>Tries to go on from an amount; on success the two are made alike and <paramref name="low"/> is the first.</summary>
    public RangeKind TryContinue(ref Amount low, int limit, out Amount high)
    {
        high = default;
        var at = low.End;
        if (at + 1 >= limit || low.Numeral.IsVague)
        {
            return RangeKind.None;
        }

        var opener = Opener(low.First);
        var joint = Joint(at, limit, opener, out var next);
        if (joint == NumberKind.None || next >= limit || !_amounts.TryRead(next, limit, out high) || high.Numeral.IsVague || !high.Numeral.IsKnown)
        {
            return RangeKind.None;
        }

        if (!Fits(low, high, joint, opener, next))
        {
            return RangeKind.None;
        }

        if (IsRatio(low, high, joint, opener))
        {
            return RangeKind.Ratio;
        }

        Share(ref low, ref high);
        return opener == 1 && joint == NumberKind.RangeTo ? RangeKind.Change : low.Numeral.Low < high.Numeral.Low ? RangeKind.Range : RangeKind.None;
    }

    // 1: from; 2: between; 3: by, which opens a step, not a range; 0: none. Qualifiers may stand between it and the number: from up to 252 miles to 287.
    private int Opener(int first)
    {
        for (var back = 1; back <= 4 && first - back >= 0; back++)
        {
            ref readonly var token = ref _tokens[first - back];
            var word = _words.Of(token);
            if (word.Kind == NumberKind.RangeStart && !token.Has(TokenShape.InDate))
            {
                return back == 1 || (_cues.TryBefore(_tokens[(first - back + 1)..first], out _, out _, out var length) && length == back - 1) ? (int)word.Value : 0;
            }

            if (token.Kind != TokenKind.Word || token.Has(TokenShape.LineStart))
            {
                return 0;
            }
        }

        return 0;
    }

    private NumberKind Joint(int at, int limit, int opener, out int next)
    {
        next = at + 1;
        ref readonly var token = ref _tokens[at];
        if (token.Kind == TokenKind.Mark)
        {
            if (token.Mark is not ('-' or '–' or '—' or '~'))
            {
                return NumberKind.None;
            }

            // 10-to-1
            if (token.IsGlued && _words.Of(_tokens[next]).Kind == NumberKind.RangeTo && next + 2 < limit && _tokens[next + 1].IsMark('-') && _tokens[next].IsGlued)
            {
                next += 2;
                return NumberKind.RangeTo;
            }

            return token.IsGlued == _tokens[next].IsGlued ? NumberKind.RangeOr : NumberKind.None;
        }

        var kind = _words.Of(token).Kind;
        if (kind == NumberKind.RangeTo)
        {
            // 200,000 to-260,000: the hyphen is a slip of the pen.
            next += _tokens[next].IsMark('-') && _tokens[next].IsGlued ? 1 : 0;
            return kind;
        }

        return kind == NumberKind.And && opener == 2 ? NumberKind.RangeAnd : kind is NumberKind.RangeAnd ? (opener == 2 ? kind : NumberKind.None) : kind == NumberKind.RangeOr ? kind : NumberKind.None;
    }

    private static bool IsRatio(in Amount low, in Amount high, NumberKind joint, int opener) =>
        joint is NumberKind.RangeTo && high.Numeral.Low == 1 && low.Numeral.Low > 1 && opener is 0 or 3 && high.Unit is null && low.Unit is null;

    private bool Fits(in Amount low, in Amount high, NumberKind joint, int opener, int next)
    {
        var sameUnit = low.Unit is null || high.Unit is null || low.Unit.Code == high.Unit.Code;
        if (!sameUnit || (low.Numeral.Form & QuantityForm.Share) != (high.Numeral.Form & QuantityForm.Share))
        {
            return false;
        }

        var rises = Shared(low, high) < high.Numeral.Low;
        if (IsRatio(low, high, joint, opener))
        {
            return true;
        }

        if (opener == 3 && joint == NumberKind.RangeTo && !(rises && (low.Unit is null || high.Numeral.Low <= 2 * low.Numeral.Low)))
        {
            return false;
        }

        var dash = _tokens[low.End].Kind == TokenKind.Mark;
        var spaced = dash && !_tokens[next].IsGlued;
        return joint switch
        {
            NumberKind.RangeTo => opener != 0 || rises,
            NumberKind.RangeAnd => rises,
            _ when dash => rises && (!spaced || low.Unit is null || high.Unit is not null) && !(low.IsAttribute && low.Unit is null),
            _ => rises && low.Numeral.Form != QuantityForm.One && high.Numeral.Low <= Shared(low, high) * 10 && (low.Unit is null || high.Unit is not null),
        };
    }

    // 89 to 93 billion, 1 to 2 thousand: the first number takes the second one's multiplier where it has none of its own.
    private static decimal Shared(in Amount low, in Amount high)
    {
        var by = high.Numeral.Multiplier;
        return by > 1 && low.Numeral.Multiplier == 1 && !HasOwnUnit(low) && low.Numeral.Low < high.Numeral.Low / by ? low.Numeral.Low * by : low.Numeral.Low;
    }

    private static bool HasOwnUnit(in Amount amount) => amount.Unit is not null && !amount.HasPrefix;

    private static void Share(ref Amount low, ref Amount high)
    {
        low.Numeral.Low = low.Numeral.High = Shared(low, high);
        if (high.Unit is null)
        {
            high.Unit = low.Unit;
            high.UnitTokens = low.UnitTokens;
        }

        high.Per ??= low.Per;
        high.PerTime |= low.PerTime;
        if (high.Unit is { Factor: not 1 } unit && low.Unit is null)
        {
            low.Numeral.Low *= unit.Factor;
            low.Numeral.High *= unit.Factor;
        }
    }
}
