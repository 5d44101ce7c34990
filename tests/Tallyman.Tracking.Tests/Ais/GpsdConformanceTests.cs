using System.Text.Json;
using Tallyman.Testing;
using Tallyman.Tracking.Tests.Nmea;

namespace Tallyman.Tracking.Tests.Ais;

public sealed class GpsdConformanceTests
{
    [Fact]
    public void Every_message_of_gpsds_sample_comes_out_as_gpsd_has_it()
    {
        var decoded = Decoding.Read(File.ReadAllBytes(SharedData.Path("data", "ais", "gpsd-sample.aivdm")));
        var actual = new Queue<JsonElement>(decoded.Messages);
        var missing = new List<string>();
        foreach (var line in File.ReadLines(SharedData.Path("data", "ais", "gpsd-sample.aivdm.js.chk")))
        {
            var expected = JsonDocument.Parse(line).RootElement;
            var differences = "no message left";
            while (actual.TryDequeue(out var candidate))
            {
                // A part A of message 24 alone, which gpsd does not print here.
                if (candidate.TryGetProperty("part", out _))
                {
                    continue;
                }

                differences = Differences(expected, candidate);
                if (candidate.GetProperty("mmsi").GetUInt32() == expected.GetProperty("mmsi").GetUInt32()
                    && candidate.GetProperty("type").GetInt32() == expected.GetProperty("type").GetInt32())
                {
                    break;
                }

                differences = "not in this order; met " + candidate;
            }

            if (differences.Length > 0)
            {
                missing.Add(differences + "\n" + line);
            }
        }

        Assert.True(missing.Count == 0, string.Join("\n\n", missing));
    }

    [Fact]
    public void Unscaled_values_of_classes_18_and_27_are_those_of_gpsd()
    {
        var lines = File.ReadAllLines(SharedData.Path("data", "ais", "gpsd-ais-18-27.log.chk"));
        var checkedMessages = 0;
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (lines[i].StartsWith('!') && lines[i + 1].StartsWith('{'))
            {
                var expected = JsonDocument.Parse(lines[i + 1]).RootElement;
                var actual = Assert.Single(Decoding.Read(lines[i]).Messages);
                var scale = expected.GetProperty("type").GetInt32() == 27 ? 600.0 : 600_000.0;
                Assert.Equal(expected.GetProperty("lon").GetDouble(), actual.GetProperty("lon").GetDouble() * scale, 0.1);
                Assert.Equal(expected.GetProperty("lat").GetDouble(), actual.GetProperty("lat").GetDouble() * scale, 0.1);
                foreach (var field in expected.EnumerateObject().Where(f => f.Name is not ("scaled" or "lon" or "lat" or "speed" or "course")))
                {
                    Assert.Equal(field.Value.ToString(), actual.GetProperty(field.Name).ToString());
                }

                checkedMessages++;
            }
        }

        Assert.Equal(138, checkedMessages);
    }

    internal static string Differences(JsonElement expected, JsonElement actual)
    {
        var differences = new List<string>();
        foreach (var field in expected.EnumerateObject())
        {
            if (!actual.TryGetProperty(field.Name, out var value))
            {
                differences.Add($"{field.Name} is missing");
            }
            else if (!Same(field.Value, value))
            {
                differences.Add($"{field.Name}: {field.Value} expected, {value} found");
            }
        }

        foreach (var field in actual.EnumerateObject().Where(f => f.Name is not ("comm_state" or "tagblock_timestamp" or "tagblock_station") && !expected.TryGetProperty(f.Name, out _)))
        {
            differences.Add($"{field.Name} is beyond what is expected");
        }

        return string.Join("; ", differences);
    }

    private static bool Same(JsonElement expected, JsonElement actual) => (expected.ValueKind, actual.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => Math.Abs(expected.GetDouble() - actual.GetDouble()) < 1e-9,
        (JsonValueKind.Array, JsonValueKind.Array) => expected.GetArrayLength() == actual.GetArrayLength()
            && expected.EnumerateArray().Zip(actual.EnumerateArray()).All(p => Differences(p.First, p.Second).Length == 0),
        _ => string.Equals(expected.ToString(), actual.ToString(), StringComparison.Ordinal),
    };
}
