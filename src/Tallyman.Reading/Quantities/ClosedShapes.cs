using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Quantities;

/// <summary>
/// Closes numbers that are names: models (KN-23, 2С19, F-16s), versions, scores, times of day, phone numbers, addresses,
/// list numbers, articles and resolutions. Works on chunks, the longest runs of tokens without a space; one walk.
/// </summary>
internal static class ClosedShapes
{
    /// <summary>Sets <see cref="TokenShape.Closed"/> on their tokens.</summary>
    public static void Close(TokenText text)
    {
        var tokens = text.Tokens;
        var labels = text.Pack.Part(Labels.From);
        for (var start = 0; start < tokens.Length;)
        {
            var end = start + 1;
            var digits = tokens[start].Kind == TokenKind.Digits;
            while (end < tokens.Length && tokens[end].IsGlued && !tokens[end].Has(TokenShape.LineStart) && !IsBorder(tokens[end]) && !IsBorder(tokens[end - 1]))
            {
                digits |= tokens[end].Kind == TokenKind.Digits;
                end++;
            }

            if (digits)
            {
                new Chunk(text, tokens, start, end).Close();
            }

            var label = labels.Match(LabelPlace.Before, tokens[start..Math.Min(tokens.Length, start + 6)]);
            if (label > 0)
            {
                CloseLabelled(text, tokens, start + label);
            }

            start = end;
        }
    }

    private static bool IsBorder(in Token token) =>
        token.Kind == TokenKind.Mark && (token.Has(TokenShape.Opens) || token.Has(TokenShape.Closes) || token.Mark is ';' or '—' or '…' or '|' or '=');

    // article 5, No. 12, resolutions 1718 and 1874
    private static void CloseLabelled(TokenText text, Span<Token> tokens, int at)
    {
        var words = text.Pack.Part(NumberWords.From);
        at += at < tokens.Length && tokens[at].IsMark('.') ? 1 : 0;
        for (var taken = 0; at < tokens.Length && taken < 8 && !tokens[at].Has(TokenShape.LineStart); taken++)
        {
            if (IsMeasured(text, tokens, at) || (tokens[at].Kind != TokenKind.Digits && !(taken == 0 && words.Of(tokens[at]).Kind is NumberKind.Unit or NumberKind.Teen or NumberKind.Ten)))
            {
                return;
            }

            tokens[at].Shape |= TokenShape.Closed;
            at++;
            if (at + 1 >= tokens.Length || !(tokens[at].Mark is ',' or '-' or '–' or '/' or '.' || words.Of(tokens[at]).Kind is NumberKind.And))
            {
                return;
            }

            // Only a list of like numbers goes on: '5 and 30 tanks' does not.
            if (!tokens[at].IsGlued && tokens[at].Kind == TokenKind.Mark)
            {
                return;
            }

            at++;
            if (at + 1 < tokens.Length && tokens[at].Kind == TokenKind.Digits && tokens[at - 1].Kind == TokenKind.Word && tokens[at + 1].Kind == TokenKind.Word)
            {
                return;
            }
        }
    }

    // A number with decimals, a multiplier, a currency or a unit is measured, whatever stands before it.
    private static bool IsMeasured(TokenText text, ReadOnlySpan<Token> tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Digits || at + 1 >= tokens.Length)
        {
            return false;
        }

        var end = at + 1;
        var limit = Math.Min(tokens.Length, at + 8);
        if (tokens[end].Mark is '.' or ',' && tokens[end].IsGlued && end + 1 < limit && tokens[end + 1].Kind == TokenKind.Digits && tokens[end + 1].IsGlued)
        {
            return DigitNumber.TryRead(text, at, limit, out var behind, out _, out var grouped) && (grouped || behind < limit && IsUnit(text, tokens[behind..limit]));
        }

        return IsUnit(text, tokens[end..limit]);
    }

    private static bool IsUnit(TokenText text, ReadOnlySpan<Token> tokens) =>
        text.Pack.Part(UnitWords.From).After(tokens, out _) is { Kind: not (UnitKind.Per or UnitKind.Rate) } || text.Pack.Part(NumberWords.From).Of(tokens[0]).Kind is NumberKind.Multiplier or NumberKind.HundredMultiplier;

    private readonly ref struct Chunk(TokenText text, Span<Token> tokens, int start, int end)
    {
        private readonly Span<Token> _tokens = tokens;

        public void Close()
        {
            var end1 = end;
            while (end1 > start + 1 && _tokens[end1 - 1].Kind == TokenKind.Mark && _tokens[end1 - 1].Mark is '.' or ',' or ':' or '!' or '?')
            {
                end1--;
            }

            if (IsAddress(end1) || IsPhone(end1) || IsListNumber(end1))
            {
                CloseAll(start, end1);
                return;
            }

            for (var i = start; i < end1; i++)
            {
                if (_tokens[i].Kind == TokenKind.Digits && !_tokens[i].Has(TokenShape.InDate) && !_tokens[i].Has(TokenShape.Closed))
                {
                    CloseAt(i, end1);
                }
            }
        }

        private void CloseAll(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                _tokens[i].Shape |= TokenShape.Closed;
            }
        }

        private void CloseAt(int at, int last)
        {
            if (IsModel(at, last, out var to) || IsTime(at, last, out to) || IsSeries(at, last, out to) || IsScore(at, last, out to) || IsCode(at, last, out to))
            {
                var from = at;
                while (from > start && (_tokens[from - 1].Kind == TokenKind.Word || _tokens[from - 1].IsMark('-') || _tokens[from - 1].Mark is '#' or '№' or '§'))
                {
                    from--;
                }

                CloseAll(from, to);
            }
        }

        // Letters before the digits, or letters behind that are neither unit nor multiplier: KN-23, T72A, 2С19, 5G, 1080p.
        private bool IsModel(int at, int last, out int to)
        {
            to = last;
            var words = text.Pack.Part(NumberWords.From);
            var units = text.Pack.Part(UnitWords.From);
            if (at > start)
            {
                var before = at - 1;
                var hyphen = _tokens[before].IsMark('-') && before > start;
                before -= hyphen ? 1 : 0;
                if (_tokens[before].Kind == TokenKind.Word)
                {
                    var measure = before > start && _tokens[before - 1].Kind is TokenKind.Digits or TokenKind.Mark;
                    var open = (hyphen && text.Pack.Part(Labels.From).Match(LabelPlace.Prefix, _tokens[before..(before + 1)]) > 0)
                        || words.Of(_tokens[before]).Kind is NumberKind.RangeTo or NumberKind.Minus or NumberKind.RangeStart
                        || (!hyphen && (units.Before(_tokens[before..last], out _) is not null || (before > start && units.Before(_tokens[(before - 1)..last], out _) is not null)))
                        || (hyphen && measure && before > start && _tokens[before - 1].Kind == TokenKind.Digits
                            && (units.After(_tokens[before..last], out _) is not null || words.Of(_tokens[before]).Kind is NumberKind.GluedMultiplier or NumberKind.MoneyMultiplier or NumberKind.Multiplier))
                        || (_tokens[before].Mark == 'e' && _tokens[before].End - _tokens[before].Start == 1 && before > start && _tokens[before - 1].Kind == TokenKind.Digits);
                    if (!open)
                    {
                        return true;
                    }
                }
            }

            if (at + 1 < last && _tokens[at + 1].Kind == TokenKind.Word)
            {
                return !IsOpenBehind(at + 1, last, words, units);
            }

            // 9-K, 1941-А: a capital behind a hyphen is a model unless it is a unit.
            return at + 2 < last && _tokens[at + 1].IsMark('-') && _tokens[at + 2].Kind == TokenKind.Word && _tokens[at + 2].Has(TokenShape.Capital)
                && _tokens[at + 2].End - _tokens[at + 2].Start <= 3 && !IsOpenBehind(at + 2, last, words, units);
        }

        private bool IsOpenBehind(int word, int last, NumberWords words, UnitWords units) =>
            (_tokens[word].Mark is 'e' or 'x' && _tokens[word].End - _tokens[word].Start == 1 && word + 1 < last && (_tokens[word + 1].Kind == TokenKind.Digits || _tokens[word + 1].Mark is '-' or '+'))
            || words.Of(_tokens[word]).Kind is NumberKind.GluedMultiplier or NumberKind.MoneyMultiplier or NumberKind.Multiplier or NumberKind.OrdinalSuffix or NumberKind.CardinalSuffix
            || (units.After(_tokens[word..Math.Min(_tokens.Length, word + 5)], out _) is not null && (word + 1 >= last || _tokens[word + 1].Kind != TokenKind.Digits || _tokens[word + 1].Has(TokenShape.Closed)))
            || text.Pack.Part(Labels.From).Match(LabelPlace.After, _tokens[word..Math.Min(_tokens.Length, word + 4)]) > 0;

        // 13:25, 10.45pm, 5pm, 9 a.m.
        private bool IsTime(int at, int last, out int to)
        {
            to = at + 1;
            if (!DigitNumber.TryValue(text, _tokens[at], out var hour, out var width) || hour > 24 || width > 2)
            {
                return false;
            }

            if (at + 2 < last && _tokens[at + 1].Mark is ':' or '.' && _tokens[at + 2].Kind == TokenKind.Digits && _tokens[at + 2].End - _tokens[at + 2].Start == 2)
            {
                to = at + 3;
                if (_tokens[at + 1].Mark == ':' && _tokens[at + 2].End - _tokens[at + 2].Start == 2)
                {
                    to += to + 1 < last && _tokens[to].IsMark(':') ? 2 : 0;
                    return true;
                }
            }

            var label = to < _tokens.Length && !_tokens[to].Has(TokenShape.LineStart) ? text.Pack.Part(Labels.From).Match(LabelPlace.After, _tokens[to..Math.Min(_tokens.Length, to + 4)]) : 0;
            if (label == 0)
            {
                return false;
            }

            to += label;
            return true;
        }

        // 1.2.3, 12-34-56, 24/7: not numbers but marks between them.
        private bool IsSeries(int at, int last, out int to)
        {
            to = at + 1;
            var count = 1;
            while (to + 1 < last && _tokens[to].Mark is '-' or '.' or '/' or ':' && _tokens[to + 1].Kind == TokenKind.Digits && (count == 1 || _tokens[to].Mark == _tokens[at + 1].Mark))
            {
                to += 2;
                count++;
            }

            var mark = count > 1 ? _tokens[at + 1].Mark : ' ';
            if (count > 2)
            {
                // 1.234.567 is a number.
                return !(mark == '.' && DigitNumber.TryRead(text, at, last, out var end, out _, out var grouped) && grouped && end == to);
            }

            return count == 2 && mark == '/' && !new ShareReader(text, text.Pack.Part(NumberWords.From)).TryRead(at, last, out _);
        }

        // 2-0, 3:2: a small number before a smaller one, without what would make it a measure.
        private bool IsScore(int at, int last, out int to)
        {
            to = at + 3;
            if (at + 2 >= last || _tokens[at + 1].Mark is not ('-' or '–' or ':') || _tokens[at + 2].Kind != TokenKind.Digits
                || !DigitNumber.TryValue(text, _tokens[at], out var first, out var width) || !DigitNumber.TryValue(text, _tokens[at + 2], out var second, out var width2)
                || width > 2 || width2 > 2)
            {
                return false;
            }

            var more = at + 3 < last && (_tokens[at + 3].Kind == TokenKind.Word || _tokens[at + 3].Mark is '%' or '.' or ',' or '-');
            return !more && (_tokens[at + 1].Mark == ':' ? second != 1 || first <= 1 : (first == second || (first > second && first < 40)) && (at == start || _tokens[at - 1].Kind != TokenKind.Mark));
        }

        // 007, 0800: no quantity begins with a zero that is not alone.
        private bool IsCode(int at, int last, out int to)
        {
            to = at + 1;
            return (_tokens[at].End - _tokens[at].Start > 1 && text.Text[_tokens[at].Start] == '0' && (at == start || _tokens[at - 1].Kind != TokenKind.Mark || _tokens[at - 1].Mark is not (',' or '.' or '\'')))
                || (at > start && _tokens[at - 1].Mark is '#' or '№' or '§' or '@' or '_');
        }

        private bool IsAddress(int last)
        {
            for (var i = start; i < last; i++)
            {
                if (_tokens[i].Kind == TokenKind.Mark
                    && (_tokens[i].Mark is '@' && i > start || (_tokens[i].IsMark('/') && i > start + 1 && _tokens[i - 1].IsMark('/'))
                        || (_tokens[i].IsMark('.') && i > start && i + 1 < last && _tokens[i - 1].Kind == TokenKind.Word && _tokens[i + 1].Kind == TokenKind.Word && last - start > 4)))
                {
                    return true;
                }
            }

            return false;
        }

        private bool IsPhone(int last)
        {
            if (!_tokens[start].IsMark('+') || last < start + 2 || _tokens[start + 1].Kind != TokenKind.Digits)
            {
                return false;
            }

            var digits = 0;
            var i = start + 1;
            for (; i < _tokens.Length && i < start + 14 && !_tokens[i].Has(TokenShape.LineStart) && (_tokens[i].Kind == TokenKind.Digits || _tokens[i].Mark is '-' or '(' or ')'); i++)
            {
                digits += _tokens[i].Kind == TokenKind.Digits ? _tokens[i].End - _tokens[i].Start : 0;
            }

            if (digits is < 9 or > 15)
            {
                return false;
            }

            CloseAll(start, i);
            return true;
        }

        private bool IsListNumber(int last) =>
            _tokens[start].Has(TokenShape.LineStart) && _tokens[start].Kind == TokenKind.Digits && last <= start + 2
            && end == start + 2 && end < _tokens.Length && !_tokens[end].Has(TokenShape.LineStart) && _tokens[start + 1].Mark is '.' or ')';
    }
}
