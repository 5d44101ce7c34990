using Tallyman.Tracking.Ais;
using Tallyman.Tracking.Nmea;

namespace Tallyman.Bench.Tracking;

/// <summary>A receiver that reads every field of every message and adds them up, so that no field can be left out.</summary>
internal struct EveryField : IMessageReceiver
{
    private readonly byte[] _text = new byte[176];

    public EveryField()
    {
    }

    public long Sum { get; private set; }

    public long Messages { get; private set; }

    public void Fault(long line, LineFault fault) => Sum += (int)fault;

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
    public void Message(in AisMessage message)
    {
        Messages++;
        var p = message.Payload;
        var sum = message.Mmsi + message.RepeatIndicator + message.Reception.UnixMilliseconds + message.Reception.Channel + message.Reception.Station.Length;
        switch (message.Type)
        {
            case 1 or 2 or 3:
                var a = new PositionReport(p);
                sum += a.NavigationalStatus + a.RateOfTurnCoded + a.SpeedOverGroundTenths + One(a.PositionAccuracy) + a.LongitudeTenThousandths + a.LatitudeTenThousandths
                    + a.CourseOverGroundTenths + a.TrueHeading + a.TimeStamp + a.SpecialManoeuvre + a.Spare + One(a.Raim) + a.CommunicationState;
                break;
            case 4 or 11:
                var b = new BaseStationReport(p);
                sum += b.Year + b.Month + b.Day + b.Hour + b.Minute + b.Second + One(b.PositionAccuracy) + b.LongitudeTenThousandths + b.LatitudeTenThousandths
                    + b.PositionFixingDevice + One(b.TransmissionControl) + b.Spare + One(b.Raim) + b.CommunicationState;
                break;
            case 5:
                var s = new StaticAndVoyageData(p);
                sum += s.AisVersion + s.ImoNumber + Text(s.CopyCallSign(_text)) + Text(s.CopyName(_text)) + s.ShipType + s.DimensionA + s.DimensionB + s.DimensionC + s.DimensionD
                    + s.PositionFixingDevice + s.EtaMonth + s.EtaDay + s.EtaHour + s.EtaMinute + s.DraughtTenths + Text(s.CopyDestination(_text)) + One(s.DataTerminalNotReady) + s.Spare;
                break;
            case 18:
                var c = new ClassBPositionReport(p);
                sum += c.Reserved + c.SpeedOverGroundTenths + One(c.PositionAccuracy) + c.LongitudeTenThousandths + c.LatitudeTenThousandths + c.CourseOverGroundTenths + c.TrueHeading
                    + c.TimeStamp + c.Regional + One(c.CarrierSense) + One(c.HasDisplay) + One(c.HasDsc) + One(c.WholeBand) + One(c.TakesMessage22) + One(c.AssignedMode) + One(c.Raim)
                    + One(c.CommunicationStateIsItdma) + c.CommunicationState;
                break;
            case 24:
                var d = new StaticDataReport(p);
                sum += d.PartNumber == 0
                    ? Text(d.CopyName(_text))
                    : d.ShipType + Text(d.CopyVendorId(_text)) + d.UnitModel + d.SerialNumber + Text(d.CopyCallSign(_text)) + d.DimensionA + d.DimensionB + d.DimensionC + d.DimensionD + d.PositionFixingDevice;
                break;
            default:
                // Types that the file has few or none of: all bits.
                for (var at = 38; at < p.BitLength; at += 32)
                {
                    sum += p.UInt(at, Math.Min(32, p.BitLength - at));
                }

                break;
        }

        Sum += sum;
    }

    private readonly long Text(int length)
    {
        long sum = length;
        foreach (var word in System.Runtime.InteropServices.MemoryMarshal.Cast<byte, long>(_text.AsSpan(0, (length + 7) & ~7)))
        {
            sum += word;
        }

        return sum;
    }

    private static int One(bool flag) => flag ? 1 : 0;
}
