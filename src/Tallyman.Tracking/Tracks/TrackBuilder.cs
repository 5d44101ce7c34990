namespace Tallyman.Tracking.Tracks;

/// <summary>
/// Tells the positions of one MMSI apart into tracks, several of which may be open at once, in the order in which they come.
/// A position joins the track that it fits best; where two fit alike both end and a new one begins, as neither can be told.
/// </summary>
public sealed class TrackBuilder
{
    private readonly TrackOptions _options;
    private readonly List<TrackLabel> _labels = [];
    private readonly List<OpenTrack> _open = [];
    private readonly Dictionary<Key, int> _seen = [];
    private readonly List<TrackMatch> _matches = [];
    private readonly List<(int Row, int Of)> _duplicates = [];
    private int _tracks;

    /// <summary>Makes a builder.</summary>
    public TrackBuilder(TrackOptions? options = null) => _options = options ?? TrackOptions.Default;

    /// <summary>Number of rows added.</summary>
    public int Rows => _labels.Count;

    /// <summary>Takes the next row; its label is known when all are in.</summary>
    public void Add(in Position position)
    {
        var row = _labels.Count;
        var reason = PositionCheck.Check(position, _options, out var usable);
        _labels.Add(new TrackLabel(0, reason));
        if (reason != SetAside.None)
        {
            return;
        }

        var key = new Key(
            (long)Math.Round(usable.Longitude * 60_000), (long)Math.Round(usable.Latitude * 60_000),
            float.IsNaN(usable.CourseDegrees) ? -1 : (int)MathF.Round(usable.CourseDegrees * 10),
            (int)MathF.Round(usable.SpeedKnots * 10), float.IsNaN(usable.HeadingDegrees) ? -1 : (int)usable.HeadingDegrees);
        if (usable.SpeedKnots > 0 && !_seen.TryAdd(key, row))
        {
            _duplicates.Add((row, _seen[key]));
            return;
        }

        Join(TrackPoint.Of(usable, row), position.MessageType == 27);
    }

    /// <summary>The labels of all rows in their order.</summary>
    public IReadOnlyList<TrackLabel> Complete()
    {
        foreach (var (row, of) in _duplicates)
        {
            _labels[row] = _labels[of] with { IsDuplicate = true };
        }

        _duplicates.Clear();
        return _labels;
    }

    private void Join(in TrackPoint point, bool isCoarse)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if ((point.Time - _open[i].LastTime) / 3_600_000.0 > _options.MaximumHours)
            {
                _open.RemoveAt(i);
            }
        }

        _matches.Clear();
        foreach (var track in _open)
        {
            if (TrackMatch.Of(track, point, _options) is { } match)
            {
                _matches.Add(match);
            }
        }

        if (_matches.Count > 1)
        {
            KeepBest();
        }

        if (isCoarse && _matches.Count > 0 && _matches.Min(m => m.Hours) < _options.LongRangeHours)
        {
            _labels[point.Row] = new TrackLabel(0, SetAside.Coarse);
            return;
        }

        if (_matches.Count == 1)
        {
            var match = _matches[0];
            for (var back = 0; back < match.Drop; back++)
            {
                _labels[match.Track.Latest(back).Row] = new TrackLabel(0, SetAside.Stray);
            }

            match.Track.Drop(match.Drop);
            Put(match.Track, point, match.Metric);
            return;
        }

        foreach (var match in _matches)
        {
            _open.Remove(match.Track);
        }

        if (_open.Count >= _options.MaximumOpen)
        {
            _open.Remove(_open.MinBy(t => t.LastTime)!);
        }

        var begun = new OpenTrack(++_tracks);
        _open.Add(begun);
        Put(begun, point, 0);
    }

    /// <summary>Leaves the matches that cannot be told from the best; only the best where its track dominates theirs.</summary>
    private void KeepBest()
    {
        _matches.Sort((a, b) => b.Weighted.CompareTo(a.Weighted));
        var best = _matches[0];
        _matches.RemoveAll(m => m.Weighted * _options.AmbiguityFactor < best.Weighted);
        if (_matches.Count > 1 && _matches.Skip(1).All(m => m.Track.Count * _options.Dominance <= best.Track.Count))
        {
            _matches.RemoveRange(1, _matches.Count - 1);
        }
    }

    private void Put(OpenTrack track, TrackPoint point, double metric)
    {
        point.Metric = metric;
        track.Add(point);
        _labels[point.Row] = new TrackLabel(track.Number, SetAside.None);
    }

    private readonly record struct Key(long Longitude, long Latitude, int Course, int Speed, int Heading);
}
