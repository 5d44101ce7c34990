namespace Tallyman.Tracking.Tracks;

/// <summary>A track that may still grow: its last positions, and how many it has.</summary>
internal sealed class OpenTrack(int number)
{
    private const int Kept = 12;
    private readonly TrackPoint[] _points = new TrackPoint[Kept];
    private int _start;

    public int Number { get; } = number;

    /// <summary>Number of positions, with those that were dropped later.</summary>
    public int Count { get; private set; }

    /// <summary>Number of positions at hand.</summary>
    public int Held { get; private set; }

    public long LastTime { get; private set; }

    /// <summary>A position at hand, 0 the latest.</summary>
    public ref TrackPoint Latest(int back) => ref _points[(_start + Held - 1 - back) % Kept];

    public void Add(in TrackPoint point)
    {
        if (Held == Kept)
        {
            _start = (_start + 1) % Kept;
            Held--;
        }

        _points[(_start + Held) % Kept] = point;
        Held++;
        Count++;
        LastTime = point.Time;
    }

    /// <summary>Drops the latest positions.</summary>
    public void Drop(int count) => Held -= count;
}
