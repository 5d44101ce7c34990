namespace Tallyman.Capture;

/// <summary>How bytes were read as characters.</summary>
/// <param name="Name">IANA name of the character set.</param>
/// <param name="From">What decided: <c>bom</c>, <c>declared</c>, <c>meta</c>, <c>utf-8</c> (valid as such), <c>nul-pattern</c>, <c>detected</c>.</param>
/// <param name="Confidence">0 to 1; 1 unless it was detected.</param>
/// <param name="Declared">What was declared, where it was not what was used.</param>
/// <param name="Replaced">Characters that stand as U+FFFD because their bytes are none in this character set.</param>
public sealed record CharsetFinding(string Name, string From, double Confidence, string? Declared = null, int Replaced = 0);
