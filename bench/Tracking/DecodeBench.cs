using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Tallyman.Tracking.Nmea;

namespace Tallyman.Bench.Tracking;

/// <summary>The decoder beside what any decoder must do: read the file, find the newlines, check the checksums.</summary>
internal static class DecodeBench
{
    public static void Run(string file, int times, int repetitions)
    {
        var lines = File.ReadAllBytes(file);
        if (lines[^1] != '\n')
        {
            lines = [.. lines, (byte)'\n'];
        }

        var bytes = new byte[(lines.Length * times) + 64];
        for (var i = 0; i < times; i++)
        {
            lines.CopyTo(bytes, i * lines.Length);
        }

        var data = bytes.AsMemory(0, lines.Length * times);
        var count = Lines(data.Span);
        var path = Path.Combine(Path.GetTempPath(), $"tallyman-bench-{Environment.ProcessId}.nmea");
        File.WriteAllBytes(path, data.ToArray());
        try
        {
            Print("read the file", Best(repetitions, () => ReadFile(path)), data.Length, count, 0);
            Print("newline search", Best(repetitions, () => Lines(data.Span)), data.Length, count, 0);
            var floor = Best(repetitions, () => Checksums(data.Span));
            Print("newline and checksum", floor, data.Length, count, 0);
            Print("decode, no field read", Best(repetitions, () =>
            {
                var reader = new NmeaReader<NoField>(new NoField());
                reader.Read(data.Span);
                reader.Complete();
                return reader.Receiver.Messages;
            }), data.Length, count, 0);
            // Small passes first, so that the measured ones run code that is compiled for good.
            for (var i = 0; i < 60; i++)
            {
                var warm = new NmeaReader<EveryField>(new EveryField());
                warm.Read(lines);
                warm.Complete();
            }

            long messages = 0, allocated = 0;
            var decode = Best(repetitions, () =>
            {
                var reader = new NmeaReader<EveryField>(new EveryField());
                var before = GC.GetAllocatedBytesForCurrentThread();
                reader.Read(data.Span);
                reader.Complete();
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                messages = reader.Receiver.Messages;
                return reader.Receiver.Sum;
            });
            Print("full decode", decode, data.Length, count, messages);
            Console.WriteLine($"full decode / newline and checksum, lines per second: {floor / decode:0.00}; allocated {allocated:N0} bytes for {count:N0} lines");
            Gpsdecode(path, messages);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>One reading of a file in blocks, for the processor time of a whole process.</summary>
    public static void Cold(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var reader = new NmeaReader<EveryField>(new EveryField());
        var block = new byte[1 << 18];
        for (int read; (read = stream.Read(block)) > 0;)
        {
            reader.Read(block.AsSpan(0, read));
        }

        reader.Complete();
        Console.WriteLine($"{reader.Receiver.Messages:N0} messages, processor {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.00} s");
    }

    private static double Best(int repetitions, Func<long> work)
    {
        var best = double.MaxValue;
        for (var i = 0; i < repetitions; i++)
        {
            var watch = Stopwatch.StartNew();
            work();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    private static void Print(string what, double seconds, long bytes, long lines, long messages) =>
        Console.WriteLine($"{what,-22} {lines / seconds / 1e6,7:0.0} M lines/s {bytes / seconds / 1e9,6:0.00} GB/s"
            + (messages > 0 ? $" {messages / seconds / 1e6,6:0.0} M messages/s" : string.Empty));

    private static long ReadFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var block = new byte[1 << 18];
        long total = 0;
        for (int read; (read = stream.Read(block)) > 0;)
        {
            total += read;
        }

        return total;
    }

    private static long Lines(ReadOnlySpan<byte> bytes)
    {
        long count = 0;
        ref var start = ref MemoryMarshal.GetReference(bytes);
        var newline = Vector256.Create((byte)'\n');
        var at = 0;
        for (; at + 32 <= bytes.Length; at += 32)
        {
            count += BitOperations.PopCount(Vector256.Equals(Vector256.LoadUnsafe(ref start, (nuint)at), newline).ExtractMostSignificantBits());
        }

        return count + bytes[at..].Count((byte)'\n');
    }

    /// <summary>Finds each line, its sentence and its star, and adds up the sentence: what must be done before anything is read.</summary>
    private static long Checksums(ReadOnlySpan<byte> bytes)
    {
        long right = 0;
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)'\n');
            var line = end < 0 ? bytes : bytes[..end];
            var start = line.IndexOf((byte)'!') + 1;
            var star = line.Length - 3;
            if (start > 0 && star > start && line[star] == '*')
            {
                var sum = 0;
                ref var first = ref MemoryMarshal.GetReference(line[start..star]);
                var length = star - start;
                var wide = Vector256<byte>.Zero;
                var at = 0;
                for (; at + 32 <= length; at += 32)
                {
                    wide ^= Vector256.LoadUnsafe(ref first, (nuint)at);
                }

                var half = (wide.GetLower() ^ wide.GetUpper()).AsUInt64();
                var word = half.ToScalar() ^ half.GetElement(1);
                for (; at + 8 <= length; at += 8)
                {
                    word ^= MemoryMarshal.Read<ulong>(line[(start + at)..]);
                }

                word ^= word >> 32;
                word ^= word >> 16;
                sum = (int)((word ^ (word >> 8)) & 0xFF);
                for (; at < length; at++)
                {
                    sum ^= line[start + at];
                }

                right += sum == ((Hex(line[star + 1]) << 4) | Hex(line[star + 2])) ? 1 : 0;
            }

            bytes = end < 0 ? [] : bytes[(end + 1)..];
        }

        return right;
    }

    private static int Hex(byte c) => c <= '9' ? c - '0' : (c & 0x5F) - 'A' + 10;

    private static void Gpsdecode(string path, long messages)
    {
        try
        {
            var start = new ProcessStartInfo("gpsdecode", "-j") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            var lines = File.ReadLines(path).Take(20_000).Select(l => l[(l.LastIndexOf('\\') + 1)..]).ToArray();
            var watch = Stopwatch.StartNew();
            var reading = process.StandardOutput.ReadToEndAsync();
            foreach (var line in lines)
            {
                process.StandardInput.WriteLine(line);
            }

            process.StandardInput.Close();
            var got = reading.GetAwaiter().GetResult().Count(c => c == '\n');
            Console.WriteLine($"gpsdecode -j on 20,000 of the lines: {got / watch.Elapsed.TotalSeconds / 1e6:0.00} M messages/s, {got} messages");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine($"gpsdecode is not installed: not compared ({messages:N0} messages)");
        }
    }
}
