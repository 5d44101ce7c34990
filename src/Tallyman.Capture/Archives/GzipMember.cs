using System.Buffers.Binary;
using System.IO.Compression;

namespace Tallyman.Capture.Archives;

/// <summary>
/// One member of a gzip file (RFC 1952), read alone: .NET's own stream runs on into the next member without saying where
/// it begins. The end is found by the trailer: the checksum and size that follow the compressed data are known once it is read.
/// </summary>
internal sealed class GzipMember : Stream
{
    private const int Chunk = 4096;

    private readonly Stream _file;
    private readonly Source _source;
    private readonly DeflateStream _deflate;
    private uint _crc = 0xFFFFFFFF;
    private long _read;
    private bool _ended;

    private GzipMember(Stream file, long dataStart)
    {
        _file = file;
        _source = new Source(file, dataStart);
        _deflate = new DeflateStream(_source, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>The byte after the member; -1 until its end was read, or where its trailer is missing or wrong.</summary>
    public long End { get; private set; } = -1;

    /// <summary>True where the data ended before the member did, or its checksum does not hold.</summary>
    public bool IsDamaged { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    /// <summary>Opens the member at an offset; null where none begins there.</summary>
    public static GzipMember? Open(Stream file, long offset)
    {
        Span<byte> head = stackalloc byte[10];
        file.Position = offset;
        if (file.ReadAtLeast(head, 10, throwOnEndOfStream: false) < 10 || head[0] != 0x1F || head[1] != 0x8B || head[2] != 8)
        {
            return null;
        }

        var flags = head[3];
        var at = offset + 10;
        if ((flags & 4) != 0)
        {
            Span<byte> length = stackalloc byte[2];
            if (file.ReadAtLeast(length, 2, throwOnEndOfStream: false) < 2)
            {
                return null;
            }

            at += 2 + BinaryPrimitives.ReadUInt16LittleEndian(length);
        }

        for (var text = (flags & 8) + (flags & 16); text > 0; text -= text >= 16 ? 16 : 8)
        {
            file.Position = at;
            int b;
            do
            {
                b = file.ReadByte();
                at++;
            }
            while (b > 0);
        }

        return new GzipMember(file, at + ((flags & 2) != 0 ? 2 : 0));
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_ended || buffer.IsEmpty)
        {
            return 0;
        }

        int read;
        try
        {
            read = _deflate.Read(buffer);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            (_ended, IsDamaged) = (true, true);
            return 0;
        }

        if (read == 0)
        {
            _ended = true;
            FindEnd();
            return 0;
        }

        _crc = Crc32.Add(_crc, buffer[..read]);
        _read += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _deflate.Dispose();
        }

        base.Dispose(disposing);
    }

    private void FindEnd()
    {
        Span<byte> trailer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, ~_crc);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)_read);
        Span<byte> window = stackalloc byte[Chunk + 8];
        var from = _source.LastChunkStart;
        _file.Position = from;
        var length = _file.ReadAtLeast(window, window.Length, throwOnEndOfStream: false);
        var at = window[..length].IndexOf(trailer);
        IsDamaged = at < 0;
        End = at < 0 ? -1 : from + at + 8;
    }

    /// <summary>The file from an offset, handed on in small chunks, so that the last one is known to hold the end.</summary>
    private sealed class Source(Stream file, long start) : Stream
    {
        private long _at = start;

        public long LastChunkStart { get; private set; } = start;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            file.Position = _at;
            var read = file.Read(buffer[..Math.Min(buffer.Length, Chunk)]);
            if (read > 0)
            {
                LastChunkStart = _at;
                _at += read;
            }

            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
