using System.Collections.Immutable;

namespace Tallyman.Tracking.Simulation;

/// <summary>Scenes that are made up around real places. Their ships exist nowhere.</summary>
public static class Scenes
{
    /// <summary>
    /// Rajin, Dunai and Vostochny over twenty-five days: two ships that shuttle, one of which is switched off on one voyage to
    /// Rajin and back, a meeting at sea, and coasters that show where receivers hear.
    /// </summary>
    /// <param name="start">Begin, milliseconds since 1970.</param>
    /// <param name="seed">Seed of all chance.</param>
    public static Scene NorthernPorts(long start, int seed = 1)
    {
        ImmutableArray<Port> ports =
        [
            new("rajin", "Rajin", 42.20, 130.31), new("dunai", "Dunai", 42.87, 132.35), new("vostochny", "Vostochny", 42.74, 133.07), new("slavyanka", "Slavyanka", 42.86, 131.40),
            new("@south", "meeting place", 41.9, 131.6), new("@east", "meeting place", 42.2, 132.9),
        ];
        SimulatedShip Shuttle(uint mmsi, int imo, string name, double begin, string other, int darkTrip, bool meets)
        {
            var plan = ImmutableArray.CreateBuilder<SimulatedCall>();
            for (var trip = 0; trip < 6; trip++)
            {
                plan.Add(new SimulatedCall("rajin", 22, 6.8, trip == darkTrip));
                if (meets && trip == 3)
                {
                    plan.Add(new SimulatedCall("@south", 5, 6.8));
                }

                plan.Add(new SimulatedCall(other, 20, 4.2));
            }

            return new SimulatedShip(mmsi, imo, name, 11, begin, plan.ToImmutable());
        }

        var ships = ImmutableArray.CreateBuilder<SimulatedShip>();
        ships.Add(Shuttle(273900001, 9000003, "SIM ALFA", 0, "dunai", -1, false));
        ships.Add(Shuttle(273900002, 9000015, "SIM BRAVO", 30, "vostochny", 2, true));
        // Waits where SIM BRAVO comes by on its fourth trip.
        ships.Add(new SimulatedShip(273900003, 9000027, "SIM CHARLIE", 9, 0, [new("slavyanka", 30, 5), new("@south", 24 * 20, 5), new("slavyanka", 30, 5)]));
        for (var i = 0; i < 4; i++)
        {
            var plan = ImmutableArray.CreateBuilder<SimulatedCall>();
            string[] round = i % 2 == 0 ? ["slavyanka", "dunai", "vostochny", "@east"] : ["vostochny", "rajin", "slavyanka", "@south"];
            for (var trip = 0; trip < 16; trip++)
            {
                plan.Add(new SimulatedCall(round[trip % round.Length], round[trip % round.Length][0] == '@' ? 0.5 : 12, 5));
            }

            ships.Add(new SimulatedShip(273900010 + (uint)i, 0, $"SIM COASTER {i + 1}", 8 + i, i * 9, plan.ToImmutable()));
        }

        return new Scene(start, ports, ships.ToImmutable()) { Seed = seed, Hours = 600 };
    }
}
