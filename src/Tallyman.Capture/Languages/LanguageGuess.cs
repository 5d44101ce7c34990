namespace Tallyman.Capture.Languages;

/// <summary>The language that a text's letters look like.</summary>
/// <param name="Code">BCP 47 code; absent where no language of the known ones stands out.</param>
/// <param name="Confidence">0 to 1.</param>
public readonly record struct LanguageGuess(string? Code, double Confidence);
