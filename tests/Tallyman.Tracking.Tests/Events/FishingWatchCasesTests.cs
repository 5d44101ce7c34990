using System.Globalization;
using System.Text.Json;
using Tallyman.Testing;
using Tallyman.Tracking.Events;

namespace Tallyman.Tracking.Tests.Events;

public sealed class FishingWatchCasesTests
{
    [Fact]
    public void All_gaps_of_the_sample_messages_are_those_of_the_detector()
    {
        var ships = Json("gfw-gaps", "sample-messages.json").EnumerateArray().Select(m => Position(m)).GroupBy(p => p.Mmsi).ToList();
        foreach (var threshold in Json("gfw-gaps", "sample-expected.json").EnumerateObject())
        {
            var found = ships.SelectMany(s => Gaps.Find([.. s.OrderBy(p => p.UnixMilliseconds)], double.Parse(threshold.Name, CultureInfo.InvariantCulture)))
                .Select(g => (g.Mmsi, g.Start, g.End!.Value, g.PositionsBefore, g.TerrestrialBefore, g.SatelliteBefore, g.DynamicBefore)).Order().ToList();
            var expected = threshold.Value.EnumerateArray().Select(g => (uint.Parse(g.GetProperty("ssvid").GetString()!, CultureInfo.InvariantCulture), Time(g, "start_timestamp"), Time(g, "end_timestamp"),
                g.GetProperty("positions_hours_before").GetInt32(), g.GetProperty("positions_hours_before_ter").GetInt32(), g.GetProperty("positions_hours_before_sat").GetInt32(), g.GetProperty("positions_hours_before_dyn").GetInt32())).Order().ToList();
            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public void All_twenty_gap_cases_come_out_as_expected()
    {
        foreach (var c in Json("gfw-gaps", "cases.json").EnumerateArray())
        {
            var id = c.GetProperty("id").GetString();
            var threshold = c.GetProperty("threshold").GetDouble();
            var group = c.GetProperty("group").GetString();
            var messages = c.GetProperty("messages");
            var all = (messages.ValueKind == JsonValueKind.Array ? messages.EnumerateArray() : messages.EnumerateObject().SelectMany(d => d.Value.EnumerateArray())).Select(m => Position(m)).ToList();
            if (c.TryGetProperty("open_gaps", out var open))
            {
                // An open gap that is handed on is its last position.
                all.AddRange(open.EnumerateArray().Where(g => !all.Exists(p => p.UnixMilliseconds == Time(g, "start_timestamp")))
                    .Select(g => new Position(uint.Parse(g.GetProperty("ssvid").GetString()!, CultureInfo.InvariantCulture), Time(g, "start_timestamp"), double.NaN, 65.4)));
            }

            var evaluatesLast = group is "OPEN_GAPS" or "GAP_BETWEEN_DAYS" || (c.TryGetProperty("eval_last", out var last) && last.GetBoolean());
            var from = c.TryGetProperty("date_range", out var range) && range.ValueKind == JsonValueKind.Array ? Day(range[0].GetString()!) : long.MinValue;
            var gaps = all.GroupBy(p => p.Mmsi).SelectMany(s =>
            {
                var sorted = s.OrderBy(p => p.UnixMilliseconds).ToList();
                var end = from == long.MinValue ? EndOfDay(sorted[^1].UnixMilliseconds) : Day(range[1].GetString()!);
                // An open gap is told in the run in which it becomes long enough, a closed one in that in which it ends.
                return Gaps.Find(sorted, threshold, evaluatesLast ? end : null).Where(g => (g.End ?? g.Start + (long)(threshold * 3_600_000)) >= from);
            }).OrderBy(g => g.Start).ToList();

            var expected = c.GetProperty("expected_gaps");
            if (group == "DAILY_MODE")
            {
                // Day by day the gap that is open at the end of one day is closed on a later one: both states are listed.
                foreach (var e in expected.EnumerateArray())
                {
                    var (start, end) = (Stamp(e[0].GetString()!), e[1].GetString());
                    Assert.True(end is null
                        ? Gaps.Find([.. all.Where(p => p.UnixMilliseconds <= start)], threshold, EndOfDay(start)).Any(g => g.Start == start && !g.IsClosed) || EndOfDay(start) - start <= threshold * 3_600_000
                        : gaps.Exists(g => g.Start == start && g.End == Stamp(end)), $"{id}: {e}");
                }
            }
            else if (expected.ValueKind == JsonValueKind.Number)
            {
                Assert.True(expected.GetInt32() == gaps.Count, $"{id}: {expected} expected, {gaps.Count} found");
            }
            else
            {
                Assert.Equal($"{id}: " + string.Join(' ', expected.EnumerateArray().Select(g => Numbers(g.GetProperty("positions_hours_before").GetInt32(), g.GetProperty("positions_hours_before_ter").GetInt32(), g.GetProperty("positions_hours_before_sat").GetInt32(), g.GetProperty("positions_hours_before_dyn").GetInt32()))),
                    $"{id}: " + string.Join(' ', gaps.Select(g => Handed(g.Start) ?? Numbers(g.PositionsBefore, g.TerrestrialBefore, g.SatelliteBefore, g.DynamicBefore))));

                // A gap that is handed on open keeps the counts that it was found with.
                string? Handed(long start) => open.ValueKind != JsonValueKind.Array ? null : open.EnumerateArray().Where(g => Time(g, "start_timestamp") == start && g.TryGetProperty("positions_hours_before", out _))
                    .Select(g => Numbers(g.GetProperty("positions_hours_before").GetInt32(), g.GetProperty("positions_hours_before_ter").GetInt32(), g.GetProperty("positions_hours_before_sat").GetInt32(), g.GetProperty("positions_hours_before_dyn").GetInt32())).FirstOrDefault();
            }
        }
    }

    [Fact]
    public void Positions_are_resampled_to_the_grid_as_expected()
    {
        var resample = Json("gfw-encounters", "resample.json");
        var positions = resample.GetProperty("records").EnumerateArray().Select(r => Record(r, 0)).ToList();
        var grid = Resampling.Grid(0, positions, EncounterOptions.Default).ToList();
        // What follows the last position is extrapolated there, which the published encounters do not do.
        var last = positions[^1].UnixMilliseconds;
        var expected = resample.GetProperty("expected").EnumerateArray().Where(e => Stamp(e.GetProperty("timestamp").GetString()!) <= last).ToList();
        Assert.Equal(8, grid.Count);
        Assert.Equal(expected.Count, grid.Count);
        foreach (var (e, g) in expected.Zip(grid))
        {
            Assert.Equal(Stamp(e.GetProperty("timestamp").GetString()!), g.Step * 600_000);
            Assert.Equal(e.GetProperty("lat").GetDouble(), g.Latitude, 1e-6);
            Assert.Equal(e.GetProperty("lon").GetDouble(), g.Longitude, 1e-6);
            Assert.Equal(e.GetProperty("speed").GetDouble(), g.SpeedKnots, 1e-5);
            Assert.Equal(e.GetProperty("point_density").GetDouble(), g.Density, 1e-6);
        }
    }

    [Fact]
    public void All_seven_encounter_cases_come_out_as_expected()
    {
        var number = 0;
        foreach (var c in Json("gfw-encounters", "cases.json").EnumerateArray())
        {
            number++;
            var parameters = c.GetProperty("parameters");
            var options = new EncounterOptions { Kilometres = parameters.GetProperty("encounter_km").GetDouble(), Minutes = parameters.GetProperty("min_minutes").GetDouble() };
            var names = c.GetProperty("records").EnumerateArray().Select(r => r.GetProperty("id").ToString()).Distinct().Order(StringComparer.Ordinal).ToList();
            var ships = names.Select((n, i) => (IReadOnlyList<Position>)[.. c.GetProperty("records").EnumerateArray().Where(r => r.GetProperty("id").ToString() == n).Select(r => Record(r, (uint)(i + 1))).OrderBy(p => p.UnixMilliseconds)]).ToList();
            var runs = Encounters.Runs(ships, options);
            var expected = c.GetProperty("expected").EnumerateArray().ToList();
            if (parameters.TryGetProperty("merge_hours", out _))
            {
                var merged = Encounters.Find(ships, new PortIndex([]), options);
                Assert.Equal(expected.Count, merged.Count);
                foreach (var (e, m) in expected.Zip(merged))
                {
                    Assert.Equal((long)(e.GetProperty("start_time").GetDouble() * 1000), m.Start);
                    Assert.Equal((long)(e.GetProperty("end_time").GetDouble() * 1000), m.End);
                    Close(e, "mean_latitude", m.Latitude);
                    Close(e, "mean_longitude", m.Longitude);
                    Close(e, "median_distance_km", m.MedianDistanceKilometres);
                    Close(e, "median_speed_knots", m.MedianSpeedKnots);
                    Assert.Equal(e.GetProperty("vessel_1_point_count").GetInt32(), m.Points);
                    Assert.Equal(e.GetProperty("vessel_2_point_count").GetInt32(), m.OtherPoints);
                }

                continue;
            }

            Assert.True(expected.Count == runs.Count, $"case {number}: {expected.Count} expected, {runs.Count} found");
            foreach (var e in expected)
            {
                var (one, two) = (names.IndexOf(e.GetProperty("vessel_1_seg_id").ToString()), names.IndexOf(e.GetProperty("vessel_2_seg_id").ToString()));
                var run = Assert.Single(runs, r => r.Ship == one && r.Other == two && r.StartStep * 600_000 == Stamp(e.GetProperty("start_time").GetString()!));
                Assert.Equal(Stamp(e.GetProperty("end_time").GetString()!), run.EndStep * 600_000);
                Close(e, "mean_latitude", run.MeanLatitude);
                Close(e, "mean_longitude", run.MeanLongitude);
                Close(e, "median_distance_km", run.MedianKilometres);
                Close(e, "median_speed_knots", run.MedianKnots);
                Assert.Equal((e.GetProperty("vessel_1_point_count").GetInt32(), e.GetProperty("vessel_2_point_count").GetInt32()), (run.Points, run.OtherPoints));
            }
        }

        Assert.Equal(7, number);
    }

    [Fact]
    public void All_four_port_visit_cases_come_out_with_their_confidence()
    {
        var number = 0;
        foreach (var c in Json("gfw-port-visits", "cases.json").EnumerateArray())
        {
            number++;
            var events = c.GetProperty("events").EnumerateArray().Select(e => new PortEvent(
                Enum.Parse<PortEventSort>(e.GetProperty("event_type").GetString()!["PORT_".Length..].Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
                Time(e, "timestamp"), e.GetProperty("anchorage_id").GetString()!, e.GetProperty("lat").GetDouble(), e.GetProperty("lon").GetDouble(),
                e.GetProperty("vessel_lat").GetDouble(), e.GetProperty("vessel_lon").GetDouble(), e.GetProperty("seg_id").ToString()));
            var calls = PortCalls.Join(1, events, PortCallOptions.Default with { LeastConfidence = 1 });
            Assert.Equal(
                c.GetProperty("expected").EnumerateArray().Select(v => (Time(v, "start_timestamp"), (long?)Time(v, "end_timestamp"), v.GetProperty("start_anchorage_id").GetString(), v.GetProperty("end_anchorage_id").GetString(), (int?)v.GetProperty("confidence").GetInt32())),
                calls.Select(v => (v.Start, v.End, v.Place, v.EndPlace, v.Confidence)));
        }

        Assert.Equal(4, number);
    }

    private static void Close(JsonElement expected, string name, double actual)
    {
        var value = expected.GetProperty(name).GetDouble();
        Assert.True(Math.Abs(value - actual) <= Math.Max(1e-8, 1e-5 * Math.Abs(value)), $"{name}: {value} expected, {actual} found");
    }

    private static string Numbers(int all, int terrestrial, int satellite, int dynamic) => string.Create(CultureInfo.InvariantCulture, $"{all}/{terrestrial}/{satellite}/{dynamic}");

    private static Position Position(JsonElement m) => new(
        uint.Parse(m.GetProperty("ssvid").GetString()!, CultureInfo.InvariantCulture), Time(m, "timestamp"), Number(m, "lon"), Number(m, "lat"),
        Receiver: m.GetProperty("receiver_type").GetString() switch { "terrestrial" => ReceiverKind.Terrestrial, "satellite" => ReceiverKind.Satellite, "dynamic" => ReceiverKind.Dynamic, _ => ReceiverKind.Unknown });

    private static Position Record(JsonElement r, uint mmsi) => new(mmsi, Stamp(r.GetProperty("timestamp").GetString()!), r.GetProperty("lon").GetDouble(), r.GetProperty("lat").GetDouble(), (float)r.GetProperty("speed").GetDouble());

    private static double Number(JsonElement m, string name) => m.GetProperty(name) is { ValueKind: JsonValueKind.Number } n ? n.GetDouble() : double.NaN;

    private static long Time(JsonElement m, string name) => (long)Math.Round(m.GetProperty(name).GetDouble() * 1000);

    private static long Stamp(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUnixTimeMilliseconds();

    private static long Day(string iso) => Stamp(iso);

    private static long EndOfDay(long time) => ((time / 86_400_000) + 1) * 86_400_000;

    private static JsonElement Json(string folder, string file) => JsonDocument.Parse(File.ReadAllText(SharedData.Path("data", "ais-tracks", folder, file))).RootElement;
}
