namespace Tallyman.Tracking.Ais;

/// <content>One method for each type of message.</content>
public sealed partial class GpsdJson
{
    private void Write(PositionReport m, Payload payload)
    {
        Coded("status"u8, "status_text"u8, m.NavigationalStatus, CodeTable.NavigationalStatus, "Unknown"u8);
        switch (m.RateOfTurnCoded)
        {
            case -128: _json.Text("turn"u8, "n/a"u8); break;
            case -127: _json.Text("turn"u8, "fastleft"u8); break;
            case 127: _json.Text("turn"u8, "fastright"u8); break;
            case var turn:
                // Rate = (coded / 4.733)², M.1371-5 table 48.
                var root = turn / 4.733;
                _json.Fixed("turn"u8, (long)Math.Round(root * Math.Abs(root) * 100, MidpointRounding.AwayFromZero), 2, quoted: true);
                break;
        }

        _json.Fixed("speed"u8, m.SpeedOverGroundTenths, 1);
        _json.Flag("accuracy"u8, m.PositionAccuracy);
        Position(m.LongitudeTenThousandths, m.LatitudeTenThousandths);
        _json.Fixed("course"u8, m.CourseOverGroundTenths, 1);
        _json.Number("heading"u8, m.TrueHeading);
        _json.Number("second"u8, m.TimeStamp);
        _json.Number("maneuver"u8, m.SpecialManoeuvre);
        _json.Flag("raim"u8, m.Raim);
        // Of a message that is cut off gpsd takes the bits that are there as the number.
        _json.Number("radio"u8, payload.UInt(149, Math.Clamp(payload.BitLength - 149, 1, 19)));
    }

    private void Write(BaseStationReport m)
    {
        _json.OpenText("timestamp"u8);
        Moment(m.Year, m.Month, m.Day, m.Hour, m.Minute, m.Second);
        _json.Raw("Z"u8);
        _json.CloseText();
        _json.Flag("accuracy"u8, m.PositionAccuracy);
        Position(m.LongitudeTenThousandths, m.LatitudeTenThousandths);
        Device(m.PositionFixingDevice);
        _json.Flag("raim"u8, m.Raim);
        _json.Number("radio"u8, m.CommunicationState);
    }

    private void Device(int code) => Coded("epfd"u8, "epfd_text"u8, code, CodeTable.PositionFixingDevice, "INVALID EPFD"u8);

    private void ShipType(int code) => Coded("shiptype"u8, "shiptype_text"u8, code, CodeTable.ShipType, "INVALID SHIP TYPE"u8);

    private void Write(StaticAndVoyageData m, int bits)
    {
        Span<byte> text = stackalloc byte[24];
        _json.Number("imo"u8, m.ImoNumber);
        _json.Number("ais_version"u8, m.AisVersion);
        _json.Text("callsign"u8, text[..m.CopyCallSign(text)]);
        _json.Text("shipname"u8, text[..m.CopyName(text)]);
        ShipType(m.ShipType);
        Dimensions(m.DimensionA, m.DimensionB, m.DimensionC, m.DimensionD);
        Device(m.PositionFixingDevice);
        _json.OpenText("eta"u8);
        MonthTime(m.EtaMonth, m.EtaDay, m.EtaHour, m.EtaMinute);
        _json.Raw("Z"u8);
        _json.CloseText();
        _json.Fixed("draught"u8, m.DraughtTenths, 1);
        _json.Text("destination"u8, text[..m.CopyDestination(text)]);
        _json.Number("dte"u8, bits >= 423 && m.DataTerminalNotReady ? 1 : 0);
    }

    private void MonthTime(int month, int day, int hour, int minute)
    {
        _json.Digits(month, 2);
        _json.Raw("-"u8);
        _json.Digits(day, 2);
        _json.Raw("T"u8);
        _json.Digits(hour, 2);
        _json.Raw(":"u8);
        _json.Digits(minute, 2);
    }

    private void Write(AddressedBinaryMessage m, Payload payload)
    {
        _json.Number("seqno"u8, m.SequenceNumber);
        _json.Number("dest_mmsi"u8, m.DestinationId);
        _json.Flag("retransmit"u8, m.Retransmit);
        Application(6, m.DesignatedAreaCode, m.FunctionIdentifier, payload, AddressedBinaryMessage.DataStart);
    }

    private void Write(BinaryBroadcastMessage m, Payload payload) =>
        Application(8, m.DesignatedAreaCode, m.FunctionIdentifier, payload, BinaryBroadcastMessage.DataStart);

    private void Write(Acknowledgement m)
    {
        _json.Number("mmsi1"u8, m.DestinationId1);
        _json.Number("mmsi2"u8, m.DestinationId2);
        _json.Number("mmsi3"u8, m.DestinationId3);
        _json.Number("mmsi4"u8, m.DestinationId4);
    }

    private void Write(SarAircraftPositionReport m, Payload payload)
    {
        _json.Number("alt"u8, m.AltitudeMetres);
        _json.Number("speed"u8, m.SpeedOverGroundKnots);
        _json.Flag("accuracy"u8, m.PositionAccuracy);
        Position(m.LongitudeTenThousandths, m.LatitudeTenThousandths);
        _json.Fixed("course"u8, m.CourseOverGroundTenths, 1);
        _json.Number("second"u8, m.TimeStamp);
        _json.Number("regional"u8, payload.UInt(134, 8));
        _json.Number("dte"u8, m.DataTerminalNotReady ? 1 : 0);
        _json.Flag("raim"u8, m.Raim);
        _json.Number("radio"u8, m.CommunicationState);
    }

    private void Write(AddressedSafetyMessage m)
    {
        _json.Number("seqno"u8, m.SequenceNumber);
        _json.Number("dest_mmsi"u8, m.DestinationId);
        _json.Flag("retransmit"u8, m.Retransmit);
        Span<byte> text = stackalloc byte[160];
        _json.Text("text"u8, text[..m.CopyText(text)]);
    }

    private void Write(Interrogation m)
    {
        _json.Number("mmsi1"u8, m.DestinationId1);
        _json.Number("type1_1"u8, m.MessageId1First);
        _json.Number("offset1_1"u8, m.SlotOffset1First);
        _json.Number("type1_2"u8, m.MessageId1Second);
        _json.Number("offset1_2"u8, m.SlotOffset1Second);
        _json.Number("mmsi2"u8, m.DestinationId2);
        _json.Number("type2_1"u8, m.MessageId2);
        _json.Number("offset2_1"u8, m.SlotOffset2);
    }

    private void Write(AssignedModeCommand m, bool second)
    {
        _json.Number("mmsi1"u8, m.DestinationIdA);
        _json.Number("offset1"u8, m.OffsetA);
        _json.Number("increment1"u8, m.IncrementA);
        _json.Number("mmsi2"u8, second ? m.DestinationIdB : 0);
        _json.Number("offset2"u8, second ? m.OffsetB : 0);
        _json.Number("increment2"u8, second ? m.IncrementB : 0);
    }

    private void Write(GnssBroadcastMessage m, Payload payload)
    {
        _json.Quotient("lon"u8, m.LongitudeTenths, 600, 1);
        _json.Quotient("lat"u8, m.LatitudeTenths, 600, 1);
        Hex(payload, GnssBroadcastMessage.DataStart, m.DataBits);
    }

    private void Write(ClassBPositionReport m, Payload payload)
    {
        _json.Number("reserved"u8, m.Reserved);
        _json.Fixed("speed"u8, m.SpeedOverGroundTenths, 1);
        _json.Flag("accuracy"u8, m.PositionAccuracy);
        Position(m.LongitudeTenThousandths, m.LatitudeTenThousandths);
        _json.Fixed("course"u8, m.CourseOverGroundTenths, 1);
        _json.Number("heading"u8, m.TrueHeading);
        _json.Number("second"u8, m.TimeStamp);
        _json.Number("regional"u8, m.Regional);
        _json.Flag("cs"u8, m.CarrierSense);
        _json.Flag("display"u8, m.HasDisplay);
        _json.Flag("dsc"u8, m.HasDsc);
        _json.Flag("band"u8, m.WholeBand);
        _json.Flag("msg22"u8, m.TakesMessage22);
        _json.Flag("raim"u8, m.Raim);
        _json.Number("radio"u8, payload.UInt(148, 20));
    }

    private void Write(ExtendedClassBPositionReport m)
    {
        Span<byte> text = stackalloc byte[24];
        _json.Number("reserved"u8, m.Reserved);
        _json.Fixed("speed"u8, m.SpeedOverGroundTenths, 1);
        _json.Flag("accuracy"u8, m.PositionAccuracy);
        Position(m.LongitudeTenThousandths, m.LatitudeTenThousandths);
        _json.Fixed("course"u8, m.CourseOverGroundTenths, 1);
        _json.Number("heading"u8, m.TrueHeading);
        _json.Number("second"u8, m.TimeStamp);
        _json.Number("regional"u8, m.Regional);
        _json.Text("shipname"u8, text[..m.CopyName(text)]);
        ShipType(m.ShipType);
        Dimensions(m.DimensionA, m.DimensionB, m.DimensionC, m.DimensionD);
        Device(m.PositionFixingDevice);
        _json.Flag("raim"u8, m.Raim);
        _json.Number("dte"u8, m.DataTerminalNotReady ? 1 : 0);
        _json.Flag("assigned"u8, m.AssignedMode);
    }

    private void Write(DataLinkManagement m)
    {
        _json.Number("offset1"u8, m.Offset1);
        _json.Number("number1"u8, m.Slots1);
        _json.Number("timeout1"u8, m.TimeoutMinutes1);
        _json.Number("increment1"u8, m.Increment1);
        _json.Number("offset2"u8, m.Offset2);
        _json.Number("number2"u8, m.Slots2);
        _json.Number("timeout2"u8, m.TimeoutMinutes2);
        _json.Number("increment2"u8, m.Increment2);
        _json.Number("offset3"u8, m.Offset3);
        _json.Number("number3"u8, m.Slots3);
        _json.Number("timeout3"u8, m.TimeoutMinutes3);
        _json.Number("increment3"u8, m.Increment3);
        _json.Number("offset4"u8, m.Offset4);
        _json.Number("number4"u8, m.Slots4);
        _json.Number("timeout4"u8, m.TimeoutMinutes4);
        _json.Number("increment4"u8, m.Increment4);
    }

    private void Write(AidToNavigationReport m)
    {
        Coded("aid_type"u8, "aid_type_text"u8, m.AidType, CodeTable.AidType, "INVALID NAVAID TYPE"u8);
        _json.Text("name"u8, System.Text.Encoding.ASCII.GetBytes(m.Name));
        Position(m.LongitudeTenThousandths, m.LatitudeTenThousandths);
        _json.Flag("accuracy"u8, m.PositionAccuracy);
        Dimensions(m.DimensionA, m.DimensionB, m.DimensionC, m.DimensionD);
        Device(m.PositionFixingDevice);
        _json.Number("second"u8, m.TimeStamp);
        _json.Number("regional"u8, m.AidStatus);
        _json.Flag("off_position"u8, m.OffPosition);
        _json.Flag("raim"u8, m.Raim);
        _json.Flag("virtual_aid"u8, m.VirtualAid);
    }

    private void Write(ChannelManagement m)
    {
        _json.Number("channel_a"u8, m.ChannelA);
        _json.Number("channel_b"u8, m.ChannelB);
        _json.Number("txrx"u8, m.TransmitReceiveMode);
        _json.Flag("power"u8, m.LowPower);
        if (m.Addressed)
        {
            _json.Number("dest1"u8, m.DestinationId1);
            _json.Number("dest2"u8, m.DestinationId2);
        }
        else
        {
            Corners(m.NorthEastLongitudeTenths, m.NorthEastLatitudeTenths, m.SouthWestLongitudeTenths, m.SouthWestLatitudeTenths);
        }

        _json.Flag("addressed"u8, m.Addressed);
        _json.Flag("band_a"u8, m.NarrowChannelA);
        _json.Flag("band_b"u8, m.NarrowChannelB);
        _json.Number("zonesize"u8, m.TransitionalZone);
    }

    private void Corners(int northEastLongitude, int northEastLatitude, int southWestLongitude, int southWestLatitude)
    {
        _json.Quotient("ne_lon"u8, northEastLongitude, 600, 6, quoted: true);
        _json.Quotient("ne_lat"u8, northEastLatitude, 600, 6, quoted: true);
        _json.Quotient("sw_lon"u8, southWestLongitude, 600, 6, quoted: true);
        _json.Quotient("sw_lat"u8, southWestLatitude, 600, 6, quoted: true);
    }

    private void Write(GroupAssignmentCommand m)
    {
        Corners(m.NorthEastLongitudeTenths, m.NorthEastLatitudeTenths, m.SouthWestLongitudeTenths, m.SouthWestLatitudeTenths);
        Coded("stationtype"u8, "stationtype_text"u8, m.StationType, CodeTable.StationType, "INVALID STATION TYPE"u8);
        ShipType(m.ShipType);
        _json.Number("interval"u8, m.ReportingInterval);
        _json.Number("quiet"u8, m.QuietMinutes);
    }

    private void Write(StaticDataReport m, uint mmsi)
    {
        Span<byte> text = stackalloc byte[24];
        if (m.PartNumber == 0)
        {
            if (_names.Count > 100_000)
            {
                _names.Clear();
            }

            var length = m.CopyName(text);
            if (!_names.TryGetValue(mmsi, out var known) || !System.Text.Ascii.Equals(text[..length], known))
            {
                _names[mmsi] = System.Text.Encoding.ASCII.GetString(text[..length]);
            }

            _json.Text("part"u8, "A"u8);
            _json.Text("shipname"u8, text[..length]);
            return;
        }

        if (_names.TryGetValue(mmsi, out var name))
        {
            System.Text.Encoding.ASCII.GetBytes(name, text);
            _json.Text("shipname"u8, text[..name.Length]);
        }
        else
        {
            _json.Text("part"u8, "B"u8);
        }

        ShipType(m.ShipType);
        _json.Text("vendorid"u8, text[..m.CopyVendorId(text)]);
        _json.Number("model"u8, m.UnitModel);
        _json.Number("serial"u8, m.SerialNumber);
        _json.Text("callsign"u8, text[..m.CopyCallSign(text)]);
        if (mmsi / 10_000_000 == 98)
        {
            _json.Number("mothership_mmsi"u8, m.MotherShipId);
        }
        else
        {
            Dimensions(m.DimensionA, m.DimensionB, m.DimensionC, m.DimensionD);
        }
    }

    private void Write(SingleSlotBinaryMessage m, Payload payload)
    {
        Binary(m.Addressed, m.Structured, m.DestinationId, m.ApplicationIdentifier);
        Hex(payload, m.DataStart, m.DataBits);
    }

    private void Write(MultipleSlotBinaryMessage m, Payload payload)
    {
        Binary(m.Addressed, m.Structured, m.DestinationId, m.ApplicationIdentifier);
        Hex(payload, m.DataStart, m.DataBits);
        // gpsd never fills in its field "radio" for this message; the state itself follows.
        _json.Number("radio"u8, 0);
        _json.Number("comm_state"u8, m.CommunicationState);
    }

    private void Binary(bool addressed, bool structured, long destination, int application)
    {
        _json.Flag("addressed"u8, addressed);
        _json.Flag("structured"u8, structured);
        _json.Number("dest_mmsi"u8, destination);
        _json.Number("app_id"u8, application);
    }

    private void Write(LongRangePositionReport m)
    {
        Coded("status"u8, "status_text"u8, m.NavigationalStatus, CodeTable.NavigationalStatus, "Unknown"u8);
        _json.Flag("accuracy"u8, m.PositionAccuracy);
        _json.Quotient("lon"u8, m.LongitudeTenths, 600, 4);
        _json.Quotient("lat"u8, m.LatitudeTenths, 600, 4);
        _json.Number("speed"u8, m.SpeedOverGroundKnots);
        _json.Number("course"u8, m.CourseOverGroundDegrees);
        _json.Flag("raim"u8, m.Raim);
        _json.Flag("gnss"u8, m.NotCurrentPosition);
    }

    private void Write(SingleSlotAidToNavigationReport m)
    {
        Coded("aid_type"u8, "aid_type_text"u8, m.AidType, CodeTable.AidType, "INVALID NAVAID TYPE"u8);
        Position(m.LongitudeTenThousandths, m.LatitudeTenThousandths);
        _json.Number("second"u8, m.TimeStamp);
        _json.Number("restricted"u8, m.RestrictedUse);
        _json.Number("station_type"u8, m.StationType);
        _json.Number("mrn"u8, m.ResourceName);
        _json.Number("dim_type"u8, m.DimensionsType);
        _json.Number("dim_a"u8, m.DimensionA);
        _json.Number("dim_b"u8, m.DimensionB);
        _json.Flag("additional"u8, m.AdditionalData);
        _json.Flag("charted"u8, !m.NotCharted);
        _json.Number("on_station"u8, m.OnStationStatus);
        _json.Number("aton_status"u8, m.AidStatus);
        _json.Flag("authenticated"u8, m.Authenticated);
    }
}
