using NodaTime;
using Tallyman.Reading.Quantities;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Dates;

/// <summary>Reads one date that begins at a token, without its preposition. Each pattern looks a few tokens ahead and never back.</summary>
internal ref partial struct DateReader
{
    private readonly TokenText _text;
    private readonly DateWords _words;
    private readonly NumberWords _numbers;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly LocalDate? _published;
    private DatePart _anchor;

    public DateReader(TokenText text, LocalDate? published)
    {
        _text = text;
        _words = text.Pack.Part(DateWords.From);
        _numbers = text.Pack.Part(NumberWords.From);
        _tokens = text.Tokens;
        _published = published;
    }

    /// <summary>Reads the date that begins at a token.</summary>
    /// <param name="at">The token.</param>
    /// <param name="limit">End of the line.</param>
    /// <param name="anchor">The date with a year that was read before in the paragraph; its year is 0 where there is none.</param>
    /// <param name="core">The date.</param>
    public bool TryRead(int at, int limit, DatePart anchor, out DateCore core)
    {
        core = new DateCore { First = at };
        _anchor = anchor;
        if (_tokens[at].Kind == TokenKind.Digits)
        {
            return TryNumeric(at, limit, ref core) || TryDayMonth(at, limit, ref core) || TryDecade(at, limit, ref core) || TryYears(at, limit, ref core)
                || TryOrdinalUnit(at, limit, anchor, ref core) || TryAgo(at, limit, ref core);
        }

        if (_tokens[at].Kind != TokenKind.Word)
        {
            return false;
        }

        if (!_words.Has(_tokens[at]))
        {
            return TryOrdinalUnit(at, limit, anchor, ref core) || TryDayMonth(at, limit, ref core) || TryAgo(at, limit, ref core);
        }

        return TryPart(at, limit, anchor, ref core) || TryDirection(at, limit, anchor, ref core) || TryMonthFirst(at, limit, ref core) || TryWeekday(at, limit, anchor, ref core)
            || TrySeason(at, limit, ref core) || TryOrdinalUnit(at, limit, anchor, ref core) || TryLetter(at, limit, ref core) || TryRelativeWord(at, limit, ref core)
            || TryYearWord(at, limit, ref core) || TryDayMonth(at, limit, ref core) || TryAgo(at, limit, ref core);
    }

    /// <summary>A year in digits at a token, with its ending and year word.</summary>
    private bool TryYear(int at, int limit, out int year, out int end, out bool marked)
    {
        year = 0;
        end = at + 1;
        marked = false;
        if (at >= limit || _tokens[at].Kind != TokenKind.Digits || _tokens[at].End - _tokens[at].Start != 4 || !DigitNumber.TryValue(_text, _tokens[at], out var value, out _) || value is < 1500 or > 2199)
        {
            return false;
        }

        year = (int)value;
        if (end + 1 < limit && _tokens[end].IsMark('-') && _tokens[end].IsGlued && _words.Is(_tokens[end + 1], DateKind.DaySuffix, out _))
        {
            end += 2;
            marked = true;
        }

        if (end < limit && !_tokens[end].Has(TokenShape.LineStart) && _words.Is(_tokens[end], DateKind.YearMark, out _))
        {
            end = Abbreviated(end + 1, limit);
            marked = true;
        }

        return true;
    }

    private int Abbreviated(int end, int limit) =>
        end < limit && _tokens[end].IsMark('.') && _tokens[end].IsGlued && !EndsSentence(end) && _tokens[end - 1].End - _tokens[end - 1].Start <= 4 ? end + 1 : end;

    private bool EndsSentence(int dot) => dot + 1 >= _tokens.Length || _tokens[dot + 1].Has(TokenShape.SentenceStart);

    // A day: 7, 7th, 7-го, twenty-first.
    private bool TryDay(int at, int limit, out int day, out int end)
    {
        day = 0;
        end = at + 1;
        if (at >= limit)
        {
            return false;
        }

        if (_tokens[at].Kind == TokenKind.Digits)
        {
            if (_tokens[at].End - _tokens[at].Start > 2 || !DigitNumber.TryValue(_text, _tokens[at], out var value, out _) || value is < 1 or > 99)
            {
                return false;
            }

            day = (int)value;
            if (end < limit && _tokens[end].IsGlued && _words.Is(_tokens[end], DateKind.DaySuffix, out _))
            {
                end++;
            }
            else if (end + 1 < limit && _tokens[end].IsMark('-') && _tokens[end].IsGlued && _tokens[end + 1].IsGlued && _words.Is(_tokens[end + 1], DateKind.DaySuffix, out _))
            {
                end += 2;
            }

            return true;
        }

        var ten = _numbers.Of(_tokens[at]);
        var unit = end < limit && _tokens[end].IsMark('-') ? end + 1 : end;
        if (ten.Kind == NumberKind.Ten && ten.Value <= 30 && unit < limit && _numbers.TryOrdinal(_tokens[unit].Form, out var low) && low < 10)
        {
            day = (int)(ten.Value + low);
            end = unit + 1;
            return true;
        }

        if (_tokens[at].Kind == TokenKind.Word && _numbers.TryOrdinal(_tokens[at].Form, out var rank) && rank <= 31)
        {
            day = (int)rank;
            return true;
        }

        return false;
    }

    private bool TryMonth(int at, int limit, out int month, out int end)
    {
        month = 0;
        end = at;
        if (at >= limit || _tokens[at].Kind != TokenKind.Word)
        {
            return false;
        }

        if (_words.Is(_tokens[at], DateKind.Month, out month) || (_words.Is(_tokens[at], DateKind.DoubtfulMonth, out month) && _tokens[at].Has(TokenShape.Capital)))
        {
            end = Abbreviated(at + 1, limit);
            return true;
        }

        return false;
    }

    // 14.06.2024, 2024-06-14, 5/17/2018
    private bool TryNumeric(int at, int limit, ref DateCore core)
    {
        if (at + 4 >= limit || _tokens[at + 1].Kind != TokenKind.Mark || _tokens[at + 1].Mark is not ('.' or '-' or '/') || _tokens[at + 3].Mark != _tokens[at + 1].Mark
            || !_tokens[at + 1].IsGlued || !_tokens[at + 2].IsGlued || !_tokens[at + 3].IsGlued || !_tokens[at + 4].IsGlued
            || (at > 0 && _tokens[at].IsGlued && _tokens[at - 1].Mark is '.' or '-' or '/')
            || (at + 6 < limit && _tokens[at + 5].IsGlued && _tokens[at + 6].IsGlued && _tokens[at + 6].Kind == TokenKind.Digits && _tokens[at + 5].Mark is '.' or '-' or '/')
            || !Number(at, out var a, out var widthA) || !Number(at + 2, out var b, out var widthB) || !Number(at + 4, out var c, out var widthC) || widthB > 2)
        {
            return false;
        }

        DatePart part;
        if (widthA == 4 && widthC <= 2)
        {
            part = new DatePart(a, b, c);
        }
        else if (widthA <= 2 && widthC is 4 || (widthC == 2 && _tokens[at + 1].Mark == '.' && _text.Pack.Lexicon.IsCyrillic && widthA == 2 && widthB == 2))
        {
            var year = widthC == 2 ? 2000 + c : c;
            // 5/17/2018 can only be written month first; 3/4/2018 cannot be told and is left alone.
            var monthFirst = _tokens[at + 1].Mark == '/' && b > 12;
            if (_tokens[at + 1].Mark == '/' && a <= 12 && b <= 12 && a != b && !_text.Pack.Lexicon.IsCyrillic)
            {
                return false;
            }

            part = monthFirst ? new DatePart(year, a, b) : new DatePart(year, b, a);
        }
        else
        {
            return false;
        }

        if (part.Year is < 1500 or > 2199 || part.Month is 0 || part.Day is 0 || (part.Month > 12 && part.Day > 31))
        {
            return false;
        }

        core.End = at + 5;
        if (core.End < limit && _words.Is(_tokens[core.End], DateKind.YearMark, out _))
        {
            core.End = Abbreviated(core.End + 1, limit);
        }

        return Set(ref core, part);
    }

    private bool Number(int at, out int value, out int width)
    {
        value = 0;
        width = 0;
        if (_tokens[at].Kind != TokenKind.Digits || _tokens[at].End - _tokens[at].Start > 4 || !DigitNumber.TryValue(_text, _tokens[at], out var number, out width))
        {
            return false;
        }

        value = (int)number;
        return true;
    }

    // 14 June 2024, 5 and 6 March, 12–14 March, 14th of June
    private bool TryDayMonth(int at, int limit, ref DateCore core)
    {
        if (!TryDay(at, limit, out var day, out var end) || end >= limit || (_tokens[at].IsGlued && at > 0 && _tokens[at - 1].Kind == TokenKind.Word))
        {
            return false;
        }

        var last = day;
        if (end + 1 < limit && (_tokens[end].Mark is '-' or '–' or '—' && _tokens[end].Kind == TokenKind.Mark || _words.Is(_tokens[end], DateKind.And, out _) || _words.Is(_tokens[end], DateKind.To, out _))
            && TryDay(end + 1, limit, out var second, out var secondEnd) && second > day && MonthAt(secondEnd, limit, out _))
        {
            last = second;
            end = secondEnd;
        }

        if (!MonthAt(end, limit, out var monthAt) || !TryMonth(monthAt, limit, out var month, out end))
        {
            return false;
        }

        var year = TakeYear(ref end, limit);
        core.End = end;
        core.LacksYear = year == 0;
        if (day > 31 || last > 31)
        {
            return Impossible(ref core);
        }

        core.From = new DatePart(year, month, day);
        core.To = new DatePart(year, month, last);
        return true;
    }

    private bool MonthAt(int at, int limit, out int month)
    {
        month = at;
        month += month < limit && _words.Is(_tokens[month], DateKind.Filler, out _) ? 1 : 0;
        return TryMonth(month, limit, out _, out _);
    }

    // June 14, 2024; June 2024; March 5-7; June
    private bool TryMonthFirst(int at, int limit, ref DateCore core)
    {
        if (!TryMonth(at, limit, out var month, out var end))
        {
            return false;
        }

        var doubtful = _words.Is(_tokens[at], DateKind.DoubtfulMonth, out _) && !_words.Is(_tokens[at], DateKind.Month, out _);
        core.End = end;
        // The day follows the month only where the language writes it so, and not where it counts what follows.
        if (!_text.Pack.Lexicon.IsCyrillic && end < limit && !_tokens[end].IsGlued && TryDay(end, limit, out var day, out var dayEnd) && _tokens[end].Kind == TokenKind.Digits && (day <= 31 || !IsCounted(dayEnd, limit)) && !IsUnitAt(dayEnd, limit))
        {
            var last = day;
            if (dayEnd + 1 < limit && _tokens[dayEnd].Mark is '-' or '–' && TryDay(dayEnd + 1, limit, out var second, out var secondEnd) && second > day && second <= 31)
            {
                last = second;
                dayEnd = secondEnd;
            }

            var year = TakeYear(ref dayEnd, limit);
            core.End = dayEnd;
            core.LacksYear = year == 0;
            if (day > 31)
            {
                return Impossible(ref core);
            }

            core.From = new DatePart(year, month, day);
            core.To = new DatePart(year, month, last);
            return true;
        }

        var own = TakeYear(ref end, limit);
        if (doubtful && own == 0 && !IsDateBefore(at))
        {
            return false;
        }

        core.End = end;
        core.LacksYear = own == 0;
        core.From = core.To = new DatePart(own, month, 0);
        return true;
    }

    private bool IsCounted(int at, int limit) => at < limit && _tokens[at].Kind == TokenKind.Word && !_tokens[at].Has(TokenShape.Capital) && !_words.Has(_tokens[at]);

    private bool IsUnitAt(int at, int limit) =>
        at < limit && (_tokens[at].IsMark('%') || (_tokens[at].IsMark('.') && at + 1 < limit && _tokens[at + 1].IsGlued && _tokens[at + 1].Kind == TokenKind.Digits) || (_tokens[at].IsMark(',') && _tokens[at].IsGlued && at + 1 < limit && _tokens[at + 1].IsGlued)
            || _numbers.Of(_tokens[at]).Kind is NumberKind.Multiplier or NumberKind.HundredMultiplier);

    private bool IsDateBefore(int at)
    {
        if (at == 0)
        {
            return false;
        }

        ref readonly var before = ref _tokens[at > 1 && _tokens[at - 1].IsMark('-') && _tokens[at - 1].IsGlued ? at - 2 : at - 1];
        return _words.Is(before, DateKind.In, out _) || _words.Is(before, DateKind.Since, out _) || _words.Is(before, DateKind.Until, out _) || _words.Is(before, DateKind.From, out _)
            || _words.Is(before, DateKind.To, out _) || _words.Is(before, DateKind.Direction, out _) || _words.Is(before, DateKind.Between, out _) || _words.Is(before, DateKind.After, out _)
            || _words.Is(before, DateKind.Before, out _) || _words.Is(before, DateKind.Part, out _) || _words.Is(before, DateKind.Filler, out _) || _words.Is(before, DateKind.And, out _);
    }

    // A year behind a month or day: 'June 2024', 'June, 2024', 'June of 2024', 'червня 2022 року', 'июня того же года'.
    private int TakeYear(ref int end, int limit)
    {
        var at = end;
        at += at < limit && (_tokens[at].IsMark(',') || _words.Is(_tokens[at], DateKind.Filler, out _)) ? 1 : 0;
        if (TryYear(at, limit, out var year, out var yearEnd, out var marked) && !_tokens[at].Has(TokenShape.LineStart)
            && (marked || at == end || !IsUnitAt(yearEnd, limit)) && !(yearEnd < limit && _tokens[yearEnd].IsGlued && _tokens[yearEnd].Kind != TokenKind.Mark))
        {
            end = yearEnd;
            return year;
        }

        // September last year, у вересні минулого року, в июне того же года
        if (at >= limit)
        {
            return 0;
        }

        var length = _words.Match(_tokens[at..limit], DateKind.Direction, out var direction);
        if (length > 0 && at + length < limit && _words.Is(_tokens[at + length], DateKind.Unit, out var unit) && unit == 6 && !_tokens[at].Has(TokenShape.LineStart))
        {
            var relative = direction == 9 ? _anchor.Year : _published is { } day ? day.Year + direction : 0;
            end = relative > 0 ? at + length + 1 : end;
            return relative;
        }

        length = _words.Match(_tokens[at..limit], DateKind.RelativeYear, out direction);
        if (length > 0 && _published is { } published)
        {
            end = at + length;
            return published.Year + direction;
        }

        // '23 and ’23
        if (at + 1 < limit && _tokens[at].IsMark('\'') && _tokens[at + 1].IsGlued && Number(at + 1, out var two, out var width) && width == 2)
        {
            end = at + 2;
            return 2000 + two;
        }

        return 0;
    }

    private static bool Set(ref DateCore core, DatePart part)
    {
        core.From = core.To = part;
        core.IsImpossible = !part.IsPossible;
        return true;
    }

    private static bool Impossible(ref DateCore core)
    {
        core.IsImpossible = true;
        return true;
    }
}
