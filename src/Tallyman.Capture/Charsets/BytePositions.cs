using System.Text;

namespace Tallyman.Capture.Charsets;

/// <summary>
/// The byte at which each character of a decoded text begins, asked in rising order for the least work: a decoder walks
/// the bytes once and keeps its place.
/// </summary>
internal sealed class BytePositions
{
    private readonly DecodedText _decoded;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Decoder? _decoder;
    private int _byte;
    private int _unit;

    public BytePositions(DecodedText decoded, ReadOnlyMemory<byte> bytes)
    {
        _decoded = decoded;
        _bytes = bytes;
        _byte = decoded.Start;
        _decoder = decoded.Encoding.IsSingleByte || decoded.Encoding.CodePage is 65001 or 1200 or 1201 ? null : decoded.Encoding.GetDecoder();
    }

    /// <summary>The byte at which a UTF-16 unit of the text begins; the end of the bytes for the text's length.</summary>
    public long Of(int unit)
    {
        if (_decoded.Encoding.IsSingleByte)
        {
            return _decoded.Start + unit;
        }

        if (_decoded.Encoding.CodePage is 1200 or 1201)
        {
            return Math.Min(_bytes.Length, _decoded.Start + (2L * unit));
        }

        if (unit < _unit)
        {
            (_byte, _unit) = (_decoded.Start, 0);
            _decoder?.Reset();
        }

        if (_decoder is null)
        {
            WalkUtf8(unit);
        }
        else
        {
            Walk(unit);
        }

        return _byte;
    }

    private void WalkUtf8(int unit)
    {
        var span = _bytes.Span;
        while (_unit < unit && _byte < span.Length)
        {
            if (span[_byte] < 0x80)
            {
                _byte++;
                _unit++;
                continue;
            }

            // A broken sequence consumes what the decoder replaces by one U+FFFD.
            Rune.DecodeFromUtf8(span[_byte..], out var rune, out var width);
            _byte += width;
            _unit += rune.Utf16SequenceLength;
        }
    }

    private void Walk(int unit)
    {
        Span<char> into = stackalloc char[8];
        var span = _bytes.Span;
        while (_unit < unit && _byte < span.Length)
        {
            _unit += _decoder!.GetChars(span.Slice(_byte, 1), into, flush: false);
            _byte++;
        }
    }
}
