namespace Tallyman.Tracking.Tracks;

/// <summary>How well a position goes on a track.</summary>
/// <param name="Track">The track.</param>
/// <param name="Metric">How likely, per hour; greater is better.</param>
/// <param name="Weighted">The same, less for a weak track.</param>
/// <param name="Hours">Hours since the position that it matches.</param>
/// <param name="Drop">Number of latest positions that the match passes over.</param>
internal readonly record struct TrackMatch(OpenTrack Track, double Metric, double Weighted, double Hours, int Drop)
{
    /// <summary>The match of a position with a track; null where none is possible (gpsdio-segment, <c>matcher.py</c>).</summary>
    public static TrackMatch? Of(OpenTrack track, in TrackPoint point, TrackOptions options)
    {
        var compared = Math.Min(track.Held, options.Lookback);
        var transponders = 0;
        for (var back = 0; back < compared; back++)
        {
            transponders |= track.Latest(back).Transponder;
        }

        var weight = (transponders & point.Transponder) != 0 ? 1 : options.TransponderMismatchWeight;
        double existing = 0, best = 0, metric = 0, bestHours = 0;
        var drop = -1;
        for (var back = 0; back < compared; back++)
        {
            ref var before = ref track.Latest(back);
            var hours = (point.Time - before.Time) / 3_600_000.0;
            if (hours > options.MaximumHours)
            {
                break;
            }

            var penalised = hours / (1 + Power(Math.Max(hours, 0) / options.PenaltyHours, 1 - options.HoursExponent));
            var found = Likelihood(TrackPoint.Discrepancy(before, point, penalised, options.ShapeFactor), hours, options) * weight;
            var scaled = found / Math.Max(1, back * options.LookbackFactor);
            if (found > 0 && scaled > existing && scaled > best)
            {
                (best, metric, bestHours, drop) = (scaled, found, hours, back);
            }

            existing = before.Metric;
        }

        if (drop < 0)
        {
            return null;
        }

        var share = track.Count / (double)options.WeakBelow;
        return new TrackMatch(track, metric, metric * share / Math.Sqrt(1 + (share * share)), bestHours, drop);
    }

    private static double Power(double value, double exponent) => exponent == 0.5 ? Math.Sqrt(value) : Math.Pow(value, exponent);

    private static double Likelihood(double discrepancy, double hours, TrackOptions options)
    {
        var padded = Math.Sqrt((hours * hours) + (options.BufferHours * options.BufferHours));
        var allowed = padded * options.MaximumKnots;
        if (discrepancy > allowed)
        {
            return 0;
        }

        var alpha = options.MaximumKnots / options.PenaltyKnots * discrepancy / allowed;
        return Math.Exp(-(alpha * alpha)) / padded;
    }
}
