using Tallyman.Tracking.Ais;

namespace Tallyman.Tracking.Tests.Ais;

public sealed class MessageViewTests
{
    [Fact]
    public void Message_28_has_its_fields_where_M1371_6_puts_them()
    {
        var bits = new BitWriter().Add(28, 6).Add(0, 2).Add(992_501_234, 30).Add(17, 6).Add(-3_734_100, 28).Add(31_959_600, 27)
            .Add(1, 2).Add(4, 3).Add(42, 7).Add(99_999, 17).Add(5, 4).Add(300, 9).Add(1500, 11).Add(1, 1).Add(1, 1).Add(9, 4).Add(0xA5, 8).Add(0, 1).Add(1, 1);
        var m = new SingleSlotAidToNavigationReport(new Payload(bits.Padded(), bits.Length));
        Assert.Equal(168, bits.Length);
        Assert.Equal((17, -3_734_100, 31_959_600), (m.TimeStamp, m.LongitudeTenThousandths, m.LatitudeTenThousandths));
        Assert.Equal((1, 4, 42, 99_999, 5), (m.RestrictedUse, m.StationType, m.AidType, m.ResourceName, m.DimensionsType));
        Assert.Equal((300, 1500, true, true, 9, 0xA5, true), (m.DimensionA, m.DimensionB, m.AdditionalData, m.NotCharted, m.OnStationStatus, m.AidStatus, m.Authenticated));
    }

    [Fact]
    public void Part_B_of_an_auxiliary_craft_names_its_mother_ship()
    {
        var bits = new BitWriter().Add(24, 6).Add(0, 2).Add(982_570_001, 30).Add(1, 2).Add(52, 8).Add(0, 42).Add(0, 42).Add(257_123_000, 30).Add(1, 4).Add(0, 2);
        var m = new StaticDataReport(new Payload(bits.Padded(), bits.Length));
        Assert.Equal(257_123_000, m.MotherShipId);
        Assert.Equal(1, m.PositionFixingDevice);
    }

    [Fact]
    public void Fields_past_the_end_read_as_zero()
    {
        var bits = new BitWriter().Add(5, 6).Add(0, 2).Add(1, 30);
        var m = new StaticAndVoyageData(new Payload(bits.Padded(), bits.Length));
        Assert.Equal((string.Empty, 0, false), (m.Destination, m.DraughtTenths, m.DataTerminalNotReady));
    }

    [Fact]
    public void A_payload_without_its_padding_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Payload(new byte[21], 168).BitLength);

    private sealed class BitWriter
    {
        private readonly List<bool> _bits = [];

        public int Length => _bits.Count;

        public BitWriter Add(long value, int bits)
        {
            for (var i = bits - 1; i >= 0; i--)
            {
                _bits.Add(((value >> i) & 1) != 0);
            }

            return this;
        }

        public byte[] Padded()
        {
            var bytes = new byte[((Length + 7) / 8) + Payload.PaddingBytes];
            for (var i = 0; i < Length; i++)
            {
                bytes[i / 8] |= (byte)(_bits[i] ? 0x80 >> (i % 8) : 0);
            }

            return bytes;
        }
    }
}
