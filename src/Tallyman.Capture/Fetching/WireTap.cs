namespace Tallyman.Capture.Fetching;

/// <summary>Keeps what goes over a connection, both ways, up to a limit, and ends it when nothing comes for too long.</summary>
internal sealed class WireTap(Stream inner, long mostBytes, TimeSpan idle) : Stream
{
    private readonly MemoryStream _sent = new();
    private readonly MemoryStream _received = new();

    /// <summary>Why reading was ended; null where it was not.</summary>
    public string? Truncated { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public byte[] Sent => _sent.ToArray();

    public byte[] Received => _received.ToArray();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty)
        {
            // A read of nothing asks whether there is something.
            return await inner.ReadAsync(buffer, cancellationToken);
        }

        using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        wait.CancelAfter(idle);
        int read;
        try
        {
            read = await inner.ReadAsync(buffer, wait.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            Truncated = "time";
            throw new IOException("Nothing came for too long.", e);
        }

        _received.Write(buffer.Span[..read]);
        if (_received.Length > mostBytes)
        {
            Truncated = "length";
            throw new IOException("The message passes the limit.");
        }

        return read;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _sent.Write(buffer.Span);
        await inner.WriteAsync(buffer, cancellationToken);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
