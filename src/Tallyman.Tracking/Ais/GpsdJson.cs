using System.Buffers;
using Tallyman.Tracking.Nmea;

namespace Tallyman.Tracking.Ais;

/// <summary>
/// Writes messages as JSON lines with the names and scaled values of gpsd (the <c>AIS</c> class of its protocol). A part A
/// of message 24 is written by itself, as gpsd does when told to split; its name is also written with the part B that
/// follows. Time and station of the reception follow the fields, under the names of libais, where they are known.
/// </summary>
public sealed partial class GpsdJson(IBufferWriter<byte> output)
{
    private readonly JsonText _json = new();
    private readonly Dictionary<uint, string> _names = [];

    /// <summary>Writes one line.</summary>
    public void Write(in AisMessage message)
    {
        _json.Clear();
        _json.Open((byte)'{');
        _json.Text("class"u8, "AIS"u8);
        _json.Text("device"u8, "stdin"u8);
        _json.Number("type"u8, message.Type);
        _json.Number("repeat"u8, message.RepeatIndicator);
        _json.Number("mmsi"u8, message.Mmsi);
        _json.Flag("scaled"u8, true);
        Fields(in message);
        Received(message.Reception);
        _json.Close((byte)'}');
        _json.Raw("\n"u8);
        output.Write(_json.Written);
    }

    private void Received(Reception reception)
    {
        if (reception.HasTime && reception.UnixMilliseconds < 253_402_300_800_000)
        {
            var time = DateTime.UnixEpoch.AddMilliseconds(reception.UnixMilliseconds);
            _json.OpenText("tagblock_timestamp"u8);
            Moment(time.Year, time.Month, time.Day, time.Hour, time.Minute, time.Second);
            _json.Raw("."u8);
            _json.Digits(time.Millisecond, 3);
            _json.Raw("Z"u8);
            _json.CloseText();
        }

        if (!reception.Station.IsEmpty)
        {
            _json.Text("tagblock_station"u8, reception.Station);
        }
    }

    private void Fields(in AisMessage message)
    {
        var payload = message.Payload;
        switch (message.Type)
        {
            case 1 or 2 or 3: Write(new PositionReport(payload), payload); break;
            case 4 or 11: Write(new BaseStationReport(payload)); break;
            case 5: Write(new StaticAndVoyageData(payload), payload.BitLength); break;
            case 6: Write(new AddressedBinaryMessage(payload), payload); break;
            case 7 or 13: Write(new Acknowledgement(payload)); break;
            case 8: Write(new BinaryBroadcastMessage(payload), payload); break;
            case 9: Write(new SarAircraftPositionReport(payload), payload); break;
            case 10: _json.Number("dest_mmsi"u8, new UtcDateInquiry(payload).DestinationId); break;
            case 12: Write(new AddressedSafetyMessage(payload)); break;
            case 14: Text("text"u8, payload, 40, 161); break;
            case 15: Write(new Interrogation(payload)); break;
            case 16: Write(new AssignedModeCommand(payload), payload.BitLength >= 144); break;
            case 17: Write(new GnssBroadcastMessage(payload), payload); break;
            case 18: Write(new ClassBPositionReport(payload), payload); break;
            case 19: Write(new ExtendedClassBPositionReport(payload)); break;
            case 20: Write(new DataLinkManagement(payload)); break;
            case 21: Write(new AidToNavigationReport(payload)); break;
            case 22: Write(new ChannelManagement(payload)); break;
            case 23: Write(new GroupAssignmentCommand(payload)); break;
            case 24: Write(new StaticDataReport(payload), message.Mmsi); break;
            case 25: Write(new SingleSlotBinaryMessage(payload), payload); break;
            case 26: Write(new MultipleSlotBinaryMessage(payload), payload); break;
            case 27: Write(new LongRangePositionReport(payload)); break;
            case 28: Write(new SingleSlotAidToNavigationReport(payload)); break;
        }
    }

    private void Coded(ReadOnlySpan<byte> name, ReadOnlySpan<byte> textName, int code, CodeTable table, ReadOnlySpan<byte> unknown)
    {
        _json.Number(name, code);
        var text = table.Utf8(code);
        _json.Text(textName, text.IsEmpty ? unknown : text);
    }

    private void Position(int longitude, int latitude)
    {
        _json.Quotient("lon"u8, longitude, 600_000, 7);
        _json.Quotient("lat"u8, latitude, 600_000, 7);
    }

    private void Dimensions(int bow, int stern, int port, int starboard)
    {
        _json.Number("to_bow"u8, bow);
        _json.Number("to_stern"u8, stern);
        _json.Number("to_port"u8, port);
        _json.Number("to_starboard"u8, starboard);
    }

    private void Moment(int year, int month, int day, int hour, int minute, int second)
    {
        _json.Digits(year, 4);
        _json.Raw("-"u8);
        _json.Digits(month, 2);
        _json.Raw("-"u8);
        _json.Digits(day, 2);
        _json.Raw("T"u8);
        _json.Digits(hour, 2);
        _json.Raw(":"u8);
        _json.Digits(minute, 2);
        _json.Raw(":"u8);
        _json.Digits(second, 2);
    }

    private void Text(ReadOnlySpan<byte> name, Payload payload, int start, int characters)
    {
        Span<byte> text = stackalloc byte[(characters + 7) & ~7];
        _json.Text(name, text[..payload.Text(start, characters, text)]);
    }

    private void Hex(Payload payload, int start, int bits)
    {
        _json.OpenText("data"u8);
        _json.Integer(bits);
        _json.Raw(":"u8);
        for (var at = 0; at < bits; at += 8)
        {
            // The last byte goes on with what follows the data in the message, as in gpsd.
            var value = (int)payload.UInt(start + at, 8);
            var left = payload.BitLength - start - at;
            value = left < 8 ? value & (0xFF00 >> left) : value;
            _json.Raw(["0123456789abcdef"u8[(value >> 4) & 15], "0123456789abcdef"u8[value & 15]]);
        }

        _json.CloseText();
    }
}
