using System.Globalization;

namespace Tallyman.Tracking.Events;

/// <summary>Identities that exclude each other: one MMSI on two ships, one IMO number under two MMSIs, a wrong check digit.</summary>
public static class Identities
{
    private const int LeastPositions = 10;
    private const int LeastReports = 2;

    /// <summary>Two tracks of one MMSI, neither weak, that were alive at once; the longest time that two shared.</summary>
    public static IEnumerable<IdentityConflict> SharedMmsi(IReadOnlyList<Position> positions, IReadOnlyList<int> tracks)
    {
        var spans = Enumerable.Range(0, positions.Count).Where(i => tracks[i] > 0).GroupBy(i => tracks[i]).Select(g => (Track: g.Key, First: g.First(), Last: g.Last(), Count: g.Count()))
            .Where(t => t.Count >= LeastPositions).OrderBy(t => t.First).ToList();
        (int A, int B, int From, long Shared) best = default;
        for (var i = 0; i < spans.Count; i++)
        {
            for (var j = i + 1; j < spans.Count && spans[j].First < spans[i].Last; j++)
            {
                var shared = Math.Min(positions[spans[i].Last].UnixMilliseconds, positions[spans[j].Last].UnixMilliseconds) - positions[spans[j].First].UnixMilliseconds;
                if (shared > best.Shared)
                {
                    best = (spans[i].Track, spans[j].Track, spans[j].First, shared);
                }
            }
        }

        if (best.Shared <= 0)
        {
            yield break;
        }

        var at = positions[best.From];
        var other = Enumerable.Range(0, best.From).Last(i => tracks[i] == best.A);
        var apart = Geodesic.Kilometres(at.Latitude, at.Longitude, positions[other].Latitude, positions[other].Longitude);
        yield return new IdentityConflict
        {
            Mmsi = at.Mmsi,
            Start = at.UnixMilliseconds,
            End = at.UnixMilliseconds + best.Shared,
            Latitude = at.Latitude,
            Longitude = at.Longitude,
            Sort = ConflictSort.SharedMmsi,
            First = $"track {best.A.ToString(CultureInfo.InvariantCulture)}",
            Second = $"track {best.B.ToString(CultureInfo.InvariantCulture)}",
            DistanceKilometres = apart,
            Reasons = [Message.Of("track.shared-mmsi", ("kilometres", apart.ToString("0", CultureInfo.InvariantCulture)), ("hours", (best.Shared / 3_600_000.0).ToString("0.#", CultureInfo.InvariantCulture)))],
        };
    }

    /// <summary>
    /// Names that take turns under one MMSI: each heard at least twice, the first again after the second (a new name for
    /// good is a renaming, no conflict). An IMO number whose check digit is wrong, heard at least twice.
    /// </summary>
    public static IEnumerable<IdentityConflict> Reported(uint mmsi, IReadOnlyList<(long Time, StaticReport Report)> reports)
    {
        var named = reports.Where(r => r.Report.Name is { Length: > 0 }).Select(r => (r.Time, Name: r.Report.Name!)).ToList();
        var often = named.GroupBy(n => n.Name).Where(g => g.Count() >= LeastReports).OrderByDescending(g => g.Count()).ToList();
        for (var i = 1; i < often.Count; i++)
        {
            var (main, other) = (often[0], often[i]);
            if (main.First().Time < other.Last().Time && other.First().Time < main.Last().Time)
            {
                yield return Conflict(ConflictSort.AlternatingIdentity, other.First().Time, other.Last().Time, main.Key, other.Key);
            }
        }

        foreach (var imo in reports.Where(r => r.Report.Imo is >= 1_000_000 and <= 9_999_999).GroupBy(r => r.Report.Imo).Where(g => g.Count() >= LeastReports && !StaticReport.IsImoNumber(g.Key)))
        {
            yield return Conflict(ConflictSort.ImoCheckDigit, imo.First().Time, imo.Last().Time, imo.Key.ToString(CultureInfo.InvariantCulture), null);
        }

        IdentityConflict Conflict(ConflictSort sort, long start, long end, string first, string? second) => new()
        {
            Mmsi = mmsi,
            Start = start,
            End = end,
            Sort = sort,
            First = first,
            Second = second,
            Reasons = [Message.Of("track.identity", ("sort", Term.Of(sort)), ("first", first), ("second", second ?? string.Empty))],
        };
    }

    /// <summary>IMO numbers, each heard at least twice, that are sent under several MMSIs.</summary>
    public static IEnumerable<IdentityConflict> SharedImo(IEnumerable<(long Time, StaticReport Report)> reports)
    {
        foreach (var imo in reports.Where(r => StaticReport.IsImoNumber(r.Report.Imo)).GroupBy(r => r.Report.Imo))
        {
            var senders = imo.GroupBy(r => r.Report.Mmsi).Where(g => g.Count() >= LeastReports).OrderBy(g => g.Key).ToList();
            foreach (var other in senders.Skip(1))
            {
                yield return new IdentityConflict
                {
                    Mmsi = other.Key,
                    Start = other.Min(r => r.Time),
                    End = other.Max(r => r.Time),
                    Sort = ConflictSort.SharedImo,
                    First = $"IMO {imo.Key.ToString(CultureInfo.InvariantCulture)} under {senders[0].Key.ToString(CultureInfo.InvariantCulture)}",
                    Second = other.Key.ToString(CultureInfo.InvariantCulture),
                    Reasons = [Message.Of("track.shared-imo", ("imo", imo.Key.ToString(CultureInfo.InvariantCulture)), ("first", senders[0].Key.ToString(CultureInfo.InvariantCulture)), ("second", other.Key.ToString(CultureInfo.InvariantCulture)))],
                };
            }
        }
    }
}
