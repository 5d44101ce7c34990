namespace Tallyman.Tracking.Nmea;

/// <summary>
/// Joins the parts of messages. Parts belong together by their number of parts, sequence id and channel, and where both
/// name them by group, station and time. A first part with another payload under the same key begins anew; the same
/// payload again is another receiver's copy and is joined apart. Parts that come in another order are joined too, but are
/// given out only when no fitting part has come within <see cref="DeferredLines"/> lines, so that the halves of two
/// messages are not joined where the id is used again.
/// </summary>
internal sealed class PartAssembler
{
    /// <summary>Lines that a message in another order waits.</summary>
    public const int DeferredLines = 24;

    private const int LinesApart = 4000;
    private const long MillisecondsApart = 60_000;
    private const int MostOpen = 64;
    private readonly List<OpenMessage> _active = [];
    private readonly Stack<OpenMessage> _free = [];
    private readonly List<long> _lost = [];

    /// <summary>Number of messages that wait only for their time.</summary>
    public int Deferred { get; private set; }

    /// <summary>First lines of parts given up since <see cref="TakeLost"/> was called.</summary>
    public bool HasLost => _lost.Count > 0;

    /// <summary>Calls once for each message given up.</summary>
    public void TakeLost(Action<long> give)
    {
        foreach (var line in _lost)
        {
            give(line);
        }

        _lost.Clear();
    }

    /// <summary>Takes a part; returns the message that it made whole.</summary>
    public OpenMessage? Add(long line, int count, int number, int sequence, byte channel, ReadOnlySpan<byte> payload, int fill,
        long time, ReadOnlySpan<byte> station, ReadOnlySpan<byte> talker, int group, bool isMarked)
    {
        OpenMessage? found = null;
        // From the end, as a message that is given up leaves the list.
        for (var i = _active.Count - 1; i >= 0; i--)
        {
            var open = _active[i];
            if (open.Count != count || open.Sequence != sequence || open.Channel != channel
                || line - open.LastLine > LinesApart
                || (open.Group >= 0 && group >= 0 && open.Group != group)
                || (open.StationLength > 0 && !station.IsEmpty && !station.SequenceEqual(open.Station.AsSpan(0, open.StationLength)))
                || (open.Time != Reception.NoTime && time != Reception.NoTime && Math.Abs(open.Time - time) > MillisecondsApart))
            {
                continue;
            }

            if (open.Has(number))
            {
                if (open.IsDeferred)
                {
                    // The part held from before was of a lost message: this one follows the first part in order.
                    _lost.Add(open.FirstLine);
                    found = open;
                    break;
                }

                if (number == 1 && !open.Part(1).SequenceEqual(payload))
                {
                    Close(open, isLost: true);
                }

                continue;
            }

            if (found is null || open.FirstLine < found.FirstLine)
            {
                found = open;
            }
        }

        if (found is null)
        {
            found = Free(line);
            found.Open(count, sequence, channel, line);
            _active.Add(found);
        }

        var inOrder = found.IsDeferred || number == count;
        found.Receive(number, time, station, talker, group, isMarked);
        found.Set(number, payload, fill);
        found.LastLine = line;
        if (!found.IsWhole)
        {
            return null;
        }

        if (inOrder)
        {
            Close(found, isLost: false);
            return found;
        }

        found.IsDeferred = true;
        Deferred++;
        return null;
    }

    /// <summary>The next message whose time is over; null where there is none.</summary>
    public OpenMessage? TakeDeferred(long line)
    {
        foreach (var open in _active)
        {
            if (open.IsDeferred && line - open.LastLine >= DeferredLines)
            {
                Close(open, isLost: false);
                return open;
            }
        }

        return null;
    }

    /// <summary>Gives up all that is not whole.</summary>
    public void GiveUp()
    {
        for (var i = _active.Count - 1; i >= 0; i--)
        {
            if (!_active[i].IsDeferred)
            {
                Close(_active[i], isLost: true);
            }
        }
    }

    private OpenMessage Free(long line)
    {
        for (var i = _active.Count - 1; i >= 0; i--)
        {
            if (!_active[i].IsDeferred && line - _active[i].LastLine > LinesApart)
            {
                Close(_active[i], isLost: true);
            }
        }

        if (_active.Count >= MostOpen)
        {
            Close(_active.MinBy(o => o.LastLine)!, isLost: true);
        }

        return _free.TryPop(out var free) ? free : new OpenMessage();
    }

    private void Close(OpenMessage open, bool isLost)
    {
        if (open.IsDeferred)
        {
            Deferred--;
        }

        open.IsActive = false;
        open.IsDeferred = false;
        _active.Remove(open);
        _free.Push(open);
        if (isLost)
        {
            _lost.Add(open.FirstLine);
        }
    }
}
