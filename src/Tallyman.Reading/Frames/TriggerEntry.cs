namespace Tallyman.Reading.Frames;

/// <summary>A row of <c>verbs.tsv</c> or <c>nouns.tsv</c>: a word or phrase that opens a frame.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="IsNoun">A noun that tells an action: <c>shipment</c>, <c>поставка</c>.</param>
/// <param name="MayBeNoun">A verb whose form is as often a noun: taken as a verb where the grammar around says so.</param>
/// <param name="MayBeAdjective">A verb whose bare form is as often an adjective: <c>last, own</c>.</param>
/// <param name="Reflexive">A verb in -ся whose subject is what is done to: <c>поставляться</c>.</param>
/// <param name="Factuality">What it makes of the clause that it governs, where not what the frame says (<c>believe</c>: probable).</param>
internal sealed record TriggerEntry(Frame Frame, bool IsNoun, bool MayBeNoun, bool MayBeAdjective, bool Reflexive, Factuality? Factuality);
