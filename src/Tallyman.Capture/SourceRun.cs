using System.Text;

namespace Tallyman.Capture;

/// <summary>A stretch of text that stands in one stretch of the document.</summary>
/// <param name="Span">The characters.</param>
/// <param name="ByteStart">First byte; -1 where it has none of its own.</param>
/// <param name="ByteEnd">The byte after the last.</param>
/// <param name="CodePage">Code page in which the bytes are the characters, letter for letter; 0 where they are not (entities, another coding).</param>
/// <param name="Box">Page and box.</param>
/// <param name="Part">Part of the container.</param>
public readonly record struct SourceRun(TextSpan Span, long ByteStart, long ByteEnd, int CodePage, PageBox? Box = null, string? Part = null)
{
    /// <summary>The place of the part of a span that lies in this run.</summary>
    internal SourcePlace Narrow(TextSpan span, ReadOnlySpan<byte> bytes)
    {
        var inside = new TextSpan(Math.Max(span.Start, Span.Start), Math.Min(span.End, Span.End));
        if (inside == Span)
        {
            return new SourcePlace(inside, ByteStart, ByteEnd, ByteStart >= 0, Box, Part);
        }

        if (CodePage == 0 || ByteStart < 0 || Part is not null || ByteEnd > bytes.Length)
        {
            return new SourcePlace(inside, ByteStart, ByteEnd, false, Box, Part);
        }

        var slice = bytes[(int)ByteStart..(int)ByteEnd];
        var start = BytesOf(slice, inside.Start - Span.Start);
        var length = BytesOf(slice[start..], inside.Length);
        return new SourcePlace(inside, ByteStart + start, ByteStart + start + length, true, Box, Part);
    }

    // Bytes of the first characters, by the code page's own decoder one character at a time where it is not fixed.
    private int BytesOf(ReadOnlySpan<byte> bytes, int codePoints)
    {
        if (CodePage == Encoding.UTF8.CodePage)
        {
            var at = 0;
            for (var i = 0; i < codePoints && at < bytes.Length; i++)
            {
                Rune.DecodeFromUtf8(bytes[at..], out _, out var width);
                at += width;
            }

            return at;
        }

        var encoding = Charsets.CharsetDetection.Get(CodePage);
        if (encoding.IsSingleByte)
        {
            return Math.Min(codePoints, bytes.Length);
        }

        var text = encoding.GetString(bytes);
        var units = new DocumentText(text).ToUtf16(codePoints);
        return encoding.GetByteCount(text.AsSpan(0, units));
    }
}
