namespace Tallyman.Tracking;

/// <summary>One observer's total.</summary>
/// <param name="Id">The row.</param>
/// <param name="Observer">Who counted.</param>
/// <param name="Voyages">How many.</param>
/// <param name="Period">Of which time; absent where it says none.</param>
public sealed record ObserverTotal(string Id, string Observer, decimal Voyages, Period? Period);
