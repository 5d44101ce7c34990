using System.Text.Json;
using Tallyman.Testing;
using Tallyman.Tracking.Nmea;

namespace Tallyman.Tracking.Tests.Nmea;

public sealed class PartsTests
{
    [Fact]
    public void Parts_of_every_shared_case_are_joined_as_expected()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(SharedData.Path("data", "ais-tracks", "parts", "cases.json")));
        foreach (var c in cases.RootElement.EnumerateArray())
        {
            var text = string.Join('\n', c.GetProperty("lines").EnumerateArray().Select(l => l.GetString()));
            var expected = c.GetProperty("expected_mmsi").EnumerateArray().Select(m => m.GetUInt32()).Order();
            Assert.Equal((c.GetProperty("case").GetString(), string.Join(' ', expected)), (c.GetProperty("case").GetString(), string.Join(' ', Decoding.Read(text).Mmsis.Order())));
        }
    }

    [Fact]
    public void Two_receivers_that_hear_the_same_parts_give_two_messages()
    {
        const string first = "!AIVDM,2,1,1,A,53nPnh800000ha@J2218UH60U@4hT6000000000t2PD33t?P008000000000,0*69\n";
        const string second = "!AIVDM,2,2,1,A,00000000000,2*25\n";
        Assert.Equal(2, Decoding.Read(first + first + second + second).Mmsis.Count);
    }

    [Fact]
    public void A_part_that_never_comes_is_counted_at_its_line()
    {
        var decoded = Decoding.Read("\n!AIVDM,2,1,1,A,53nPnh800000ha@J2218UH60U@4hT6000000000t2PD33t?P008000000000,0*69\n");
        Assert.Equal((2L, LineFault.PartsMissing), Assert.Single(decoded.Faults));
    }
}
