using System.Collections.Immutable;

namespace Tallyman.Tracking.Simulation;

/// <summary>A simulated stream and its truth.</summary>
/// <param name="Lines">NMEA 0183 lines with tag blocks, in the order of reception.</param>
/// <param name="Truth">What the ships did.</param>
public sealed record Simulated(ImmutableArray<string> Lines, ImmutableArray<TrueEvent> Truth);
