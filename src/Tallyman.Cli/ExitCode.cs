using Tallyman.Casework;

namespace Tallyman.Cli;

/// <summary>What a command's end tells scripts.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Something that was checked does not hold.</summary>
    public const int DoesNotHold = 1;

    /// <summary>The call was wrong.</summary>
    public const int WrongCall = 2;

    /// <summary>Input cannot be used; of several, the others are done.</summary>
    public const int UnusableInput = 3;

    /// <summary>The code of a problem.</summary>
    public static int Of(Problem problem) => problem.Sort switch
    {
        ProblemSort.Check => DoesNotHold,
        ProblemSort.Call => WrongCall,
        _ => UnusableInput,
    };
}
