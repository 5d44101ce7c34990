using System.Diagnostics.CodeAnalysis;

namespace Tallyman.Capture;

/// <summary>An extraction, or the problem that stood in its way. The default holds neither and is never returned.</summary>
public readonly record struct ExtractionResult
{
    private ExtractionResult(Extraction? extraction, CaptureProblem? problem)
    {
        Extraction = extraction;
        Problem = problem;
    }

    /// <summary>The text and what is known of it; absent where there is a problem.</summary>
    public Extraction? Extraction { get; }

    /// <summary>What stood in the way; absent where there is an extraction.</summary>
    public CaptureProblem? Problem { get; }

    /// <summary>A text.</summary>
    public static ExtractionResult Of(Extraction extraction) => new(extraction, null);

    /// <summary>A problem.</summary>
    public static ExtractionResult Of(CaptureProblem problem) => new(null, problem);

    /// <summary>True with the extraction, or false with the problem.</summary>
    public bool TryGet([NotNullWhen(true)] out Extraction? extraction, [NotNullWhen(false)] out CaptureProblem? problem)
    {
        (extraction, problem) = (Extraction, Problem);
        return extraction is not null;
    }
}
