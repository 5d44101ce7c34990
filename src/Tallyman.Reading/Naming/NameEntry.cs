namespace Tallyman.Reading.Naming;

/// <summary>What a name of the gazetteer can stand for.</summary>
/// <param name="Kind">How it stands for it.</param>
/// <param name="State">The state, armed group or union on whose side it is; absent where none or unknown.</param>
/// <param name="Actor">Its row, where it is an actor.</param>
/// <param name="Item">Its row, where it is an item.</param>
/// <param name="Place">Its row, where it is a place.</param>
/// <param name="NeedsCapital">True where the name is written with a capital, so that the word without one is another.</param>
internal sealed record NameEntry(NameKind Kind, string? State, Actor? Actor, Item? Item, Place? Place, bool NeedsCapital);
