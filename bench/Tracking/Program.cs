using System.Globalization;
using Tallyman.Bench.Tracking;

// dotnet run -c Release --project bench/Tracking -- decode LINES.nmea [TIMES] [REPETITIONS]
// Reads the lines so many times over in memory and prints the best repetition of each measure; one thread.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var what = args.Length > 0 ? args[0] : "help";
switch (what)
{
    case "decode" when args.Length > 1:
        DecodeBench.Run(args[1], args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 200, args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 8);
        return 0;
    case "cold" when args.Length > 1:
        DecodeBench.Cold(args[1]);
        return 0;
    case "quality":
        QualityBench.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2);
        return 0;
    case "events":
        EventsBench.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20_000);
        return 0;
    default:
        Console.Error.WriteLine("decode LINES.nmea [TIMES] [REPETITIONS] · cold FILE.nmea · quality [SEEDS] · events [SHIPS]");
        return 2;
}
