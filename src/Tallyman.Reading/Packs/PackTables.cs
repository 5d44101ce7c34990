using System.Collections.Immutable;
using Tallyman.Data;

namespace Tallyman.Reading.Packs;

/// <summary>
/// The tables from which a pack is made, by name (<c>numbers.tsv</c>): those that the program carries, or a case's own.
/// A table that a reader asks for and that does not exist is empty.
/// </summary>
internal sealed class PackTables
{
    private readonly ImmutableSortedDictionary<string, Lazy<(TsvTable Table, List<DataProblem> Problems)>> _byName;

    private PackTables(ImmutableSortedDictionary<string, Lazy<(TsvTable Table, List<DataProblem> Problems)>> byName) => _byName = byName;

    /// <summary>The tables in the order of their names.</summary>
    public IEnumerable<TsvTable> All => _byName.Values.Select(t => t.Value.Table);

    /// <summary>What is wrong with the tables as such, or with the number of a row's cells; reads them all.</summary>
    public IEnumerable<DataProblem> Problems => _byName.Values.SelectMany(t => t.Value.Problems);

    /// <summary>Those in <c>data/packs/LANGUAGE/</c> of the program. A table is read when it is first asked for.</summary>
    public static PackTables OfProgram(string language)
    {
        var assembly = typeof(PackTables).Assembly;
        var prefix = $"packs/{language}/";
        return Lazily(assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Select(n => (n, (Func<byte[]>)(() => ReadAll(assembly.GetManifestResourceStream(n)!)))));
    }

    /// <summary>The table that all languages share, in <c>data/packs/</c> of the program: <c>frames.tsv</c>.</summary>
    public static TsvTable Common(string name, IReadOnlyCollection<string> required, ICollection<DataProblem> problems)
    {
        using var stream = typeof(PackTables).Assembly.GetManifestResourceStream("packs/" + name)
            ?? throw new FileNotFoundException($"The program carries no pack table '{name}'.", name);
        return TsvTable.Read("data/packs/" + name, ReadAll(stream), required, problems);
    }

    /// <summary>Tables from files: their paths, the last part of which is the table's name, and bytes.</summary>
    public static PackTables Of(IEnumerable<(string Path, byte[] Bytes)> files) =>
        Lazily(files.Select(f => (f.Path, (Func<byte[]>)(() => f.Bytes))));

    /// <summary>A table by its name; without rows where there is none.</summary>
    public TsvTable this[string name] => _byName.TryGetValue(name, out var table) ? table.Value.Table : TsvTable.Parse(name, "source", [], []);

    private static PackTables Lazily(IEnumerable<(string Path, Func<byte[]> Bytes)> files) =>
        new(files.ToImmutableSortedDictionary(
            f => f.Path[(f.Path.LastIndexOf('/') + 1)..],
            f => new Lazy<(TsvTable, List<DataProblem>)>(() =>
            {
                var problems = new List<DataProblem>();
                var path = f.Path.StartsWith("packs/", StringComparison.Ordinal) ? "data/" + f.Path : f.Path;
                return (TsvTable.Read(path, f.Bytes(), ["source"], problems), problems);
            }),
            StringComparer.Ordinal));

    private static byte[] ReadAll(Stream stream)
    {
        using (stream)
        {
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}
