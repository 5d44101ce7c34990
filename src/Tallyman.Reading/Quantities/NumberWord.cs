namespace Tallyman.Reading.Quantities;

/// <summary>A row of <c>numbers.tsv</c>.</summary>
/// <param name="Kind">What the word does.</param>
/// <param name="Value">Its value; of ordinals the rank.</param>
/// <param name="Low">Lower number where it is vague: <c>several</c>, or the plural without a number before.</param>
/// <param name="High">Upper number where it is vague.</param>
internal readonly record struct NumberWord(NumberKind Kind, decimal Value, decimal Low, decimal High);
