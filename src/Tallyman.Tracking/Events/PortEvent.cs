namespace Tallyman.Tracking.Events;

/// <summary>A step of a port call.</summary>
/// <param name="Sort">What happened.</param>
/// <param name="Time">When, milliseconds since 1970.</param>
/// <param name="Port">Key of the port.</param>
/// <param name="PortLatitude">Where the port is.</param>
/// <param name="PortLongitude">Where the port is.</param>
/// <param name="Latitude">Where the ship was; NaN where it was not heard.</param>
/// <param name="Longitude">Where the ship was.</param>
/// <param name="Track">The track that the position is of.</param>
public readonly record struct PortEvent(PortEventSort Sort, long Time, string Port, double PortLatitude, double PortLongitude, double Latitude, double Longitude, string Track);
