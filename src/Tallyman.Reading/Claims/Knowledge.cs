using Tallyman.Reading.Clauses;
using Tallyman.Reading.Cues;
using Tallyman.Reading.Frames;
using Tallyman.Reading.Naming;
using Tallyman.Reading.Packs;

namespace Tallyman.Reading.Claims;

/// <summary>All that is known before a text is seen: the pack of its language and the tables made from it.</summary>
internal sealed class Knowledge(Pack pack, Gazetteer gazetteer)
{
    /// <summary>The pack.</summary>
    public Pack Pack { get; } = pack;

    /// <summary>Items, actors, places.</summary>
    public Gazetteer Gazetteer { get; } = gazetteer;

    /// <summary>Names.</summary>
    public NameIndex Names { get; } = NameIndex.From(pack, gazetteer);

    /// <summary>Verbs and action nouns.</summary>
    public TriggerTable Triggers { get; } = TriggerTable.From(pack);

    /// <summary>Cues.</summary>
    public CueTable Cues { get; } = CueTable.From(pack);

    /// <summary>Connectives.</summary>
    public ConnectiveTable Connectives { get; } = ConnectiveTable.From(pack);

    /// <summary>Lemmas of the verbs that only carry others (<c>auxiliary</c> in <c>connectives.tsv</c>), and whether each makes passives.</summary>
    public IReadOnlyList<(int Lemma, bool Passive)> Auxiliaries { get; } =
        [.. pack.Tables["connectives.tsv"].Rows
            .Where(r => r["class"] == "auxiliary")
            .Select(r => (pack.Lexicon.FindFolded(Folding.Fold(r["phrase"])), r["relation"] == "passive"))
            .Where(a => a.Item1 >= 0)];

    /// <summary>Forms of the words that stand between a kind and its model: <c>type, system</c> (class <c>model-word</c> of <c>cues.tsv</c>).</summary>
    public IReadOnlySet<int> ModelWords { get; } = FormsOf(pack, "model-word");

    /// <summary>Forms of the unit of calibres (class <c>millimetre</c> of <c>cues.tsv</c>).</summary>
    public IReadOnlySet<int> Millimetres { get; } = FormsOf(pack, "millimetre");

    /// <summary>True where words are told apart by cases rather than by their order.</summary>
    public bool Declines => Pack.Lexicon.IsCyrillic;

    private static HashSet<int> FormsOf(Pack pack, string cue) =>
        [.. pack.Tables["cues.tsv"].Rows.Where(r => r["class"] == cue).Select(r => pack.Lexicon.FindFolded(Folding.Fold(r["phrase"]))).Where(f => f >= 0)];
}
