namespace Tallyman.Tracking.Archives;

/// <summary>One row of an archive: a position, with what the ship says of itself where the row has it.</summary>
/// <param name="Row">Number of the row, from 1, without the header.</param>
/// <param name="Position">The position; its longitude and latitude are NaN where the row has none.</param>
/// <param name="Static">What the ship says of itself; the same instance as long as nothing changes.</param>
public readonly record struct ArchiveRow(long Row, Position Position, StaticReport? Static);
