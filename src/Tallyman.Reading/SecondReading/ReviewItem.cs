using System.Collections.Immutable;

namespace Tallyman.Reading.SecondReading;

/// <summary>What a second reading puts to people. It never makes or changes a claim.</summary>
/// <param name="Kind">What the two readings have in common.</param>
/// <param name="Claim">Id of the first reader's claim; absent for an extra one.</param>
/// <param name="Differences">The fields that the two give differently; empty for agreement.</param>
/// <param name="Proposal">What the second reader read, verified; its id is that which the claim would have.</param>
public sealed record ReviewItem(ReviewItemKind Kind, string? Claim, ImmutableArray<FieldDifference> Differences, Claim Proposal);

/// <summary>A field that the two readings give differently; an absent value is null.</summary>
/// <param name="Field">The field's JSON name.</param>
/// <param name="First">What the first reader gives.</param>
/// <param name="Second">What the second reader gives.</param>
public readonly record struct FieldDifference(string Field, string? First, string? Second);
