using System.IO.Compression;
using Tallyman.Data;
using Tallyman.Testing;
using Tallyman.Tracking.Archives;
using Tallyman.Tracking.Tracks;

namespace Tallyman.Tracking.Tests.Tracks;

public sealed class ReferenceTrackTests
{
    [Theory]
    [InlineData("224051350", "segment", 0.98)]
    [InlineData("224108190", "segment", 0.98)]
    [InlineData("227317360", "segment", 0.98)]
    [InlineData("240000000", "segment", 0.98)]
    [InlineData("263576000", "segment", 0.98)]
    [InlineData("416000000", "segment", 0.98)]
    [InlineData("600011817", "segment", 0.98)]
    [InlineData("338013000", "segment_in_source", 0.95)]
    public void Pairs_of_positions_in_one_track_are_those_of_the_reference(string mmsi, string column, double atLeast)
    {
        var path = SharedData.Path("data", "ais-tracks", "gfw-segments", mmsi + ".csv.gz");
        using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var problems = new List<DataProblem>();
        using var archive = CsvArchive.Open(path, text, problems)!;
        var tracks = new TrackSet();
        var expected = new List<string>();
        foreach (var row in archive.Rows())
        {
            tracks.Add(row.Position);
            var cells = archive.Cells().ToList();
            var kind = cells[archive.Header.ToList().IndexOf("segment_kind")];
            var label = cells[archive.Header.ToList().IndexOf(column)];
            expected.Add(column == "segment_in_source" ? (double.IsNaN(row.Position.Latitude) ? "" : label) : kind is "Segment" or "ClosedSegment" ? label : "");
        }

        var labels = tracks.Complete();
        var rows = Enumerable.Range(0, expected.Count).Where(i => expected[i].Length > 0).ToList();
        long Pairs(IEnumerable<object> values) => values.GroupBy(v => v).Sum(g => (long)g.Count() * (g.Count() - 1) / 2);
        object Found(int i) => labels[i].Track == 0 ? $"alone {i}" : labels[i].Track;
        var both = Pairs(rows.Select(i => (object)(Found(i), expected[i])));
        var score = 2.0 * both / (Pairs(rows.Select(Found)) + Pairs(rows.Select(i => (object)expected[i])));
        Assert.True(score >= atLeast, $"{mmsi}: {score:0.0000}");
        Assert.Empty(problems);
    }
}
