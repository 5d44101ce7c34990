namespace Tallyman.Workspace.Charts;

/// <summary>Where a label stands.</summary>
/// <param name="X">Horizontal position of its anchor.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Anchor"><c>start</c>, <c>middle</c> or <c>end</c>, as SVG has it.</param>
/// <param name="LeaderX">Where a thin line from the mark ends, for a label that stands off; absent for one beside its mark.</param>
/// <param name="LeaderY">See <paramref name="LeaderX"/>.</param>
public readonly record struct ChartLabel(double X, double Y, string Anchor, double? LeaderX = null, double? LeaderY = null);
