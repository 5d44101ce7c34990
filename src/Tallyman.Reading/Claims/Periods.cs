using Tallyman.Reading.Dates;
using Tallyman.Reading.Quantities;

namespace Tallyman.Reading.Claims;

/// <summary>The time that a claim speaks of: the date in its clause, else in the sentence's opening, else in a clause above or beside.</summary>
internal static class Periods
{
    /// <summary>The period of what stands at a token; null where no date tells it.</summary>
    public static Period? Of(Scene scene, int clause, int at, out TokenRange range)
    {
        range = default;
        var own = scene.Clauses[clause];
        if (Nearest(scene, own.Range, at, out range) is { } here)
        {
            return here;
        }

        // A clause that opens the sentence with a date and no verb of its own, then the one above, then the neighbours.
        for (var c = clause - 1; c >= 0 && scene.Clauses[c].Sentence == own.Sentence; c--)
        {
            if (!IsReport(scene, c) && Nearest(scene, scene.Clauses[c].Range, at, out range) is { } before)
            {
                return before;
            }
        }

        for (var c = clause + 1; c < scene.Clauses.Count && scene.Clauses[c].Sentence == own.Sentence; c++)
        {
            if (!IsReport(scene, c) && scene.Clauses[c].Parent == clause && Nearest(scene, scene.Clauses[c].Range, at, out range) is { } behind)
            {
                return behind;
            }
        }

        return null;
    }

    private static bool IsReport(Scene scene, int clause) =>
        scene.Clauses[clause].Trigger is >= 0 and var trigger && scene.Triggers[trigger].Frame.IsReport;

    private static Period? Nearest(Scene scene, TokenRange range, int at, out TokenRange found)
    {
        found = default;
        Period? best = null;
        var distance = int.MaxValue;
        for (var i = range.First; i < range.End; i++)
        {
            if (scene.DateAt[i] is not (>= 0 and var date))
            {
                continue;
            }

            var mention = scene.Dates[date];
            i = Math.Max(i, mention.Whole.End - 1);
            if (mention.Period is not { } period || BelongsToReport(scene, range, mention.Whole))
            {
                continue;
            }

            period = Bounded(scene, mention, period);
            var away = mention.Whole.First >= at ? mention.Whole.First - at : at - mention.Whole.End + 2;
            if (away < distance)
            {
                distance = away;
                best = period;
                found = mention.Whole;
            }
        }

        return best;
    }

    // 'by March' ends there, also where only the word before tells it.
    private static Period Bounded(Scene scene, in DateMention mention, Period period)
    {
        if (period.IsInterval)
        {
            return period;
        }

        var before = mention.Whole.First - 1;
        if (!scene.Knowledge.Declines)
        {
            // 'by the end of next month': what stands between only narrows it.
            for (var steps = 0; before > 0 && steps < 4 && scene.Text.Of(scene.Text.Tokens[before]) is "of" or "end" or "the" or "close" or "middle" or "start"; steps++)
            {
                before--;
            }
        }

        var until = (mention.Form & DateForm.Until) != DateForm.None
            || (before >= 0 && !scene.Knowledge.Declines && scene.Text.Of(scene.Text.Tokens[before]) is "by" or "By" or "until" or "till")
            || (!scene.Knowledge.Declines && scene.Text.Of(scene.Text.Tokens[mention.Whole.First]) is "by" or "By" or "until" or "till");
        return until ? Period.Between(null, period) : period;
    }

    /// <summary>
    /// A month told without its year, in the direction of the tense: in a plan the next one, in an account that runs on
    /// the first one behind the date told before.
    /// </summary>
    public static Period Directed(Scene scene, Period period, TokenRange range, bool future)
    {
        if (scene.Document.Published is not { } published || range.IsEmpty || scene.DateAt[range.First] is not (>= 0 and var at))
        {
            return period;
        }

        var mention = scene.Dates[at];
        if ((mention.Form & DateForm.Relative) == DateForm.None || mention.Core.End - mention.Core.First != 1 || mention.Period is not { IsInterval: false, Edtf.Length: 7, Earliest: { } first })
        {
            return period;
        }

        var month = first.Month;
        if (future && first.PlusMonths(1) <= published && !period.IsInterval)
        {
            return Period.Month(published.Month <= month ? published.Year : published.Year + 1, month);
        }

        if (future || at == 0)
        {
            return period;
        }

        var line = scene.Text.LineAt(range.First).Paragraph;
        var before = scene.Dates[at - 1];
        if (scene.Text.LineAt(before.Whole.First).Paragraph != line || before.Period?.Earliest is not { } anchor)
        {
            return period;
        }

        var year = month >= anchor.Month ? anchor.Year : anchor.Year + 1;
        var next = new NodaTime.LocalDate(year, month, 1);
        if (next > published || next.Year == first.Year)
        {
            return period;
        }

        var moved = Period.Month(year, month);
        return !period.IsInterval ? moved : period.Earliest is null ? Period.Between(null, moved) : period.Latest is null ? Period.Between(moved, null) : period;
    }

    // 'said on Wednesday', 'she told the paper in March': the day of saying.
    private static bool BelongsToReport(Scene scene, TokenRange clause, TokenRange date)
    {
        for (var i = date.First - 1; i >= clause.First && date.First - i < 7; i--)
        {
            if (scene.TriggerAt[i] is >= 0 and var trigger)
            {
                return scene.Triggers[trigger].Frame.IsReport && !scene.Triggers[trigger].Noun;
            }

            if (scene.QuantityAt[i] >= 0 || scene.Text.Tokens[i].IsMark(','))
            {
                return false;
            }
        }

        return date.End < scene.Count && scene.TriggerAt[date.End] is >= 0 and var next && scene.Triggers[next].Frame.IsReport && !scene.Triggers[next].Noun && !scene.Triggers[next].Passive;
    }
}
