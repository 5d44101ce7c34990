namespace Tallyman.Reading.Packs;

/// <summary>Part of speech of a form's reading. The names in packs are the lower-case words of <c>docs/packs.md</c>.</summary>
internal enum PartOfSpeech : byte
{
    /// <summary>Not said.</summary>
    Other,

    /// <summary>Common noun.</summary>
    Noun,

    /// <summary>Name of a person, place or organisation.</summary>
    Name,

    /// <summary>Adjective.</summary>
    Adjective,

    /// <summary>Verb, with its participles and gerunds (see <see cref="Features"/>).</summary>
    Verb,

    /// <summary>Cardinal numeral, multiplier or count noun.</summary>
    Numeral,

    /// <summary>Ordinal numeral.</summary>
    Ordinal,

    /// <summary>Pronoun.</summary>
    Pronoun,

    /// <summary>Preposition.</summary>
    Preposition,

    /// <summary>Conjunction.</summary>
    Conjunction,

    /// <summary>Adverb.</summary>
    Adverb,

    /// <summary>Particle, also negation.</summary>
    Particle,

    /// <summary>Determiner or article.</summary>
    Determiner,

    /// <summary>Unit of measure or currency.</summary>
    Unit,

    /// <summary>Word of a date: month, weekday, season.</summary>
    Date,
}
