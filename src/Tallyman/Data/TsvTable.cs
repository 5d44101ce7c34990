using System.Collections.Immutable;
using System.Text;

namespace Tallyman.Data;

/// <summary>
/// A table of tab-separated text in UTF-8: the first line names the columns, each further line is a row of as many
/// cells; lines that are empty or begin with <c>#</c> are passed over. There is no quoting: a cell holds no tab.
/// </summary>
public sealed class TsvTable
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private TsvTable(string file, ImmutableArray<string> columns, ImmutableArray<TsvRow> rows)
    {
        File = file;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>Path or name under which it was read.</summary>
    public string File { get; }

    /// <summary>Names of the columns in their order.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The rows that have the right number of cells.</summary>
    public ImmutableArray<TsvRow> Rows { get; }

    /// <summary>
    /// Reads a table. Bad rows are left out and reported to <paramref name="problems"/>, as are doubled columns and
    /// each of <paramref name="required"/> that is missing; a table without its required columns has no rows.
    /// </summary>
    public static TsvTable Read(string file, ReadOnlySpan<byte> bytes, IReadOnlyCollection<string> required, ICollection<DataProblem> problems)
    {
        string text;
        try
        {
            text = Strict.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException e)
        {
            problems.Add(new DataProblem(file, 0, null, $"Not UTF-8 at byte {e.Index}: save it as UTF-8."));
            return new TsvTable(file, [], []);
        }

        return Parse(file, text, required, problems);
    }

    /// <summary>Reads a table from text; see <see cref="Read"/>.</summary>
    public static TsvTable Parse(string file, string text, IReadOnlyCollection<string> required, ICollection<DataProblem> problems)
    {
        var columns = ImmutableArray<string>.Empty;
        var rows = ImmutableArray.CreateBuilder<TsvRow>();
        var line = 0;
        var usable = true;
        foreach (var raw in text.EnumerateLines())
        {
            line++;
            if (raw.IsWhiteSpace() || raw[0] == '#')
            {
                continue;
            }

            var cells = raw.ToString().Split('\t').ToImmutableArray();
            if (columns.IsEmpty)
            {
                columns = [.. cells.Select(c => c.Trim())];
                foreach (var doubled in columns.GroupBy(c => c).Where(g => g.Count() > 1))
                {
                    problems.Add(new DataProblem(file, line, doubled.Key, "The column stands twice: rename or remove one."));
                    usable = false;
                }

                foreach (var missing in required.Where(r => !columns.Contains(r)))
                {
                    problems.Add(new DataProblem(file, line, missing, $"The column is missing: the header has {string.Join(", ", columns)}."));
                    usable = false;
                }

                continue;
            }

            if (cells.Length > columns.Length || cells.Length < columns.Length)
            {
                problems.Add(new DataProblem(file, line, null, $"{cells.Length} cells for {columns.Length} columns: look for a missing or a stray tab."));
            }
            else if (usable)
            {
                rows.Add(new TsvRow(file, line, columns, cells));
            }
        }

        if (columns.IsEmpty)
        {
            problems.Add(new DataProblem(file, 0, null, "Empty: a header line with the columns is needed."));
        }

        return new TsvTable(file, columns, rows.ToImmutable());
    }
}
