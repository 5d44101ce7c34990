namespace Tallyman.Workspace.Overview;

/// <summary>How much a finding matters to whoever works on the case: a word, never a colour alone.</summary>
public static class Severity
{
    /// <summary>Class of the style sheet.</summary>
    public static string Class(Finding finding) => Rank(finding) switch { 3 => "high", 2 => "mid", 0 => "holds", _ => string.Empty };

    /// <summary>Key of its word.</summary>
    public static string Word(Finding finding) => Rank(finding) switch { 3 => "severity.high", 2 => "severity.medium", 0 => "severity.holds", _ => "severity.low" };

    /// <summary>3 what cannot hold, 2 what changed on the way, 1 what is explained, 0 what agrees.</summary>
    public static int Rank(Finding finding) => finding.Kind switch
    {
        FindingKind.HeadlineMismatch or FindingKind.ArithmeticFails or FindingKind.DistanceFails => 3,
        FindingKind.Contradiction => finding.Reconciled ? 1 : 3,
        FindingKind.Relayed => 2,
        _ => 0,
    };
}
