namespace Tallyman.Capture.Copies;

/// <summary>A text that another is a copy of.</summary>
/// <param name="Id">The other's id.</param>
/// <param name="Resemblance">Estimated share of shingles in common, of all.</param>
/// <param name="Containment">Estimated share of the shorter one's shingles that the longer has.</param>
public readonly record struct Copy(string Id, double Resemblance, double Containment);
