using System.Buffers;
using System.CommandLine;
using System.Text;
using Tallyman.Casework;
using Tallyman.Cli.Ais;
using Tallyman.Cli.Output;
using Tallyman.Tracking.Ais;
using Tallyman.Tracking.Archives;
using Tallyman.Tracking.Nmea;

namespace Tallyman.Cli;

/// <summary><c>ais decode SOURCE</c>: NMEA 0183 to messages.</summary>
internal static class AisDecodeCommand
{
    private static readonly Argument<string> Source = new("SOURCE") { Description = "file (also gzip, zstd), - for standard input, tcp://HOST:PORT or udp://:PORT" };

    private static readonly Option<string> Format = new("--format")
    {
        Description = "json (a line each, with gpsd's names), csv, parquet, or none (counts only)",
        DefaultValueFactory = _ => "json",
    };

    private static readonly Option<string?> Out = new("--out") { Description = "file for the messages instead of standard output" };

    private static readonly Option<bool> Faults = new("--faults") { Description = "name each bad line on standard error" };

    public static Command Build()
    {
        Format.AcceptOnlyFromAmong("json", "jsonl", "csv", "parquet", "none");
        var command = new Command("decode", "Decodes NMEA 0183 into AIS messages.") { Source, Format, Out, Faults };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var context = new CommandContext(parsed);
        var source = parsed.GetRequiredValue(Source);
        if (!(await AisSource.Open(source, cancellation)).TryGet(out var input, out var problem))
        {
            return context.Report(problem);
        }

        await using var reading = input;
        await using var file = parsed.GetValue(Out) is { } path ? new FileStream(path, FileMode.Create) : null;
        // Standard output is flushed, never closed here.
        var output = file ?? Standard(context.Out);
        var faults = parsed.GetValue(Faults) ? context.Error : null;
        LineCounts counts;
        try
        {
            counts = parsed.GetValue(Format) switch
            {
                "csv" => await Table(reading, output, faults, cancellation),
                "parquet" => await Parquet(reading, output, faults, cancellation),
                "none" => await Read(reading, new Counting(faults), _ => Task.CompletedTask, cancellation),
                _ => await Json(reading, output, faults, cancellation),
            };
        }
        catch (InvalidDataException e)
        {
            return context.Report(new Problem(e.Message, source, "the packed file is damaged"));
        }

        await output.FlushAsync(cancellation);
        Summary(context, counts, parsed.GetValue(Format) == "none");
        return context.Code;
    }

    private static async Task<LineCounts> Json(Stream input, Stream output, TextWriter? faults, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 20);
        return await Read(input, new JsonReceiver(new GpsdJson(buffer), faults), async _ =>
        {
            await output.WriteAsync(buffer.WrittenMemory, cancellation);
            await output.FlushAsync(cancellation);
            buffer.ResetWrittenCount();
        }, cancellation);
    }

    private static async Task<LineCounts> Table(Stream input, Stream output, TextWriter? faults, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        await text.WriteLineAsync(MessageRow.CsvHeader);
        var rows = new List<MessageRow>();
        return await Read(input, new RowReceiver(rows, faults), async _ =>
        {
            foreach (var row in rows)
            {
                await text.WriteLineAsync(row.ToCsv().AsMemory(), cancellation);
            }

            await text.FlushAsync(cancellation);
            rows.Clear();
        }, cancellation);
    }

    private static async Task<LineCounts> Parquet(Stream input, Stream output, TextWriter? faults, CancellationToken cancellation)
    {
        // Parquet is written with its index last, so that its own position must be told; a pipe cannot.
        await using var whole = new MemoryStream();
        var target = output.CanSeek ? output : whole;
        LineCounts counts;
        await using (var parquet = await MessageParquet.Create(target, cancellation))
        {
            var rows = new List<MessageRow>();
            counts = await Read(input, new RowReceiver(rows, faults), async _ =>
            {
                foreach (var row in rows)
                {
                    if (parquet.Add(row))
                    {
                        await parquet.Flush(cancellation);
                    }
                }

                rows.Clear();
            }, cancellation);
        }

        if (target == whole)
        {
            whole.Position = 0;
            await whole.CopyToAsync(output, cancellation);
        }

        return counts;
    }

    private static async Task<LineCounts> Read<T>(Stream input, T receiver, Func<bool, Task> written, CancellationToken cancellation)
        where T : IMessageReceiver
    {
        var reader = new NmeaReader<T>(receiver);
        var block = new byte[1 << 18];
        for (int read; (read = await input.ReadAsync(block, cancellation)) > 0;)
        {
            reader.Read(block.AsSpan(0, read));
            await written(false);
        }

        reader.Complete();
        await written(true);
        return reader.Counts;
    }

    private static void Summary(CommandContext context, LineCounts counts, bool onlyCounts)
    {
        var bad = string.Join(", ", Enum.GetValues<LineFault>().Where(f => counts[f] > 0).Select(f => $"{Term.Of(f)} {counts[f]}"));
        if (onlyCounts)
        {
            context.Json(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("lines", counts.Lines);
                json.WriteNumber("sentences", counts.Sentences);
                json.WriteNumber("messages", counts.Messages);
                json.WriteNumber("otherSentences", counts.OtherSentences);
                json.WriteStartObject("faults");
                foreach (var fault in Enum.GetValues<LineFault>().Where(f => counts[f] > 0))
                {
                    json.WriteNumber(Term.Of(fault), counts[fault]);
                }

                json.WriteEndObject();
                json.WriteEndObject();
            });
        }
        else if (bad.Length > 0)
        {
            context.Remark($"{counts.Messages} messages of {counts.Lines} lines; {bad}.");
        }
    }

    private static Stream Standard(TextWriter output)
    {
        if (output is StreamWriter writer)
        {
            writer.Flush();
            return new BufferedStream(writer.BaseStream, 1 << 16);
        }

        return new TextStream(output);
    }

    private readonly struct JsonReceiver(GpsdJson json, TextWriter? faults) : IMessageReceiver
    {
        public void Message(in AisMessage message) => json.Write(in message);

        public void Fault(long line, LineFault fault) => faults?.WriteLine($"line {line}: {Term.Of(fault)}");
    }

    private readonly struct RowReceiver(List<MessageRow> rows, TextWriter? faults) : IMessageReceiver
    {
        public void Message(in AisMessage message) => rows.Add(MessageRow.Of(in message));

        public void Fault(long line, LineFault fault) => faults?.WriteLine($"line {line}: {Term.Of(fault)}");
    }

    private readonly struct Counting(TextWriter? faults) : IMessageReceiver
    {
        public void Message(in AisMessage message)
        {
        }

        public void Fault(long line, LineFault fault) => faults?.WriteLine($"line {line}: {Term.Of(fault)}");
    }
}
