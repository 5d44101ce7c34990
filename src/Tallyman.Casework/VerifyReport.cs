using System.Collections.Immutable;

namespace Tallyman.Casework;

/// <summary>What a verification found.</summary>
/// <param name="Entries">Entries looked at.</param>
/// <param name="Objects">Objects looked at.</param>
/// <param name="Rows">Projected rows compared.</param>
/// <param name="Head">Leaf hash of the last sound entry, 64 hexadecimal digits.</param>
/// <param name="Problems">What does not hold, the first entry, row or object of each sort first; empty where all does.</param>
public sealed record VerifyReport(long Entries, long Objects, long Rows, string Head, ImmutableArray<Problem> Problems)
{
    /// <summary>True where everything holds.</summary>
    public bool Holds => Problems.IsEmpty;
}
