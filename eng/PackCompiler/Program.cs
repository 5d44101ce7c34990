using Tallyman.Data;
using Tallyman.Reading.Packs;

// PackCompiler PACKS OUT: the folder data/packs, and the block to write. A bad row is named and left out, as at run time.
if (args is not [var packs, var output])
{
    Console.Error.WriteLine("usage: PackCompiler PACKS OUT");
    return 2;
}

var problems = new List<DataProblem>();
var lexicons = new List<(string, Lexicon)>();
foreach (var folder in Directory.GetDirectories(packs).Order(StringComparer.Ordinal))
{
    var language = Path.GetFileName(folder);
    var tables = PackTables.Of(Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal).Select(f => ($"packs/{language}/{Path.GetFileName(f)}", File.ReadAllBytes(f))));
    lexicons.Add((language, PackLexicon.Build(tables, language is "uk" or "ru", SharedWords.Of(language), null, problems)));
    problems.AddRange(tables.Problems);
}

foreach (var problem in problems)
{
    Console.WriteLine($"packs: {problem}");
}

Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
using (var stream = File.Create(output))
{
    PackBlock.Write(stream, lexicons);
}

return 0;
