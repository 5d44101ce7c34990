using Tallyman.Reading.Clauses;
using Tallyman.Reading.Frames;
using Tallyman.Reading.Naming;
using Tallyman.Reading.Packs;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Claims;

/// <summary>How a name stands in its clause: by preposition, then by case, then by order.</summary>
internal static class Relations
{
    /// <summary>How many words of a noun phrase may stand between a preposition and the name.</summary>
    private const int PhraseReach = 7;

    /// <summary>The relation of a name to the trigger that heads its clause (−1: none).</summary>
    public static Relation Of(Scene scene, int name, int trigger)
    {
        var mention = scene.Names[name];
        var relation = ByPreposition(scene, mention, 0);
        if (mention.Kind == NameKind.Adjective)
        {
            // 'to Russian forces' stands with its preposition, 'of Russian shells' tells whose they are.
            if (ModifiesGoods(scene, mention))
            {
                return Relation.Own;
            }

            if (relation is Relation.To or Relation.For && !NamesForce(scene, mention))
            {
                // 'to the Czech initiative': no state receives.
                return Relation.Own;
            }

            return relation != Relation.None ? relation : scene.Knowledge.Declines && trigger >= 0 ? ByCase(scene, mention, trigger) : Relation.Own;
        }

        if (relation != Relation.None)
        {
            return relation;
        }

        if (mention.Kind == NameKind.Place)
        {
            return Relation.Other;
        }

        if (!scene.Knowledge.Declines)
        {
            return IsPossessive(scene, mention) ? (OwnsGoods(scene, mention) ? Relation.Own : Relation.Other) : ByOrder(scene, mention, trigger);
        }

        return ByCase(scene, mention, trigger);
    }

    /// <summary>The relation that a preposition before a name gives it.</summary>
    public static Relation Behind(Scene scene, in NameMention mention) => ByPreposition(scene, mention, 0);

    /// <summary>True where a possessive ending follows.</summary>
    public static bool IsPossessive(Scene scene, in NameMention mention)
    {
        var tokens = scene.Text.Tokens;
        var end = mention.Range.End;
        return end < tokens.Length && tokens[end].IsGlued && (tokens[end].Kind == TokenKind.Word || tokens[end].IsMark('\''))
            && scene.Text.Of(tokens[end]) is "'s" or "’s" or "'" or "’" or "s";
    }

    /// <summary>True where the adjective belongs to goods, a number of them, or an action noun.</summary>
    public static bool ModifiesGoods(Scene scene, in NameMention mention)
    {
        var tokens = scene.Text.Tokens;
        for (var i = mention.Range.End; i < tokens.Length && i < mention.Range.End + 4; i++)
        {
            if (scene.NameAt[i] is >= 0 and var name)
            {
                if (scene.Names[name].Kind == NameKind.Item)
                {
                    // 'Russian arms plants': the goods only say what the plants make.
                    var behind = scene.Names[name].Range.End;
                    if (!scene.Knowledge.Declines && behind < tokens.Length && tokens[behind].Kind == TokenKind.Word && scene.ConnectiveAt[behind] < 0 && scene.TriggerAt[behind] < 0 && scene.NameAt[behind] < 0
                        && scene.QuantityAt[behind] < 0 && scene.DateAt[behind] < 0 && !tokens[behind].Has(TokenShape.Capital) && scene.Text.Of(tokens[behind]) is not ("'s" or "’s"))
                    {
                        return false;
                    }

                    return scene.Names[name].Item!.CountsAs is not ("troops" or "workers") || scene.QuantityAt[Math.Max(0, mention.Range.First - 1)] >= 0;
                }

                return false;
            }

            if (scene.TriggerAt[i] is >= 0 and var trigger)
            {
                return scene.Triggers[trigger].Noun && scene.Triggers[trigger].Frame.Kind is not null;
            }

            if (tokens[i].Kind == TokenKind.Mark && !tokens[i].IsMark('-'))
            {
                return false;
            }

            if (scene.ConnectiveAt[i] >= 0)
            {
                return false;
            }
        }

        return false;
    }

    // 'Russian forces', 'Ukrainian side', 'North Korean port': what stands for the state itself.
    private static bool NamesForce(Scene scene, in NameMention mention)
    {
        var tokens = scene.Text.Tokens;
        for (var i = mention.Range.End; i < tokens.Length && i < mention.Range.End + 4 && !tokens[i].Has(TokenShape.SentenceStart); i++)
        {
            if (scene.NameAt[i] >= 0 || scene.InCue(Cues.CueClass.GroupSpeaker, i) || scene.InCue(Cues.CueClass.ArmsContext, i) || scene.InCue(Cues.CueClass.Force, i) || scene.InCue(Cues.CueClass.Carrier, i) || scene.InCue(Cues.CueClass.Making, i))
            {
                return true;
            }

            if (tokens[i].Kind == TokenKind.Mark || scene.ConnectiveAt[i] >= 0)
            {
                return false;
            }
        }

        return false;
    }

    // "Russia's shipments", "Belarus's 30 tanks", not "Ukraine's General Staff".
    private static bool OwnsGoods(Scene scene, in NameMention mention)
    {
        var tokens = scene.Text.Tokens;
        for (var i = mention.Range.End + 1; i < tokens.Length && i < mention.Range.End + 6 && !tokens[i].Has(TokenShape.SentenceStart); i++)
        {
            if (scene.QuantityAt[i] >= 0 || (scene.NameAt[i] is >= 0 and var name && scene.Names[name].Kind == NameKind.Item)
                || (scene.TriggerAt[i] is >= 0 and var trigger && scene.Triggers[trigger].Noun && scene.Triggers[trigger].Frame.Kind is not null))
            {
                return true;
            }

            if (tokens[i].Kind == TokenKind.Mark || scene.NameAt[i] >= 0 || scene.TriggerAt[i] >= 0 || scene.ConnectiveAt[i] >= 0)
            {
                return false;
            }
        }

        return false;
    }

    private static Relation ByPreposition(Scene scene, in NameMention mention, int depth)
    {
        var tokens = scene.Text.Tokens;
        var first = mention.Range.First;
        for (var i = first - 1; i >= 0 && first - i <= PhraseReach && !tokens[i + 1].Has(TokenShape.SentenceStart); i--)
        {
            if (scene.NameAt[i] is >= 0 and var other)
            {
                if (scene.Names[other].Kind is NameKind.Adjective or NameKind.Unknown || IsPossessive(scene, scene.Names[other]))
                {
                    continue;
                }

                return Relation.None;
            }

            if (scene.TriggerAt[i] is >= 0 and var phrase && scene.Triggers[phrase].Range is var words && words.End == i + 1 && words.End - words.First > 1)
            {
                // 'came from China': the preposition is a part of the verb's phrase.
                foreach (var entry in scene.Connectives(i))
                {
                    if (entry.Class == ConnectiveClass.Preposition)
                    {
                        return entry.Relation;
                    }
                }

                return Relation.None;
            }

            if (scene.QuantityAt[i] >= 0 || scene.DateAt[i] >= 0 || scene.TriggerAt[i] >= 0)
            {
                return Relation.None;
            }

            if (tokens[i].Kind == TokenKind.Mark)
            {
                if (tokens[i].IsMark('-') || tokens[i].Has(TokenShape.Opens) || tokens[i].Has(TokenShape.Closes) || tokens[i].IsMark('\''))
                {
                    continue;
                }

                return tokens[i].IsMark(',') && Coordinated(scene, i, depth, out var listed) ? listed : Relation.None;
            }

            var entries = scene.Connectives(i);
            var pass = entries.IsEmpty;
            foreach (var entry in entries)
            {
                switch (entry.Class)
                {
                    case ConnectiveClass.Preposition when entry.Cases == Features.None || (entry.Cases & mention.Features) != Features.None || (mention.Features & Features.AnyCase) == Features.None:
                        return entry.Relation;
                    case ConnectiveClass.Preposition:
                        break;
                    case ConnectiveClass.Determiner:
                        pass = true;
                        break;
                    case ConnectiveClass.Coordinator:
                        return Coordinated(scene, i, depth, out var relation) ? relation : Relation.None;
                    case ConnectiveClass.Adverb when entries.Length == 1:
                        pass = true;
                        break;
                    default:
                        break;
                }
            }

            if (!pass)
            {
                return Relation.None;
            }
        }

        return Relation.None;
    }

    // 'Moscow and Pyongyang', 'from Germany, France': the second stands as the first.
    private static bool Coordinated(Scene scene, int join, int depth, out Relation relation)
    {
        relation = Relation.None;
        if (depth > 3 || join == 0 || scene.NameAt[join - 1] is not (>= 0 and var before) || !scene.Names[before].IsActor || scene.Names[before].Kind == NameKind.Adjective)
        {
            return false;
        }

        relation = ByPreposition(scene, scene.Names[before], depth + 1);
        return relation != Relation.None;
    }

    private static Relation ByOrder(Scene scene, in NameMention mention, int trigger)
    {
        if (trigger < 0)
        {
            return Relation.Subject;
        }

        var verb = scene.Triggers[trigger];
        if (mention.Range.First < verb.Range.First)
        {
            return Relation.Subject;
        }

        // Between the verb and what is given: the indirect object.
        return mention.Range.First - verb.Range.End <= PhraseReach ? Relation.Second : Relation.Other;
    }

    private static Relation ByCase(Scene scene, in NameMention mention, int trigger)
    {
        var cases = mention.Features & Features.AnyCase;
        if (cases == Features.None)
        {
            return ByOrder(scene, mention, trigger);
        }

        var passive = trigger >= 0 && scene.Triggers[trigger].Passive;
        var adnominal = (cases & Features.Genitive) != Features.None && FollowsNoun(scene, mention.Range.First);
        if ((cases & Features.Nominative) == Features.None)
        {
            if (adnominal)
            {
                return Relation.Of;
            }

            if ((cases & Features.Dative) != Features.None)
            {
                return Relation.Second;
            }

            if ((cases & Features.Instrumental) != Features.None)
            {
                return passive ? Relation.Agent : Relation.Other;
            }

            return (cases & Features.Accusative) != Features.None ? Relation.Object : Relation.Of;
        }

        if (adnominal)
        {
            return Relation.Of;
        }

        if (trigger >= 0 && (cases & (Features.Dative | Features.Genitive)) == (Features.Dative | Features.Genitive) && mention.Range.First > scene.Triggers[trigger].Range.First)
        {
            // An indeclinable name behind its verb: the addressee where the verb has a subject before it.
            return HasSubjectBefore(scene, scene.Triggers[trigger]) ? Relation.Second : Relation.Subject;
        }

        return Relation.Subject;
    }

    private static bool HasSubjectBefore(Scene scene, in Trigger verb)
    {
        var tokens = scene.Text.Tokens;
        for (var i = verb.Range.First - 1; i >= 0 && !tokens[i + 1].Has(TokenShape.SentenceStart); i--)
        {
            if (scene.NameAt[i] is >= 0 and var name && scene.Names[name].IsActor && scene.Names[name].Kind != NameKind.Adjective
                && (scene.Names[name].Features & Features.Nominative) != Features.None)
            {
                return ByPreposition(scene, scene.Names[name], 0) == Relation.None;
            }

            if (tokens[i].IsMark(',') || tokens[i].IsMark(';'))
            {
                return false;
            }
        }

        return false;
    }

    private static bool FollowsNoun(Scene scene, int first)
    {
        var tokens = scene.Text.Tokens;
        var before = first - 1;
        if (before < 0 || tokens[first].Has(TokenShape.SentenceStart))
        {
            return false;
        }

        if (tokens[before].Kind == TokenKind.Mark)
        {
            return false;
        }

        if (scene.NameAt[before] is >= 0 and var name)
        {
            return scene.Names[name].Kind is NameKind.Item or NameKind.Body;
        }

        if (scene.TriggerAt[before] is >= 0 and var trigger)
        {
            return scene.Triggers[trigger].Noun;
        }

        foreach (var reading in scene.Knowledge.Pack.Lexicon.Readings(tokens[before].Form))
        {
            if (reading.Part == PartOfSpeech.Noun)
            {
                return true;
            }
        }

        return scene.ConnectiveAt[before] < 0 && tokens[before].Kind == TokenKind.Word && tokens[before].Form < 0 && !tokens[before].Has(TokenShape.Capital);
    }
}
