namespace Tallyman.Reading.Clauses;

/// <summary>What a word does in the build of a sentence.</summary>
internal enum ConnectiveClass : byte
{
    /// <summary>No connective.</summary>
    None,

    /// <summary><c>and</c>, <c>or</c>.</summary>
    Coordinator,

    /// <summary><c>but</c>, <c>while</c>.</summary>
    Adversative,

    /// <summary><c>because</c>, <c>when</c>.</summary>
    Subordinator,

    /// <summary><c>which</c>, <c>that</c>.</summary>
    Relative,

    /// <summary>Opens what someone says: <c>що</c>, <c>что</c>.</summary>
    Complementiser,

    /// <summary>A preposition, with its relation.</summary>
    Preposition,

    /// <summary>Article or demonstrative.</summary>
    Determiner,

    /// <summary>Pronoun.</summary>
    Pronoun,

    /// <summary>Adverb.</summary>
    Adverb,

    /// <summary>A verb that only carries another; a passive one with the relation <c>passive</c>.</summary>
    Auxiliary,

    /// <summary>Modal verb or phrase before an infinitive.</summary>
    Modal,
}
