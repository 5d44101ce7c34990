namespace Tallyman.Tracking.Tracks;

/// <summary>Tracks of many ships: a builder for each MMSI, rows in the order of arrival.</summary>
public sealed class TrackSet
{
    private readonly TrackOptions _options;
    private readonly Dictionary<uint, TrackBuilder> _builders = [];
    private readonly List<(TrackBuilder Builder, int Row)> _rows = [];

    /// <summary>Makes an empty set.</summary>
    public TrackSet(TrackOptions? options = null) => _options = options ?? TrackOptions.Default;

    /// <summary>Takes the next row.</summary>
    public void Add(in Position position)
    {
        if (!_builders.TryGetValue(position.Mmsi, out var builder))
        {
            builder = new TrackBuilder(_options);
            _builders.Add(position.Mmsi, builder);
        }

        _rows.Add((builder, builder.Rows));
        builder.Add(position);
    }

    /// <summary>The label of each row in the order in which they came.</summary>
    public IReadOnlyList<TrackLabel> Complete()
    {
        foreach (var builder in _builders.Values)
        {
            builder.Complete();
        }

        return [.. _rows.Select(r => r.Builder.Complete()[r.Row])];
    }
}
