using System.Collections.Frozen;
using Tallyman.Reading.Clauses;
using Tallyman.Reading.Cues;
using Tallyman.Reading.Frames;
using Tallyman.Reading.Naming;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Claims;

/// <summary>Walks the clauses of a scene and puts claims together: one for each number that bears one, one for each kind of goods without a number.</summary>
internal sealed partial class ClaimFinder
{
    private static readonly FrozenSet<string> Civil = new[]
    {
        "container", "wagon", "vehicle", "aircraft", "helicopter", "ship", "submarine", "component", "technology", "equipment", "troops", "workers", "oil", "food", "money", "other",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Scene _scene;
    private readonly Topic _topic;
    private readonly Memory _memory = new();
    private readonly Attributions _attributions;
    private readonly List<Draft> _drafts = [];
    private bool _headline;

    private ClaimFinder(Scene scene, Topic topic)
    {
        _topic = topic;
        _scene = scene;
        _attributions = new Attributions(scene);
    }

    /// <summary>All claims of a scene in the order in which they were found.</summary>
    public static List<Draft> Find(Scene scene)
    {
        var first = new ClaimFinder(scene, default);
        if (!first.IsAboutArms())
        {
            return first._drafts;
        }

        // The first reading tells what the text is mostly about; the second takes that up where a sentence names nobody.
        first.Walk();
        var second = new ClaimFinder(scene, Topic.Of(scene, first._drafts));
        second.Walk();
        return second._drafts;
    }

    /// <summary>True for goods that no peaceful trade counts.</summary>
    private static bool IsArms(Item? item) => item is not null && !Civil.Contains(item.CountsAs);

    private bool IsAboutArms()
    {
        var weight = 0;
        foreach (var name in _scene.Names)
        {
            weight += IsArms(name.Item) ? 2 : 0;
        }

        foreach (var cue in _scene.Cues)
        {
            weight += cue.Entry.Class == CueClass.ArmsContext ? 1 : 0;
        }

        return weight >= 2;
    }

    private void Walk()
    {
        var clause = 0;
        var sentences = _scene.Text.Sentences;
        for (var s = 0; s < sentences.Length; s++)
        {
            var role = _scene.Text.LineAt(sentences[s].FirstToken).Role;
            _headline = role == LineRole.Headline;
            var first = clause;
            while (clause < _scene.Clauses.Count && _scene.Clauses[clause].Sentence == s)
            {
                clause++;
            }

            if (role == LineRole.Dirt)
            {
                continue;
            }

            if (_scene.Text.Tokens[sentences[s].EndToken - 1].IsMark('?'))
            {
                // A question claims nothing.
                continue;
            }

            _attributions.Enter(s);
            var before = _drafts.Count;
            for (var c = first; c < clause; c++)
            {
                ReadClause(c);
            }

            if (_drafts.Count == before && _attributions.Named is { } told)
            {
                TellBack(s, told);
            }
        }
    }

    // 'So says the report of …', 'Про це повідомив …': a sentence that only names a source speaks for the one before it.
    private void TellBack(int sentence, Source told)
    {
        if (sentence == 0)
        {
            return;
        }

        var start = _scene.Text.Sentences[sentence].FirstToken;
        var before = _scene.Text.Sentences[sentence - 1];
        if (_scene.Text.LineAt(before.FirstToken).Paragraph != _scene.Text.LineAt(start).Paragraph)
        {
            return;
        }

        for (var i = _drafts.Count - 1; i >= 0 && _drafts[i].First >= before.FirstToken; i--)
        {
            if (_drafts[i].Source is null or { Carried: true } or { IsEmpty: true })
            {
                _drafts[i].Source = told with { Carried = true };
                _drafts[i].Basis = _drafts[i].Kind == ClaimKind.Distance ? Basis.Statement : told.Basis;
            }
        }
    }

    private void ReadClause(int clause)
    {
        var range = _scene.Clauses[clause].Range;
        var end = Math.Min(range.End, range.First + (ClauseSplitter.LongestClause * 2));
        var consumed = range.First;
        var read = range.First;
        var first = _drafts.Count;
        for (var i = range.First; i < end; i++)
        {
            if (_scene.QuantityAt[i] is >= 0 and var at)
            {
                var quantity = _scene.Quantities[at];
                if ((quantity.Whole.First == i || i == range.First) && i >= read)
                {
                    read = Number(clause, quantity);
                    consumed = Math.Max(consumed, read);
                    read = Odds(quantity) is { } odds ? odds.Whole.End : quantity.Whole.End;
                }

                i = Math.Max(i, quantity.Whole.End - 1);
                continue;
            }

            if (i >= consumed && !_scene.InCue(CueClass.Basis, i) && !_scene.InCue(CueClass.Run, i) && _scene.NameAt[i] is >= 0 and var name && _scene.Names[name].Kind == NameKind.Item)
            {
                Bare(clause, _scene.Names[name]);
                i = Math.Max(i, _scene.Names[name].Range.End - 1);
            }
        }

        if (_scene.Clauses[clause].Trigger is >= 0 and var trigger)
        {
            Doubles(first);
            if (_drafts.Count == first)
            {
                Lead(clause, trigger);
            }

            Happening(clause, trigger);
            Wanted(clause, trigger, first);
        }
    }

    // Goods told without a number: objects of the clause's verb.
    private void Bare(int clause, in NameMention mention)
    {
        var own = _scene.Clauses[clause];
        if (own.Trigger < 0)
        {
            if (_scene.Text.LineAt(mention.Range.First).Role == LineRole.ListItem && mention.Range.First - own.Range.First <= 3 && _memory.Frame is { Kind: ClaimKind.Transfer } listed && own.Sentence - _memory.FrameSentence <= 3)
            {
                var item = default(Goods);
                GoodsReader.Take(_scene, ref item, mention, null);
                Build(ClaimKind.Transfer, clause, new Governor(listed, -1, -1, "list"), item, null);
            }

            return;
        }

        var verb = _scene.Triggers[own.Trigger];
        var kind = verb.Frame.Id == "deny" && verb.Range.First < mention.Range.First ? ClaimKind.Transfer : verb.Frame.Kind;
        if (kind is ClaimKind.Transfer && verb.Frame.Id == "deny")
        {
            var denied = default(Goods);
            GoodsReader.Take(_scene, ref denied, mention, null);
            Build(ClaimKind.Transfer, clause, new Governor(FrameTable.Default["give"], -1, -1, "deny"), denied, null);
            return;
        }

        if (verb is { Participle: true, Passive: true } && mention.Range.End <= verb.Range.First && IsFirstVerb(own.Trigger))
        {
            // 'the ammunition sent by …' only presupposes.
            return;
        }

        if (verb.Frame.Id == "go" && mention.Item is { CountsAs: "ship" or "aircraft" or "other" } && IsTheme(mention, verb))
        {
            Build(ClaimKind.Movement, clause, new Governor(FrameTable.Default["travel"], own.Trigger, clause, "verb"), default, null);
            return;
        }

        if (kind is ClaimKind.Capacity && verb.Frame.Id == "suffice" && IsTheme(mention, verb) && mention.Range.First > verb.Range.First)
        {
            var enough = default(Goods);
            GoodsReader.Take(_scene, ref enough, mention, null);
            Build(ClaimKind.Capacity, clause, new Governor(verb.Frame, own.Trigger, clause, "verb"), enough, null);
            return;
        }

        if (kind is not (ClaimKind.Transfer or ClaimKind.Use or ClaimKind.Need or ClaimKind.Stock or ClaimKind.Production) || !IsTheme(mention, verb))
        {
            return;
        }

        if (mention.Item is { Form: ItemForm.Carrier } && kind != ClaimKind.Transfer)
        {
            return;
        }

        var goods = default(Goods);
        GoodsReader.Take(_scene, ref goods, mention, null);
        var sides = SidesOf(new Governor(verb.Frame, own.Trigger, clause, "verb"), clause, mention.Range.First, out _);
        if ((kind == ClaimKind.Transfer && sides.Supplier is null && sides.Recipient is null) || (kind != ClaimKind.Transfer && kind != ClaimKind.Need && sides.Actor is null && !IsArms(mention.Item)))
        {
            return;
        }

        if (!IsArms(mention.Item) && kind != ClaimKind.Transfer)
        {
            return;
        }

        Build(kind.Value, clause, new Governor(verb.Frame, own.Trigger, clause, "verb"), goods, null);
    }

    private bool IsFirstVerb(int trigger)
    {
        var sentence = _scene.Text.Tokens[_scene.Triggers[trigger].Range.First].Sentence;
        for (var i = trigger - 1; i >= 0 && _scene.Text.Tokens[_scene.Triggers[i].Range.First].Sentence == sentence; i--)
        {
            if (!_scene.Triggers[i].Noun && !_scene.Triggers[i].Merged)
            {
                return false;
            }
        }

        return true;
    }

    // An object stands behind its verb, or before a passive or an intransitive one, and behind no preposition.
    private bool IsTheme(in NameMention mention, in Trigger verb)
    {
        var before = mention.Range.First - 1;
        while (before >= 0 && !_scene.Text.Tokens[before + 1].Has(TokenShape.SentenceStart))
        {
            if (_scene.TriggerAt[before] >= 0 || _scene.QuantityAt[before] >= 0)
            {
                break;
            }

            if (_scene.NameAt[before] >= 0)
            {
                before--;
                continue;
            }

            var entries = _scene.Connectives(before);
            var preposition = false;
            foreach (var entry in entries)
            {
                preposition |= entry.Class == ConnectiveClass.Preposition;
            }

            if (preposition)
            {
                return false;
            }

            if (!entries.IsEmpty && entries[0].Class is ConnectiveClass.Relative or ConnectiveClass.Subordinator)
            {
                break;
            }

            before--;
        }

        var behind = mention.Range.First > verb.Range.First;
        return behind || verb.Passive || verb.Frame.Id is "go" or "arrive" or "leave" || _scene.Knowledge.Declines;
    }

    // A verb of giving without goods leads in what follows: 'Germany has delivered the following:'.
    private void Lead(int clause, int trigger)
    {
        var verb = _scene.Triggers[trigger];
        if (verb.Frame.Kind is not (ClaimKind.Transfer or ClaimKind.Production or ClaimKind.Use or ClaimKind.Stock) || verb.NonFinite)
        {
            return;
        }

        var sides = Slots.Of(_scene, clause, verb.Frame, trigger);
        if (sides.Supplier is null && sides.Recipient is null && sides.Actor is null)
        {
            return;
        }

        _memory.Frame = verb.Frame;
        _memory.FrameSentence = _scene.Clauses[clause].Sentence;
        _memory.Future = verb.Future;
        if (verb.Frame.Kind == ClaimKind.Transfer && (sides.Supplier ?? Other(sides.Recipient!.Value.State, false, true)) is { } from && (sides.Recipient ?? Other(from.State, true, true)) is { } to && from.State != to.State)
        {
            _memory.Keep(from, to, _headline);
            _memory.FlowSentence = _memory.FrameSentence;
            _memory.FlowParagraph = _scene.Text.LineAt(verb.Range.First).Paragraph;
        }
    }

    // Goods that the clause counts need no claim without a number beside.
    private void Doubles(int first)
    {
        for (var i = _drafts.Count - 1; i >= first; i--)
        {
            var bare = _drafts[i];
            if (bare.Quantity is null && _drafts.FindIndex(first, d => d.Quantity is not null && d.Kind == bare.Kind && d.ItemKey == bare.ItemKey) >= 0)
            {
                _drafts.RemoveAt(i);
            }
        }
    }

    // 'wants more', 'is likely to ask for even more': what was told before is wanted. 'which were fired': used.
    private void Wanted(int clause, int trigger, int first)
    {
        var verb = _scene.Triggers[trigger];
        if (_drafts.Count > first || verb.Frame.Kind is not (ClaimKind.Need or ClaimKind.Use))
        {
            return;
        }

        var range = _scene.Clauses[clause].Range;
        var goods = default(Goods);
        if (verb.Frame.Kind == ClaimKind.Need)
        {
            if (LastArms(clause) is { } named)
            {
                GoodsReader.Take(_scene, ref goods, named, null);
            }
            else if (_scene.TryCue(CueClass.Anaphor, verb.Range.End, range.End, out _) && _memory.Pieces.Item is not null && _scene.Clauses[clause].Sentence - _memory.GoodsSentence <= 4)
            {
                goods = _memory.Pieces with { Range = default };
            }
        }
        else if (_scene.Clauses[clause].Relative && verb.Frame.Id == "fire" && clause > 0 && _drafts.Count > 0 && IsArms(_drafts[^1].Item) && _drafts[^1].End <= range.First && range.First - _drafts[^1].End < 4)
        {
            goods = new Goods { Kind = GoodsKind.Item, Item = _drafts[^1].Item, Detail = _drafts[^1].ItemDetail };
        }

        if (goods.Item is not null)
        {
            Build(verb.Frame.Kind.Value, clause, new Governor(verb.Frame, trigger, clause, "verb"), goods, null);
        }
    }

    private NameMention? LastArms(int clause)
    {
        var range = _scene.Clauses[clause].Range;
        for (var i = range.End - 1; i >= range.First; i--)
        {
            if (_scene.NameAt[i] is >= 0 and var name && IsArms(_scene.Names[name].Item))
            {
                return _scene.Names[name];
            }
        }

        return null;
    }

    // Visits, tests, runs: no goods are needed.
    private void Happening(int clause, int trigger)
    {
        var verb = _scene.Triggers[trigger];
        if (verb.Frame.Kind is not (ClaimKind.Event or ClaimKind.Movement) || verb.Noun)
        {
            return;
        }

        var range = _scene.Clauses[clause].Range;
        foreach (var draft in _drafts)
        {
            if (draft.Kind == verb.Frame.Kind && draft.First < range.End && draft.End > range.First)
            {
                return;
            }
        }

        var sides = Slots.Of(_scene, clause, verb.Frame, trigger);
        if (sides.Actor is null && Periods.Of(_scene, clause, verb.Range.First, out _) is null)
        {
            return;
        }

        Build(verb.Frame.Kind.Value, clause, new Governor(verb.Frame, trigger, clause, "verb"), default, null);
    }
}
