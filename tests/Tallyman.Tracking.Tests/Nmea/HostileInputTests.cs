using System.Text;
using CsCheck;
using Tallyman.Tracking.Nmea;

namespace Tallyman.Tracking.Tests.Nmea;

public sealed class HostileInputTests
{
    private static readonly string[] Seeds =
    [
        "!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A\n",
        "\\g:1-2-9999,c:1565218798*53\\!BSVDM,2,1,3,A,53nPnh800000ha@J2218UH60U@4hT6000000000t2PD33t?P008000000000,0*72\n",
        "\\g:2-2-9999,c:1565218798*53\\!BSVDM,2,2,3,A,00000000000,2*3E\n",
        "$PGHP,1,2014,10,2,16,30,3,887,219,1,992190917,1,7B*5C\n!AIVDM,1,1,,B,13:BuN001=15mQFOjcOBG1p800SK,0*7B\n",
        "!AIVDM,1,1,,A,6>jR0600V:C0>da4P106P00,2*01,d-077,S0150,t055904.00,T04.00374993,r003669945,1325397545,1325397485\r\n",
        "\\si:AISD*3F\\\n", "\\", "!AIVDM,9,9,9,Z,wwwwwwwwwwwwwwwwwwww,5*", "\0\0\uffff",
    ];

    private static readonly Gen<byte[]> Stream = Gen.Select(Gen.Int[0, Seeds.Length - 1].Array[1, 12], Gen.Select(Gen.Int[0, 1500], Gen.Byte).Array[0, 10])
        .Select((picked, edits) =>
        {
            var bytes = Encoding.UTF8.GetBytes(string.Concat(picked.Select(i => Seeds[i])));
            foreach (var (at, value) in edits)
            {
                bytes[at % bytes.Length] = value;
            }

            return bytes;
        });

    [Fact]
    public void Damaged_streams_are_read_to_their_end_and_the_size_of_the_blocks_makes_no_difference() =>
        Stream.SelectMany(_ => Gen.Int[1, 90], (bytes, block) => (bytes, block)).Sample(t =>
        {
            var whole = Decoding.Read(t.bytes);
            var parts = Decoding.Read(t.bytes, t.block);
            Assert.Equal(string.Join('\n', whole.Messages), string.Join('\n', parts.Messages));
            Assert.Equal(whole.Faults, parts.Faults);
            Assert.Equal(whole.Counts.Lines, parts.Counts.Lines);
            Assert.Equal(t.bytes.Count(b => b == '\n') + (t.bytes[^1] == '\n' ? 0 : 1), whole.Counts.Lines);
        }, iter: 2000);

    [Fact]
    public void Any_payload_with_a_right_checksum_is_a_message_or_a_named_fault() =>
        Gen.Char["0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVW`abcdefghijklmnopqrstuvw XYZ_~"].Array[1, 90].Select(Gen.Int[0, 5]).Sample((characters, fill) =>
        {
            var body = $"AIVDM,1,1,,A,{new string(characters)},{fill}";
            var sum = body.Aggregate(0, (s, c) => s ^ c);
            var decoded = Decoding.Read($"!{body}*{sum:X2}\n");
            Assert.Equal(1, decoded.Messages.Count + decoded.Faults.Count);
            Assert.DoesNotContain(decoded.Faults, f => f.Fault is LineFault.ChecksumWrong or LineFault.ChecksumMissing or LineFault.FieldsMissing);
        }, iter: 3000);
}
