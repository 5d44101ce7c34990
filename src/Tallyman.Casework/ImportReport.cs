using System.Collections.Immutable;

namespace Tallyman.Casework;

/// <summary>What an import brought.</summary>
/// <param name="Table">The import; absent where every row said nothing new and nothing was entered.</param>
/// <param name="New">Ids that were not there before.</param>
/// <param name="Changed">Ids of rows that superseded others.</param>
/// <param name="Equal">Rows that were passed over.</param>
/// <param name="Problems">Rows that could not be used, by line; the others came in.</param>
public sealed record ImportReport(TableImport? Table, ImmutableArray<string> New, ImmutableArray<string> Changed, int Equal, ImmutableArray<Problem> Problems);
