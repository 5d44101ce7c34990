using System.Collections.Immutable;
using NodaTime;

namespace Tallyman.Tracking.Imagery;

/// <summary>An image of a catalogue: what a STAC item of versions 0.9 to 1.1 says of it. Absent values are null.</summary>
/// <param name="Id">Id in its catalogue.</param>
/// <param name="Collection">Its collection.</param>
/// <param name="Start">When it was taken, or when taking it began.</param>
/// <param name="End">When taking it ended; the same as <paramref name="Start"/> for one moment.</param>
/// <param name="Footprint">Rings of longitude and latitude that it covers; several for one over the date line.</param>
/// <param name="Platform">The satellite or its constellation.</param>
/// <param name="GroundSampleMetres">Size of a pixel on the ground.</param>
/// <param name="CloudPercent">Share under cloud.</param>
/// <param name="OffNadirDegrees">Angle from straight down.</param>
/// <param name="SunElevationDegrees">Height of the sun.</param>
/// <param name="ProjectionCode">Code of its projection, such as <c>EPSG:32652</c>.</param>
/// <param name="Version">Version of STAC that it says.</param>
/// <param name="Assets">Its files by key.</param>
public sealed record ImageItem(
    string Id,
    string? Collection,
    Instant? Start,
    Instant? End,
    ImmutableArray<ImmutableArray<(double Longitude, double Latitude)>> Footprint,
    string? Platform,
    double? GroundSampleMetres,
    double? CloudPercent,
    double? OffNadirDegrees,
    double? SunElevationDegrees,
    string? ProjectionCode,
    string? Version,
    ImmutableArray<ImageAsset> Assets)
{
    /// <summary>True where the place lies in the footprint.</summary>
    public bool Covers(double latitude, double longitude) => Footprint.Any(ring => Contains(ring, latitude, longitude));

    private static bool Contains(ImmutableArray<(double Longitude, double Latitude)> ring, double latitude, double longitude)
    {
        // Even-odd rule; edges that jump over the date line are taken the short way.
        var inside = false;
        for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
        {
            var (x1, y1) = (Near(ring[i].Longitude, longitude), ring[i].Latitude);
            var (x2, y2) = (Near(ring[j].Longitude, longitude), ring[j].Latitude);
            if (y1 > latitude != y2 > latitude && longitude < ((x2 - x1) * (latitude - y1) / (y2 - y1)) + x1)
            {
                inside = !inside;
            }
        }

        return inside;
    }

    private static double Near(double longitude, double other) => longitude - (360 * Math.Round((longitude - other) / 360));
}
