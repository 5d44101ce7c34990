using System.Net.Sockets;

namespace Tallyman.Cli.Ais;

/// <summary>Datagrams one after the other as a stream; a line end is added to one that lacks it.</summary>
internal sealed class UdpStream(UdpClient client) : ReadOnlyStream
{
    private byte[] _datagram = [];
    private int _at;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_at == _datagram.Length)
        {
            var received = (await client.ReceiveAsync(cancellationToken)).Buffer;
            _datagram = received.Length > 0 && received[^1] == '\n' ? received : [.. received, (byte)'\n'];
            _at = 0;
        }

        var count = Math.Min(buffer.Length, _datagram.Length - _at);
        _datagram.AsMemory(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            client.Dispose();
        }

        base.Dispose(disposing);
    }
}
