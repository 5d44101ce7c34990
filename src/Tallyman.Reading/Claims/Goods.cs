using Tallyman.Reading.Clauses;
using Tallyman.Reading.Cues;
using Tallyman.Reading.Naming;
using Tallyman.Reading.Quantities;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Claims;

/// <summary>What a number counts: the noun phrase behind it.</summary>
internal struct Goods
{
    /// <summary>What it is.</summary>
    public GoodsKind Kind;

    /// <summary>The item, where it is one.</summary>
    public Item? Item;

    /// <summary>Model or calibre as written.</summary>
    public string? Detail;

    /// <summary>The tokens that name it; empty where nothing does.</summary>
    public TokenRange Range;

    /// <summary>Token behind all that was taken.</summary>
    public int End;

    /// <summary>True for <c>another, more</c>.</summary>
    public bool More;

    /// <summary>True where the item was told before and is not named here.</summary>
    public bool Recalled;

    /// <summary>True for <c>of them, of which</c>.</summary>
    public bool OfThem;
}

/// <summary>What the noun behind a number is.</summary>
internal enum GoodsKind : byte
{
    /// <summary>No noun: what is counted was told before.</summary>
    Elided,

    /// <summary>An item of the taxonomy.</summary>
    Item,

    /// <summary>Runs of a carrier.</summary>
    Run,

    /// <summary>Lots of goods.</summary>
    Consignment,

    /// <summary>Something that no claim counts.</summary>
    Other,
}

/// <summary>Reads the noun phrase behind a number.</summary>
internal static class GoodsReader
{
    private const int Reach = 9;

    /// <summary>Reads from a token on.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="start">First token behind the number and its unit.</param>
    /// <param name="unit">True where a unit stands, so that any noun is what is measured.</param>
    public static Goods Read(Scene scene, int start, bool unit)
    {
        var goods = new Goods { Kind = GoodsKind.Elided, End = start };
        var tokens = scene.Text.Tokens;
        var noun = -1;
        var behindOf = false;
        var calibre = default(string);
        for (var i = start; i < tokens.Length && i < start + Reach && (i == start || !tokens[i].Has(TokenShape.SentenceStart)); i++)
        {
            if (scene.TryCue(CueClass.Anaphor, i, i + 1, out var anaphor) && scene.NameAt[i] < 0)
            {
                goods.More |= anaphor.Entry.Value is "more" or "rest";
                goods.OfThem |= anaphor.Entry.Value == "them";
                i = anaphor.Range.End - 1;
                goods.End = i + 1;
                if (goods.OfThem)
                {
                    return goods;
                }

                continue;
            }

            if (scene.NameAt[i] is >= 0 and var name)
            {
                var mention = scene.Names[name];
                if (mention.Kind == NameKind.Item && mention.Item!.Form == ItemForm.Carrier && scene.InCue(CueClass.Run, i))
                {
                    goods.Kind = GoodsKind.Run;
                    goods.Range = mention.Range;
                    goods.End = mention.Range.End;
                    return goods;
                }

                if (mention.Kind == NameKind.Item)
                {
                    if (noun >= 0 && !behindOf && scene.Knowledge.Declines is false && mention.Item!.Form == ItemForm.Kind && !IsModifier(scene, noun, mention.Range.First))
                    {
                        break;
                    }

                    if (SharedHead(scene, mention) is { } head)
                    {
                        // 'artillery and rocket rounds': the first kind of what the last word names.
                        Take(scene, ref goods, mention, calibre);
                        goods.End = head.Range.End;
                        while (goods.End < scene.Count && scene.NameAt[goods.End] is >= 0 and var last && scene.Names[last].Kind == NameKind.Item)
                        {
                            head = scene.Names[last];
                            goods.End = head.Range.End;
                        }

                        if (goods.Item!.CountsAs == "artillery-gun" && head.Item!.CountsAs is "ammunition" or "rocket" && scene.Knowledge.Gazetteer.Items.TryGet("artillery-shell", out var shell))
                        {
                            goods.Item = shell;
                        }

                        return goods;
                    }

                    Take(scene, ref goods, mention, calibre);
                    return goods;
                }

                if (mention.Kind is NameKind.Adjective or NameKind.State or NameKind.Metonym or NameKind.Person or NameKind.Unknown)
                {
                    i = mention.Range.End - 1;
                    continue;
                }

                break;
            }

            if (scene.QuantityAt[i] >= 0 && Calibre(scene, i, out var end, out calibre))
            {
                i = end - 1;
                continue;
            }

            if (tokens[i].Kind == TokenKind.Digits)
            {
                if (!Calibre(scene, i, out var after, out calibre))
                {
                    break;
                }

                i = after - 1;
                continue;
            }

            if (scene.DateAt[i] >= 0 || scene.QuantityAt[i] >= 0)
            {
                break;
            }

            if (tokens[i].Kind == TokenKind.Mark)
            {
                if (tokens[i].IsMark('-') || tokens[i].Has(TokenShape.Opens) && !tokens[i].IsMark('(') || tokens[i].IsMark('\'') || tokens[i].IsMark('"'))
                {
                    continue;
                }

                break;
            }

            if (scene.TryCue(CueClass.Run, i, i + 1, out var run) && scene.TriggerAt[i] is var verb && (verb < 0 || scene.Triggers[verb].Noun))
            {
                goods.Kind = GoodsKind.Run;
                goods.Range = run.Range;
                goods.End = run.Range.End;
                return goods;
            }

            if (scene.TryCue(CueClass.Consignment, i, i + 1, out var lot) && (scene.TriggerAt[i] < 0 || scene.Triggers[scene.TriggerAt[i]].Noun))
            {
                goods.Kind = GoodsKind.Consignment;
                goods.Range = lot.Range;
                goods.End = lot.Range.End;
                if (i + 1 < tokens.Length && noun < 0 && Read(scene, lot.Range.End, unit: true) is { Kind: GoodsKind.Item } load)
                {
                    goods.Item = load.Item;
                    goods.Detail = load.Detail;
                    goods.End = load.End;
                }

                return goods;
            }

            if (scene.TriggerAt[i] is >= 0 and var trigger)
            {
                if (scene.Triggers[trigger].Noun)
                {
                    noun = noun < 0 ? i : noun;
                    continue;
                }

                if (scene.Triggers[trigger].Participle && (scene.Knowledge.Declines || (i + 1 < tokens.Length && scene.NameAt[i + 1] >= 0 && scene.Names[scene.NameAt[i + 1]].Kind == NameKind.Item)))
                {
                    continue;
                }

                break;
            }

            var entries = scene.Connectives(i);
            if (!entries.IsEmpty)
            {
                if (scene.Text.Of(tokens[i]) is "of" || scene.TryCue(CueClass.Worth, i, i + 1, out _))
                {
                    behindOf = true;
                    continue;
                }

                if (entries[0].Class is ConnectiveClass.Determiner || (entries[0].Class == ConnectiveClass.Adverb && entries.Length == 1) || (unit && entries[0].Class == ConnectiveClass.Preposition && scene.Text.Of(tokens[i]) is "in"))
                {
                    continue;
                }

                break;
            }

            if (scene.TryCue(CueClass.Worth, i, i + 1, out _))
            {
                continue;
            }

            if (tokens[i].Kind == TokenKind.Word && noun < 0)
            {
                noun = i;
            }
        }

        if (noun >= 0 && goods.Kind == GoodsKind.Elided)
        {
            goods.Kind = GoodsKind.Other;
            goods.Range = new TokenRange(noun, noun + 1);
            goods.End = Math.Max(goods.End, noun + 1);
        }

        goods.Detail ??= calibre;
        return goods;
    }

    // Two kinds before one noun in the plural: the name of the noun.
    private static NameMention? SharedHead(Scene scene, in NameMention mention)
    {
        var join = mention.Range.End;
        if (scene.Knowledge.Declines || join + 1 >= scene.Count || scene.Text.Of(scene.Text.Tokens[join]) is not ("and" or "or") || scene.Text.Of(scene.Text.Tokens[join - 1]) is [.., 's'])
        {
            return null;
        }

        return scene.NameAt[join + 1] is >= 0 and var name && scene.Names[name].Kind == NameKind.Item ? scene.Names[name] : null;
    }

    /// <summary>Takes an item with the model or calibre beside it.</summary>
    public static void Take(Scene scene, ref Goods goods, in NameMention mention, string? calibre)
    {
        goods.Kind = GoodsKind.Item;
        goods.Item = mention.Item;
        goods.Range = mention.Range;
        goods.End = mention.Range.End;
        goods.Detail = calibre ?? DetailOf(scene, mention);
        var tokens = scene.Text.Tokens;
        for (var i = mention.Range.End; i < tokens.Length && i < mention.Range.End + 5 && !tokens[i].Has(TokenShape.SentenceStart); i++)
        {
            if (scene.NameAt[i] is >= 0 and var name)
            {
                if (scene.Names[name].Item is { Form: ItemForm.Model or ItemForm.Calibre } && scene.Names[name].Kind == NameKind.Item)
                {
                    goods.Detail = DetailOf(scene, scene.Names[name]);
                    goods.Item = scene.Names[name].Item is { Form: ItemForm.Model } model && goods.Item!.Form == ItemForm.Kind && model.CountsAs != goods.Item.CountsAs && goods.Item.CountsAs is "weapons" or "equipment" or "missile" or "vehicle"
                        ? scene.Names[name].Item : goods.Item;
                    goods.End = scene.Names[name].Range.End;
                }

                break;
            }

            if ((scene.QuantityAt[i] >= 0 || tokens[i].Kind == TokenKind.Digits) && Calibre(scene, i, out var end, out var after))
            {
                goods.Detail ??= after;
                goods.End = end;
                break;
            }

            var open = tokens[i].Kind == TokenKind.Mark && !tokens[i].IsMark(',') && !tokens[i].IsMark('.') && !tokens[i].IsMark('(');
            if (!open && !(tokens[i].Kind == TokenKind.Word && IsModelWord(scene, i)))
            {
                break;
            }
        }
    }

    // 'system', 'type', 'класу', 'калібру' between a kind and its model.
    private static bool IsModelWord(Scene scene, int token) =>
        scene.TriggerAt[token] < 0 && scene.ConnectiveAt[token] < 0 && scene.Knowledge.ModelWords.Contains(scene.Text.Tokens[token].Form);

    private static string? DetailOf(Scene scene, in NameMention mention) =>
        mention.Item is { Form: ItemForm.Model } ? Singular(scene, mention)
        : mention.Item is { Form: ItemForm.Calibre, Detail: { } detail } ? (scene.Knowledge.Declines ? detail.Replace("mm", "мм", StringComparison.Ordinal) : detail) : null;

    // 'MiG-29s': the plural is no part of the designation.
    private static string Singular(Scene scene, in NameMention mention)
    {
        var written = scene.Text.Of(mention.Range.First, mention.Range.End).ToString();
        return !scene.Knowledge.Declines && written.Length > 2 && written[^1] == 's' && !mention.Item!.Names.En.Contains(written, StringComparer.OrdinalIgnoreCase) ? written[..^1] : written;
    }

    // '152-mm', '122 мм', '240mm': number and millimetres as one detail.
    private static bool Calibre(Scene scene, int at, out int end, out string? detail)
    {
        var tokens = scene.Text.Tokens;
        detail = null;
        end = at + 1;
        if (tokens[at].Kind != TokenKind.Digits)
        {
            return false;
        }

        var unit = at + 1;
        if (unit + 1 < tokens.Length && tokens[unit].IsMark('.') && tokens[unit + 1].Kind == TokenKind.Digits && tokens[unit + 1].IsGlued)
        {
            unit += 2;
        }

        var number = unit;
        if (unit < tokens.Length && tokens[unit].IsMark('-'))
        {
            unit++;
        }

        if (unit >= tokens.Length || !scene.Knowledge.Millimetres.Contains(tokens[unit].Form) || tokens[unit].Form < 0)
        {
            return false;
        }

        end = unit + 1;
        detail = string.Concat(scene.Text.Of(at, number), scene.Knowledge.Declines ? " мм" : " mm");
        return true;
    }

    // A noun before the item that is a part of its name ('heavy artillery shells'), not a head of its own ('97 suppliers, shells').
    private static bool IsModifier(Scene scene, int noun, int item) =>
        item - noun <= 3 && scene.Text.Tokens[noun].Kind == TokenKind.Word;
}
