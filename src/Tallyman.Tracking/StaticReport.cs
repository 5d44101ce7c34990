namespace Tallyman.Tracking;

/// <summary>What a ship said of itself (messages 5, 19, 24, or columns of an archive). Absent values are null or 0.</summary>
/// <param name="Mmsi">MMSI as it was sent.</param>
/// <param name="UnixMilliseconds">Time of reception.</param>
/// <param name="Name">Name.</param>
/// <param name="CallSign">Call sign.</param>
/// <param name="Imo">IMO number, with whatever check digit it has; 0 where absent.</param>
/// <param name="ShipType">Type of ship and cargo; 0 where absent.</param>
/// <param name="LengthMetres">Length over all; 0 where absent.</param>
/// <param name="BeamMetres">Beam; 0 where absent.</param>
/// <param name="DraughtMetres">Draught as set by the crew; 0 where absent.</param>
/// <param name="Destination">Destination.</param>
public sealed record StaticReport(
    uint Mmsi,
    long UnixMilliseconds,
    string? Name,
    string? CallSign,
    int Imo,
    int ShipType,
    int LengthMetres,
    int BeamMetres,
    double DraughtMetres,
    string? Destination)
{
    /// <summary>True where the seventh digit is the last digit of the sum of the others times 7 to 2 (IMO Resolution A.1117(30)).</summary>
    public static bool IsImoNumber(int imo)
    {
        if (imo is < 1_000_000 or > 9_999_999)
        {
            return false;
        }

        var sum = 0;
        var rest = imo / 10;
        for (var factor = 2; factor <= 7; factor++)
        {
            sum += rest % 10 * factor;
            rest /= 10;
        }

        return sum % 10 == imo % 10;
    }
}
