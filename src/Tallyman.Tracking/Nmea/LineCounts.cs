using System.Collections.Immutable;

namespace Tallyman.Tracking.Nmea;

/// <summary>What a reader met so far.</summary>
/// <param name="Lines">Lines, also empty ones.</param>
/// <param name="Sentences">VDM and VDO sentences that held.</param>
/// <param name="Messages">Messages given to the receiver.</param>
/// <param name="OtherSentences">Sentences of other kinds whose checksum holds, and comments that begin with <c>#</c>.</param>
/// <param name="Faults">Number of each fault, in the order of <see cref="LineFault"/>.</param>
public sealed record LineCounts(long Lines, long Sentences, long Messages, long OtherSentences, ImmutableArray<long> Faults)
{
    /// <summary>Number of lines with one fault.</summary>
    public long this[LineFault fault] => Faults[(int)fault];
}
