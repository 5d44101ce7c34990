using Tallyman.Reading.Cues;
using Tallyman.Reading.Frames;
using Tallyman.Reading.Naming;
using Tallyman.Reading.Quantities;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Claims;

/// <content>Fills the fields of a claim.</content>
internal sealed partial class ClaimFinder
{
    private void Build(ClaimKind kind, int clause, Governor governor, Goods goods, QuantityMention? quantity, TokenRange lot = default)
    {
        var own = _scene.Clauses[clause];
        var at = quantity?.Whole.First ?? (!lot.IsEmpty ? lot.First : !goods.Range.IsEmpty ? goods.Range.First : governor.Trigger >= 0 ? _scene.Triggers[governor.Trigger].Range.First : own.Range.First);
        var end = Math.Max(quantity?.Whole.End ?? (lot.IsEmpty ? at + 1 : lot.End), goods.Range.First >= at ? goods.Range.End : at + 1);
        var draft = new Draft { Kind = kind, First = at, End = end, Number = quantity?.Number ?? default };
        draft.Quantity = quantity is { } number ? Counted(number) : null;
        if (quantity is { } stated)
        {
            draft.Ground(stated.IsSingle ? "value" : "low", "number", stated.Number);
            if (!stated.QualifierWords.IsEmpty)
            {
                draft.Ground("qualifier", "qualifier", stated.QualifierWords);
            }
        }

        var source = _attributions.At(at);
        draft.Source = source;
        Sides(draft, kind, clause, governor, at);
        Thing(draft, kind, governor, goods);
        Manner(draft, kind, clause, governor, at, source);
        if (Periods.Of(_scene, governor.Trigger >= 0 && governor.Clause >= 0 && _scene.Clauses[governor.Clause].Sentence == own.Sentence ? Nearer(clause, governor.Clause, at) : clause, at, out var date) is { } period)
        {
            draft.Period = Periods.Directed(_scene, period, date, draft.Measure == Measure.Promised || draft.Factuality == Factuality.Expected);
            draft.Ground("period", "date", date, date.First < own.Range.First || date.End > own.Range.End);
        }

        if (draft is { Kind: ClaimKind.Transfer, Period: { } when, Measure: not Measure.Promised, Factuality: not Factuality.Denied } && _scene.Document.Published is { } published
            && (when.Earliest > published || (when.Earliest is null && when.Latest > published.PlusDays(31))))
        {
            // What lies ahead is only promised.
            draft.Measure = Measure.Promised;
        }

        Way(draft, clause, at);
        if (kind == ClaimKind.Distance)
        {
            Ends(draft, clause, at, quantity!.Value.Whole.End);
        }

        Quote(draft, clause, governor);
        _drafts.Add(draft);
        Remember(draft, governor, goods, own.Sentence, quantity);
    }

    // Shares are told as parts of one.
    private static Quantity Counted(in QuantityMention quantity)
    {
        const decimal Hundred = 100;
        if (quantity.UnitCode is not ("%" or "percent"))
        {
            return quantity.ToQuantity();
        }

        return quantity.IsSingle
            ? Quantity.Of(quantity.Low / Hundred, quantity.Qualifier, "fraction")
            : Quantity.Range(quantity.Low / Hundred, quantity.High / Hundred, quantity.Qualifier, "fraction");
    }

    // The number's own clause where it has a date, else the verb's.
    private int Nearer(int clause, int other, int at) => Periods.Of(_scene, clause, at, out _) is not null ? clause : other;

    private void Thing(Draft draft, ClaimKind kind, Governor governor, in Goods goods)
    {
        if (governor.Frame?.Id == "kill")
        {
            draft.ItemKey = "troops";
            draft.Ground("item", "frame:kill", governor.Trigger >= 0 ? _scene.Triggers[governor.Trigger].Range : default);
            return;
        }

        if (goods.Item is { } item)
        {
            draft.Item = item;
            draft.ItemKey = item.CountsAs == "ammunition" && !goods.Range.IsEmpty && _scene.InCue(CueClass.ShellWord, goods.Range.End - 1) ? "artillery-shell" : Shelled(item, goods.Detail);
            draft.ItemDetail = goods.Detail;
            draft.Ground("item", "goods", goods.Range, !goods.Range.IsEmpty && (goods.Range.End <= draft.First || goods.Range.First >= draft.End + 12));
        }
        else if (goods.Kind == GoodsKind.Other && kind == ClaimKind.Capacity)
        {
            draft.ItemKey = "other";
        }
    }

    // Rounds and ammunition of a gun's calibre are shells.
    private static string Shelled(Item item, string? detail) =>
        item.CountsAs == "ammunition" && detail is not null && int.TryParse(detail.AsSpan(0, Math.Max(0, detail.IndexOf(' ', StringComparison.Ordinal))), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var calibre) && calibre is >= 76 and <= 203
            ? "artillery-shell" : item.CountsAs;

    private Sides SidesOf(Governor governor, int clause, int at, out bool carried)
    {
        carried = false;
        var frame = governor.Frame ?? FrameTable.Default["give"]!;
        var sides = default(Sides);
        if (Gapped(governor, at) is { } listed)
        {
            // 'Poland gave 300 tanks, the Netherlands 45': the name before the number stands for the subject.
            switch (frame.RoleOf(Relation.Subject))
            {
                case Role.Supplier:
                    sides.Supplier = listed;
                    break;
                case Role.Recipient:
                    sides.Recipient = listed;
                    break;
                case Role.Actor:
                    sides.Actor = listed;
                    break;
                default:
                    break;
            }
        }

        if (governor.Trigger >= 0)
        {
            sides = Slots.Of(_scene, governor.Clause, frame, governor.Trigger);
        }

        if (governor.Clause != clause)
        {
            var range = _scene.Clauses[clause].Range;
            Slots.Fill(_scene, range.First, range.End, frame, -1, ref sides);
        }

        Beside(governor, clause, frame, ref sides, ref carried);
        return sides;
    }

    private Side? Gapped(Governor governor, int at)
    {
        if (governor.Trigger < 0 || at <= _scene.Triggers[governor.Trigger].Range.End || at == 0 || _scene.Triggers[governor.Trigger].Passive)
        {
            return null;
        }

        var before = at - 1;
        if (_scene.Text.Tokens[before].Kind == TokenKind.Mark && _scene.Text.Tokens[before].Mark is '—' or '–' or ',' && before > 0)
        {
            before--;
        }

        if (_scene.NameAt[before] is not (>= 0 and var name) || _scene.Names[name] is not { IsActor: true, State: { } state } mention || mention.Kind == NameKind.Adjective)
        {
            return null;
        }

        // A list has to run: another number stands between the verb and this name.
        for (var i = _scene.Triggers[governor.Trigger].Range.End; i < mention.Range.First; i++)
        {
            if (_scene.QuantityAt[i] >= 0)
            {
                return Relations.Of(_scene, name, -1) is Relation.Subject or Relation.None or Relation.Of or Relation.Second ? new Side(state, mention.Range) : null;
            }
        }

        return null;
    }

    // What the clauses around tell: one that depends on this one, the one above, then the others of the sentence.
    private void Beside(Governor governor, int clause, Frame frame, ref Sides sides, ref bool carried)
    {
        var sentence = _scene.Clauses[clause].Sentence;
        for (var step = 1; step < 6; step++)
        {
            foreach (var c in (ReadOnlySpan<int>)[clause + step, clause - step])
            {
                if (c < 0 || c >= _scene.Clauses.Count || _scene.Clauses[c].Sentence != sentence || c == governor.Clause || Apart(c, clause) || (sides.Supplier is not null && sides.Recipient is not null))
                {
                    continue;
                }

                var other = _scene.Clauses[c].Trigger;
                if (other < 0 || _scene.Triggers[other].Frame.Kind is not (ClaimKind.Transfer or ClaimKind.Need or ClaimKind.Capacity))
                {
                    continue;
                }

                var theirs = Slots.Of(_scene, c, _scene.Triggers[other].Frame, other);
                if (sides.Supplier is null && theirs.Supplier is { } supplier && supplier.State != sides.Recipient?.State)
                {
                    sides.Supplier = supplier;
                    carried = true;
                }

                if (sides.Recipient is null && theirs.Recipient is { } recipient && recipient.State != sides.Supplier?.State)
                {
                    sides.Recipient = recipient;
                    carried = true;
                }
            }
        }
    }

    // A colon or semicolon between two clauses parts what they tell.
    private bool Apart(int a, int b)
    {
        var first = Math.Min(_scene.Clauses[a].Range.First, _scene.Clauses[b].Range.First);
        var end = Math.Max(_scene.Clauses[a].Range.First, _scene.Clauses[b].Range.First);
        for (var i = first; i < end; i++)
        {
            if (_scene.Text.Tokens[i].IsMark(';') || _scene.Text.Tokens[i].IsMark(':'))
            {
                return true;
            }
        }

        return false;
    }

    private void Sides(Draft draft, ClaimKind kind, int clause, Governor governor, int at)
    {
        if (kind is ClaimKind.Distance)
        {
            return;
        }

        if (kind == ClaimKind.Ratio && governor.Frame?.Kind is ClaimKind.Ratio or null && Governors.NounOf(_scene, clause, ClaimKind.Transfer) is >= 0 and var traded)
        {
            // 'the share of imports grew': the flow is the imports'.
            governor = new Governor(_scene.Triggers[traded].Frame, traded, clause, "noun");
        }

        if (kind == ClaimKind.Expenditure && governor.Frame?.Kind != ClaimKind.Expenditure)
        {
            governor = new Governor(FrameTable.Default["spend"], governor.Clause == clause ? governor.Trigger : -1, governor.Clause == clause ? clause : -1, governor.Rule);
        }

        var rule = governor.Frame is { } frame ? "frame:" + frame.Id : "frame:none";
        var sides = SidesOf(governor, clause, at, out var carried);
        if (sides.Supplier is null && kind is ClaimKind.Expenditure && draft.Source is { Carried: false, State: { } announcer, Range.IsEmpty: false } && _scene.Clauses[clause].Trigger is >= 0 and var saying
            && _scene.Triggers[saying].Frame.IsReport && _scene.Clauses[clause].Range.Contains(draft.Source.Range.First) && sides.Recipient?.State != announcer)
        {
            // 'Washington announced a package': who announces goods gives them.
            sides.Supplier = new Side(announcer, draft.Source.Range);
            sides.Actor ??= sides.Supplier;
        }

        if (kind is ClaimKind.Transfer or ClaimKind.Capacity or ClaimKind.Need or ClaimKind.Ratio)
        {
            var sentence = _scene.Text.Sentences[_scene.Clauses[clause].Sentence];
            var reverse = _scene.TryCue(CueClass.Reverse, sentence.FirstToken, sentence.EndToken, out _);
            var supplier = sides.Supplier;
            var recipient = sides.Recipient;
            bool supplierCarried = carried, recipientCarried = carried;
            var near = _memory.Supplier is not null && (_memory.FlowSentence >= _scene.Clauses[clause].Sentence - 2 || _memory.FlowParagraph == _scene.Text.LineAt(at).Paragraph);
            if (supplier is null && recipient is null)
            {
                var (giver, taker) = near || _topic.Supplier is null || _topic.Recipient is null ? (_memory.Supplier ?? _topic.Supplier, _memory.Recipient ?? _topic.Recipient) : (_topic.Supplier, _topic.Recipient);
                supplier = reverse ? taker : giver;
                recipient = reverse ? giver : taker;
                supplierCarried = recipientCarried = true;
            }
            else if (supplier is null)
            {
                supplier = Other(recipient!.Value.State, false, near);
                supplierCarried = true;
            }
            else if (recipient is null)
            {
                recipient = Other(supplier.Value.State, true, near);
                recipientCarried = true;
            }

            if (supplier is null && kind == ClaimKind.Transfer && draft.Source is { State: { } tells, Range.IsEmpty: false } && recipient is { } receiver && tells != receiver.State)
            {
                // Nobody is named who gives: who tells of it does.
                supplier = new Side(tells, draft.Source.Range);
                supplierCarried = true;
            }

            if (supplier is { } from)
            {
                draft.SetSupplier(from, supplierCarried ? "flow:carried" : rule, supplierCarried);
            }

            if (recipient is { } to)
            {
                draft.SetRecipient(to, recipientCarried ? "flow:carried" : rule, recipientCarried);
            }
        }

        if (kind is ClaimKind.Use or ClaimKind.Stock or ClaimKind.Production or ClaimKind.Expenditure or ClaimKind.Event or ClaimKind.Movement or ClaimKind.Ratio)
        {
            var actor = sides.Actor ?? (kind == ClaimKind.Use || governor.Frame?.Kind != kind ? null : sides.Supplier);
            if (actor is { } maker && kind is ClaimKind.Production or ClaimKind.Expenditure && Company(maker.Range) is { } company)
            {
                actor = maker with { State = company };
            }

            if (actor is { } one)
            {
                draft.SetActor(one, rule);
            }
            else if (kind is not (ClaimKind.Movement or ClaimKind.Event) && (kind == ClaimKind.Use ? _memory.Recipient : _memory.Actor ?? _memory.Supplier) is { } before)
            {
                draft.SetActor(before, "actor:carried", true);
            }

            if (kind == ClaimKind.Expenditure && sides.Recipient is { } paid)
            {
                draft.SetRecipient(paid, rule);
            }

            if (kind == ClaimKind.Event)
            {
                draft.Actors = AllActors(clause);
            }
        }
    }

    // The other side: of the flow just told, of the topic, of the flow told last.
    private Side? Other(string state, bool knownGives, bool near)
    {
        var told = _memory.OtherThan(state, knownGives);
        var main = _topic.OtherThan(state, knownGives);
        return (near && (_memory.Supplier?.State == state || _memory.Recipient?.State == state) ? told : null)
            ?? (_topic.Supplier?.State == state || _topic.Recipient?.State == state ? main : null)
            ?? main ?? told;
    }

    // A company is named itself, not by its state.
    private string? Company(TokenRange range) =>
        !range.IsEmpty && _scene.NameAt[range.First] is >= 0 and var name && _scene.Names[name].Entry?.Actor is { Kind: ActorKind.Company, IsGeneric: false } company
            ? company.Names.In(_scene.Knowledge.Pack.Language).FirstOrDefault() ?? company.Names.En[0] : null;

    private System.Collections.Immutable.ImmutableArray<string> AllActors(int clause)
    {
        var range = _scene.Clauses[clause].Range;
        var states = new List<string>(2);
        for (var i = range.First; i < range.End; i++)
        {
            if (_scene.NameAt[i] is >= 0 and var name && _scene.Names[name] is { IsActor: true, State: { } state } && !states.Contains(state))
            {
                states.Add(state);
            }
        }

        return [.. states];
    }

    private void Manner(Draft draft, ClaimKind kind, int clause, Governor governor, int at, Source? source)
    {
        var trigger = governor.Trigger;
        var verbHere = _scene.Clauses[clause].Trigger;
        var factuality = Certainty.Of(_scene, clause, trigger >= 0 && (governor.Clause == clause || governor.Rule is "participle" or "noun") ? trigger : verbHere, at, source, out var cue);
        if (trigger >= 0 && governor.Clause != clause)
        {
            factuality = Certainty.Weaker(factuality, governor.Frame!.Factuality);
            if (governor.Rule is "participle")
            {
                factuality = Certainty.Weaker(factuality, Certainty.Of(_scene, governor.Clause, trigger, at, source, out _));
            }
        }

        var future = trigger >= 0 ? _scene.Triggers[trigger].Future || _scene.Triggers[trigger].Conditional : governor.IsInherited && _memory.Future;
        var own = _scene.Clauses[clause].Trigger;
        if (own >= 0 && own != trigger)
        {
            var verb = _scene.Triggers[own];
            future = verb.Frame.IsSame ? verb.Future || verb.Conditional || (future && governor.IsInherited) : future || (verb.Future && !verb.Frame.IsReport);
            if (verb.Possible)
            {
                factuality = Certainty.Weaker(factuality, Factuality.Possible);
            }
        }

        if (kind == ClaimKind.Ratio && governor.Frame?.Kind is ClaimKind.Ratio or null && Governors.NounOf(_scene, clause, ClaimKind.Transfer) is >= 0 and var traded)
        {
            draft.Measure = _scene.Triggers[traded].Frame.Measure;
        }
        else if (kind == ClaimKind.Transfer || (kind == ClaimKind.Ratio && governor.Frame?.Kind == ClaimKind.Transfer))
        {
            draft.Measure = governor.Frame?.Measure ?? _memory.Frame?.Measure ?? Measure.Shipped;
            if ((future || factuality == Factuality.Expected) && factuality != Factuality.Possible)
            {
                draft.Measure = Measure.Promised;
                var stranger = source?.State is { } says && draft.Supplier is not null && says != draft.Supplier && says != draft.Recipient;
                if (future && stranger)
                {
                    factuality = Certainty.Weaker(factuality, Factuality.Expected);
                }
            }

            draft.Ground("measure", "frame:" + (governor.Frame?.Id ?? "give"), trigger >= 0 ? _scene.Triggers[trigger].Range : default, trigger < 0);
        }
        else if (kind is ClaimKind.Capacity && governor.Frame?.Id is "suffice" or "permit")
        {
            factuality = factuality == Factuality.Possible ? Factuality.Asserted : factuality;
            if (governor.Frame.Id == "permit" && draft.Quantity is { Qualifier: Qualifier.Exact } limit)
            {
                draft.Quantity = limit.WithQualifier(Qualifier.AtMost);
            }
        }
        else if (kind == ClaimKind.Capacity)
        {
            factuality = Certainty.Weaker(factuality, Factuality.Possible);
        }
        else if (kind == ClaimKind.Production && governor.Frame?.Kind != ClaimKind.Production && !IsGoal(draft.Number))
        {
            // Told by capacity, not by a verb of making.
            factuality = Certainty.Weaker(factuality, Factuality.Possible);
        }
        else if (future && kind is not (ClaimKind.Ratio or ClaimKind.Need))
        {
            factuality = Certainty.Weaker(factuality, Factuality.Expected);
        }
        else if (kind == ClaimKind.Production && IsGoal(draft.Number))
        {
            factuality = Certainty.Weaker(factuality, Factuality.Expected);
        }

        draft.Factuality = factuality;
        if (!cue.IsEmpty)
        {
            draft.Ground("factuality", "cue:" + Term.Of(factuality), cue);
        }

        if (source is not null)
        {
            draft.Basis = kind == ClaimKind.Distance ? Basis.Statement : source.Basis;
            if (draft.Basis != Basis.Statement)
            {
                draft.Ground("basis", "cue:" + Term.Of(source.Basis), source.BasisRange, source.Carried);
            }
        }
    }

    private void Way(Draft draft, int clause, int at)
    {
        var range = _scene.Clauses[clause].Range;
        if (_scene.TryCue(CueClass.Carrier, range.First, range.End, out var carrier) && Term.TryParse<Carrier>(carrier.Entry.Value, out var by))
        {
            draft.Carrier = by;
            draft.Ground("carrier", "cue:" + carrier.Entry.Value, carrier.Range);
        }

        for (var i = range.First; i < range.End; i++)
        {
            if (_scene.NameAt[i] is not (>= 0 and var name) || _scene.Names[name].Range.First != i || (_scene.Names[name].Kind != NameKind.Place && _scene.Names[name].Place is null))
            {
                continue;
            }

            var written = _scene.Text.Of(_scene.Names[name].Range.First, _scene.Names[name].Range.End).ToString();
            switch (Relations.Of(_scene, name, _scene.Clauses[clause].Trigger))
            {
                case Relation.From when _scene.Names[name].Kind == NameKind.Place && draft.From is null:
                    draft.From = written;
                    draft.Ground("from", "place:from", _scene.Names[name].Range);
                    break;
                case Relation.To or Relation.In when _scene.Names[name].Kind == NameKind.Place && draft.To is null:
                    draft.To = written;
                    draft.Ground("to", "place:to", _scene.Names[name].Range);
                    break;
                default:
                    draft.Places = draft.Places.Add(written);
                    break;
            }
        }
    }

    // The ends of a distance: what stands before the number, and what its preposition governs.
    private void Ends(Draft draft, int clause, int first, int end)
    {
        var range = _scene.Clauses[clause].Range;
        draft.From = null;
        draft.To = null;
        for (var i = range.First; i < range.End; i++)
        {
            if (_scene.NameAt[i] is >= 0 and var name && _scene.Names[name].Range.First == i && _scene.Names[name].Kind is not NameKind.Item && Place(i) is { } named)
            {
                var relation = Relations.Of(_scene, name, -1);
                draft.From ??= relation == Relation.From && i < first ? named.Text : null;
                draft.To ??= relation == Relation.To ? named.Text : null;
            }
        }

        if (draft.From is not null && draft.To is not null)
        {
            return;
        }

        draft.From = null;
        draft.To = null;
        for (var i = first - 1; i >= range.First && first - i < 16; i--)
        {
            if (Place(i) is { } before)
            {
                draft.From = before.Text;
                draft.Ground("from", "distance:from", before.Range);
                break;
            }
        }

        for (var i = end; i < Math.Min(_scene.Count, end + 9) && !_scene.Text.Tokens[i].Has(TokenShape.SentenceStart); i++)
        {
            if (Place(i) is { } behind)
            {
                draft.To = behind.Text;
                draft.Ground("to", "distance:to", behind.Range);
                break;
            }
        }
    }

    private (string Text, TokenRange Range)? Place(int token)
    {
        if (_scene.NameAt[token] is not (>= 0 and var name) || _scene.Names[name].Kind is NameKind.Item)
        {
            return null;
        }

        var range = _scene.Names[name].Range;
        if (_scene.Names[name].Kind == NameKind.Adjective && range.End < _scene.Count && _scene.ConnectiveAt[range.End] < 0 && _scene.Text.Tokens[range.End].Kind == TokenKind.Word)
        {
            range = new TokenRange(range.First, range.End + 1);
        }

        return (_scene.Text.Of(range.First, range.End).ToString(), range);
    }

    // The quote: from the verb to the goods where both stand in the clause, never across another number's.
    private void Quote(Draft draft, int clause, Governor governor)
    {
        var range = _scene.Clauses[clause].Range;
        if (governor.Trigger >= 0 && governor.Clause == clause)
        {
            var verb = _scene.Triggers[governor.Trigger].Range;
            var (from, to) = verb.First < draft.First ? (verb.First, draft.First) : (draft.End, verb.First);
            var clear = to - from < 24;
            for (var i = from; i < to && clear; i++)
            {
                clear = _scene.QuantityAt[i] < 0;
            }

            if (clear)
            {
                draft.Cover(verb.First, verb.End);
            }
        }

        while (draft.First < draft.End - 1 && _scene.Text.Tokens[draft.First].Kind == TokenKind.Mark && !_scene.Text.Tokens[draft.First].Has(TokenShape.Opens) && _scene.QuantityAt[draft.First] < 0)
        {
            draft.First++;
        }
    }

    private bool InBrackets(Draft draft)
    {
        for (var i = draft.Number.First - 1; i >= 0 && draft.Number.First - i < 8 && !_scene.Text.Tokens[i + 1].Has(TokenShape.SentenceStart); i--)
        {
            if (_scene.Text.Tokens[i].IsMark(')'))
            {
                return false;
            }

            if (_scene.Text.Tokens[i].IsMark('('))
            {
                return !draft.Number.IsEmpty;
            }
        }

        return false;
    }

    private void Remember(Draft draft, Governor governor, in Goods goods, int sentence, QuantityMention? quantity)
    {
        if (draft.Kind is ClaimKind.Transfer or ClaimKind.Need or ClaimKind.Capacity && draft.Supplier is { } supplier && draft.Recipient is { } recipient && draft.Factuality != Factuality.Denied)
        {
            var from = draft.Grounds.FirstOrDefault(g => g.Field == "supplier").Range;
            var to = draft.Grounds.FirstOrDefault(g => g.Field == "recipient").Range;
            _memory.Keep(new Side(supplier, from), new Side(recipient, to), _headline);
            if (draft.Grounds.Any(g => g.Field is "supplier" or "recipient" && !g.Carried))
            {
                _memory.FlowSentence = sentence;
                _memory.FlowParagraph = _scene.Text.LineAt(draft.First).Paragraph;
            }
        }

        if (draft.Actor is { } actor)
        {
            _memory.Actor = new Side(actor, draft.Grounds.FirstOrDefault(g => g.Field == "actors").Range);
        }

        if (goods.Item is not null && draft.Kind is not (ClaimKind.Ratio or ClaimKind.Expenditure) && !InBrackets(draft))
        {
            if (quantity?.UnitCode is { } unit && !unit.StartsWith("per-", StringComparison.Ordinal))
            {
                _memory.Measured = goods;
                _memory.MeasuredUnit = unit;
            }
            else
            {
                _memory.Pieces = goods;
            }

            _memory.GoodsSentence = sentence;
            _memory.LastUnit = quantity?.UnitCode;
        }

        if (governor.Frame is { Kind: not null and not (ClaimKind.Ratio or ClaimKind.Event or ClaimKind.Movement or ClaimKind.Distance) } frame)
        {
            _memory.Frame = frame;
            _memory.FrameSentence = sentence;
            _memory.Future = draft.Measure == Measure.Promised && frame.Measure != Measure.Promised;
        }
    }
}
