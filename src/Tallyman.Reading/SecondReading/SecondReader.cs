using System.Collections.Immutable;
using Microsoft.Extensions.AI;

namespace Tallyman.Reading.SecondReading;

/// <summary>
/// Asks a language model what a document claims, and puts to people where it differs from the first reading. The model
/// never supplies a value: its quote must stand in the text letter for letter, its number is read from inside the quote
/// by our own reader, its names must stand in the passage and be known to the gazetteer. What fails is dropped and
/// counted. It makes no claim and changes none.
/// </summary>
public sealed class SecondReader
{
    private readonly IChatClient _client;
    private readonly SecondReaderOptions _options;
    private readonly TimeProvider _time;
    private readonly Reader _reader;

    /// <summary>A second reader over any provider.</summary>
    /// <param name="client">The provider's client.</param>
    /// <param name="options">The bounds.</param>
    /// <param name="reader">The first reader, whose names and numbers the answers are held against.</param>
    /// <param name="time">For the bound on an answer's time.</param>
    public SecondReader(IChatClient client, SecondReaderOptions options, Reader reader, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(time);
        _client = client;
        _options = options;
        _time = time;
        _reader = reader;
    }

    /// <summary>Reads a document a second time.</summary>
    /// <param name="document">Its record; the language must be one that the program has a pack of.</param>
    /// <param name="text">Its text.</param>
    /// <param name="first">The first reading's claims of the same text.</param>
    /// <param name="cancellation">Ends the reading; nothing is kept of it.</param>
    /// <exception cref="ArgumentException">The document has no language, or one without a pack.</exception>
    public async Task<SecondReadingRecord> ReadAsync(Document document, DocumentText text, ImmutableArray<Claim> first, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(text);
        if (_reader.KnowledgeOf(document.Language) is not { } known)
        {
            throw new ArgumentException($"No pack for the language '{document.Language ?? "unknown"}': one of {string.Join(", ", _reader.Languages)} is needed.", nameof(document));
        }

        var check = new AnswerCheck(document, text, new QuantityReader(document.Language!), new PassageNames(known, document));
        var exchanges = ImmutableArray.CreateBuilder<Exchange>();
        string? answeredBy = null;
        var failed = 0;
        foreach (var (start, end) in Passages.Of(text.Value, _options.PassageLength))
        {
            var answered = false;
            for (var attempt = 1; attempt <= 1 + _options.Retries && !answered; attempt++)
            {
                var (outcome, answer, model) = await AskAsync(text.Value[start..end], cancellation);
                answeredBy ??= model;
                if (outcome == ExchangeOutcome.Answered && ModelAnswer.TryRead(answer!, out var claims))
                {
                    check.Take(claims, start, end);
                    answered = true;
                }
                else if (outcome == ExchangeOutcome.Answered)
                {
                    outcome = ExchangeOutcome.Malformed;
                }

                exchanges.Add(new Exchange(text.SpanOf(start, end), attempt, outcome, answer));
            }

            failed += answered ? 0 : 1;
        }

        return new SecondReadingRecord
        {
            Document = document.Sha256,
            Model = _options.Model,
            AnsweredBy = answeredBy,
            PromptVersion = ModelPrompt.Version,
            PromptHash = ModelPrompt.Hash,
            Exchanges = exchanges.ToImmutable(),
            Items = Comparison.Of(first, check.Claims()),
            DroppedForQuote = check.DroppedForQuote,
            DroppedForNumber = check.DroppedForNumber,
            EmptiedForName = check.EmptiedForName,
            PassagesFailed = failed,
            Unreliable = failed > 0 || check.DroppedShare > _options.UnreliableAbove,
        };
    }

    private async Task<(ExchangeOutcome Outcome, string? Answer, string? Model)> AskAsync(string passage, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(_options.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            // A provider that does not heed the token is left behind when the time is up.
            var response = await _client.GetResponseAsync(
                [new ChatMessage(ChatRole.System, ModelPrompt.Instructions), new ChatMessage(ChatRole.User, ModelPrompt.Fence(passage))],
                new ChatOptions
                {
                    ModelId = _options.Model,
                    Temperature = 0,
                    Seed = _options.Seed,
                    MaxOutputTokens = _options.AnswerTokens,
                    ResponseFormat = ChatResponseFormat.ForJsonSchema(ModelPrompt.Schema, "reading"),
                },
                either.Token).WaitAsync(either.Token);
            var answer = response.Text;
            return answer.Length > _options.AnswerLength
                ? (ExchangeOutcome.Malformed, answer[.._options.AnswerLength], response.ModelId)
                : (ExchangeOutcome.Answered, answer, response.ModelId);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (ExchangeOutcome.TimedOut, null, null);
        }
#pragma warning disable CA1031 // Providers throw what they like; any failure of theirs is one outcome, recorded and retried.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return (ExchangeOutcome.Failed, e.Message, null);
        }
    }
}
