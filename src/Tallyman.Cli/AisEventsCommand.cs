using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tallyman.Casework;
using Tallyman.Cli.Ais;
using Tallyman.Cli.Output;
using Tallyman.Data;
using Tallyman.Tracking;
using Tallyman.Tracking.Events;

namespace Tallyman.Cli;

/// <summary><c>ais events FILE…</c>: what ships did.</summary>
internal static class AisEventsCommand
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "archives in CSV (also gzip, zstd, zip) or NMEA; - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> PortsFile = new("--ports") { Description = "ports as TSV: port_id, name_en, lat, lon, and radius_km where it is not 3" };

    private static readonly Option<double> GapHours = new("--gap-hours") { Description = "a gap is longer than this", DefaultValueFactory = _ => 12 };

    public static Command Build()
    {
        var command = new Command("events", "Finds port calls, voyages, gaps, encounters and more.") { Files, PortsFile, GapHours, CommonOptions.Format };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var context = new CommandContext(parsed);
        var ports = parsed.GetValue(PortsFile) is { } path ? Ports(path, context) : [];
        if (ports is null)
        {
            return context.Code;
        }

        var finder = new EventFinder(new PortIndex(ports), parsed.GetValue(GapHours));
        foreach (var file in parsed.GetRequiredValue(Files))
        {
            var problems = await AisInput.Read(file, (position, report) =>
            {
                if (position is { } p)
                {
                    finder.Add(in p);
                }

                if (report is not null)
                {
                    finder.Add(report, position?.UnixMilliseconds ?? report.UnixMilliseconds);
                }
            }, cancellation);
            foreach (var problem in problems)
            {
                context.Report(problem);
            }
        }

        var events = finder.Find();
        if (context.Format == OutputFormat.Table || context.Format == OutputFormat.Csv)
        {
            Show(events, context);
        }
        else if (context.Format == OutputFormat.Jsonl)
        {
            foreach (var e in events)
            {
                context.Json(json => Write(json, e), oneLine: true);
            }
        }
        else
        {
            context.Json(json =>
            {
                json.WriteStartArray();
                foreach (var e in events)
                {
                    Write(json, e);
                }

                json.WriteEndArray();
            });
        }

        return context.Code;
    }

    /// <summary>Ports of a table: those with coordinates that are no railway, depot or region.</summary>
    private static List<Port>? Ports(string path, CommandContext context)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Report(new Problem(e.Message, path, "name a table of ports"));
            return null;
        }

        var problems = new List<DataProblem>();
        var table = TsvTable.Read(path, bytes, ["port_id", "lat", "lon"], problems);
        foreach (var problem in problems)
        {
            context.Report(new Problem(problem.What, $"{problem.File}, line {problem.Line}"));
        }

        var ports = new List<Port>();
        foreach (var row in table.Rows)
        {
            var kind = row["kind"];
            if (kind.Contains("rail", StringComparison.OrdinalIgnoreCase) || kind.Contains("depot", StringComparison.OrdinalIgnoreCase) || kind.Contains("region", StringComparison.OrdinalIgnoreCase)
                || !double.TryParse(row["lat"], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) || !double.TryParse(row["lon"], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude))
            {
                continue;
            }

            var radius = double.TryParse(row["radius_km"], NumberStyles.Float, CultureInfo.InvariantCulture, out var named) && named > 0 ? named : Port.DefaultRadiusKilometres;
            ports.Add(new Port(row["port_id"], row["name_en"].Length > 0 ? row["name_en"] : row["port_id"], latitude, longitude, radius));
        }

        return problems.Count > 0 && ports.Count == 0 ? null : ports;
    }

    private static void Show(IReadOnlyList<VesselEvent> events, CommandContext context)
    {
        string[] header = ["kind", "mmsi", "start", "end", "place", "confidence", "details"];
        var rows = events.Select(e => (IReadOnlyList<string?>)[Term.Of(e.Kind), e.Mmsi.ToString(CultureInfo.InvariantCulture), Time(e.Start), e.End is { } end ? Time(end) : null, e.Place,
            e.Confidence?.ToString(CultureInfo.InvariantCulture), string.Join(' ', e.Details.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Name}={d.Value}")))]);
        if (context.Format == OutputFormat.Table)
        {
            context.Table(header, rows);
            return;
        }

        context.Out.WriteLine(string.Join(',', header));
        foreach (var row in rows)
        {
            context.Out.WriteLine(string.Join(',', row.Select(c => c is not null && c.AsSpan().IndexOfAny(",\"") >= 0 ? $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : c)));
        }
    }

    private static void Write(Utf8JsonWriter json, VesselEvent e)
    {
        json.WriteStartObject();
        json.WriteString("kind", Term.Of(e.Kind));
        json.WriteNumber("mmsi", e.Mmsi);
        json.WriteString("start", Time(e.Start));
        Value(json, "end", e.End is { } end ? Time(end) : null);
        Value(json, "place", e.Place);
        Value(json, "confidence", e.Confidence);
        Value(json, "latitude", e.Latitude);
        Value(json, "longitude", e.Longitude);
        foreach (var (name, value) in e.Details)
        {
            Value(json, name, value);
        }

        json.WriteStartArray("reasons");
        foreach (var reason in e.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("key", reason.Key);
            foreach (var argument in reason.Arguments)
            {
                json.WriteString(argument.Name, argument.Value);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null or double.NaN: json.WriteNull(name); break;
            case double number: json.WriteNumber(name, Math.Round(number, 6)); break;
            case int number: json.WriteNumber(name, number); break;
            case uint number: json.WriteNumber(name, number); break;
            case long number: json.WriteNumber(name, number); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            default: json.WriteString(name, value.ToString()); break;
        }
    }

    private static string Time(long milliseconds) => DateTime.UnixEpoch.AddMilliseconds(milliseconds).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
