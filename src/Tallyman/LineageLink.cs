namespace Tallyman;

/// <summary>One step from a claim to the claim that it goes back to.</summary>
/// <param name="Claim">Id of the later claim.</param>
/// <param name="Cites">Id of the claim that it goes back to directly.</param>
/// <param name="Origin">Id of the first claim of the chain of repetitions; for a derivation, of what it was derived from.</param>
/// <param name="Relation">How it goes back.</param>
/// <param name="Rule">What says so: <c>row</c> (the coder), or the id of the rule that inferred it.</param>
public sealed record LineageLink(string Claim, string Cites, string Origin, LineageRelation Relation, string Rule);
