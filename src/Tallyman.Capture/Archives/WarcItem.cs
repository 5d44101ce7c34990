namespace Tallyman.Capture.Archives;

/// <summary>What stands at one place of an archive: a record, or why there is none. Exactly one of the two is there.</summary>
/// <param name="Record">The record.</param>
/// <param name="Problem">What is wrong at this place; reading goes on after it.</param>
public readonly record struct WarcItem(WarcRecord? Record, CaptureProblem? Problem);
