using System.Collections.Immutable;

namespace Tallyman;

/// <summary>
/// A sentence as a key with arguments; worded in the reader's language only when it is published.
/// Arguments are invariant text: decimals, EDTF dates, state codes, item keys, claim ids or quoted characters.
/// </summary>
/// <param name="Key">Key of the template in <c>data/messages</c>.</param>
/// <param name="Arguments">Named arguments, in the order of the template's own.</param>
public sealed record Message(string Key, ImmutableArray<MessageArgument> Arguments)
{
    /// <summary>A message from name and value pairs.</summary>
    public static Message Of(string key, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var list = ImmutableArray.CreateBuilder<MessageArgument>(arguments.Length);
        foreach (var (name, value) in arguments)
        {
            list.Add(new MessageArgument(name, value));
        }

        return new Message(key, list.MoveToImmutable());
    }
}

/// <summary>One argument of a <see cref="Message"/>.</summary>
/// <param name="Name">Name in the template.</param>
/// <param name="Value">Invariant text.</param>
public readonly record struct MessageArgument(string Name, string Value);
