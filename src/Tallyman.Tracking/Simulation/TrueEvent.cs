namespace Tallyman.Tracking.Simulation;

/// <summary>What a simulated ship really did.</summary>
/// <param name="Kind">What.</param>
/// <param name="Mmsi">Which ship.</param>
/// <param name="Start">Begin.</param>
/// <param name="End">End.</param>
/// <param name="Place">Port; of a shuttle both ends, the first in alphabetical order.</param>
/// <param name="OtherMmsi">The other ship of an encounter.</param>
public sealed record TrueEvent(EventKind Kind, uint Mmsi, long Start, long End, string Place, uint OtherMmsi = 0);
