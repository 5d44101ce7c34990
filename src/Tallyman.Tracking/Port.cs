namespace Tallyman.Tracking;

/// <summary>A port or anchorage that ships call at.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Latitude">Degrees WGS 84.</param>
/// <param name="Longitude">Degrees WGS 84.</param>
/// <param name="RadiusKilometres">A ship this near is in port; it has left when a kilometre farther off.</param>
public sealed record Port(string Key, string Name, double Latitude, double Longitude, double RadiusKilometres = Port.DefaultRadiusKilometres)
{
    /// <summary>Radius of an anchorage point (Global Fishing Watch, <c>anchorage_cfg.yaml</c>).</summary>
    public const double DefaultRadiusKilometres = 3;
}
