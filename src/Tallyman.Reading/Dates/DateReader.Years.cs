using Tallyman.Reading.Packs;
using Tallyman.Reading.Quantities;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Dates;

internal ref partial struct DateReader
{
    // 1970s, 1970-х, 1970–80-х, 90-х
    private bool TryDecade(int at, int limit, ref DateCore core)
    {
        if (!Number(at, out var first, out var width) || first % 10 != 0 || width is not (2 or 4) || (width == 4 && first is < 1700 or > 2090))
        {
            return false;
        }

        var last = first;
        var end = at + 1;
        if (end + 1 < limit && _tokens[end].Mark is '-' or '–' or '—' && Number(end + 1, out var second, out var secondWidth) && secondWidth is 2 or 4 && second % 10 == 0 && !_tokens[end + 1].Has(TokenShape.LineStart))
        {
            last = secondWidth == 2 && width == 4 ? (first / 100 * 100) + second : second;
            end += 2;
        }

        var hyphen = end + 1 < limit && _tokens[end].IsMark('-') && _tokens[end].IsGlued;
        var suffix = hyphen ? end + 1 : end;
        if (suffix >= limit || !_tokens[suffix].IsGlued || !_words.Is(_tokens[suffix], DateKind.DecadeSuffix, out _))
        {
            return false;
        }

        end = suffix + 1;
        if (end < limit && (_words.Is(_tokens[end], DateKind.YearMark, out _) || (_words.Is(_tokens[end], DateKind.Unit, out var unit) && unit == 6)))
        {
            end = Abbreviated(end + 1, limit);
        }
        else if (width == 2 && _text.Pack.Lexicon.IsCyrillic)
        {
            return false;
        }

        var century = width == 2 ? (first >= 30 ? 1900 : 2000) : 0;
        core.End = end;
        core.From = new DatePart(century + first, 0, 0);
        core.To = new DatePart(century + last + 9, 0, 0);
        return last >= first;
    }

    // 2022, 2022 року, 2023-го, 2022–23, 2021-2022 годах
    private bool TryYears(int at, int limit, ref DateCore core)
    {
        if (!TryYear(at, limit, out var year, out var end, out var marked) || IsUnitAt(end, limit) || (end < limit && _tokens[end].IsGlued && _tokens[end].Kind == TokenKind.Word))
        {
            return false;
        }

        core.End = end;
        core.From = core.To = new DatePart(year, 0, 0);
        if (end + 1 < limit && _tokens[end].Kind == TokenKind.Mark && _tokens[end].Mark is '-' or '–' or '—' or '/' && _tokens[end].IsGlued == _tokens[end + 1].IsGlued)
        {
            if (TryYear(end + 1, limit, out var last, out var lastEnd, out var lastMarked) && last > year && last < year + 200)
            {
                core.To = new DatePart(last, 0, 0);
                core.End = lastEnd;
                marked |= lastMarked || _tokens[end].IsGlued;
            }
            else if (_tokens[end].IsGlued && Number(end + 1, out var two, out var width) && width == 2 && two == (year + 1) % 100)
            {
                core.To = new DatePart(year + 1, 0, 0);
                core.End = end + 2;
                if (core.End < limit && _words.Is(_tokens[core.End], DateKind.YearMark, out _))
                {
                    core.End = Abbreviated(core.End + 1, limit);
                }

                marked = true;
            }
            else if (_tokens[end].IsMark('-') && _tokens[end].IsGlued && !_text.Pack.Lexicon.IsCyrillic && _tokens[end + 1].Kind == TokenKind.Word && _numbers.Of(_tokens[end + 1]).Kind == NumberKind.None && year < 1900)
            {
                return false;
            }
        }

        core.IsBareYear = !marked;
        return marked || LooksLikeYear(at, core.End, year, limit);
    }

    // A bare number of four digits is a year where a word of dates stands before it, or where nothing follows that it could count.
    private bool LooksLikeYear(int at, int end, int year, int limit)
    {
        if (at > 0 && !_tokens[at].Has(TokenShape.LineStart))
        {
            ref readonly var before = ref _tokens[at - 1];
            if (_tokens[at].IsGlued && before.Kind != TokenKind.Mark)
            {
                return false;
            }

            if (before.Kind == TokenKind.Digits || (before.Kind == TokenKind.Mark && char.IsSymbol(before.Mark)))
            {
                return false;
            }

            if (IsDateBefore(at) && !_words.Is(before, DateKind.Filler, out _))
            {
                return !Counts(end, limit) || (before.Kind == TokenKind.Word && !_text.Pack.Lexicon.IsCyrillic && _words.Is(before, DateKind.In, out _));
            }
        }

        // '2018 sales': near our time an English number of four digits without a comma is a year unless it is round.
        return year is >= 1900 and < 2100 && (!Counts(end, limit) || (!_text.Pack.Lexicon.IsCyrillic && year is >= 1990 and < 2040 && year % 50 != 0));
    }

    private bool Counts(int at, int limit)
    {
        if (at >= limit || _tokens[at].Has(TokenShape.LineStart))
        {
            return false;
        }

        ref readonly var next = ref _tokens[at];
        if (next.Kind != TokenKind.Word)
        {
            return next.Mark is '%' or '$' or '€' or '°';
        }

        if (next.Has(TokenShape.Capital) || _words.Has(next))
        {
            return false;
        }

        if (_text.Pack.Part(UnitWords.From).After(_tokens[at..limit], out _) is { Kind: not (UnitKind.Per or UnitKind.Rate) })
        {
            return true;
        }

        var readings = _text.Pack.Lexicon.Readings(next.Form);
        foreach (var reading in readings)
        {
            if (reading.Part is not (PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Unit or PartOfSpeech.Numeral or PartOfSpeech.Other))
            {
                return false;
            }
        }

        if (!readings.IsEmpty)
        {
            return true;
        }

        var word = _text.Of(next);
        return _text.Pack.Lexicon.IsCyrillic
            ? word.EndsWith("ів") || word.EndsWith("їв") || word.EndsWith("ов") || word.EndsWith("ев") || word.EndsWith("ей") || word.EndsWith("их") || word.EndsWith("иць") || word.EndsWith("ок") || word.EndsWith("ин") || word.EndsWith("іт")
            : word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && _tokens[Math.Min(at + 1, _tokens.Length - 1)].Mark != '\'';
    }

    // the year 2022, року 2022, year-end: the word before its number
    private bool TryYearWord(int at, int limit, ref DateCore core)
    {
        if (!_words.Is(_tokens[at], DateKind.YearMark, out _) || !TryYear(at + 1, limit, out var year, out var end, out _))
        {
            return false;
        }

        core.End = end;
        return Set(ref core, new DatePart(year, 0, 0));
    }
}
