using System.Globalization;
using Quality;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["read", var folder, var target])
{
    // Writes the readings of a folder's reports as JSON, for score-reading.
    Reports.Write(folder, target);
    return 0;
}

var errors = args.Contains("--errors");
var only = args.FirstOrDefault(a => !a.StartsWith('-'));
(string Name, Func<bool, IEnumerable<Figure>> Run)[] measures =
[
    ("newsquant", NewsQuant.Run),
    ("reports", Reports.Run),
    ("names", NameSpans.Run),
    ("specs", RecognizersSpecs.Run),
    ("dates", DateTable.Run),
    ("numerals", NumeralWords.Run),
];

if (Shared.Root is null)
{
    Console.Error.WriteLine("The shared data is not beside the project: set TALLYMAN_SHARED to its folder.");
    return 3;
}

var figures = measures.Where(m => only is null || m.Name.StartsWith(only, StringComparison.Ordinal)).SelectMany(m => m.Run(errors)).ToList();
Console.WriteLine($"{"figure",-28} {"data",-46} {"value",6} {"floor",6} {"wanted",6}");
foreach (var figure in figures)
{
    Console.WriteLine($"{figure.Name,-28} {figure.Data,-46} {figure.Value,6:0.000} {figure.Floor,6:0.00} {figure.Wanted,6:0.00} {figure.Mark,-6} {figure.Note}");
}

return 0;
