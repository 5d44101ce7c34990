namespace Tallyman.Casework;

/// <summary>Why something that was asked for was not done: what, where, and what to do.</summary>
/// <param name="What">What is wrong, one sentence without its full stop.</param>
/// <param name="Where">File, line, column, id or entry; absent where it is plain.</param>
/// <param name="Remedy">What to do; absent where nothing can be done.</param>
/// <param name="Sort">Whose fault it is; decides the exit code of the command line.</param>
public sealed record Problem(string What, string? Where = null, string? Remedy = null, ProblemSort Sort = ProblemSort.Input)
{
    /// <summary><c>where: what. What to do.</c></summary>
    public override string ToString() =>
        $"{(Where is null ? string.Empty : Where + ": ")}{Ended(What)}{(Remedy is null ? string.Empty : " " + Ended(Remedy))}";

    private static string Ended(string sentence) => sentence is [.., '.' or '?' or '!'] ? sentence : sentence + ".";
}
