using Microsoft.Extensions.AI;

namespace Tallyman.Reading.Tests.SecondReading;

/// <summary>A chat client that answers from a script and keeps what it was asked.</summary>
internal sealed class ScriptedClient(params string[] answers) : IChatClient
{
    private int _next;

    /// <summary>The user's message of each request.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>True to never answer at all, heeding no token.</summary>
    public bool Hangs { get; init; }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Asked.Add(messages.Last().Text);
        if (Hangs)
        {
            await new TaskCompletionSource().Task;
        }

        var answer = answers[Math.Min(_next++, answers.Length - 1)];
        return answer == "throw"
            ? throw new HttpRequestException("the provider is away")
            : new ChatResponse(new ChatMessage(ChatRole.Assistant, answer)) { ModelId = "scripted-1" };
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
