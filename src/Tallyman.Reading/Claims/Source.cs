using Tallyman.Reading.Quantities;

namespace Tallyman.Reading.Claims;

/// <summary>Who says something, and what of the sentence it covers.</summary>
internal sealed record Source
{
    /// <summary>State of the origin.</summary>
    public string? State { get; init; }

    /// <summary>Person, body or outlet, in its fullest form in the text.</summary>
    public string? Speaker { get; init; }

    /// <summary>What it is.</summary>
    public AttributionRole Role { get; init; } = AttributionRole.Body;

    /// <summary>The outlet or agency that tells it on, where the text names one.</summary>
    public string? Agency { get; init; }

    /// <summary>The tokens that name it.</summary>
    public TokenRange Range { get; init; }

    /// <summary>The reporting word.</summary>
    public TokenRange Cue { get; init; }

    /// <summary>First token that it covers.</summary>
    public int First { get; init; }

    /// <summary>Token behind the last that it covers.</summary>
    public int End { get; init; }

    /// <summary>True where it is told to have seen, not to have said.</summary>
    public bool Observes { get; init; }

    /// <summary>What the reporting word makes of what it covers.</summary>
    public Factuality? Factuality { get; init; }

    /// <summary>Evidence that it names.</summary>
    public Basis Basis { get; init; }

    /// <summary>The tokens that name the evidence.</summary>
    public TokenRange BasisRange { get; init; }

    /// <summary>True where it was named in another sentence.</summary>
    public bool Carried { get; init; }

    /// <summary>True where nothing of it is known but that someone speaks.</summary>
    public bool IsEmpty => State is null && Speaker is null;
}
