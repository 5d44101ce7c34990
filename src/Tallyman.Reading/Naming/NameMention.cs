using Tallyman.Reading.Packs;
using Tallyman.Reading.Quantities;

namespace Tallyman.Reading.Naming;

/// <summary>A name in a text.</summary>
internal struct NameMention
{
    /// <summary>Its tokens.</summary>
    public TokenRange Range;

    /// <summary>What it stands for.</summary>
    public NameKind Kind;

    /// <summary>The state on whose side it is, as far as the name tells it.</summary>
    public string? State;

    /// <summary>Its row; absent for unknown names.</summary>
    public NameEntry? Entry;

    /// <summary>The place of the same name (a capital), where there is one.</summary>
    public Place? Place;

    /// <summary>Cases and number of its head word, as the form alone tells.</summary>
    public Features Features;

    /// <summary>True where it can be a side of a flow or have something.</summary>
    public readonly bool IsActor => Kind is NameKind.State or NameKind.Metonym or NameKind.People or NameKind.Person or NameKind.Adjective
        || (Kind == NameKind.Body && State is not null);

    /// <summary>The item, where it is one.</summary>
    public readonly Item? Item => Entry?.Item;
}
