using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Tallyman.Tracking.Ais;

namespace Tallyman.Tracking.Nmea;

/// <summary>
/// Reads a stream of NMEA 0183 lines in blocks of any size and gives each AIS message (VDM, VDO) to a receiver: tag blocks,
/// checksums, parts of interleaved streams, <c>$PGHP</c> time lines, the US Coast Guard's suffix. A bad line is reported by
/// cause and passed over. Nothing is allocated for a line. Not safe for use by two threads at once.
/// </summary>
/// <typeparam name="TReceiver">A struct or class that takes messages and faults.</typeparam>
public sealed class NmeaReader<TReceiver>
    where TReceiver : IMessageReceiver
{
    /// <summary>Bytes of the longest line that is read; what is longer is passed over.</summary>
    public const int LongestLine = 8192;

    private const int Beyond = 64;
    private readonly byte[] _carry = new byte[LongestLine + (2 * Beyond)];
    private readonly byte[] _bits = new byte[SixBitArmour.Capacity(LongestLine)];
    private readonly byte[] _joined = new byte[(9 * OpenMessage.PartCapacity) + Beyond];
    private readonly PartAssembler _parts = new();
    private readonly PendingReception _pending = new();
    private readonly long[] _faults = new long[Enum.GetValues<LineFault>().Length];
    private TReceiver _receiver;
    private int _carried;
    private bool _tooLong;
    private bool _prefixed;
    private long _line;
    private long _sentences;
    private long _messages;
    private long _others;

    /// <summary>Makes a reader that gives to the receiver.</summary>
    public NmeaReader(TReceiver receiver) => _receiver = receiver;

    /// <summary>The receiver, in place.</summary>
    public ref TReceiver Receiver => ref _receiver;

    /// <summary>What was met so far.</summary>
    public LineCounts Counts => new(_line, _sentences, _messages, _others, [.. _faults]);

    /// <summary>Reads the next bytes of the stream; a line may go on in the next block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(ReadOnlySpan<byte> block)
    {
        if (_carried > 0 || _tooLong)
        {
            var end = block.IndexOf((byte)'\n');
            if (end < 0)
            {
                Carry(block);
                return;
            }

            Carry(block[..end]);
            ReadCarried();
            block = block[(end + 1)..];
        }

        ref var start = ref MemoryMarshal.GetReference(block);
        var at = 0;
        while (at < block.Length)
        {
            var length = LineLength(ref Unsafe.Add(ref start, at), block.Length - at);
            if (length < 0)
            {
                Carry(block[at..]);
                return;
            }

            if (at + length + Beyond <= block.Length && length <= LongestLine)
            {
                Line(ref Unsafe.Add(ref start, at), length);
            }
            else
            {
                Carry(block.Slice(at, length));
                ReadCarried();
            }

            at += length + 1;
        }
    }

    /// <summary>Ends the stream: reads a last line without an end, gives out what waits, reports parts that never came.</summary>
    public void Complete()
    {
        if (_carried > 0 || _tooLong)
        {
            ReadCarried();
        }

        GiveDeferred(long.MaxValue);
        _parts.GiveUp();
        ReportLost();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LineLength(ref byte start, int available)
    {
        var newline = Vector256.Create((byte)'\n');
        var at = 0;
        for (; at + 32 <= available; at += 32)
        {
            var found = Vector256.Equals(Vector256.LoadUnsafe(ref start, (nuint)at), newline).ExtractMostSignificantBits();
            if (found != 0)
            {
                return at + System.Numerics.BitOperations.TrailingZeroCount(found);
            }
        }

        var rest = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref start, at), available - at).IndexOf((byte)'\n');
        return rest < 0 ? -1 : at + rest;
    }

    private void Carry(ReadOnlySpan<byte> bytes)
    {
        if (_tooLong || _carried + bytes.Length > LongestLine)
        {
            _tooLong = true;
            _carried = 0;
            return;
        }

        bytes.CopyTo(_carry.AsSpan(_carried));
        _carried += bytes.Length;
    }

    private void ReadCarried()
    {
        if (_tooLong)
        {
            _tooLong = false;
            _line++;
            Fault(LineFault.LineTooLong);
            return;
        }

        var length = _carried;
        _carried = 0;
        Line(ref _carry[0], length);
    }

    /// <summary>Reads one line, after which <see cref="Beyond"/> bytes may be read, whatever they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Line(ref byte line, int length)
    {
        _line++;
        if (_parts.Deferred > 0)
        {
            GiveDeferred(_line);
        }

        if (length > 0 && Unsafe.Add(ref line, length - 1) == '\r')
        {
            length--;
        }

        if (length == 0)
        {
            return;
        }

        var tag = new TagFields();
        var at = 0;
        if (line == '\\')
        {
            at = TagBlockReader.ReadTime(ref line, length, ref tag);
            at = at > 0 ? at : TagBlockReader.Read(MemoryMarshal.CreateReadOnlySpan(ref line, length), ref tag);
            if (at < 0)
            {
                Fault(LineFault.TagBlockUnclosed);
                return;
            }

            if (tag.IsMarked)
            {
                Fault(LineFault.TagBlockChecksumWrong);
            }

            if (at >= length)
            {
                _pending.Keep(tag, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref line, tag.StationStart), tag.StationLength));
                return;
            }
        }

        if (Unsafe.Add(ref line, at) == '!')
        {
            Sentence(ref line, at, length, ref tag);
        }
        else
        {
            OtherLine(ref line, at, length, ref tag);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sentence(ref byte line, int at, int length, ref TagFields tag)
    {
        // The checksum stands at the end but for a suffix.
        var star = Unsafe.Add(ref line, length - 3) == '*' && length - at >= 6
            ? length - 3
            : MemoryMarshal.CreateReadOnlySpan(ref line, length)[at..].IndexOf((byte)'*') is var found and >= 0 ? at + found : -1;
        var stated = star < 0 ? -1 : Checksum.Stated(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref line, star), Math.Min(3, length - star)));
        if (stated < 0)
        {
            Fault(LineFault.ChecksumMissing);
            return;
        }

        ref var body = ref Unsafe.Add(ref line, at + 1);
        var bodyLength = star - at - 1;
        if (Checksum.OfPadded(ref body, bodyLength) != stated)
        {
            Fault(LineFault.ChecksumWrong);
            return;
        }

        var fields = new SentenceFields(MemoryMarshal.CreateReadOnlySpan(ref body, bodyLength));
        if (!fields.IsAis)
        {
            _others++;
            return;
        }

        if (fields.Fault is { } fault)
        {
            Fault(fault);
            return;
        }

        if (_pending.IsKept)
        {
            _pending.Apply(stated, fields.Count > 1, ref tag);
        }

        if (star + 3 < length)
        {
            SuffixReader.Read(MemoryMarshal.CreateReadOnlySpan(ref line, length), star + 3, ref tag);
        }

        var station = tag.StationLength >= 0
            ? MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref line, tag.StationStart), tag.StationLength)
            : _pending.Station;
        _sentences++;
        if (fields.Count == 1)
        {
            ref var payload = ref Unsafe.Add(ref body, fields.PayloadStart);
            if (!SixBitArmour.Unpack(ref payload, fields.PayloadLength, _bits))
            {
                Fault(LineFault.PayloadCharacterInvalid);
                return;
            }

            Give((fields.PayloadLength * 6) - fields.FillBits, new Reception(tag.Time, station, MemoryMarshal.CreateReadOnlySpan(ref body, 5), fields.Channel, tag.IsMarked), _line, 1);
            return;
        }

        if (fields.PayloadLength > OpenMessage.PartCapacity)
        {
            Fault(LineFault.PayloadTooLong);
            return;
        }

        var whole = _parts.Add(_line, fields.Count, fields.Number, fields.Sequence, fields.Channel,
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref body, fields.PayloadStart), fields.PayloadLength), fields.FillBits,
            tag.Time, station, MemoryMarshal.CreateReadOnlySpan(ref body, 5), tag.Group, tag.IsMarked);
        if (_parts.HasLost)
        {
            ReportLost();
        }

        if (whole is not null)
        {
            Give(whole);
        }
    }

    private void Give(OpenMessage whole)
    {
        var (characters, aligned) = (0, true);
        for (var number = 1; number <= whole.Count; number++)
        {
            var part = whole.Part(number);
            part.CopyTo(_joined.AsSpan(characters));
            characters += part.Length;
            aligned &= number == whole.Count || whole.Fill(number) == 0;
        }

        var bits = 0;
        bool valid;
        if (aligned)
        {
            valid = SixBitArmour.Unpack(ref _joined[0], characters, _bits);
            bits = (characters * 6) - whole.Fill(whole.Count);
        }
        else
        {
            valid = true;
            _bits.AsSpan(0, SixBitArmour.Capacity(characters)).Clear();
            for (var number = 1; number <= whole.Count && valid; number++)
            {
                valid = SixBitArmour.Append(whole.Part(number), _bits, bits);
                bits += (whole.Part(number).Length * 6) - whole.Fill(number);
            }
        }

        if (!valid)
        {
            Fault(LineFault.PayloadCharacterInvalid, whole.FirstLine);
            return;
        }

        Give(bits, new Reception(whole.Time, whole.Station.AsSpan(0, whole.StationLength), whole.Talker, whole.Channel, whole.IsMarked), whole.FirstLine, whole.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Give(int bits, scoped in Reception reception, long line, int parts)
    {
        if (bits > MessageLengths.Longest)
        {
            Fault(LineFault.PayloadTooLong, line);
            return;
        }

        var message = new AisMessage(new Payload(_bits.AsSpan(0, ((bits + 7) >> 3) + Payload.PaddingBytes), bits), reception, line, parts);
        if (bits < 38)
        {
            Fault(LineFault.MessageTooShort, line);
        }
        else if (!MessageLengths.Exists(message.Type))
        {
            Fault(LineFault.MessageTypeUnknown, line);
        }
        else if (bits < MessageLengths.Least[message.Type])
        {
            Fault(LineFault.MessageTooShort, line);
        }
        else
        {
            _messages++;
            _receiver.Message(in message);
        }
    }

    private void OtherLine(ref byte line, int at, int length, ref TagFields tag)
    {
        var rest = MemoryMarshal.CreateReadOnlySpan(ref line, length)[at..];
        if (rest[0] == '#')
        {
            _others++;
            return;
        }

        if (rest[0] != '$')
        {
            // Loggers put a time or a label before the sentence.
            var mark = rest.IndexOfAny((byte)'!', (byte)'\\', (byte)'$');
            if (mark <= 0)
            {
                Fault(LineFault.NotASentence);
            }
            else if (rest[mark] == '!')
            {
                Sentence(ref line, at + mark, length, ref tag);
            }
            else if (at == 0 && !_prefixed)
            {
                _prefixed = true;
                _line--;
                Line(ref Unsafe.Add(ref line, mark), length - mark);
                _prefixed = false;
            }
            else
            {
                Fault(LineFault.NotASentence);
            }

            return;
        }

        var star = rest.LastIndexOf((byte)'*');
        var stated = star < 0 ? -1 : Checksum.Stated(rest[star..]);
        if (stated < 0)
        {
            Fault(LineFault.ChecksumMissing);
        }
        else if (Checksum.Of(rest[1..star]) != stated)
        {
            Fault(LineFault.ChecksumWrong);
        }
        else
        {
            _others++;
            if (rest.StartsWith("$PGHP,"u8))
            {
                _pending.Keep(rest[6..star]);
            }
        }
    }

    private void GiveDeferred(long line)
    {
        while (_parts.TakeDeferred(line) is { } whole)
        {
            Give(whole);
        }
    }

    private void ReportLost() => _parts.TakeLost(line => Fault(LineFault.PartsMissing, line));

    private void Fault(LineFault fault) => Fault(fault, _line);

    private void Fault(LineFault fault, long line)
    {
        _faults[(int)fault]++;
        _receiver.Fault(line, fault);
    }
}
