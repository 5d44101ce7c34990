using System.Collections.Frozen;

namespace Tallyman.Reading.Packs;

/// <summary>The short names of features and parts of speech as packs write them: <c>nom.acc.pl</c>.</summary>
internal static class FeatureNames
{
    private static readonly FrozenDictionary<string, Features> ByName = new Dictionary<string, Features>(StringComparer.Ordinal)
    {
        ["nom"] = Features.Nominative,
        ["gen"] = Features.Genitive,
        ["dat"] = Features.Dative,
        ["acc"] = Features.Accusative,
        ["ins"] = Features.Instrumental,
        ["loc"] = Features.Locative,
        ["voc"] = Features.Vocative,
        ["m"] = Features.Masculine,
        ["f"] = Features.Feminine,
        ["n"] = Features.Neuter,
        ["sg"] = Features.Singular,
        ["pl"] = Features.Plural,
        ["past"] = Features.Past,
        ["pres"] = Features.Present,
        ["fut"] = Features.Future,
        ["p1"] = Features.First,
        ["p2"] = Features.Second,
        ["p3"] = Features.Third,
        ["inf"] = Features.Infinitive,
        ["imp"] = Features.Imperative,
        ["part"] = Features.Participle,
        ["ger"] = Features.Gerund,
        ["pass"] = Features.Passive,
        ["short"] = Features.Short,
        ["comp"] = Features.Comparative,
        ["sup"] = Features.Superlative,
        ["anim"] = Features.Animate,
        ["inan"] = Features.Inanimate,
        ["impers"] = Features.Impersonal,
        ["pf"] = Features.Perfective,
        ["impf"] = Features.Imperfective,
        ["all"] = Features.AnyCase,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All names, for messages.</summary>
    public static string All => string.Join(' ', ByName.Keys.Order(StringComparer.Ordinal));

    /// <summary>Reads a set such as <c>nom.acc.pl</c>; empty is <see cref="Features.None"/>; false where a name is unknown.</summary>
    public static bool TryParse(string text, out Features features)
    {
        features = Features.None;
        foreach (var name in text.Split('.', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!ByName.TryGetValue(name, out var one))
            {
                return false;
            }

            features |= one;
        }

        return true;
    }
}
