using System.Collections.Immutable;

namespace Tallyman.Tracking;

/// <summary>A call or voyage in the log: all evidence that may be of one and the same.</summary>
/// <param name="Ships">Ships that it can be, after all evidence together.</param>
/// <param name="Port">Key of the port; empty where not known.</param>
/// <param name="Window">The time that all evidence leaves.</param>
/// <param name="Sightings">Ids of the sightings.</param>
/// <param name="Ais">The port call by AIS, where there is one.</param>
/// <param name="Observers">Who has evidence of it, each once.</param>
public sealed record LoggedCall(ImmutableArray<string> Ships, string Port, Period? Window, ImmutableArray<string> Sightings, PortCall? Ais, ImmutableArray<string> Observers);
