using Tallyman.Tracking.Nmea;

namespace Tallyman.Tracking;

/// <summary>
/// The time of each message of a stream in which some have none, a damaged one or one of the future: the one before stands
/// then. A jump of more than a day is taken only when the next time confirms it, so that one wrong clock does not move all.
/// </summary>
public sealed class StreamClock
{
    private const long Day = 86_400_000;
    private const long Doubtful = 600_000;
    private long _last = Reception.NoTime;
    private long _jump = Reception.NoTime;

    /// <summary>Number of times that were not believed.</summary>
    public long Disbelieved { get; private set; }

    /// <summary>The time of a message, milliseconds since 1970; 0 where none is known yet.</summary>
    public long Of(Reception reception)
    {
        if (!reception.HasTime)
        {
            return _last == Reception.NoTime ? 0 : _last;
        }

        var time = reception.UnixMilliseconds;
        if (_last == Reception.NoTime)
        {
            if (reception.IsMarked)
            {
                return time;
            }

            return _last = time;
        }

        var apart = Math.Abs(time - _last);
        if (apart <= (reception.IsMarked ? Doubtful : Day) || (!reception.IsMarked && _jump != Reception.NoTime && Math.Abs(time - _jump) <= Day))
        {
            _jump = Reception.NoTime;
            return _last = time;
        }

        Disbelieved++;
        _jump = reception.IsMarked ? _jump : time;
        return _last;
    }
}
