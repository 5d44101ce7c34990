using System.Collections.Immutable;
using System.Net;
using NodaTime;

namespace Tallyman.Capture.Fetching;

/// <summary>One request with its answer, byte for byte.</summary>
public sealed record FetchHop
{
    /// <summary>The address asked for.</summary>
    public required Uri Address { get; init; }

    /// <summary>All addresses that the name resolved to.</summary>
    public ImmutableArray<IPAddress> Answered { get; init; } = [];

    /// <summary>The one that was connected to; absent where none was.</summary>
    public IPEndPoint? Connected { get; init; }

    /// <summary>What secured the connection; absent for plain http.</summary>
    public TlsRecord? Tls { get; init; }

    /// <summary>The request as sent.</summary>
    public ReadOnlyMemory<byte> Sent { get; init; }

    /// <summary>The answer as received, its codings on it.</summary>
    public ReadOnlyMemory<byte> Received { get; init; }

    /// <summary>Status of the answer; 0 where none came.</summary>
    public int Status { get; init; }

    /// <summary>When it began, by the wall clock.</summary>
    public required Instant Started { get; init; }

    /// <summary>How long it took, by the monotonic clock.</summary>
    public Duration Elapsed { get; init; }

    /// <summary>Why the answer was cut, in the words of WARC-Truncated: <c>length</c>, <c>time</c>, <c>disconnect</c>; absent where it was not.</summary>
    public string? Truncated { get; init; }

    /// <summary>What went wrong; absent where nothing did.</summary>
    public CaptureProblem? Problem { get; init; }

    /// <summary>How many times it was asked before.</summary>
    public int Repeat { get; init; }
}
