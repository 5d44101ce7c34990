using System.Collections.Immutable;

namespace Tallyman.Assessment;

/// <summary>All that follows from the claims of a case, computed anew from them alone.</summary>
/// <param name="Tallies">One for each flow, by supplier, recipient, item, kind, measure and unit.</param>
/// <param name="Findings">Those inside documents, then those among them; of equal content one.</param>
/// <param name="Lineage">Each claim that goes back to another, by the claim's id.</param>
public sealed record CaseAssessment(ImmutableArray<Tally> Tallies, ImmutableArray<Finding> Findings, ImmutableArray<LineageLink> Lineage);
