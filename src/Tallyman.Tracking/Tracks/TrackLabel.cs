namespace Tallyman.Tracking.Tracks;

/// <summary>What became of a row.</summary>
/// <param name="Track">Number of the track, from 1 for each MMSI; 0 where it is set aside.</param>
/// <param name="Reason">Why it is set aside.</param>
/// <param name="IsDuplicate">It repeats a position heard before with the same course, speed and heading, and has its track.</param>
public readonly record struct TrackLabel(int Track, SetAside Reason, bool IsDuplicate = false);
