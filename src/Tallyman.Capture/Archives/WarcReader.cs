using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Tallyman.Capture.Archives;

/// <summary>
/// Reads WARC files of versions 0.17 to 1.1, plain or gzip, one record a member or not. A record that is broken is a problem
/// with its offset, and reading goes on at the next one that can be found.
/// </summary>
/// <param name="file">The file, which can be sought in; it is not closed.</param>
/// <param name="limits">What it may take.</param>
public sealed class WarcReader(Stream file, WarcLimits? limits = null)
{
    private readonly WarcLimits _limits = limits ?? WarcLimits.Default;
    private long _total;

    /// <summary>All records and problems, in the order of the file.</summary>
    public IEnumerable<WarcItem> ReadAll(CancellationToken cancellationToken = default)
    {
        var offset = 0L;
        while (offset < file.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = offset;
            using var member = GzipMember.Open(file, start);
            if (member is null)
            {
                foreach (var item in ReadPlain(start, cancellationToken))
                {
                    yield return item;
                }

                yield break;
            }

            var input = new Input(member, 0);
            var records = new List<WarcItem>();
            while (records.Count < 1_000_000 && Next(input, start, inMember: true) is { } item)
            {
                if (item.Record is not null && records.Count > 0 && records[^1].Record is { } before)
                {
                    // Several records in one member: only its first can be sought.
                    yield return new WarcItem(before with { Length = 0 }, null);
                    records.Clear();
                }

                records.Add(item);
                if (item.Problem is not null)
                {
                    break;
                }
            }

            input.Drain(_limits.TotalBytes - _total);
            foreach (var item in records)
            {
                yield return item.Record is { } record && member.End > 0 ? new WarcItem(record with { Length = member.End - start }, null) : item;
            }

            if (member.IsDamaged)
            {
                yield return Bad("The gzip member is cut or damaged: its data or checksum does not hold", "Get the file again; what could be read before it was", start);
            }

            if (_total > _limits.TotalBytes)
            {
                yield return Bad("The archive's records pass the limit of bytes", "Split the archive", start);
                yield break;
            }

            offset = member.End > 0 ? member.End : FindMember(start + 1);
            if (offset < 0)
            {
                yield break;
            }
        }
    }

    private IEnumerable<WarcItem> ReadPlain(long start, CancellationToken cancellationToken)
    {
        file.Position = start;
        var input = new Input(file, start);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Next(input, null, inMember: false) is not { } item)
            {
                yield break;
            }

            yield return item;
            if (item.Problem is not null && !input.SeekVersion())
            {
                yield break;
            }
        }
    }

    // Null at the end.
    private WarcItem? Next(Input input, long? memberStart, bool inMember)
    {
        if (!input.SkipBlankLines())
        {
            return null;
        }

        var start = memberStart ?? input.Position;
        if (!input.TryReadLine(128, out var version) || !version.StartsWith("WARC/", StringComparison.Ordinal))
        {
            return Bad("No WARC record begins here: its version line is missing", "The rest is read from the next record on", start);
        }

        var fields = ImmutableArray.CreateBuilder<WarcField>();
        var budget = _limits.HeadBytes;
        while (true)
        {
            if (!input.TryReadLine(budget, out var line))
            {
                return Bad("The head of the WARC record is cut or too long", "The rest is read from the next record on", start);
            }

            budget -= line.Length + 2;
            if (line.Length == 0)
            {
                break;
            }

            if (line[0] is ' ' or '\t' && fields.Count > 0)
            {
                fields[^1] = fields[^1] with { Value = fields[^1].Value + " " + line.Trim() };
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                return Bad($"A line of the WARC record's head is no field: '{Short(line)}'", "The rest is read from the next record on", start);
            }

            fields.Add(new WarcField(line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }

        var record = new WarcRecord { Fields = fields.DrainToImmutable(), Block = default, Version = version.TrimEnd(), Offset = start };
        if (!long.TryParse(record["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return Bad("The WARC record has no Content-Length, or one that is no number", "The rest is read from the next record on", start);
        }

        _total += length;
        if (length > _limits.BlockBytes)
        {
            input.Skip(length);
            return Bad(string.Create(CultureInfo.InvariantCulture, $"The WARC record has {length} bytes; at most {_limits.BlockBytes} are read"), "Capture its address anew, or extract it by other means", start);
        }

        if (input.ReadBlock((int)length) is not { } block)
        {
            return Bad(string.Create(CultureInfo.InvariantCulture, $"The WARC record says {length} bytes, but the file ends before them"), "Get the file again", start);
        }

        return new WarcItem(record with { Block = block, Length = inMember ? 0 : input.Position - start }, null);
    }

    private static WarcItem Bad(string what, string remedy, long offset) => new(null, new CaptureProblem(what, remedy, offset));

    private static string Short(string line) => line.Length <= 40 ? line : line[..40] + "…";

    // The next place that looks like a gzip member and opens as one.
    private long FindMember(long from)
    {
        var buffer = new byte[64 * 1024];
        while (from < file.Length)
        {
            file.Position = from;
            var read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            var at = buffer.AsSpan(0, read).IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);
            if (at >= 0)
            {
                return from + at;
            }

            if (read < buffer.Length)
            {
                break;
            }

            from += read - 2;
        }

        return -1;
    }

    /// <summary>A stream with a buffer of its own, that knows its position.</summary>
    private sealed class Input(Stream stream, long start)
    {
        private readonly byte[] _buffer = new byte[16 * 1024];
        private int _at;
        private int _end;
        private long _bufferStart = start;

        public long Position => _bufferStart + _at;

        public bool SkipBlankLines()
        {
            while (Peek() is var b && b >= 0)
            {
                if (b is not ('\r' or '\n'))
                {
                    return true;
                }

                _at++;
            }

            return false;
        }

        public bool TryReadLine(int most, out string line)
        {
            var bytes = new List<byte>(96);
            while (Peek() is var b && b >= 0)
            {
                _at++;
                if (b == '\n')
                {
                    if (bytes.Count > 0 && bytes[^1] == '\r')
                    {
                        bytes.RemoveAt(bytes.Count - 1);
                    }

                    line = Encoding.UTF8.GetString([.. bytes]);
                    return true;
                }

                if (bytes.Count >= most)
                {
                    break;
                }

                bytes.Add((byte)b);
            }

            line = string.Empty;
            return false;
        }

        // Grows with what is really there: a length that is a lie costs nothing.
        public byte[]? ReadBlock(int length)
        {
            using var block = new MemoryStream(Math.Min(length, 1024 * 1024));
            while (block.Length < length)
            {
                if (Peek() < 0)
                {
                    return null;
                }

                var take = (int)Math.Min(_end - _at, length - block.Length);
                block.Write(_buffer, _at, take);
                _at += take;
            }

            return block.ToArray();
        }

        public void Skip(long length)
        {
            while (length > 0 && Peek() >= 0)
            {
                var take = (int)Math.Min(_end - _at, length);
                _at += take;
                length -= take;
            }
        }

        public void Drain(long most) => Skip(Math.Max(0, most));

        // To the next line that begins with WARC/.
        public bool SeekVersion()
        {
            var matched = 0;
            while (Peek() is var b && b >= 0)
            {
                if (b == "\nWARC/"u8[matched])
                {
                    matched++;
                    if (matched == 6)
                    {
                        // The buffer never holds less than what was just matched, unless it was refilled within.
                        _at++;
                        Back(5);
                        return true;
                    }
                }
                else
                {
                    matched = b == '\n' ? 1 : 0;
                }

                _at++;
            }

            return false;
        }

        private void Back(int count)
        {
            if (_at >= count)
            {
                _at -= count;
                return;
            }

            // The match spans a refill: put its bytes before what is left.
            var rest = _buffer.AsSpan(_at, _end - _at).ToArray();
            var position = Position - count;
            "WARC/"u8.CopyTo(_buffer);
            rest.AsSpan(0, Math.Min(rest.Length, _buffer.Length - 5)).CopyTo(_buffer.AsSpan(5));
            (_at, _end, _bufferStart) = (0, 5 + rest.Length, position);
        }

        private int Peek()
        {
            if (_at == _end)
            {
                _bufferStart += _end;
                _at = 0;
                _end = Math.Max(0, stream.Read(_buffer, 0, _buffer.Length - 8));
                if (_end == 0)
                {
                    return -1;
                }
            }

            return _buffer[_at];
        }
    }
}
