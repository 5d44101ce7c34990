using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using NodaTime;
using Tallyman.Capture;

namespace Tallyman.Casework.Children;

/// <summary>
/// What passes between the program and the child in which it reads hostile bytes: one request in, one result out, each with its
/// length before it. Only plain values pass, and what comes back is checked as a stranger's: lengths against limits, spans against the text.
/// </summary>
internal static class ExtractionWire
{
    private const int Version = 1;
    private const int MostResultBytes = 256 * 1024 * 1024;
    private const int MostItems = 20_000_000;

    /// <summary>Sends a request.</summary>
    public static async Task WriteRequestAsync(Stream to, ReadOnlyMemory<byte> bytes, ExtractionHints hints, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            Write(writer, hints.FileName);
            Write(writer, hints.MediaType);
            Write(writer, hints.Charset);
            Write(writer, hints.Url);
            Write(writer, hints.Options);
            Write(writer, hints.Sidecar);
            writer.Write(hints.Limits.TextBytes);
            writer.Write(hints.Limits.PageBytes);
            writer.Write(hints.Limits.DocumentBytes);
            writer.Write(hints.Limits.Time.Ticks);
            writer.Write(hints.Limits.Depth);
            writer.Write(bytes.Length);
        }

        await to.WriteAsync(BitConverter.GetBytes((long)buffer.Length), cancellationToken);
        await to.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken);
        await to.WriteAsync(bytes, cancellationToken);
        await to.FlushAsync(cancellationToken);
    }

    /// <summary>Receives a request; null where the other side is done.</summary>
    public static (byte[] Bytes, ExtractionHints Hints)? ReadRequest(Stream from)
    {
        var length = new byte[8];
        if (from.ReadAtLeast(length, 8, throwOnEndOfStream: false) < 8)
        {
            return null;
        }

        var head = new byte[checked((int)BitConverter.ToInt64(length))];
        from.ReadExactly(head);
        using var reader = new BinaryReader(new MemoryStream(head), Encoding.UTF8);
        if (reader.ReadInt32() != Version)
        {
            return null;
        }

        var hints = new ExtractionHints
        {
            FileName = ReadText(reader),
            MediaType = ReadText(reader),
            Charset = ReadText(reader),
            Url = ReadText(reader),
            Options = ReadSidecar(reader),
            Sidecar = ReadSidecar(reader),
            Limits = new ExtractionLimits
            {
                TextBytes = reader.ReadInt64(),
                PageBytes = reader.ReadInt64(),
                DocumentBytes = reader.ReadInt64(),
                Time = TimeSpan.FromTicks(reader.ReadInt64()),
                Depth = reader.ReadInt32(),
            },
        };
        var bytes = new byte[reader.ReadInt32()];
        from.ReadExactly(bytes);
        return (bytes, hints);
    }

    /// <summary>Sends a result.</summary>
    public static void WriteResult(Stream to, ExtractionResult result)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            if (result.TryGet(out var extraction, out var problem))
            {
                writer.Write(true);
                Write(writer, extraction);
            }
            else
            {
                writer.Write(false);
                writer.Write(problem.What);
                writer.Write(problem.Remedy);
                writer.Write(problem.Offset ?? -1);
            }
        }

        to.Write(BitConverter.GetBytes((long)buffer.Length));
        to.Write(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        to.Flush();
    }

    /// <summary>Receives a result; null where the other side ended before it was whole.</summary>
    /// <exception cref="InvalidDataException">What came is no result.</exception>
    public static async Task<ExtractionResult?> ReadResultAsync(Stream from, CancellationToken cancellationToken)
    {
        var length = new byte[8];
        if (await from.ReadAtLeastAsync(length, 8, throwOnEndOfStream: false, cancellationToken) < 8)
        {
            return null;
        }

        var size = BitConverter.ToInt64(length);
        if (size is < 5 or > MostResultBytes)
        {
            throw new InvalidDataException("The child's result has no length that can be.");
        }

        var bytes = new byte[size];
        if (await from.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken) < bytes.Length)
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        try
        {
            if (reader.ReadInt32() != Version)
            {
                throw new InvalidDataException("The child speaks another version.");
            }

            if (reader.ReadBoolean())
            {
                return ExtractionResult.Of(ReadExtraction(reader));
            }

            var (what, remedy, offset) = (reader.ReadString(), reader.ReadString(), reader.ReadInt64());
            return ExtractionResult.Of(new CaptureProblem(what, remedy, offset < 0 ? null : offset));
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("The child's result is broken.", e);
        }
    }

    private static void Write(BinaryWriter writer, Extraction extraction)
    {
        // UTF-16 as it is: a lone surrogate would not survive another coding.
        writer.Write(extraction.Text.Value.Length);
        writer.Write(MemoryMarshal.AsBytes(extraction.Text.Value.AsSpan()));
        writer.Write(extraction.MediaType);
        writer.Write(extraction.Extractor);
        writer.Write(extraction.Charset is not null);
        if (extraction.Charset is { } charset)
        {
            writer.Write(charset.Name);
            writer.Write(charset.From);
            writer.Write(charset.Confidence);
            Write(writer, charset.Declared);
            writer.Write(charset.Replaced);
        }

        writer.Write(extraction.Statements.Length);
        foreach (var statement in extraction.Statements)
        {
            writer.Write((int)statement.Field);
            writer.Write(statement.Value);
            writer.Write(statement.From);
            writer.Write(statement.Stated);
        }

        writer.Write(extraction.Notices.Length);
        foreach (var notice in extraction.Notices)
        {
            writer.Write(notice.Key);
            writer.Write(notice.Arguments.Length);
            foreach (var argument in notice.Arguments)
            {
                writer.Write(argument.Name);
                writer.Write(argument.Value);
            }
        }

        writer.Write(extraction.Map.Runs.Length);
        foreach (var run in extraction.Map.Runs)
        {
            writer.Write(run.Span.Start);
            writer.Write(run.Span.End);
            writer.Write(run.ByteStart);
            writer.Write(run.ByteEnd);
            writer.Write(run.CodePage);
            Write(writer, run.Part);
            writer.Write(run.Box is not null);
            if (run.Box is { } box)
            {
                writer.Write(box.Page);
                writer.Write(box.Left);
                writer.Write(box.Bottom);
                writer.Write(box.Right);
                writer.Write(box.Top);
            }
        }
    }

    private static Extraction ReadExtraction(BinaryReader reader)
    {
        var length = Count(reader);
        var units = reader.ReadBytes(checked(length * 2));
        var text = new DocumentText(new string(MemoryMarshal.Cast<byte, char>(units)));
        var (type, extractor) = (reader.ReadString(), reader.ReadString());
        var charset = reader.ReadBoolean() ? new CharsetFinding(reader.ReadString(), reader.ReadString(), reader.ReadDouble(), ReadText(reader), reader.ReadInt32()) : null;
        var statements = ImmutableArray.CreateBuilder<MetadataStatement>();
        for (var i = Count(reader); i > 0; i--)
        {
            var field = (MetadataField)reader.ReadInt32();
            if (!Enum.IsDefined(field))
            {
                throw new FormatException("The field is none.");
            }

            statements.Add(new MetadataStatement(field, reader.ReadString(), reader.ReadString(), reader.ReadString()));
        }

        var notices = ImmutableArray.CreateBuilder<Message>();
        for (var i = Count(reader); i > 0; i--)
        {
            var key = reader.ReadString();
            var arguments = ImmutableArray.CreateBuilder<MessageArgument>();
            for (var k = Count(reader); k > 0; k--)
            {
                arguments.Add(new MessageArgument(reader.ReadString(), reader.ReadString()));
            }

            notices.Add(new Message(key, arguments.ToImmutable()));
        }

        return new Extraction
        {
            Text = text,
            MediaType = type,
            Extractor = extractor,
            Charset = charset,
            Statements = statements.ToImmutable(),
            Notices = notices.ToImmutable(),
            Map = ReadMap(reader, text.Length),
        };
    }

    private static SourceMap ReadMap(BinaryReader reader, int textLength)
    {
        var runs = ImmutableArray.CreateBuilder<SourceRun>();
        var last = 0;
        for (var i = Count(reader); i > 0; i--)
        {
            var span = new TextSpan(reader.ReadInt32(), reader.ReadInt32());
            if (span.Start < last || span.End < span.Start || span.End > textLength)
            {
                throw new FormatException("A run lies outside of the text.");
            }

            last = span.End;
            var (start, end, codePage, part) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt32(), ReadText(reader));
            PageBox? box = reader.ReadBoolean() ? new PageBox(reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble()) : null;
            runs.Add(new SourceRun(span, start, end, codePage, box, part));
        }

        return new SourceMap(runs.ToImmutable());
    }

    private static void Write(BinaryWriter writer, Sidecar? sidecar)
    {
        writer.Write(sidecar is not null);
        if (sidecar is not null)
        {
            Write(writer, sidecar.Url);
            Write(writer, sidecar.Outlet);
            Write(writer, sidecar.OutletState);
            Write(writer, sidecar.Title);
            Write(writer, sidecar.Language);
            Write(writer, sidecar.Published is { } day ? Extraction.Write(day) : null);
        }
    }

    private static Sidecar? ReadSidecar(BinaryReader reader)
    {
        if (!reader.ReadBoolean())
        {
            return null;
        }

        return new Sidecar
        {
            Url = ReadText(reader),
            Outlet = ReadText(reader),
            OutletState = ReadText(reader),
            Title = ReadText(reader),
            Language = ReadText(reader),
            Published = ReadText(reader) is { } day && Sidecar.TryReadDay(day, out var published) ? published : (LocalDate?)null,
        };
    }

    private static void Write(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    private static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static int Count(BinaryReader reader) =>
        reader.ReadInt32() is >= 0 and <= MostItems and var count ? count : throw new FormatException("A number of items cannot be.");
}
