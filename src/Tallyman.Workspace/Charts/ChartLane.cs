namespace Tallyman.Workspace.Charts;

/// <summary>The lane of one statement under the chart: the time that it speaks of, and the day on which it was said.</summary>
/// <param name="Statement">What is drawn.</param>
/// <param name="Y">Vertical middle of the lane.</param>
/// <param name="FromX">Left end of the period; absent where no period is stated.</param>
/// <param name="ToX">Right end of the period.</param>
/// <param name="OpenStart">True where the period begins before the axis or has no stated beginning.</param>
/// <param name="OpenEnd">True where the period has no stated end.</param>
/// <param name="SaidX">The day on which it was said.</param>
public sealed record ChartLane(ChartStatement Statement, double Y, double? FromX, double? ToX, bool OpenStart, bool OpenEnd, double SaidX);
