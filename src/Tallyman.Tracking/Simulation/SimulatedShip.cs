using System.Collections.Immutable;

namespace Tallyman.Tracking.Simulation;

/// <summary>A ship of a scene: it goes straight from stay to stay at one speed.</summary>
/// <param name="Mmsi">Its MMSI; two ships may share one.</param>
/// <param name="Imo">Its IMO number.</param>
/// <param name="Name">Its name.</param>
/// <param name="SpeedKnots">Its speed.</param>
/// <param name="DepartureHours">Hours after the scene's begin at which its first stay begins.</param>
/// <param name="Plan">Its stays.</param>
public sealed record SimulatedShip(uint Mmsi, int Imo, string Name, double SpeedKnots, double DepartureHours, ImmutableArray<SimulatedCall> Plan);
