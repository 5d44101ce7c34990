using System.Collections.Immutable;
using NodaTime;

namespace Tallyman.Capture.Fetching;

/// <summary>What became of asking for an address: each hop as it was, and the last one's body.</summary>
public sealed record Fetched
{
    /// <summary>The address asked for.</summary>
    public required Uri Asked { get; init; }

    /// <summary>Requests and answers in their order, redirects and repeats included.</summary>
    public required ImmutableArray<FetchHop> Hops { get; init; }

    /// <summary>Why there is no document; absent where there is one.</summary>
    public CaptureProblem? Problem { get; init; }

    /// <summary>The body of the last answer without its codings; empty where there is a problem.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The media type that the last answer declares, parameters included.</summary>
    public string? MediaType { get; init; }

    /// <summary>The address that answered in the end.</summary>
    public Uri Final => Hops.IsEmpty ? Asked : Hops[^1].Address;

    /// <summary>When it began.</summary>
    public required Instant Started { get; init; }
}
