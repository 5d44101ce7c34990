namespace Tallyman.Reading.Dates;

/// <summary>A row of <c>dates.tsv</c>.</summary>
/// <param name="Kind">What the word does.</param>
/// <param name="Value">Its number: see <see cref="DateKind"/>.</param>
internal readonly record struct DateWord(DateKind Kind, int Value);
