using System.Collections.Immutable;
using Tallyman.Reading.Claims;
using Tallyman.Reading.Naming;

namespace Tallyman.Reading.SecondReading;

/// <summary>
/// Which state, item or speaker a model's words name, by the reader's own names alone. Words that the passage does not
/// hold, or that name nothing, or two things, give nothing: the model never supplies a value.
/// </summary>
internal sealed class PassageNames(Knowledge known, Document document)
{
    /// <summary>The state, union or armed group on whose side the named one is, where this passage holds the words.</summary>
    public string? Actor(string words, string passage) => Only(words, passage, m => m.State);

    /// <summary>The kind of item that the words name, where this passage holds them.</summary>
    public string? Item(string words, string passage) => Only(words, passage, m => m.Item?.CountsAs);

    /// <summary>The words themselves where the passage holds them.</summary>
    public static string? Speaker(string words, string passage) => Stands(words, passage) ? words : null;

    private string? Only(string words, string passage, Func<NameMention, string?> key)
    {
        if (!Stands(words, passage))
        {
            return null;
        }

        using var numbered = Numbered.Read(words, known.Pack, null);
        using var scene = new Scene(known, document, numbered);
        Marker.Mark(scene);
        var keys = scene.Names.Select(key).OfType<string>().Distinct(StringComparer.Ordinal).ToImmutableArray();
        return keys.Length == 1 ? keys[0] : null;
    }

    private static bool Stands(string words, string passage) =>
        words.Length > 0 && NameFold.Of(passage).Contains(NameFold.Of(words), StringComparison.Ordinal);
}
