using System.Text;
using NodaTime;
using Tallyman.Casework.Capturing;
using Tallyman.Reading;
using Tallyman.Reading.Packs;

namespace Tallyman.Casework;

/// <summary>Reading without a case: nothing is kept.</summary>
public static class CaselessReading
{
    /// <summary>The files that paths stand for: each with the folder that gave it, or the problem that it is.</summary>
    public static IEnumerable<(string Path, string? Folder, Problem? Problem)> Files(IEnumerable<string> paths) => SourceFiles.Of(paths);

    /// <summary>Reads one file, or standard input for <c>-</c>.</summary>
    public static Task<Outcome<ReadResult>> Read(string path, DocumentHints? hints = null, CancellationToken cancellation = default) =>
        DocumentReading.Read(path, hints ?? DocumentHints.None, cancellation);

    /// <summary>The numbers and dates of each line of a UTF-8 file, or of standard input for <c>-</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="language">Language of its lines.</param>
    /// <param name="published">Date against which relative dates are resolved.</param>
    public static Outcome<IReadOnlyList<QuantityReading>> Quantities(string path, string language, LocalDate? published = null)
    {
        if (!Pack.Languages.Contains(language))
        {
            return new Problem($"There is no pack for the language '{language}'", null, $"There are {string.Join(", ", Pack.Languages)}", ProblemSort.Call);
        }

        if (!DocumentReading.Bytes(path).TryGet(out var bytes, out var problem))
        {
            return problem;
        }

        string text;
        try
        {
            text = new UTF8Encoding(false, true).GetString(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes);
        }
        catch (DecoderFallbackException e)
        {
            return new Problem($"The text is not UTF-8 at byte {e.Index}", path, "Save it as UTF-8");
        }

        var lines = text.Split('\n');
        var reader = new QuantityReader(language);
        return Outcome<IReadOnlyList<QuantityReading>>.Of([.. lines
            .Take(lines[^1].Length == 0 ? lines.Length - 1 : lines.Length)
            .Select(l => reader.Read(new DocumentText(l.TrimEnd('\r')), published))]);
    }
}
