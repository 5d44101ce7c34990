using System.Globalization;

namespace Tallyman.Tracking.Events;

/// <summary>
/// Where and when ships were heard: for cells of a quarter of a degree and hours, up to three MMSIs. It tells whether a
/// silent ship would have been heard.
/// </summary>
public sealed class Coverage
{
    /// <summary>From this share of the hours with others near, a gap is dark.</summary>
    public const double DarkShare = 0.5;

    private const double CellDegrees = 0.25;
    private readonly Dictionary<(int, int, long), (uint A, uint B, uint C)> _heard = [];
    private readonly Dictionary<(int, int), (uint A, uint B, uint C)> _ever = [];

    /// <summary>Notes a position.</summary>
    public void Add(in Position position)
    {
        if (!position.IsPlace)
        {
            return;
        }

        var (row, column) = Cell(position.Latitude, position.Longitude);
        Note(_heard, (row, column, position.UnixMilliseconds / 3_600_000), position.Mmsi);
        Note(_ever, (row, column), position.Mmsi);
    }

    /// <summary>The gap with what its silence means.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="until">End of the data.</param>
    public Gap Judge(Gap gap, long until)
    {
        var end = gap.End ?? until;
        var hours = Math.Max(1, (end - gap.Start) / 3_600_000);
        // A ship under way cannot be placed for long: of a long gap forty steps are enough.
        var step = Math.Max(1, hours / 40);
        int steps = 0, covered = 0, ever = 0;
        for (long hour = 0; hour < hours; hour += step)
        {
            var share = gap.IsClosed ? (hour + 0.5) / hours : 0;
            if (!gap.IsClosed && hour > 24)
            {
                break;
            }

            var latitude = gap.Latitude + (share * (gap.IsClosed ? gap.EndLatitude - gap.Latitude : 0));
            var longitude = Sphere.Wrap(gap.Longitude + (share * (gap.IsClosed ? Sphere.Wrap(gap.EndLongitude - gap.Longitude) : 0)));
            steps++;
            var (now, atAll) = Others(gap.Mmsi, latitude, longitude, (gap.Start / 3_600_000) + hour, step);
            covered += now ? 1 : 0;
            ever += atAll ? 1 : 0;
        }

        if (steps == 0 || double.IsNaN(gap.Latitude))
        {
            return gap;
        }

        var part = (double)covered / steps;
        var silence = part >= DarkShare ? Silence.Dark : ever > 0 ? Silence.NoCoverage : Silence.NotKnown;
        return gap with
        {
            Silence = silence,
            CoverageShare = part,
            Reasons = [.. gap.Reasons, Message.Of("track.gap-coverage", ("share", part.ToString("0.##", CultureInfo.InvariantCulture)), ("threshold", DarkShare.ToString(CultureInfo.InvariantCulture)))],
        };
    }

    private (bool Now, bool Ever) Others(uint mmsi, double latitude, double longitude, long hour, long hours)
    {
        var (row, column) = Cell(latitude, longitude);
        var ever = false;
        for (var r = row - 1; r <= row + 1; r++)
        {
            for (var c = column - 1; c <= column + 1; c++)
            {
                if (!_ever.TryGetValue((r, c), out var known) || !IsOther(known, mmsi))
                {
                    continue;
                }

                ever = true;
                for (var h = hour; h <= hour + hours; h++)
                {
                    if (_heard.TryGetValue((r, c, h), out var heard) && IsOther(heard, mmsi))
                    {
                        return (true, true);
                    }
                }
            }
        }

        return (false, ever);
    }

    private static bool IsOther((uint A, uint B, uint C) heard, uint mmsi) =>
        (heard.A != 0 && heard.A != mmsi) || (heard.B != 0 && heard.B != mmsi) || (heard.C != 0 && heard.C != mmsi);

    private static void Note<T>(Dictionary<T, (uint A, uint B, uint C)> cells, T cell, uint mmsi)
        where T : notnull
    {
        ref var heard = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(cells, cell, out _);
        if (heard.A == mmsi || heard.B == mmsi || heard.C == mmsi)
        {
            return;
        }

        heard = heard.A == 0 ? (mmsi, 0, 0) : heard.B == 0 ? (heard.A, mmsi, 0) : heard.C == 0 ? (heard.A, heard.B, mmsi) : heard;
    }

    private static (int Row, int Column) Cell(double latitude, double longitude) =>
        ((int)Math.Floor(latitude / CellDegrees), (int)Math.Floor(Sphere.Wrap(longitude) / CellDegrees));
}
