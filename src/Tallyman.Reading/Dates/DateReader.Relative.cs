using NodaTime;
using Tallyman.Reading.Quantities;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Dates;

internal ref partial struct DateReader
{
    // early 2024, the end of the year, mid-March, на початку червня
    private bool TryPart(int at, int limit, DatePart anchor, ref DateCore core)
    {
        var length = _words.Match(_tokens[at..limit], DateKind.Part, out var part);
        if (length == 0)
        {
            return false;
        }

        var i = at + length;
        i += i < limit && _tokens[i].IsMark('-') ? 1 : 0;
        while (i < limit && _words.Is(_tokens[i], DateKind.Filler, out _))
        {
            i++;
        }

        if (i >= limit || _tokens[i].Has(TokenShape.LineStart))
        {
            return false;
        }

        var inner = new DateCore { First = i };
        var bare = _words.Is(_tokens[i], DateKind.Unit, out var unit) && unit is 3 or 6 or 2;
        var whole = TryDirection(i, limit, anchor, ref inner) || TryMonthFirst(i, limit, ref inner) || TrySeason(i, limit, ref inner) || TryDecade(i, limit, ref inner)
            || TryYears(i, limit, ref inner) || TryRelativeWord(i, limit, ref inner) || TryOrdinalUnit(i, limit, anchor, ref inner) || (bare && TryUnit(i, 0, unit, ref inner));
        if (!whole || inner.IsImpossible)
        {
            return false;
        }

        inner.First = at;
        inner.IsBareYear = false;
        core = inner;
        if (!core.IsUnresolved)
        {
            Cut(ref core, part);
        }

        return true;
    }

    // Early is the first quarter, late the last, the middle lies between; start and end are the first and the last month.
    private static void Cut(ref DateCore core, int part)
    {
        var (first, last) = (core.From, core.To);
        if (first.Month == 0 && last.Month == 0 && first == last)
        {
            (core.From, core.To) = part switch
            {
                1 => (first with { Month = 1 }, first with { Month = 3 }),
                2 => (first with { Month = 5 }, first with { Month = 8 }),
                3 => (first with { Month = 10 }, first with { Month = 12 }),
                4 => (first with { Month = 1 }, first with { Month = 1 }),
                _ => (first with { Month = 12 }, first with { Month = 12 }),
            };
        }
        else if (first.Month == 0 && last.Year - first.Year == 9)
        {
            (core.From, core.To) = part switch
            {
                1 or 4 => (first, first with { Year = first.Year + 3 }),
                2 => (first with { Year = first.Year + 4 }, first with { Year = first.Year + 6 }),
                _ => (first with { Year = first.Year + 7 }, last),
            };
        }
        else if (first.Month > 0 && first.Day == 0 && last.Day == 0 && first != last)
        {
            // Of a quarter, a half or a season: the month at that end.
            core.From = part is 3 or 5 ? last : first;
            core.To = part is 1 or 4 ? first : last;
        }
    }

    // last week, this year, next month, last September, минулої п'ятниці, in the past six months
    private bool TryDirection(int at, int limit, DatePart anchor, ref DateCore core)
    {
        var length = _words.Match(_tokens[at..limit], DateKind.Direction, out var direction);
        var i = at + length;
        i += i < limit && length > 0 && _tokens[i].IsMark('-') ? 1 : 0;
        if (length == 0 || i >= limit || _tokens[i].Has(TokenShape.LineStart))
        {
            return false;
        }

        core.IsRelative = true;
        if (direction == 9)
        {
            return TrySame(i, limit, anchor, ref core);
        }

        if (direction == -1 && TryLength(i, limit, out var steps, out var unit, out var end))
        {
            core.End = end;
            core.IsPast = true;
            return Back(ref core, steps, unit);
        }

        if (_words.Is(_tokens[i], DateKind.Unit, out unit))
        {
            core.End = i + 1;
            return TryUnit(i, direction, unit, ref core);
        }

        if (_words.Is(_tokens[i], DateKind.Weekday, out var weekday))
        {
            core.End = i + 1;
            if (_published is not { } published)
            {
                return Unresolve(ref core);
            }

            var day = direction > 0 ? published.Next((IsoDayOfWeek)weekday) : direction < 0 ? published.Previous((IsoDayOfWeek)weekday) : published.PlusDays(weekday - (int)published.DayOfWeek);
            return Set(ref core, DatePart.Of(day));
        }

        if (TryMonth(i, limit, out var month, out end))
        {
            if (TakeYear(ref end, limit) is > 0 and var own)
            {
                core.End = end;
                core.IsRelative = false;
                return Set(ref core, new DatePart(own, month, 0));
            }

            core.End = end;
            if (_published is not { } published)
            {
                return Unresolve(ref core);
            }

            var year = direction switch
            {
                < 0 => month < published.Month ? published.Year : published.Year - 1,
                > 0 => month > published.Month ? published.Year : published.Year + 1,
                _ => published.Year,
            };
            return Set(ref core, new DatePart(year, month, 0));
        }

        if (_words.Is(_tokens[i], DateKind.Season, out var season))
        {
            core.End = i + 1;
            return _published is { } published ? Season(ref core, season, SeasonYear(season, direction, published)) : Unresolve(ref core);
        }

        return TryOrdinalUnit(i, limit, anchor, ref core) && core.IsRelative;
    }

    // the same year, того ж місяця, в том же июне: what was spoken of last
    private bool TrySame(int at, int limit, DatePart anchor, ref DateCore core)
    {
        if (anchor.Year == 0)
        {
            return false;
        }

        core.IsRelative = false;
        if (_words.Is(_tokens[at], DateKind.Unit, out var unit) && unit is 6 or 3)
        {
            core.End = at + 1;
            return (unit == 6 || anchor.Month > 0) && Set(ref core, unit == 6 ? new DatePart(anchor.Year, 0, 0) : anchor with { Day = 0 });
        }

        if (!TryMonth(at, limit, out var month, out var end))
        {
            return false;
        }

        core.End = end;
        return Set(ref core, new DatePart(anchor.Year, month, 0));
    }

    // six months, three years: a length behind 'the past'; 'two weeks' and the like in words or digits
    private bool TryLength(int at, int limit, out int steps, out int unit, out int end)
    {
        steps = 0;
        unit = 0;
        end = at;
        if (_tokens[at].Has(TokenShape.InDate) || !new NumeralReader(_text, _numbers).TryRead(at, limit, false, out var numeral) || !numeral.IsKnown || numeral.IsVague
            || numeral.Low < 1 || numeral.Low > 1000 || numeral.Low != decimal.Truncate(numeral.Low) || numeral.End >= limit)
        {
            return false;
        }

        if (!_words.Is(_tokens[numeral.End], DateKind.Unit, out unit))
        {
            return false;
        }

        steps = (int)numeral.Low;
        end = numeral.End + 1;
        return true;
    }

    // two years ago, рік тому, три місяці тому
    private bool TryAgo(int at, int limit, ref DateCore core)
    {
        int steps = 1, unit, end;
        if (_words.Is(_tokens[at], DateKind.Unit, out unit) || (_numbers.Of(_tokens[at]).Kind == NumberKind.Article && at + 1 < limit && _words.Is(_tokens[at + 1], DateKind.Unit, out unit)))
        {
            end = _words.Is(_tokens[at], DateKind.Unit, out _) ? at + 1 : at + 2;
        }
        else if (!TryLength(at, limit, out steps, out unit, out end))
        {
            return false;
        }

        var ago = end < limit ? _words.Match(_tokens[end..limit], DateKind.Ago, out _) : 0;
        if (ago == 0)
        {
            return false;
        }

        core.End = end + ago;
        core.IsRelative = true;
        return _published is null ? Unresolve(ref core) : TryUnitAt(ref core, -steps, unit);
    }

    private bool Back(ref DateCore core, int steps, int unit)
    {
        if (_published is not { } published)
        {
            return Unresolve(ref core);
        }

        core.To = unit >= 3 ? DatePart.OfMonth(published.Year, published.Month) : DatePart.Of(published);
        core.From = unit switch
        {
            1 => DatePart.Of(published.PlusDays(-steps)),
            2 => DatePart.Of(published.PlusWeeks(-steps)),
            3 => DatePart.OfMonth(published.Year, published.Month - steps),
            4 => DatePart.OfMonth(published.Year, published.Month - (3 * steps)),
            5 => DatePart.OfMonth(published.Year, published.Month - (6 * steps)),
            6 => DatePart.OfMonth(published.Year - steps, published.Month),
            7 => DatePart.OfMonth(published.Year - (10 * steps), published.Month),
            _ => DatePart.OfMonth(published.Year - (100 * steps), published.Month),
        };
        core.IsImpossible = core.From.Year < 1;
        return true;
    }

    private bool TryUnit(int at, int direction, int unit, ref DateCore core)
    {
        core.End = at + 1;
        core.IsRelative = true;
        return _published is null ? Unresolve(ref core) : TryUnitAt(ref core, direction, unit);
    }

    private bool TryUnitAt(ref DateCore core, int steps, int unit)
    {
        var published = _published.GetValueOrDefault();
        switch (unit)
        {
            case 1:
                return Set(ref core, DatePart.Of(published.PlusDays(steps)));
            case 2:
                var monday = published.PlusDays(1 - (int)published.DayOfWeek).PlusWeeks(steps);
                core.From = DatePart.Of(monday);
                core.To = DatePart.Of(monday.PlusDays(6));
                return true;
            case 3:
                return Set(ref core, DatePart.OfMonth(published.Year, published.Month + steps));
            case 4 or 5:
                var size = unit == 4 ? 3 : 6;
                core.From = DatePart.OfMonth(published.Year, (((published.Month - 1) / size) + steps) * size + 1);
                core.To = core.From.Plus(size - 1);
                return true;
            case 6:
                return Set(ref core, new DatePart(published.Year + steps, 0, 0));
            case 7:
                core.From = new DatePart(((published.Year / 10) + steps) * 10, 0, 0);
                core.To = core.From.Plus(9);
                return true;
            default:
                core.From = new DatePart(((((published.Year - 1) / 100) + steps) * 100) + 1, 0, 0);
                core.To = core.From.Plus(99);
                return true;
        }
    }

    // first half of 2024, third quarter, перший квартал, in the second half of last year
    private bool TryOrdinalUnit(int at, int limit, DatePart anchor, ref DateCore core)
    {
        if (!TryDay(at, limit, out var rank, out var end) || end >= limit)
        {
            return false;
        }

        end += _tokens[end].IsMark('-') && end + 1 < limit ? 1 : 0;
        if (!_words.Is(_tokens[end], DateKind.Unit, out var unit) || (unit == 4 ? rank > 4 : unit != 5 || rank > 2))
        {
            return false;
        }

        return PartOfYear(end + 1, limit, unit, rank, anchor, ref core);
    }

    // Q1 2024, H2
    private bool TryLetter(int at, int limit, ref DateCore core)
    {
        if (!_words.Is(_tokens[at], DateKind.Letter, out var unit) || at + 1 >= limit || !_tokens[at + 1].IsGlued || !Number(at + 1, out var rank, out _) || rank < 1 || rank > (unit == 4 ? 4 : 2))
        {
            return false;
        }

        return PartOfYear(at + 2, limit, unit, rank, default, ref core);
    }

    private bool PartOfYear(int at, int limit, int unit, int rank, DatePart anchor, ref DateCore core)
    {
        var i = at;
        while (i < limit && (_words.Is(_tokens[i], DateKind.Filler, out _) || _words.Is(_tokens[i], DateKind.In, out _)))
        {
            i++;
        }

        var inner = new DateCore { First = i };
        var year = 0;
        core.End = at;
        if (i < limit && (TryBareYear(i, limit, ref inner) || TryYears(i, limit, ref inner) || TryDirection(i, limit, anchor, ref inner) || TryRelativeWord(i, limit, ref inner) || (_words.Is(_tokens[i], DateKind.Unit, out var bare) && bare == 6 && TryUnit(i, 0, 6, ref inner))) && inner.From == inner.To && inner.From.Month == 0)
        {
            core.End = inner.End;
            core.IsRelative |= inner.IsRelative;
            if (inner.IsUnresolved)
            {
                return Unresolve(ref core);
            }

            year = inner.From.Year;
        }
        else if (_published is { } published)
        {
            // Without a year: the last one that had begun.
            core.IsRelative = true;
            var first = ((rank - 1) * (unit == 4 ? 3 : 6)) + 1;
            year = first <= published.Month ? published.Year : published.Year - 1;
        }
        else
        {
            return Unresolve(ref core);
        }

        var size = unit == 4 ? 3 : 6;
        core.From = new DatePart(year, ((rank - 1) * size) + 1, 0);
        core.To = new DatePart(year, rank * size, 0);
        return true;
    }

    private bool TryBareYear(int at, int limit, ref DateCore core)
    {
        if (!TryYear(at, limit, out var year, out var end, out _) || IsUnitAt(end, limit))
        {
            return false;
        }

        core.End = end;
        return Set(ref core, new DatePart(year, 0, 0));
    }

    private bool TryRelativeWord(int at, int limit, ref DateCore core)
    {
        var length = _words.Match(_tokens[at..limit], DateKind.RelativeDay, out var days);
        var isDay = length > 0;
        var years = 0;
        if (!isDay && (length = _words.Match(_tokens[at..limit], DateKind.RelativeYear, out years)) == 0)
        {
            return false;
        }

        core.End = at + length;
        core.IsRelative = true;
        return _published is not { } published ? Unresolve(ref core)
            : Set(ref core, isDay ? DatePart.Of(published.PlusDays(days)) : new DatePart(published.Year + years, 0, 0));
    }

    private bool TryWeekday(int at, int limit, DatePart anchor, ref DateCore core)
    {
        if (!_words.Is(_tokens[at], DateKind.Weekday, out var weekday) || (_tokens[at].End - _tokens[at].Start < 3 && !_text.Pack.Lexicon.IsCyrillic))
        {
            return false;
        }

        // Monday, 19.08.2024: the date says it.
        var i = Abbreviated(at + 1, limit);
        i += i < limit && _tokens[i].IsMark(',') ? 1 : 0;
        var inner = new DateCore { First = i };
        if (i < limit && !_tokens[i].Has(TokenShape.LineStart) && (TryNumeric(i, limit, ref inner) || TryDayMonth(i, limit, ref inner) || (TryMonthFirst(i, limit, ref inner) && inner.From.Day > 0)))
        {
            inner.First = at;
            core = inner;
            return true;
        }

        if (!IsDateBefore(at) && _text.Pack.Lexicon.IsCyrillic && _tokens[at].End - _tokens[at].Start < 5)
        {
            return false;
        }

        core.End = at + 1;
        core.IsRelative = true;
        core.Weekday = weekday;
        return _published is { } published ? Set(ref core, DatePart.Of(LastOn(published, weekday))) : Unresolve(ref core);
    }

    private static LocalDate LastOn(LocalDate day, int weekday) => (int)day.DayOfWeek == weekday ? day : day.Previous((IsoDayOfWeek)weekday);

    // spring 2024, the spring of 2024, навесні
    private bool TrySeason(int at, int limit, ref DateCore core)
    {
        if (!_words.Is(_tokens[at], DateKind.Season, out var season))
        {
            return false;
        }

        var end = at + 1;
        var year = TakeYear(ref end, limit);
        if (year == 0 && end + 1 < limit && _words.Is(_tokens[end], DateKind.Direction, out var direction) && _words.Is(_tokens[end + 1], DateKind.Unit, out var unit) && unit == 6 && _published is { } anchor && direction is not 9)
        {
            year = anchor.Year + direction;
            end += 2;
        }

        core.End = end;
        if (year > 0)
        {
            return Season(ref core, season, year);
        }

        if (!IsDateBefore(at) && !_words.Is(_tokens[at], DateKind.In, out _))
        {
            return false;
        }

        core.IsRelative = true;
        return _published is { } published ? Season(ref core, season, SeasonYear(season, -2, published)) : Unresolve(ref core);
    }

    // Winter belongs to the year in which it ends.
    private static bool Season(ref DateCore core, int season, int year)
    {
        core.From = season == 4 ? new DatePart(year - 1, 12, 0) : new DatePart(year, season * 3, 0);
        core.To = core.From.Plus(2);
        return true;
    }

    // −2: the last that had begun; −1: the last that is over; 0: that of this year; 1: the next to begin.
    private static int SeasonYear(int season, int direction, LocalDate published)
    {
        var first = season == 4 ? 0 : season * 3;
        var month = published.Month == 12 ? 0 : published.Month;
        var year = published.Month == 12 ? published.Year + 1 : published.Year;
        return direction switch
        {
            -2 => first <= month ? year : year - 1,
            -1 => first + 2 < month ? year : year - 1,
            0 => year,
            _ => first > month ? year : year + 1,
        };
    }

    private static bool Unresolve(ref DateCore core)
    {
        core.IsUnresolved = true;
        return true;
    }
}
