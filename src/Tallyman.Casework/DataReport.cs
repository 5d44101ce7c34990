using System.Collections.Immutable;
using Tallyman.Data;

namespace Tallyman.Casework;

/// <summary>What a check of the data found.</summary>
/// <param name="Files">Files looked at.</param>
/// <param name="Problems">Bad rows, by file and line.</param>
public sealed record DataReport(int Files, ImmutableArray<DataProblem> Problems);
