using Tallyman.Reading.Clauses;
using Tallyman.Reading.Cues;
using Tallyman.Reading.Frames;
using Tallyman.Reading.Naming;
using Tallyman.Reading.Packs;
using Tallyman.Reading.Quantities;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Claims;

/// <content>What a number in a clause bears.</content>
internal sealed partial class ClaimFinder
{
    /// <summary>How many sentences back goods are taken up without being named again.</summary>
    private const int RecallSentences = 6;

    // Reads one number; gives the token behind what it took.
    private int Number(int clause, in QuantityMention quantity)
    {
        var form = quantity.Form;
        if ((form & (QuantityForm.Age | QuantityForm.Attribute)) != QuantityForm.None)
        {
            return quantity.Whole.End;
        }

        if (IsWhole(clause, quantity))
        {
            // 'Of the 31 tanks 20 …': the whole is only recalled.
            var whole = GoodsReader.Read(_scene, quantity.Next, unit: false);
            if (whole.Item is not null)
            {
                _memory.Pieces = whole;
                _memory.GoodsSentence = _scene.Clauses[clause].Sentence;
            }

            return Math.Max(quantity.Whole.End, whole.End);
        }

        if (Odds(quantity) is { } odds)
        {
            Dispatch(clause, Governors.Of(_scene, _memory, clause, quantity.Whole.First, share: true), default, odds, share: true);
            return odds.Whole.End;
        }

        if (IsLabel(quantity))
        {
            return quantity.Whole.End;
        }

        if (_memory.Money is { } currency && quantity.UnitCode is null && quantity.High >= 1_000_000 && _scene.Clauses[clause].Sentence - _memory.MoneySentence <= 2 && GoodsReader.Read(_scene, quantity.Next, unit: false).Kind != GoodsKind.Item)
        {
            // A sum goes on in the currency told before.
            return Number(clause, quantity with { UnitCode = currency, Form = form | QuantityForm.Money });
        }

        var share = (form & (QuantityForm.Share | QuantityForm.Ratio)) != QuantityForm.None;
        var goods = GoodsReader.Read(_scene, quantity.Next, quantity.UnitCode is not null);
        var governor = Governors.Of(_scene, _memory, clause, quantity.Whole.First, share);
        if (quantity.Qualifier == Qualifier.Between && IsChange(quantity))
        {
            // 'rose from 12 to 57': two states of one thing.
            var low = quantity with { Qualifier = Qualifier.Exact, High = quantity.Low };
            var high = quantity with { Qualifier = Qualifier.Exact, Low = quantity.High };
            Dispatch(clause, governor, goods, low, share);
            Dispatch(clause, governor, goods, high, share);
        }
        else
        {
            Dispatch(clause, governor, goods, quantity, share);
        }

        if (!share && clause + 1 < _scene.Clauses.Count && _scene.Clauses[clause + 1] is { Relative: true, Trigger: >= 0 } limit && limit.Parent == clause && _scene.Triggers[limit.Trigger].Frame.Id == "permit")
        {
            // 'more than the 500 that the council allows': the limit is a claim of its own.
            goods.Item ??= _drafts.Count > 0 ? _drafts[^1].Item : null;
            Build(ClaimKind.Capacity, clause + 1, new Governor(_scene.Triggers[limit.Trigger].Frame, limit.Trigger, clause + 1, "limit"), goods, quantity with { Qualifier = Qualifier.AtMost });
        }

        return Math.Max(quantity.Whole.End, goods.End);
    }

    // A range that tells a change: under a verb of growing.
    private bool IsChange(in QuantityMention quantity)
    {
        var clause = _scene.ClauseAt[quantity.Whole.First];
        return _scene.Clauses[clause].Trigger is >= 0 and var verb && _scene.Triggers[verb].Frame.Id == "grow";
    }

    private void Dispatch(int clause, Governor governor, Goods goods, QuantityMention quantity, bool share)
    {
        var form = quantity.Form;
        if (quantity.Qualifier == Qualifier.Exact && quantity.Whole.First > 1 && _scene.Is(quantity.Whole.First - 1, ConnectiveClass.Preposition) && _scene.InCue(CueClass.About, quantity.Whole.First - 2))
        {
            // 'приблизно на два місяці': a preposition stands between.
            quantity.Qualifier = Qualifier.About;
        }

        if (share && (form & QuantityForm.Ratio) != QuantityForm.None && governor is { Frame.Kind: ClaimKind.Movement, Trigger: >= 0 })
        {
            // 'sailed there 11 times'.
            Build(ClaimKind.Movement, clause, governor, default, quantity);
        }
        else if (share)
        {
            Share(clause, governor, goods, quantity);
        }
        else if ((form & QuantityForm.Money) != QuantityForm.None)
        {
            Money(clause, governor, goods, quantity);
        }
        else if ((form & QuantityForm.Duration) != QuantityForm.None)
        {
            Duration(clause, governor, quantity);
        }
        else if (quantity.UnitCode is "km")
        {
            Distance(clause, quantity);
        }
        else
        {
            Count(clause, governor, goods, quantity);
        }
    }

    private bool IsWhole(int clause, in QuantityMention quantity)
    {
        var first = quantity.Whole.First;
        if (_scene.Knowledge.Declines || first < 2 || !_scene.Text.Tokens[first - 2].Has(TokenShape.SentenceStart) || _scene.Text.Of(_scene.Text.Tokens[first - 2]) is not "Of" || !_scene.Is(first - 1, ConnectiveClass.Determiner))
        {
            return false;
        }

        for (var i = quantity.Whole.End; i < _scene.Clauses[clause].Range.End; i++)
        {
            if (_scene.QuantityAt[i] >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // '10 to 1', '10 к 1': one against another.
    private QuantityMention? Odds(in QuantityMention quantity)
    {
        var join = quantity.Whole.End;
        if (quantity.UnitCode is not null || !quantity.IsSingle || join + 1 >= _scene.Count || _scene.Text.Of(_scene.Text.Tokens[join]) is not ("to" or "до" or "к" or ":")
            || _scene.QuantityAt[join + 1] is not (>= 0 and var other) || _scene.Quantities[other] is not { Low: 1, UnitCode: null } one || one.Whole.First != join + 1)
        {
            return null;
        }

        return quantity with { Whole = new TokenRange(quantity.Whole.First, one.Whole.End), Number = new TokenRange(quantity.Number.First, one.Number.End), Form = quantity.Form | QuantityForm.Ratio };
    }

    // '[1]', 'claim two', 'the 27': a number that only points.
    private bool IsLabel(in QuantityMention quantity)
    {
        var tokens = _scene.Text.Tokens;
        var before = quantity.Whole.First - 1;
        if (before < 0 || quantity.UnitCode is not null || quantity.Qualifier is not Qualifier.Exact)
        {
            return false;
        }

        if (tokens[before].IsMark('[') || tokens[before].IsMark('№') || tokens[before].IsMark('#'))
        {
            return true;
        }

        var bare = GoodsReader.Read(_scene, quantity.Next, unit: false) is { Kind: GoodsKind.Elided, More: false, OfThem: false };
        if (!bare || tokens[before].Kind != TokenKind.Word || tokens[quantity.Whole.First].Has(TokenShape.SentenceStart))
        {
            return false;
        }

        if (_scene.Is(before, ConnectiveClass.Determiner) && !_scene.Knowledge.Declines && _scene.Text.Of(tokens[before]) is "the" or "The")
        {
            return true;
        }

        return !_scene.Knowledge.Declines && quantity.High < 100 && _scene.ConnectiveAt[before] < 0 && (_scene.TriggerAt[before] < 0 || _scene.Triggers[_scene.TriggerAt[before]].Noun) && _scene.NameAt[before] < 0 && _scene.QuantityAt[before] < 0 && _scene.DateAt[before] < 0;
    }

    private void Count(int clause, Governor governor, Goods goods, in QuantityMention quantity)
    {
        var unit = quantity.UnitCode;
        if ((quantity.Form & QuantityForm.Measure) != QuantityForm.None && unit is not null && !IsCargo(unit))
        {
            return;
        }

        if (goods.Kind == GoodsKind.Item && _scene.Knowledge.Declines && goods.Item is { CountsAs: "ship" or "aircraft" } && _scene.NameAt[goods.Range.First] is >= 0 and var carrier
            && (_scene.Names[carrier].Features & Features.AnyCase) == Features.Instrumental)
        {
            // '678 самолётами': carriers, not cargo.
            goods.Kind = GoodsKind.Run;
        }

        if (goods.Kind == GoodsKind.Run)
        {
            Build(ClaimKind.Movement, clause, governor, goods, quantity);
            return;
        }

        if (goods.Kind == GoodsKind.Consignment)
        {
            goods.Item ??= LastItem(clause, quantity.Whole.First);
            if (governor.Frame?.Kind == ClaimKind.Transfer && goods.Item is not null)
            {
                Build(ClaimKind.Transfer, clause, governor, goods, null, quantity.Whole);
            }

            return;
        }

        if (governor.Frame?.Kind == ClaimKind.Use && governor.Frame.Id == "kill" && goods.Kind is GoodsKind.Elided or GoodsKind.Other or GoodsKind.Item)
        {
            if (goods.Kind != GoodsKind.Other || goods.OfThem)
            {
                Build(ClaimKind.Use, clause, governor, goods, quantity);
            }

            return;
        }

        if (goods.Kind == GoodsKind.Other && unit is null)
        {
            // 'enough to fit out three brigades': room is room, whatever for.
            if (governor.Frame?.Id is "suffice" && governor.Trigger >= 0)
            {
                Build(ClaimKind.Capacity, clause, governor, goods, quantity);
            }

            return;
        }

        if (goods.Item is null && unit is not null && unit.StartsWith("barrel", StringComparison.Ordinal) && _scene.Knowledge.Gazetteer.Items.TryGet("oil", out var oil))
        {
            goods.Item = oil;
            goods.Kind = GoodsKind.Item;
        }

        if (goods.Kind == GoodsKind.Other && unit is not null && goods.Item is null)
        {
            goods.Kind = GoodsKind.Elided;
        }

        if (goods.Kind == GoodsKind.Elided && (unit is not null || goods.Item is null))
        {
            if (!Recall(clause, governor, quantity, ref goods))
            {
                return;
            }
        }

        var counted = WithRate(quantity, goods);
        if (goods.Kind == GoodsKind.Elided && counted.UnitCode is null && !goods.More && _memory.LastUnit is { } lastUnit && _memory.GoodsSentence >= _scene.Clauses[clause].Sentence - 2 && goods.Item == _memory.Measured.Item)
        {
            // 'April brought the peak, 29,741': in what was measured before.
            counted.UnitCode = lastUnit;
        }

        var kind = KindOf(governor, clause, goods, counted);
        if (kind is null)
        {
            return;
        }

        Build(kind.Value, clause, governor, goods, counted);
    }

    // 'shells a year': a rate behind the noun.
    private QuantityMention WithRate(QuantityMention quantity, in Goods goods)
    {
        if ((quantity.Form & QuantityForm.Rate) == QuantityForm.None && _scene.TryCue(CueClass.Rate, goods.End, Math.Min(_scene.Count, goods.End + 2), out var rate))
        {
            quantity.UnitCode = quantity.UnitCode is { } unit ? unit + "-" + rate.Entry.Value : rate.Entry.Value;
            quantity.Form |= QuantityForm.Rate;
        }
        else if (quantity.UnitCode is null)
        {
            // 'щороку дає', 'annually sends': the rate stands at the verb.
            var range = _scene.Clauses[_scene.ClauseAt[quantity.Whole.First]].Range;
            for (var i = _scene.FirstCueFrom(range.First); i < _scene.Cues.Count && _scene.Cues[i].Range.First < quantity.Whole.First; i++)
            {
                if (_scene.Cues[i].Entry.Class == CueClass.Rate && _scene.Cues[i].Range.End - _scene.Cues[i].Range.First == 1)
                {
                    quantity.UnitCode = _scene.Cues[i].Entry.Value;
                    quantity.Form |= QuantityForm.Rate;
                }
            }
        }

        return quantity;
    }

    // Measures of goods, not of their parts: tonnes and barrels, no millimetres or kilowatts.
    private static bool IsCargo(string unit) =>
        unit is "t" or "kg" or "g" or "l" or "day" or "month" or "year" || unit.StartsWith("t-", StringComparison.Ordinal) || unit.StartsWith("kg-", StringComparison.Ordinal)
        || unit.StartsWith("barrel", StringComparison.Ordinal) || unit.StartsWith("per-", StringComparison.Ordinal) || unit.StartsWith("TEU", StringComparison.OrdinalIgnoreCase);

    // What an elided number counts: goods of the same sentence or shortly before, counted in the same way.
    private bool Recall(int clause, Governor governor, in QuantityMention quantity, ref Goods goods)
    {
        var sentence = _scene.Clauses[clause].Sentence;
        var said = _scene.Clauses[clause].Trigger is >= 0 and var verb && _scene.Triggers[verb].Frame.IsReport && sentence - _memory.GoodsSentence <= 3 && quantity.High >= 100;
        var clear = said || goods.More || goods.OfThem || quantity.UnitCode is not null || governor.Frame?.Kind is not null;
        if (!clear || ((quantity.Form & QuantityForm.One) != QuantityForm.None && !goods.More))
        {
            return false;
        }

        if ((_memory.GoodsSentence < sentence - 1 || Totals(clause, quantity.Whole.First)) && _memory.GoodsSentence != sentence && ItemBefore(clause, quantity.Whole.First) is { } before)
        {
            goods.Item = before.Item;
            goods.Detail ??= before.Detail;
            goods.Range = before.Range;
            goods.Recalled = true;
            return true;
        }

        if (sentence - _memory.GoodsSentence > RecallSentences)
        {
            return false;
        }

        var last = quantity.UnitCode is not null && quantity.UnitCode == _memory.MeasuredUnit ? _memory.Measured : _memory.Pieces.Item is not null ? _memory.Pieces : _memory.Measured;
        if (last.Item is null)
        {
            return false;
        }

        goods.Item = last.Item;
        goods.Detail ??= last.Detail;
        goods.Range = last.Range;
        goods.Recalled = true;
        return true;
    }

    // 'the number of', 'обсяг': what is counted is named beside.
    private bool Totals(int clause, int first)
    {
        var start = _scene.Text.Sentences[_scene.Clauses[clause].Sentence].FirstToken;
        return _scene.TryCue(CueClass.Total, start, first, out _) || _scene.Clauses[clause].Relative;
    }

    // 'the number of containers … at over 20,000': goods named in the sentence before the number, themselves without one.
    private Goods? ItemBefore(int clause, int first)
    {
        var start = _scene.Text.Sentences[_scene.Clauses[clause].Sentence].FirstToken;
        for (var i = start; i < first; i++)
        {
            if (_scene.NameAt[i] is >= 0 and var name && _scene.Names[name].Kind == NameKind.Item && _scene.Names[name].Range.First == i)
            {
                var counted = false;
                for (var k = i - 1; k >= start && i - k <= 4; k--)
                {
                    counted |= _scene.QuantityAt[k] >= 0;
                }

                if (!counted && i > start && _scene.Names[name].Item is { Form: not ItemForm.Model, CountsAs: not "workers" and not "ship" and not "troops" })
                {
                    var goods = default(Goods);
                    GoodsReader.Take(_scene, ref goods, _scene.Names[name], null);
                    return goods;
                }
            }
        }

        return null;
    }

    private Item? LastItem(int clause, int first) =>
        ItemBefore(clause, first)?.Item ?? (_scene.Clauses[clause].Sentence - _memory.GoodsSentence <= 4 ? _memory.Pieces.Item : null);

    private ClaimKind? KindOf(Governor governor, int clause, in Goods goods, in QuantityMention quantity)
    {
        var kind = governor.Frame?.Kind;
        var arms = IsArms(goods.Item);
        if (Made(clause, governor, quantity))
        {
            return ClaimKind.Production;
        }

        switch (kind)
        {
            case ClaimKind.Capacity when governor.Frame!.Id == "hold":
                // 'could hold' is room; 'carried 300 shells' tells of a cargo.
                var able = governor.Trigger >= 0 && (_scene.Triggers[governor.Trigger].Possible || _scene.Triggers[governor.Trigger].Noun || _scene.Triggers[governor.Trigger].Conditional || (_scene.Triggers[governor.Trigger].NonFinite && !_scene.Triggers[governor.Trigger].Participle));
                return able ? ClaimKind.Capacity : _memory.Supplier is not null ? ClaimKind.Transfer : null;
            case ClaimKind.Stock when (quantity.Form & QuantityForm.Rate) != QuantityForm.None && quantity.UnitCode is "per-day" && arms:
                return ClaimKind.Use;
            case ClaimKind.Transfer when Could(clause, governor):
                return ClaimKind.Capacity;
            case ClaimKind.Stock when goods.Recalled && _memory.Frame?.Kind == ClaimKind.Transfer && !goods.More && governor.Rule == "verb" && governor.Frame!.Id == "keep" && quantity.UnitCode is not null:
                // 'апрель остаётся пиком, 29 тыс. тонн': the verb links, what was told before goes on.
                return ClaimKind.Transfer;
            case ClaimKind.Capacity or ClaimKind.Production or ClaimKind.Stock or ClaimKind.Use or ClaimKind.Need:
                return kind;
            case ClaimKind.Expenditure or ClaimKind.Ratio or ClaimKind.Event or ClaimKind.Movement or ClaimKind.Distance or null:
                if (kind is ClaimKind.Event or ClaimKind.Movement && !arms && goods.Item?.Form != ItemForm.Carrier)
                {
                    return null;
                }

                if (kind is ClaimKind.Ratio && _memory.Frame?.Kind is { } running and (ClaimKind.Transfer or ClaimKind.Production or ClaimKind.Stock))
                {
                    return running;
                }

                return (arms || goods.Item?.Form == ItemForm.Carrier || quantity.UnitCode is not null) && (_memory.Supplier is not null || HasSides(clause)) ? ClaimKind.Transfer : null;
            default:
                return kind;
        }
    }

    // A rate or a goal beside words of making: what a maker makes, could make or is to make.
    private bool Made(int clause, Governor governor, in QuantityMention quantity)
    {
        if (governor.Frame?.Kind is ClaimKind.Use or ClaimKind.Need or ClaimKind.Production)
        {
            return false;
        }

        var sentence = _scene.Text.Sentences[_scene.Clauses[clause].Sentence];
        var made = _scene.TryCue(CueClass.Making, sentence.FirstToken, sentence.EndToken, out _);
        var rate = (quantity.Form & QuantityForm.Rate) != QuantityForm.None;
        var goal = IsGoal(quantity.Whole);
        return (made && (rate || goal)) || (rate && goal && _memory.Frame?.Kind == ClaimKind.Production) || (rate && _memory.Frame?.Kind == ClaimKind.Production && governor.Frame is null);
    }

    // 'a target of 6,000', '1.4 mln is the goal'.
    private bool IsGoal(TokenRange number) =>
        _scene.TryCue(CueClass.Target, Math.Max(0, number.First - 5), number.First, out _) || _scene.TryCue(CueClass.Target, number.End, Math.Min(_scene.Count, number.End + 6), out _);

    // 'could send', 'the containers could take': what is able to be, not what was.
    private bool Could(int clause, Governor governor)
    {
        if (governor.Trigger < 0 || !_scene.Triggers[governor.Trigger].Possible)
        {
            return false;
        }

        var verb = _scene.Triggers[governor.Trigger].Range.First;
        if (!_scene.Knowledge.Declines)
        {
            for (var i = verb - 1; i >= 0 && verb - i < 5; i--)
            {
                if (_scene.Text.Of(_scene.Text.Tokens[i]) is "could" or "can")
                {
                    return _scene.TriggerAt[i + 1] is var have && !(have >= 0 && _scene.Triggers[have].Merged);
                }
            }

            return false;
        }

        for (var i = _scene.Clauses[clause].Range.First; i < verb; i++)
        {
            if (_scene.NameAt[i] is >= 0 and var name && _scene.Names[name].Item is { } item)
            {
                return item.Form == ItemForm.Carrier || item.CountsAs is "container" or "wagon" or "ship";
            }
        }

        return false;
    }

    private bool HasSides(int clause)
    {
        var give = FrameTable.Default["give"]!;
        var sides = Slots.Of(_scene, clause, give, -1);
        return sides.Supplier is not null || sides.Recipient is not null;
    }

    private void Share(int clause, Governor governor, Goods goods, in QuantityMention quantity)
    {
        var sentence = _scene.Clauses[clause].Sentence;
        var linked = IsArms(goods.Item) || goods.OfThem || governor.Frame?.Kind is ClaimKind.Transfer or ClaimKind.Production or ClaimKind.Use or ClaimKind.Stock or ClaimKind.Need or ClaimKind.Ratio or ClaimKind.Expenditure;
        if (!linked || (_drafts.Count == 0 && !IsArms(goods.Item) && !_scene.TryCue(CueClass.ArmsContext, _scene.Clauses[clause].Range.First, _scene.Clauses[clause].Range.End, out _) && !HasItem(sentence)))
        {
            return;
        }

        if (goods.Item is null)
        {
            if (_memory.GoodsSentence != sentence && ItemBefore(clause, quantity.Whole.First) is { } named)
            {
                goods.Item = named.Item;
                goods.Detail = named.Detail;
            }
            else if (sentence - _memory.GoodsSentence <= RecallSentences)
            {
                goods.Item = _memory.Pieces.Item ?? _memory.Measured.Item;
            }
        }

        Build(ClaimKind.Ratio, clause, governor, goods, quantity);
    }

    private bool HasItem(int sentence)
    {
        var range = _scene.Text.Sentences[sentence];
        for (var i = range.FirstToken; i < range.EndToken; i++)
        {
            if (_scene.NameAt[i] is >= 0 and var name && IsArms(_scene.Names[name].Item))
            {
                return true;
            }
        }

        return false;
    }

    private void Money(int clause, Governor governor, Goods goods, in QuantityMention quantity)
    {
        _memory.Money = quantity.UnitCode;
        _memory.MoneySentence = _scene.Clauses[clause].Sentence;
        var range = _scene.Clauses[clause].Range;
        var kind = governor.Frame?.Kind;
        var worth = _scene.TryCue(CueClass.Worth, Math.Max(range.First, quantity.Whole.First - 3), Math.Min(_scene.Count, quantity.Whole.End + 3), out _);
        var named = !worth && _scene.TryCue(CueClass.MoneyNoun, Math.Max(range.First, quantity.Whole.First - 6), Math.Min(_scene.Count, quantity.Whole.End + 4), out _);
        if (goods.Item is null && kind == ClaimKind.Transfer && !named)
        {
            goods.Item = ItemBefore(clause, quantity.Whole.First)?.Item ?? (governor.Frame!.Id == "earn" ? ItemAfter(clause, quantity.Whole.End) : null);
        }

        if (goods.Item is { CountsAs: "money" })
        {
            goods.Item = null;
        }

        var goodsInMoney = goods.Item is not null && (worth || !named) && kind is ClaimKind.Transfer;
        if (goodsInMoney || (kind == ClaimKind.Transfer && !named && governor.IsInherited && _memory.MeasuredUnit == quantity.UnitCode))
        {
            goods.Item ??= _memory.Measured.Item;
            Build(ClaimKind.Transfer, clause, governor, goods, quantity);
            return;
        }

        if (kind == ClaimKind.Need)
        {
            Build(ClaimKind.Need, clause, governor, goods, quantity);
            return;
        }

        if (goods.Item is null && ItemBefore(clause, quantity.Whole.First) is { } bought && IsArms(bought.Item))
        {
            goods.Item = bought.Item;
            goods.Detail = bought.Detail;
        }

        Build(ClaimKind.Expenditure, clause, governor, goods, quantity);
    }

    private Item? ItemAfter(int clause, int first)
    {
        for (var i = first; i < _scene.Clauses[clause].Range.End; i++)
        {
            if (_scene.NameAt[i] is >= 0 and var name && _scene.Names[name].Kind == NameKind.Item)
            {
                return _scene.Names[name].Item;
            }
        }

        return null;
    }

    private void Duration(int clause, Governor governor, in QuantityMention quantity)
    {
        if (governor.Frame?.Id == "suffice" && governor.Trigger >= 0)
        {
            var goods = new Goods { Item = LastItem(clause, quantity.Whole.First), End = quantity.Whole.End };
            Build(ClaimKind.Capacity, clause, governor, goods, quantity);
        }
    }

    private void Distance(int clause, in QuantityMention quantity)
    {
        var end = Math.Min(_scene.Count, quantity.Whole.End + 4);
        if (_scene.TryCue(CueClass.Distance, Math.Max(0, quantity.Whole.First - 8), end, out _) && !_scene.TryCue(CueClass.Range, _scene.Clauses[clause].Range.First, _scene.Clauses[clause].Range.End, out _))
        {
            Build(ClaimKind.Distance, clause, new Governor(null, -1, -1, "distance"), default, quantity);
        }
    }
}
