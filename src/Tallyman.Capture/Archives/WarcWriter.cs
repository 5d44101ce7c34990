using System.IO.Compression;
using System.Text;

namespace Tallyman.Capture.Archives;

/// <summary>Writes records one after another, each a gzip member of its own (WARC/1.1, annex D).</summary>
/// <param name="output">Where to; it is not closed.</param>
/// <param name="compress">False writes plain records.</param>
public sealed class WarcWriter(Stream output, bool compress = true)
{
    /// <summary>Bytes written so far: where the next record begins.</summary>
    public long Position { get; private set; }

    /// <summary>Writes a record.</summary>
    /// <returns>The record with its place in the file.</returns>
    public WarcRecord Write(WarcRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var buffer = new MemoryStream();
        if (compress)
        {
            using var gzip = new GZipStream(buffer, CompressionLevel.Optimal, leaveOpen: true);
            WritePlain(gzip, record);
        }
        else
        {
            WritePlain(buffer, record);
        }

        buffer.Position = 0;
        buffer.CopyTo(output);
        var placed = record with { Offset = Position, Length = buffer.Length };
        Position += buffer.Length;
        return placed;
    }

    private static void WritePlain(Stream to, WarcRecord record)
    {
        var head = new StringBuilder("WARC/1.1\r\n");
        foreach (var field in record.Fields)
        {
            head.Append(field.Name).Append(": ").Append(field.Value).Append("\r\n");
        }

        to.Write(Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()));
        to.Write(record.Block.Span);
        to.Write("\r\n\r\n"u8);
    }
}
