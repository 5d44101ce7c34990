using System.Text;
using Tallyman.Casework;
using Tallyman.Data;
using Tallyman.Tracking;
using Tallyman.Tracking.Ais;
using Tallyman.Tracking.Archives;
using Tallyman.Tracking.Nmea;

namespace Tallyman.Cli.Ais;

/// <summary>Positions and static reports of a file, whether an archive in CSV or NMEA.</summary>
internal static class AisInput
{
    /// <summary>Reads a file whole; calls for each row of an archive, or for each position or static message of NMEA.</summary>
    /// <returns>Problems; those of single rows do not keep the others from being read.</returns>
    public static async Task<IReadOnlyList<Problem>> Read(string file, Action<Position?, StaticReport?> take, CancellationToken cancellation, Action<CsvArchive>? opened = null)
    {
        if (!(await AisSource.Open(file, cancellation)).TryGet(out var stream, out var problem))
        {
            return [problem];
        }

        await using var _ = stream;
        var head = new byte[256];
        var read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        await using var whole = new PrefixedStream(head.AsMemory(0, read), stream);
        try
        {
            return LooksLikeCsv(head.AsSpan(0, read)) ? Archive(file, whole, take, opened) : await Nmea(file, whole, take, cancellation);
        }
        catch (InvalidDataException e)
        {
            return [new Problem(e.Message, file, "the packed file is damaged")];
        }
    }

    /// <summary>A header names columns; sentences begin with a mark, a tag block or a number.</summary>
    private static bool LooksLikeCsv(ReadOnlySpan<byte> head)
    {
        var line = head.IndexOf((byte)'\n') is var end and >= 0 ? head[..end] : head;
        return Encoding.UTF8.GetString(line).Contains("mmsi", StringComparison.OrdinalIgnoreCase) || Encoding.UTF8.GetString(line).Contains("latitude", StringComparison.OrdinalIgnoreCase);
    }

    private static List<Problem> Archive(string file, Stream stream, Action<Position?, StaticReport?> take, Action<CsvArchive>? opened)
    {
        var problems = new List<DataProblem>();
        using var text = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);
        using var archive = CsvArchive.Open(file, text, problems);
        if (archive is not null)
        {
            opened?.Invoke(archive);
            foreach (var row in archive.Rows())
            {
                take(row.Position, row.Static);
            }
        }

        return [.. problems.Select(p => new Problem(p.What, p.Line > 0 ? $"{p.File}, line {p.Line}" : p.File))];
    }

    private static async Task<List<Problem>> Nmea(string file, Stream stream, Action<Position?, StaticReport?> take, CancellationToken cancellation)
    {
        var reader = new NmeaReader<Receiver>(new Receiver(take));
        var block = new byte[1 << 18];
        for (int read; (read = await stream.ReadAsync(block, cancellation)) > 0;)
        {
            reader.Read(block.AsSpan(0, read));
        }

        reader.Complete();
        return reader.Counts is { Sentences: 0, OtherSentences: 0, Lines: > 0 }
            ? [new Problem("There is no sentence of NMEA in it, and its first line names no columns of an archive", file, "give NMEA 0183, or CSV with columns for MMSI, time, latitude and longitude")]
            : [];
    }

    private sealed class Receiver(Action<Position?, StaticReport?> take) : IMessageReceiver
    {
        private readonly DuplicateFilter _duplicates = new();
        private readonly StreamClock _clock = new();

        public void Message(in AisMessage message)
        {
            var time = _clock.Of(message.Reception);
            if (_duplicates.IsDuplicate(in message, time))
            {
                return;
            }

            var isPosition = MessagePositions.TryPosition(in message, time, out var position);
            var report = MessagePositions.Static(in message, time);
            if (isPosition || report is not null)
            {
                take(isPosition ? position : null, report);
            }
        }

        public void Fault(long line, LineFault fault)
        {
        }
    }
}
