namespace Tallyman.Reading.Packs;

/// <summary>
/// Grammatical features of one reading, as a set: several cases in one reading mean that the form alone does not
/// decide between them. An empty group (no case, no gender …) means that the feature does not apply or is not known.
/// </summary>
[Flags]
internal enum Features : uint
{
    /// <summary>Nothing is known.</summary>
    None = 0,

    /// <summary>Nominative.</summary>
    Nominative = 1 << 0,

    /// <summary>Genitive.</summary>
    Genitive = 1 << 1,

    /// <summary>Dative.</summary>
    Dative = 1 << 2,

    /// <summary>Accusative.</summary>
    Accusative = 1 << 3,

    /// <summary>Instrumental.</summary>
    Instrumental = 1 << 4,

    /// <summary>Locative (prepositional).</summary>
    Locative = 1 << 5,

    /// <summary>Vocative.</summary>
    Vocative = 1 << 6,

    /// <summary>Masculine.</summary>
    Masculine = 1 << 7,

    /// <summary>Feminine.</summary>
    Feminine = 1 << 8,

    /// <summary>Neuter.</summary>
    Neuter = 1 << 9,

    /// <summary>Singular.</summary>
    Singular = 1 << 10,

    /// <summary>Plural.</summary>
    Plural = 1 << 11,

    /// <summary>Past tense.</summary>
    Past = 1 << 12,

    /// <summary>Present tense.</summary>
    Present = 1 << 13,

    /// <summary>Future tense (also the simple future of perfective verbs).</summary>
    Future = 1 << 14,

    /// <summary>First person.</summary>
    First = 1 << 15,

    /// <summary>Second person.</summary>
    Second = 1 << 16,

    /// <summary>Third person.</summary>
    Third = 1 << 17,

    /// <summary>Infinitive.</summary>
    Infinitive = 1 << 18,

    /// <summary>Imperative.</summary>
    Imperative = 1 << 19,

    /// <summary>Participle.</summary>
    Participle = 1 << 20,

    /// <summary>Gerund (converb), or the English form in -ing.</summary>
    Gerund = 1 << 21,

    /// <summary>Passive.</summary>
    Passive = 1 << 22,

    /// <summary>Short form of an adjective or participle.</summary>
    Short = 1 << 23,

    /// <summary>Comparative.</summary>
    Comparative = 1 << 24,

    /// <summary>Superlative.</summary>
    Superlative = 1 << 25,

    /// <summary>Animate.</summary>
    Animate = 1 << 26,

    /// <summary>Inanimate.</summary>
    Inanimate = 1 << 27,

    /// <summary>Impersonal form in -но, -то.</summary>
    Impersonal = 1 << 28,

    /// <summary>Perfective.</summary>
    Perfective = 1 << 29,

    /// <summary>Imperfective.</summary>
    Imperfective = 1 << 30,

    /// <summary>All cases.</summary>
    AnyCase = Nominative | Genitive | Dative | Accusative | Instrumental | Locative | Vocative,

    /// <summary>All genders.</summary>
    AnyGender = Masculine | Feminine | Neuter,

    /// <summary>Both numbers.</summary>
    AnyNumber = Singular | Plural,

    /// <summary>All tenses.</summary>
    AnyTense = Past | Present | Future,
}
