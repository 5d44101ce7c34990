namespace Tallyman.Tracking.Events;

/// <summary>A ship's place on the grid of time.</summary>
/// <param name="Ship">Number of the ship.</param>
/// <param name="Step">Number of the step.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
/// <param name="SpeedKnots">Interpolated speed; NaN where absent.</param>
/// <param name="Density">Share of a position that stands behind it: grid by the time between the positions.</param>
public readonly record struct GridPoint(int Ship, long Step, double Latitude, double Longitude, double SpeedKnots, double Density);
