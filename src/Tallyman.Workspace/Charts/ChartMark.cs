namespace Tallyman.Workspace.Charts;

/// <summary>A statement with its place in a chart.</summary>
/// <param name="Statement">What is drawn.</param>
/// <param name="X">Horizontal middle of the mark.</param>
/// <param name="Y">Vertical middle of the mark.</param>
/// <param name="LowY">Lower end of the whisker; absent where no lower bound is stated.</param>
/// <param name="HighY">Upper end of the whisker; absent where no upper bound is stated.</param>
/// <param name="FromX">Left end of the days on which it may have been said; absent for one day.</param>
/// <param name="ToX">Right end of those days.</param>
/// <param name="Label">Where its label stands; absent where there was no room.</param>
public sealed record ChartMark(ChartStatement Statement, double X, double Y, double? LowY, double? HighY, double? FromX, double? ToX, ChartLabel? Label);
