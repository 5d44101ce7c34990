using NodaTime;
using Tallyman.Casework;

namespace Tallyman.Workspace.Shell;

/// <summary>One verification of the ledger.</summary>
/// <param name="Time">When it ended.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Report">What it found.</param>
public sealed record LedgerCheck(Instant Time, Duration Took, VerifyReport Report)
{
    /// <summary>True where everything held.</summary>
    public bool Holds => Report.Holds;
}
