using System.IO.Compression;
using Tallyman.Testing;
using Tallyman.Tracking.Nmea;

namespace Tallyman.Tracking.Tests.Nmea;

public sealed class StreamTests
{
    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(65_536)]
    [InlineData(37)]
    [InlineData(1)]
    public void All_877_messages_of_the_Norwegian_lines_are_read_in_blocks_of_any_size(int block)
    {
        var decoded = Decoding.Read(File.ReadAllBytes(SharedData.Path("data", "ais", "kystverket-1000.nm4")), block);
        Assert.Equal(877, decoded.Messages.Count);
        Assert.Equal(123, decoded.Messages.Count(m => m.GetProperty("type").GetInt32() == 5));
        Assert.Equal(246, decoded.Counts[LineFault.TagBlockChecksumWrong]);
        Assert.Equal(246, decoded.Faults.Count);
        Assert.All(decoded.Times, t => Assert.InRange(t, 1_565_218_798_000, 1_565_218_900_000));
    }

    [Fact]
    public void The_Danish_stream_of_2010_gives_every_sentence_a_time()
    {
        var decoded = Decoding.Read(Unzip("aislib-stream-example.txt.gz"));
        Assert.Equal(4500, decoded.Counts.Sentences);
        Assert.DoesNotContain(Reception.NoTime, decoded.Times);
        Assert.Equal(4500 - 449, decoded.Messages.Count);
    }

    [Fact]
    public void The_Australian_stream_has_34_015_sentences_of_which_two_fail()
    {
        var decoded = Decoding.Read(Unzip("amsa-ais.txt.gz"));
        Assert.Equal(44_687, decoded.Counts.Lines);
        Assert.Equal(34_013, decoded.Counts.Sentences);
        Assert.Equal(13, decoded.Counts[LineFault.ChecksumWrong]); // 2 of VDM and VDO, the rest of other sentences
        Assert.Equal(1, decoded.Counts[LineFault.MessageTypeUnknown]);
        Assert.Equal(4, decoded.Counts[LineFault.PartsMissing]);
    }

    [Fact]
    public void Of_pyais_sample_only_empty_payloads_and_first_parts_alone_give_no_message()
    {
        var decoded = Decoding.Read(File.ReadAllBytes(SharedData.Path("data", "ais", "pyais-sample.nmea")));
        Assert.Equal((100, 20), (decoded.Counts[LineFault.PayloadEmpty], decoded.Counts[LineFault.PartsMissing]));
        Assert.Equal(decoded.Counts.Lines - 120, decoded.Messages.Count);
    }

    [Fact]
    public void A_tag_block_with_a_wrong_checksum_keeps_the_sentence_and_its_time()
    {
        var decoded = Decoding.Read("\\g:1-2-9999,c:1565218798*00\\!BSVDM,1,1,,A,13mb9U0P00PRk8fT5nw>4?wj2006,0*5D\n");
        Assert.Equal(LineFault.TagBlockChecksumWrong, Assert.Single(decoded.Faults).Fault);
        Assert.Equal(1_565_218_798_000, Assert.Single(decoded.Times));
    }

    [Fact]
    public void Several_tag_blocks_in_a_row_give_station_and_time()
    {
        var decoded = Decoding.Read("\\s:base7*57\\\\c:1565218798*53\\!BSVDM,1,1,,A,13mb9U0P00PRk8fT5nw>4?wj2006,0*5D\n");
        Assert.Equal(1_565_218_798_000, Assert.Single(decoded.Times));
        Assert.Equal("base7", Assert.Single(decoded.Messages).GetProperty("tagblock_station").GetString());
    }

    [Theory]
    [InlineData("!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4B", LineFault.ChecksumWrong)]
    [InlineData("!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0", LineFault.ChecksumMissing)]
    [InlineData("!AIVDM,1,1,,A,,0*26", LineFault.PayloadEmpty)]
    [InlineData("!AIVDM,1,1,,A,15RTgt0PAso;90TK,0*27", LineFault.MessageTooShort)]
    [InlineData("\\c:1565218798*53!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A", LineFault.TagBlockUnclosed)]
    [InlineData("what is this", LineFault.NotASentence)]
    public void A_bad_line_is_counted_by_its_cause_and_the_next_is_read(string line, LineFault fault)
    {
        var decoded = Decoding.Read(line + "\n!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A\n");
        Assert.Equal((1L, fault), Assert.Single(decoded.Faults));
        Assert.Equal(371_798_000u, Assert.Single(decoded.Mmsis));
    }

    [Fact]
    public void A_line_of_many_megabytes_is_one_fault()
    {
        var reader = new NmeaReader<Decoding.Receiver>(new Decoding.Receiver(new System.Buffers.ArrayBufferWriter<byte>()));
        var block = new byte[65_536];
        block.AsSpan().Fill((byte)'!');
        for (var i = 0; i < 512; i++)
        {
            reader.Read(block);
        }

        reader.Read("\n!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A"u8);
        reader.Complete();
        Assert.Equal((1L, LineFault.LineTooLong), Assert.Single(reader.Receiver.Faults));
        Assert.Equal(371_798_000u, Assert.Single(reader.Receiver.Mmsis));
    }

    private static byte[] Unzip(string name)
    {
        using var stream = new GZipStream(File.OpenRead(SharedData.Path("data", "ais-tracks", "streams", name)), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
