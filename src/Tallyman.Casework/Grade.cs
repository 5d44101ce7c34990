namespace Tallyman.Casework;

/// <summary>A grade after the Admiralty code (STANAG 2511): reliability of the origin A–F, credibility of the claim 1–6.</summary>
/// <param name="Reliability">A to F; F: cannot be judged.</param>
/// <param name="Credibility">1 to 6; 6: cannot be judged.</param>
public readonly record struct Grade(char Reliability, int Credibility)
{
    /// <summary><c>B2</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Reliability}{Credibility}");
}
