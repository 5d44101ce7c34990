namespace Tallyman.Reading.SecondReading;

/// <summary>The bounds of a second reading. All are part of its record.</summary>
public sealed record SecondReaderOptions
{
    /// <summary>Name of the model, as the provider knows it.</summary>
    public required string Model { get; init; }

    /// <summary>Longest passage sent at once, in UTF-16 units; 4,500 is about 1,500 tokens of English.</summary>
    public int PassageLength { get; init; } = 4_500;

    /// <summary>Most tokens that one answer may have.</summary>
    public int AnswerTokens { get; init; } = 4_000;

    /// <summary>Longest answer that is looked at, in UTF-16 units; a longer one counts as malformed.</summary>
    public int AnswerLength { get; init; } = 64_000;

    /// <summary>How long one answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a passage is sent again after a malformed answer or a failure.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Seed handed to the provider; not all heed it.</summary>
    public long Seed { get; init; } = 20_240_614;

    /// <summary>
    /// Share of a run's claims that may be dropped for a quote, number or name that does not stand in the text before the
    /// run is marked unreliable.
    /// </summary>
    public decimal UnreliableAbove { get; init; } = 0.10m;
}
