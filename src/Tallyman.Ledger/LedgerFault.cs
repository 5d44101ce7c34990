namespace Tallyman.Ledger;

/// <summary>Why a ledger could not be used.</summary>
public enum LedgerFault
{
    /// <summary>There is no ledger at the path.</summary>
    Missing,

    /// <summary>The file is no ledger of ours.</summary>
    Foreign,

    /// <summary>It was written by a newer version of the program.</summary>
    Newer,

    /// <summary>Another process writes to it.</summary>
    Locked,

    /// <summary>It may not be read or written by this user.</summary>
    NoAccess,

    /// <summary>What stands in it does not hold together.</summary>
    Damaged,

    /// <summary>The disk has no room; nothing was written.</summary>
    Full,

    /// <summary>A write could not be made durable; nothing more is written until the ledger was opened anew and verified.</summary>
    Poisoned,

    /// <summary>The SQLite library is too old to be safe, or refuses the settings that durability needs.</summary>
    UnsafeStore,
}
