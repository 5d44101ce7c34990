using System.Collections.Immutable;

namespace Tallyman.Data;

/// <summary>A row of a <see cref="TsvTable"/>, with where it stands.</summary>
public sealed class TsvRow
{
    private readonly ImmutableArray<string> _columns;
    private readonly ImmutableArray<string> _cells;

    internal TsvRow(string file, int line, ImmutableArray<string> columns, ImmutableArray<string> cells)
    {
        File = file;
        Line = line;
        _columns = columns;
        _cells = cells;
    }

    /// <summary>The table's file.</summary>
    public string File { get; }

    /// <summary>The row's line, from 1.</summary>
    public int Line { get; }

    /// <summary>A cell by its column, trimmed; empty where the table has no such column or the cell is empty.</summary>
    public string this[string column]
    {
        get
        {
            var at = _columns.IndexOf(column);
            return at < 0 ? string.Empty : _cells[at].Trim();
        }
    }

    /// <summary>The parts of a cell that is separated by semicolons, trimmed, without empty ones.</summary>
    public ImmutableArray<string> List(string column) =>
        [.. this[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A problem at this row.</summary>
    public DataProblem Problem(string? column, string what) => new(File, Line, column, what);
}
