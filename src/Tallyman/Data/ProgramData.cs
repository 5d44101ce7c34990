namespace Tallyman.Data;

/// <summary>The data files that the program carries in itself: those of the folder <c>data/</c> of its source, by their path there.</summary>
public static class ProgramData
{
    /// <summary>Paths of all files, with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. typeof(ProgramData).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("data/", StringComparison.Ordinal)).Select(n => n["data/".Length..]).Order(StringComparer.Ordinal)];

    /// <summary>The bytes of one file.</summary>
    /// <exception cref="FileNotFoundException">The program carries no such file.</exception>
    public static byte[] Read(string path)
    {
        using var stream = typeof(ProgramData).Assembly.GetManifestResourceStream("data/" + path)
            ?? throw new FileNotFoundException($"The program carries no data file '{path}'.", path);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>One file as a table; see <see cref="TsvTable.Read"/>.</summary>
    public static TsvTable Table(string path, IReadOnlyCollection<string> required, ICollection<DataProblem> problems) =>
        TsvTable.Read("data/" + path, Read(path), required, problems);
}
