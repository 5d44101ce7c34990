using NodaTime;

namespace Tallyman.Workspace.Charts;

/// <summary>What origins allow together from a day on: a step of the band behind the marks.</summary>
/// <param name="From">First day.</param>
/// <param name="Low">The floor; absent where nothing was said yet.</param>
/// <param name="High">The ceiling; absent where none is stated.</param>
public readonly record struct BandStep(LocalDate From, decimal? Low, decimal? High);
