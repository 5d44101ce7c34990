using System.Globalization;

namespace Tallyman.Tracking.Events;

/// <summary>
/// Changes of draught over a port call: the last draught before it against the first that differs afterwards and was heard
/// twice. Up or down by half a metre or 5 % of the greatest ever is loaded or discharged (after Arslanalp et al. 2021; the
/// half metre is ours).
/// </summary>
public static class Draughts
{
    private const double LeastMetres = 0.5;
    private const double LeastShare = 0.05;

    /// <summary>Changes of one ship.</summary>
    /// <param name="calls">Its port calls in the order of time.</param>
    /// <param name="reports">When it reported which draught, in the order of time; zeros are passed over.</param>
    public static IReadOnlyList<DraughtChange> Find(IReadOnlyList<PortCall> calls, IReadOnlyList<(long Time, double Metres)> reports)
    {
        var known = reports.Where(r => r.Metres > 0).ToList();
        var found = new List<DraughtChange>();
        if (known.Count == 0)
        {
            return found;
        }

        var greatest = known.GroupBy(r => r.Metres).Where(g => g.Count() > 1).Select(g => g.Key).DefaultIfEmpty(known.Max(r => r.Metres)).Max();
        for (var i = 0; i < calls.Count; i++)
        {
            var call = calls[i];
            var next = i + 1 < calls.Count ? calls[i + 1].Start : long.MaxValue;
            var before = known.LastOrDefault(r => r.Time <= call.Start);
            var after = known.Where(r => r.Time > call.Start && r.Time < next && Math.Abs(r.Metres - before.Metres) > 0.05)
                .GroupBy(r => r.Metres).Where(g => g.Count() > 1 && g.Key <= greatest).OrderBy(g => g.First().Time).FirstOrDefault();
            if (before.Metres <= 0 || after is null)
            {
                continue;
            }

            var change = after.Key - before.Metres;
            var enough = Math.Abs(change) >= Math.Min(LeastMetres, LeastShare * greatest) - 1e-9;
            found.Add(new DraughtChange
            {
                Mmsi = call.Mmsi,
                Start = call.Start,
                End = call.End,
                Latitude = call.Latitude,
                Longitude = call.Longitude,
                Place = call.Place,
                Confidence = call.Confidence,
                BeforeMetres = before.Metres,
                AfterMetres = after.Key,
                Handling = !enough ? Handling.Unknown : change > 0 ? Handling.Loaded : Handling.Discharged,
                Reasons = [Message.Of("track.draught", ("before", before.Metres.ToString("0.#", CultureInfo.InvariantCulture)), ("after", after.Key.ToString("0.#", CultureInfo.InvariantCulture)))],
            });
        }

        return found;
    }
}
