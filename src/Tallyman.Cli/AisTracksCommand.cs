using System.CommandLine;
using System.Globalization;
using Tallyman.Cli.Ais;
using Tallyman.Cli.Output;
using Tallyman.Tracking;
using Tallyman.Tracking.Archives;
using Tallyman.Tracking.Tracks;

namespace Tallyman.Cli;

/// <summary><c>ais tracks FILE…</c>: positions with the track that each is of.</summary>
internal static class AisTracksCommand
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "archives in CSV (also gzip, zstd, zip) or NMEA; - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Build()
    {
        var command = new Command("tracks", "Tells positions apart into tracks.") { Files, CommonOptions.Format };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var context = new CommandContext(parsed);
        var tracks = new TrackSet();
        var rows = new List<string>();
        var mmsis = new List<uint>();
        IReadOnlyList<string>? header = null;
        foreach (var file in parsed.GetRequiredValue(Files))
        {
            CsvArchive? archive = null;
            var problems = await AisInput.Read(file, (position, report) =>
            {
                if (archive is null && position is null)
                {
                    return;
                }

                var p = position ?? default;
                tracks.Add(in p);
                mmsis.Add(p.Mmsi);
                rows.Add(archive is null ? Line(p) : string.Join(',', archive.Cells().Select(Quote)));
            }, cancellation, opened =>
            {
                archive = opened;
                header ??= opened.Header;
            });
            foreach (var problem in problems)
            {
                context.Report(problem);
            }
        }

        var labels = tracks.Complete();
        context.Out.WriteLine((header is null ? "mmsi,time,longitude,latitude,speed_knots,course_degrees,heading_degrees,status,type" : string.Join(',', header.Select(Quote))) + ",track");
        for (var i = 0; i < rows.Count; i++)
        {
            context.Out.Write(rows[i]);
            context.Out.Write(',');
            context.Out.WriteLine(labels[i].Track == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{mmsis[i]}-{labels[i].Track}"));
        }

        return context.Code;
    }

    private static string Line(in Position p) => string.Create(CultureInfo.InvariantCulture,
        $"{p.Mmsi},{DateTime.UnixEpoch.AddMilliseconds(p.UnixMilliseconds):yyyy-MM-ddTHH:mm:ss.fffZ},{Number(p.Longitude)},{Number(p.Latitude)},{Number(p.SpeedKnots)},{Number(p.CourseDegrees)},{Number(p.HeadingDegrees)},{p.Status},{p.MessageType}");

    private static string Number(double value) => double.IsNaN(value) ? string.Empty : Math.Round(value, 6).ToString(CultureInfo.InvariantCulture);

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
