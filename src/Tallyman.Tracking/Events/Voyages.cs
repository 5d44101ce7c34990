namespace Tallyman.Tracking.Events;

/// <summary>Voyages between port calls of one ship.</summary>
public static class Voyages
{
    /// <summary>The voyages between calls that follow one another, also back to the same port.</summary>
    public static IReadOnlyList<Voyage> Find(IReadOnlyList<PortCall> calls, IReadOnlyList<Gap> gaps, PortIndex ports)
    {
        var places = ports.Ports.ToDictionary(p => p.Key);
        var voyages = new List<Voyage>();
        for (var i = 1; i < calls.Count; i++)
        {
            var (from, to) = (calls[i - 1], calls[i]);
            if ((from.End ?? from.Start) is var departure && departure >= to.Start)
            {
                continue;
            }

            var fromPlace = from.EndPlace ?? from.Place!;
            var distance = places.TryGetValue(fromPlace, out var a) && places.TryGetValue(to.Place!, out var b)
                ? Geodesic.Kilometres(a.Latitude, a.Longitude, b.Latitude, b.Longitude)
                : Geodesic.Kilometres(from.Latitude, from.Longitude, to.Latitude, to.Longitude);
            var silent = gaps.Sum(g => Math.Max(0, Math.Min(g.End ?? to.Start, to.Start) - Math.Max(g.Start, departure))) / 3_600_000.0;
            voyages.Add(new Voyage
            {
                Mmsi = from.Mmsi,
                Start = departure,
                End = to.Start,
                Latitude = from.Latitude,
                Longitude = from.Longitude,
                Place = fromPlace,
                From = fromPlace,
                To = to.Place!,
                DistanceKilometres = distance,
                Hours = (to.Start - departure) / 3_600_000.0,
                GapHours = silent,
                Confidence = Math.Min(from.Confidence ?? 1, to.Confidence ?? 1),
            });
        }

        return voyages;
    }
}
