namespace Tallyman.Tracking.Simulation;

/// <summary>How well found events agree with the truth of a simulation.</summary>
/// <param name="Kind">Kind of event.</param>
/// <param name="True">Events that were there to be found.</param>
/// <param name="Found">Events found.</param>
/// <param name="Right">Found ones that were there.</param>
/// <param name="Met">True ones that were found.</param>
public sealed record TruthScore(EventKind Kind, int True, int Found, int Right, int Met)
{
    /// <summary>Share of the found that is right; 1 where nothing was found.</summary>
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    /// <summary>Share of the true that was found; 1 where there was nothing to find.</summary>
    public double Recall => True == 0 ? 1 : (double)Met / True;

    /// <summary>
    /// Scores one kind. A true event and a found one are the same where ship and place agree and their times overlap with an
    /// hour of grace. Port calls in a switched-off time cannot be found; of gaps only dark ones count.
    /// </summary>
    public static TruthScore Of(EventKind kind, IReadOnlyList<TrueEvent> truth, IReadOnlyList<VesselEvent> events)
    {
        var hidden = truth.Where(t => t.Kind == EventKind.Gap).ToList();
        var there = truth.Where(t => t.Kind == kind && !(kind == EventKind.PortCall && hidden.Exists(h => h.Mmsi == t.Mmsi && h.Start <= t.Start && h.End >= t.End))).ToList();
        var found = events.Where(e => e.Kind == kind && (e is not Gap gap || gap.Silence == Silence.Dark)).ToList();
        var right = found.Count(f => there.Exists(t => IsSame(t, f)));
        var met = there.Count(t => found.Exists(f => IsSame(t, f)));
        return new TruthScore(kind, there.Count, found.Count, right, met);
    }

    private static bool IsSame(TrueEvent t, VesselEvent f)
    {
        const long grace = 3_600_000;
        var ships = f is Encounter e ? (t.Mmsi, t.OtherMmsi) == (Math.Min(e.Mmsi, e.OtherMmsi), Math.Max(e.Mmsi, e.OtherMmsi)) : t.Mmsi == f.Mmsi;
        return ships && (f.Kind != EventKind.PortCall || t.Place == f.Place) && f.Start - grace <= t.End && (f.End ?? long.MaxValue) + (f.End is null ? 0 : grace) >= t.Start;
    }
}
