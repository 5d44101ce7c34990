namespace Tallyman.Tracking.Events;

/// <summary>Finds the nearest port quickly: ports by cells of one degree.</summary>
public sealed class PortIndex
{
    private readonly Dictionary<(int, int), List<Port>> _cells = [];

    /// <summary>Makes an index.</summary>
    public PortIndex(IEnumerable<Port> ports)
    {
        Ports = [.. ports];
        foreach (var port in Ports)
        {
            var cell = Cell(port.Latitude, port.Longitude);
            if (!_cells.TryGetValue(cell, out var list))
            {
                _cells[cell] = list = [];
            }

            list.Add(port);
        }
    }

    /// <summary>All ports.</summary>
    public IReadOnlyList<Port> Ports { get; }

    /// <summary>The port nearest by distance beyond its radius, among those within about a degree; null where there is none.</summary>
    public (Port Port, double Kilometres)? Nearest(double latitude, double longitude)
    {
        (Port, double)? best = null;
        var bestBeyond = double.MaxValue;
        var (row, column) = Cell(latitude, longitude);
        // Cells become narrow towards the poles: a radius of 60 km is kept by looking farther east and west.
        var wide = Math.Clamp((int)Math.Ceiling(0.6 / Math.Max(0.05, Math.Cos(latitude * (Math.PI / 180)))), 1, 6);
        for (var r = row - 1; r <= row + 1; r++)
        {
            for (var c = column - wide; c <= column + wide; c++)
            {
                if (!_cells.TryGetValue((r, ((c + 540) % 360) - 180), out var ports))
                {
                    continue;
                }

                foreach (var port in ports)
                {
                    var distance = Sphere.Kilometres(latitude, longitude, port.Latitude, port.Longitude);
                    if (distance - port.RadiusKilometres < bestBeyond)
                    {
                        (best, bestBeyond) = ((port, distance), distance - port.RadiusKilometres);
                    }
                }
            }
        }

        return best;
    }

    private static (int, int) Cell(double latitude, double longitude) => ((int)Math.Floor(latitude), (int)Math.Floor(Sphere.Wrap(longitude)));
}
