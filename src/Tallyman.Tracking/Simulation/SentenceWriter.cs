using System.Globalization;
using System.Text;

namespace Tallyman.Tracking.Simulation;

/// <summary>Writes messages as VDM sentences with a tag block for time and station.</summary>
public static class SentenceWriter
{
    private const string SixBit = "@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_ !\"#$%&'()*+,-./0123456789:;<=>?";

    /// <summary>Message 1.</summary>
    public static IEnumerable<string> Position(in Position p, string station)
    {
        var bits = new Bits();
        bits.Add(1, 6);
        bits.Add(0, 2);
        bits.Add(p.Mmsi, 30);
        bits.Add(p.Status, 4);
        bits.Add(0x80, 8);
        bits.Add(float.IsNaN(p.SpeedKnots) ? 1023 : (long)Math.Round(p.SpeedKnots * 10), 10);
        bits.Add(0, 1);
        bits.Add((long)Math.Round(p.Longitude * 600_000), 28);
        bits.Add((long)Math.Round(p.Latitude * 600_000), 27);
        bits.Add(float.IsNaN(p.CourseDegrees) ? 3600 : (long)Math.Round(p.CourseDegrees * 10) % 3600, 12);
        bits.Add(float.IsNaN(p.HeadingDegrees) ? 511 : (long)Math.Round(p.HeadingDegrees) % 360, 9);
        bits.Add(p.UnixMilliseconds / 1000 % 60, 6);
        bits.Add(0, 25);
        return Sentences(bits, p.UnixMilliseconds, station, 0);
    }

    /// <summary>Message 5, in two sentences.</summary>
    public static IEnumerable<string> Static(StaticReport s, string station, int sequence)
    {
        var bits = new Bits();
        bits.Add(5, 6);
        bits.Add(0, 2);
        bits.Add(s.Mmsi, 30);
        bits.Add(0, 2);
        bits.Add(s.Imo, 30);
        bits.Add(s.CallSign ?? string.Empty, 7);
        bits.Add(s.Name ?? string.Empty, 20);
        bits.Add(s.ShipType, 8);
        bits.Add(s.LengthMetres / 2, 9);
        bits.Add(s.LengthMetres - (s.LengthMetres / 2), 9);
        bits.Add(s.BeamMetres / 2, 6);
        bits.Add(s.BeamMetres - (s.BeamMetres / 2), 6);
        bits.Add(1, 4);
        bits.Add(0, 20);
        bits.Add((long)Math.Round(s.DraughtMetres * 10), 8);
        bits.Add(s.Destination ?? string.Empty, 20);
        bits.Add(0, 2);
        return Sentences(bits, s.UnixMilliseconds, station, sequence);
    }

    private static IEnumerable<string> Sentences(Bits bits, long time, string station, int sequence)
    {
        var (payload, fill) = bits.Armoured();
        var parts = payload.Chunk(60).Select(c => new string(c)).ToArray();
        for (var i = 0; i < parts.Length; i++)
        {
            var tag = string.Create(CultureInfo.InvariantCulture, $"s:{station},c:{time}");
            var body = string.Create(CultureInfo.InvariantCulture, $"AIVDM,{parts.Length},{i + 1},{(parts.Length > 1 ? sequence % 10 : string.Empty)},A,{parts[i]},{(i == parts.Length - 1 ? fill : 0)}");
            yield return $"\\{tag}*{Sum(tag)}\\!{body}*{Sum(body)}";
        }
    }

    private static string Sum(string text) => text.Aggregate(0, (sum, c) => sum ^ c).ToString("X2", CultureInfo.InvariantCulture);

    private sealed class Bits
    {
        private readonly List<bool> _bits = [];

        public void Add(long value, int count)
        {
            for (var i = count - 1; i >= 0; i--)
            {
                _bits.Add(((value >> i) & 1) != 0);
            }
        }

        public void Add(string text, int characters)
        {
            for (var i = 0; i < characters; i++)
            {
                Add(i < text.Length ? Math.Max(0, SixBit.IndexOf(char.ToUpperInvariant(text[i]), StringComparison.Ordinal)) : 0, 6);
            }
        }

        public (string Payload, int Fill) Armoured()
        {
            var fill = (6 - (_bits.Count % 6)) % 6;
            var text = new StringBuilder();
            for (var at = 0; at < _bits.Count; at += 6)
            {
                var value = 0;
                for (var i = 0; i < 6; i++)
                {
                    value = (value << 1) | (at + i < _bits.Count && _bits[at + i] ? 1 : 0);
                }

                text.Append((char)(value + (value < 40 ? '0' : '0' + 8)));
            }

            return (text.ToString(), fill);
        }
    }
}
