using Tallyman.Ledger;

namespace Tallyman.Casework;

/// <summary>Problems out of the errors of files and of the ledger.</summary>
internal static class Problems
{
    public static Problem Of(Exception e, string where) => e switch
    {
        LedgerException ledger => new Problem(ledger.Message.TrimEnd('.')),
        UnauthorizedAccessException => new Problem("No permission", where, "Look at the permissions of the file and of its folder"),
        FileNotFoundException or DirectoryNotFoundException => new Problem("There is no such file or folder", where, "Look at the path"),
        _ => new Problem(e.Message.TrimEnd('.'), where),
    };
}
