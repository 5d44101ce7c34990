using Tallyman.Tracking.Ais;

namespace Tallyman.Tracking;

/// <summary>
/// Finds messages that another receiver has heard before: the same bits within ten seconds of the first hearing. A ship at
/// anchor may send the same bits minutes later, which is no duplicate.
/// </summary>
public sealed class DuplicateFilter
{
    private readonly Dictionary<Bits, long> _heard = [];
    private readonly Queue<(long Time, Bits Bits)> _order = [];
    private readonly long _window;

    /// <summary>Makes a filter.</summary>
    /// <param name="windowMilliseconds">How long a message is remembered.</param>
    public DuplicateFilter(long windowMilliseconds = 10_000) => _window = windowMilliseconds;

    /// <summary>Number of duplicates found.</summary>
    public long Duplicates { get; private set; }

    /// <summary>True where the same bits were heard less than the window before; the first hearing is kept.</summary>
    public bool IsDuplicate(in AisMessage message, long unixMilliseconds)
    {
        while (_order.TryPeek(out var oldest) && Math.Abs(unixMilliseconds - oldest.Time) > _window)
        {
            _order.Dequeue();
            if (_heard.TryGetValue(oldest.Bits, out var time) && time == oldest.Time)
            {
                _heard.Remove(oldest.Bits);
            }
        }

        var bits = Bits.Of(message.Payload);
        if (_heard.TryGetValue(bits, out var first) && Math.Abs(unixMilliseconds - first) <= _window)
        {
            Duplicates++;
            return true;
        }

        _heard[bits] = unixMilliseconds;
        _order.Enqueue((unixMilliseconds, bits));
        return false;
    }

    /// <summary>A message's bits as two independent sums of 64 bits and their number.</summary>
    private readonly record struct Bits(ulong First, ulong Second, int Length)
    {
        public static Bits Of(Payload payload)
        {
            ulong first = 0xCBF29CE484222325, second = 0x9E3779B97F4A7C15;
            for (var at = 0; at < payload.BitLength; at += 56)
            {
                var word = payload.UInt64(at, Math.Min(56, payload.BitLength - at));
                first = (first ^ word) * 0x100000001B3;
                first ^= first >> 29;
                second = System.Numerics.BitOperations.RotateLeft(second + word, 23) * 0xBF58476D1CE4E5B9;
            }

            return new Bits(first, second, payload.BitLength);
        }
    }
}
