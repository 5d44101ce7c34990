using System.Globalization;

namespace Tallyman.Tracking.Events;

/// <summary>Times in which a ship was not heard (pipe-gaps, <c>gap_detector.py</c>).</summary>
public static class Gaps
{
    /// <summary>Hours before a gap in which positions are counted.</summary>
    public const double HoursBefore = 12;

    /// <summary>The closed gaps between positions of one ship in the order of time, and the open one at their end.</summary>
    /// <param name="positions">Positions, also such without a place.</param>
    /// <param name="thresholdHours">A gap is longer than this.</param>
    /// <param name="until">End of the data, for an open gap; null: none is looked for.</param>
    /// <param name="from">Gaps that begin before are left out.</param>
    public static IReadOnlyList<Gap> Find(IReadOnlyList<Position> positions, double thresholdHours = 12, long? until = null, long from = long.MinValue)
    {
        var gaps = new List<Gap>();
        var threshold = (long)(thresholdHours * 3_600_000);
        var window = 0;
        for (var i = 0; i < positions.Count; i++)
        {
            var isLast = i == positions.Count - 1;
            var next = isLast ? until ?? long.MinValue : positions[i + 1].UnixMilliseconds;
            if (next == long.MinValue || next - positions[i].UnixMilliseconds <= threshold || positions[i].UnixMilliseconds < from)
            {
                continue;
            }

            while (positions[window].UnixMilliseconds < positions[i].UnixMilliseconds - (long)(HoursBefore * 3_600_000))
            {
                window++;
            }

            gaps.Add(Of(positions, i, window, isLast ? null : i + 1, next, thresholdHours));
        }

        return gaps;
    }

    private static Gap Of(IReadOnlyList<Position> positions, int start, int window, int? end, long next, double threshold)
    {
        var off = positions[start];
        int count = 0, terrestrial = 0, satellite = 0, dynamic = 0;
        for (var i = window; i <= start; i++)
        {
            count++;
            terrestrial += positions[i].Receiver == ReceiverKind.Terrestrial ? 1 : 0;
            satellite += positions[i].Receiver == ReceiverKind.Satellite ? 1 : 0;
            dynamic += positions[i].Receiver == ReceiverKind.Dynamic ? 1 : 0;
        }

        var on = end is { } e ? positions[e] : default;
        var hours = (next - off.UnixMilliseconds) / 3_600_000.0;
        double? distance = end is not null && off.IsPlace && on.IsPlace ? Geodesic.Kilometres(off.Latitude, off.Longitude, on.Latitude, on.Longitude) : null;
        return new Gap
        {
            Mmsi = off.Mmsi,
            Start = off.UnixMilliseconds,
            End = end is null ? null : next,
            Latitude = off.Latitude,
            Longitude = off.Longitude,
            EndLatitude = end is null ? double.NaN : on.Latitude,
            EndLongitude = end is null ? double.NaN : on.Longitude,
            Hours = hours,
            IsClosed = end is not null,
            DistanceKilometres = distance,
            ImpliedSpeedKnots = distance / 1.852 / hours,
            PositionsBefore = count,
            TerrestrialBefore = terrestrial,
            SatelliteBefore = satellite,
            DynamicBefore = dynamic,
            Reasons = [Message.Of("track.gap", ("hours", hours.ToString("0.##", CultureInfo.InvariantCulture)), ("threshold", threshold.ToString(CultureInfo.InvariantCulture)), ("positions-before", count.ToString(CultureInfo.InvariantCulture)))],
        };
    }
}
