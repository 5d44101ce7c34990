using System.Collections.Immutable;

namespace Tallyman.Tracking.Simulation;

/// <summary>What is simulated: ports, ships, receivers, and how badly they hear. The same scene and seed give the same lines.</summary>
/// <param name="Start">Begin, milliseconds since 1970.</param>
/// <param name="Ports">Ports by key; also meeting places at sea, whose keys begin with <c>@</c>.</param>
/// <param name="Ships">The ships.</param>
public sealed record Scene(long Start, ImmutableArray<Port> Ports, ImmutableArray<SimulatedShip> Ships)
{
    /// <summary>How long it lasts at least: a ship stays at the end of its plan until then.</summary>
    public double Hours { get; init; }

    /// <summary>Share of the messages that are heard.</summary>
    public double Reception { get; init; } = 1;

    /// <summary>Minutes between two position reports.</summary>
    public double IntervalMinutes { get; init; } = 3;

    /// <summary>True: heard only in passes of ten minutes every two hours, as by satellites.</summary>
    public bool IsSatellite { get; init; }

    /// <summary>Share of the messages that a second receiver hears a second later.</summary>
    public double DuplicateShare { get; init; } = 0.2;

    /// <summary>Share of the lines that are damaged.</summary>
    public double DamagedShare { get; init; } = 0.01;

    /// <summary>Seed of all chance.</summary>
    public int Seed { get; init; } = 1;
}
