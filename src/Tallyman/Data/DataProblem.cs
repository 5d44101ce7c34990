namespace Tallyman.Data;

/// <summary>What is wrong with a row of a data file, where, and what to do.</summary>
/// <param name="File">Path as it was opened.</param>
/// <param name="Line">Line, from 1; 0 for the file as a whole.</param>
/// <param name="Column">Name of the column; absent where the whole row is meant.</param>
/// <param name="What">The fault and its mend, one sentence.</param>
public sealed record DataProblem(string File, int Line, string? Column, string What)
{
    /// <summary><c>file(line): column: what</c>.</summary>
    public override string ToString() =>
        Line == 0 ? $"{File}: {What}" : $"{File}({Line}): {(Column is null ? string.Empty : Column + ": ")}{What}";
}
