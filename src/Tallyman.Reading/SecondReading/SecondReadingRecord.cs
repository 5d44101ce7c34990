using System.Collections.Immutable;

namespace Tallyman.Reading.SecondReading;

/// <summary>A second reading of one document: what it puts to people, and all that is needed to account for it.</summary>
public sealed record SecondReadingRecord
{
    /// <summary>SHA-256 of the document's bytes.</summary>
    public required string Document { get; init; }

    /// <summary>The model as configured.</summary>
    public required string Model { get; init; }

    /// <summary>The model as the provider named it in its answers; absent where it did not.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>Version of the prompt.</summary>
    public required string PromptVersion { get; init; }

    /// <summary>SHA-256 of the instructions and of the schema, 64 lower-case hexadecimal digits.</summary>
    public required string PromptHash { get; init; }

    /// <summary>The exchanges with the model, in the order of the passages.</summary>
    public required ImmutableArray<Exchange> Exchanges { get; init; }

    /// <summary>What it puts to people, in the order of the text.</summary>
    public required ImmutableArray<ReviewItem> Items { get; init; }

    /// <summary>Claims dropped since their quote does not stand in the passage letter for letter.</summary>
    public required int DroppedForQuote { get; init; }

    /// <summary>Claims dropped since their number does not stand in their quote or is not read there by our own reader.</summary>
    public required int DroppedForNumber { get; init; }

    /// <summary>Fields emptied since the passage does not name them.</summary>
    public required int EmptiedForName { get; init; }

    /// <summary>Passages that were given up after all retries.</summary>
    public required int PassagesFailed { get; init; }

    /// <summary>True where more was dropped than <see cref="SecondReaderOptions.UnreliableAbove"/> allows.</summary>
    public required bool Unreliable { get; init; }
}

/// <summary>One request and what came of it.</summary>
/// <param name="Passage">Which characters were sent.</param>
/// <param name="Attempt">1 for the first request.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Answer">The raw answer, cut at the bound; absent where there was none.</param>
public sealed record Exchange(TextSpan Passage, int Attempt, ExchangeOutcome Outcome, string? Answer);

/// <summary>How a request to the model ended.</summary>
public enum ExchangeOutcome
{
    /// <summary>An answer of the asked form.</summary>
    Answered,

    /// <summary>An answer that is not of the asked form, or is too long.</summary>
    Malformed,

    /// <summary>No answer within the bound.</summary>
    TimedOut,

    /// <summary>The provider failed.</summary>
    Failed,
}
