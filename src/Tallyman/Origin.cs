namespace Tallyman;

/// <summary>
/// Where a claim began as far as its document tells: the last link of the chain, not the outlets that repeat it.
/// </summary>
/// <param name="State">ISO 3166-1 alpha-2 code, <c>EU</c>, <c>NATO</c>, <c>UN</c> or the name of an armed group; absent where unknown.</param>
/// <param name="Speaker">Person, body or outlet as written, without office, in its fullest form in the document; absent where unnamed.</param>
public sealed record Origin(string? State, string? Speaker);
