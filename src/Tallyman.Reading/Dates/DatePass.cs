using NodaTime;
using Tallyman.Reading.Packs;
using Tallyman.Reading.Quantities;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Dates;

/// <summary>
/// Finds all dates of a text: one walk that tries a date at each word of dates and each number, joins two to an interval,
/// binds them by their prepositions and resolves what lacks a year by the text before or the publication date.
/// </summary>
internal ref struct DatePass
{
    private const int Window = 12;

    private readonly TokenText _text;
    private readonly LocalDate? _published;
    private readonly PooledList<DateMention> _into;
    private readonly PooledList<Unread> _unread;
    private readonly DateWords _words;
    private readonly NumberWords _numbers;
    private readonly Span<Token> _tokens;
    private readonly DateReader _reader;
    private readonly PeriodWriter _periods;
    private DatePart _anchor;

    private DatePass(TokenText text, LocalDate? published, PooledList<DateMention> into, PooledList<Unread> unread)
    {
        _text = text;
        _published = published;
        _into = into;
        _unread = unread;
        _words = text.Pack.Part(DateWords.From);
        _numbers = text.Pack.Part(NumberWords.From);
        _tokens = text.Tokens;
        _reader = new DateReader(text, published);
        _periods = new PeriodWriter();
    }

    /// <summary>Adds the dates, marks their tokens, and says of date lines that they are page dirt.</summary>
    public static void Read(TokenText text, LocalDate? published, PooledList<DateMention> into, PooledList<Unread> unread)
    {
        new DatePass(text, published, into, unread).Walk();
        DateLines.Mark(text);
    }

    private void Walk()
    {
        var paragraph = -1;
        foreach (var sentence in _text.Sentences)
        {
            if (_text.LineAt(sentence.FirstToken).Paragraph is var own && own != paragraph)
            {
                paragraph = own;
                _anchor = default;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                i = CanBegin(i) && _reader.TryRead(i, sentence.EndToken, _anchor, out var core) ? Take(core, sentence) : i + 1;
            }
        }
    }

    private bool CanBegin(int at) =>
        _tokens[at].Kind switch
        {
            TokenKind.Digits => _tokens[at].End - _tokens[at].Start <= 4,
            TokenKind.Word => _words.Has(_tokens[at]) || _numbers[_tokens[at].Form].Kind != NumberKind.None,
            _ => false,
        };

    private int Take(DateCore first, Sentence sentence)
    {
        var opener = Opener(first.First, sentence.FirstToken, out var from);
        var second = default(DateCore);
        var joint = TryJoin(first, opener, sentence, ref second);
        var core = first;
        if (joint)
        {
            core.End = second.End;
        }

        if (first.IsImpossible || (joint && second.IsImpossible))
        {
            return Refuse(core, UnreadReason.NoSuchDay);
        }

        var until = !joint && opener == DateKind.Until;
        if (joint)
        {
            JoinYears(ref first, ref second);
        }

        Resolve(ref first, sentence, until);
        if (joint)
        {
            Resolve(ref second, sentence, false, first);
            core.From = first.From;
            core.To = second.To;
            core.IsUnresolved = first.IsUnresolved || second.IsUnresolved;
            core.IsRelative = first.IsRelative || second.IsRelative;
        }
        else
        {
            core = first;
        }

        if (!core.IsUnresolved && (!core.From.IsPossible || !core.To.IsPossible || core.From.First > core.To.Last))
        {
            return Refuse(core, UnreadReason.NoSuchDay);
        }

        Add(core, joint ? DateKind.None : opener, from, joint && opener is DateKind.From or DateKind.Between);
        return core.End;
    }

    private int Refuse(in DateCore core, UnreadReason reason)
    {
        Mark(core.First, core.End);
        _unread.Add(new Unread(new TokenRange(core.First, core.End), reason));
        return core.End;
    }

    private void Add(in DateCore core, DateKind opener, int from, bool isOpened)
    {
        var form = (core.IsRelative ? DateForm.Relative : DateForm.None) | (core.IsPast ? DateForm.Past : DateForm.None) | (core.IsInterval ? DateForm.Span : DateForm.None);
        var (start, end) = ((DatePart?)core.From, (DatePart?)core.To);
        switch (opener)
        {
            case DateKind.Since or DateKind.From:
                form |= DateForm.Since;
                end = null;
                break;
            case DateKind.Until:
                form |= DateForm.Until;
                start = null;
                break;
            case DateKind.After:
                form |= DateForm.Since;
                (start, end) = (core.IsUnresolved ? start : core.To.Plus(1), null);
                break;
            case DateKind.Before:
                form |= DateForm.Until;
                (start, end) = (null, core.IsUnresolved ? end : core.From.Plus(-1));
                break;
        }

        var bound = opener != DateKind.None && (start is null || end is null);
        var whole = new TokenRange(bound || isOpened ? from : core.First, core.End);
        // The length in 'the past two years' stays open: it is a quantity too.
        Mark(core.First, core.IsPast ? LengthIn(core) : core.End);
        var mention = new DateMention { Whole = whole, Core = new TokenRange(core.First, core.End), Form = form | (bound || isOpened ? DateForm.WithPreposition : DateForm.None) };
        if (core.IsUnresolved)
        {
            mention.Form |= DateForm.Unresolved;
            _unread.Add(new Unread(mention.Core, UnreadReason.NoPublicationDate));
        }
        else
        {
            mention.Period = _periods.Write(start, end);
            mention.Form |= _published is { } published && (start ?? end!.Value).First > published ? DateForm.Future : DateForm.None;
            if (!core.IsRelative)
            {
                _anchor = core.To;
            }
        }

        _into.Add(mention);
    }

    private int LengthIn(in DateCore core)
    {
        var i = core.First;
        while (i < core.End && _tokens[i].Kind == TokenKind.Word && _numbers[_tokens[i].Form].Kind == NumberKind.None)
        {
            i++;
        }

        return i;
    }

    private void Mark(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            _tokens[i].Shape |= TokenShape.InDate;
        }
    }

    // The preposition that binds a date, past articles and 'of'; None where another word stands before it.
    private DateKind Opener(int first, int least, out int from)
    {
        for (var i = first - 1; i >= least && first - i <= 3 && !_tokens[i].Has(TokenShape.InDate); i--)
        {
            // Phrases of two or three words (as of, starting from) end where the date begins.
            for (var back = Math.Min(2, i - least); back >= 0; back--)
            {
                foreach (var kind in Openers)
                {
                    if (_words.Match(_tokens[(i - back)..(i + 1)], kind, out _) == back + 1)
                    {
                        from = i - back;
                        return kind;
                    }
                }
            }

            if (!_words.Is(_tokens[i], DateKind.Filler, out _))
            {
                break;
            }
        }

        from = first;
        return DateKind.None;
    }

    private static ReadOnlySpan<DateKind> Openers => [DateKind.Between, DateKind.From, DateKind.Since, DateKind.Until, DateKind.After, DateKind.Before];

    private bool TryJoin(in DateCore first, DateKind opener, Sentence sentence, ref DateCore second)
    {
        var at = first.End;
        if (at + 1 >= sentence.EndToken || first.IsPast)
        {
            return false;
        }

        ref readonly var token = ref _tokens[at];
        var dash = token.Kind == TokenKind.Mark && token.Mark is '-' or '–' or '—' && !first.IsInterval;
        var to = _words.Is(token, DateKind.To, out _);
        var and = _words.Is(token, DateKind.And, out _);
        if (!dash && !to && !and)
        {
            return false;
        }

        var next = at + 1;
        while (next < sentence.EndToken - 1 && (_words.Is(_tokens[next], DateKind.Filler, out _) || (to && _words.Is(_tokens[next], DateKind.In, out _))))
        {
            next++;
        }

        if (!_reader.TryRead(next, sentence.EndToken, _anchor, out second) || second.IsPast)
        {
            return false;
        }

        if (to)
        {
            // 'from Monday to Friday' and 'January to March'; a lone 'to' joins only like with like.
            return opener is DateKind.From or DateKind.Between or DateKind.Since || Like(first, second);
        }

        return dash ? Like(first, second) && token.IsGlued == _tokens[at + 1].IsGlued : opener == DateKind.Between || IsNextUnit(first, second);
    }

    private static bool Like(in DateCore first, in DateCore second) =>
        first.From.Month > 0 == second.To.Month > 0 && first.From.Day > 0 == second.To.Day > 0 && first.IsRelative == second.IsRelative && !first.IsImpossible;

    // in January and February: two units that follow each other are one period.
    private static bool IsNextUnit(in DateCore first, in DateCore second) =>
        Like(first, second) && first.From.Day == 0 && !first.IsInterval && !second.IsInterval
        && (first.From.Month > 0
            ? second.From.Month == (first.From.Month % 12) + 1 && (first.LacksYear || second.LacksYear || first.From.Plus(1) == second.From)
            : second.From.Year == first.From.Year + 1 && first.From.Month == 0 && second.From.Month == 0);

    private static void JoinYears(ref DateCore first, ref DateCore second)
    {
        if (first.LacksYear && !second.LacksYear && !second.IsUnresolved && second.From.Year > 0)
        {
            var year = first.From.Month > second.From.Month ? second.From.Year - 1 : second.From.Year;
            first.From = first.From with { Year = year };
            first.To = first.To with { Year = year };
            first.LacksYear = false;
        }
        else if (second.LacksYear && !first.LacksYear && !first.IsUnresolved && first.From.Year > 0 && second.From.Month > 0)
        {
            var year = second.From.Month < first.From.Month ? first.From.Year + 1 : first.From.Year;
            second.From = second.From with { Year = year };
            second.To = second.To with { Year = year };
            second.LacksYear = false;
        }
    }

    private void Resolve(ref DateCore core, Sentence sentence, bool until, DateCore after = default)
    {
        if (core.Weekday > 0 && !core.IsUnresolved && _published is { } day && core.From.First < day && IsFuture(core, sentence))
        {
            core.From = core.To = DatePart.Of(day.Next((IsoDayOfWeek)core.Weekday));
        }

        if (!core.LacksYear)
        {
            return;
        }

        core.LacksYear = false;
        if (YearOf(core, sentence, until, after) is not { } year)
        {
            core.IsUnresolved = true;
            return;
        }

        core.From = core.From with { Year = year };
        core.To = core.To with { Year = year };
        core.IsRelative = after.End == 0;
    }

    // A month without a year: the first such after the date spoken of before, unless that lies ahead; else the last one
    // before publication; the next one where the sentence speaks of what is to come.
    private int? YearOf(in DateCore core, Sentence sentence, bool until, in DateCore after)
    {
        if (after.End > 0 && after.From.Year > 0)
        {
            return core.From.Month < after.From.Month ? after.From.Year + 1 : after.From.Year;
        }

        if (_published is not { } published)
        {
            return _anchor.Year > 0 ? core.From.Month < _anchor.Month ? _anchor.Year + 1 : _anchor.Year : null;
        }

        var past = IsAfter(core.From, published) ? published.Year - 1 : published.Year;
        var ahead = core.From.Month < published.Month || (core.From.Month == published.Month && core.From.Day > 0 && core.From.Day < published.Day) ? published.Year + 1 : published.Year;
        var months = ((ahead - published.Year) * 12) + core.From.Month - published.Month;
        if (IsFuture(core, sentence) || (until && months <= 5))
        {
            return ahead;
        }

        if (_anchor.Year > 0 && (_anchor.Month > 0 ? _anchor.Year >= published.Year - 3 : _anchor.Year >= published.Year - 1))
        {
            var next = core.From.Month < _anchor.Month ? _anchor.Year + 1 : _anchor.Year;
            if (new LocalDate(next, core.From.Month, 1) <= published)
            {
                return next;
            }
        }

        return past;
    }

    private static bool IsAfter(DatePart part, LocalDate published) =>
        part.Month > published.Month || (part.Month == published.Month && part.Day > published.Day);

    private bool IsFuture(in DateCore core, Sentence sentence)
    {
        for (var i = Math.Max(sentence.FirstToken, core.First - Window); i < Math.Min(sentence.EndToken, core.End + Window); i++)
        {
            if (_tokens[i].Kind == TokenKind.Word
                && (_words.Is(_tokens[i], DateKind.Future, out _) || (_text.Pack.Lexicon.AllFeatures(_tokens[i].Form) & (Features.Future | Features.Past)) == Features.Future))
            {
                return true;
            }
        }

        return false;
    }
}
