using Tallyman.Reading.Claims;
using Tallyman.Reading.Cues;
using Tallyman.Reading.Frames;
using Tallyman.Reading.Packs;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Clauses;

/// <summary>What auxiliaries, modals, negation and governing verbs make of each trigger: voice, time, certainty.</summary>
internal static class TriggerForms
{
    /// <summary>How far to the left a verb's auxiliaries reach.</summary>
    private const int Reach = 8;

    /// <summary>Analyses all triggers of a scene in their order.</summary>
    public static void Analyse(Scene scene)
    {
        var triggers = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(scene.Triggers);
        for (var i = 0; i < triggers.Length; i++)
        {
            ref var trigger = ref triggers[i];
            if (!trigger.Noun)
            {
                Form(scene, triggers, i);
            }
        }

        for (var i = 1; i < triggers.Length; i++)
        {
            if (!triggers[i].Noun && !triggers[i].Merged)
            {
                Govern(scene, triggers, i);
            }
        }
    }

    /// <summary>First token of a verb with its auxiliaries, adverbs and negations.</summary>
    public static int ChainStart(Scene scene, in Trigger trigger)
    {
        var start = trigger.Range.First;
        for (var i = start - 1; i >= 0 && start - i < Reach && scene.Text.Tokens[i].Sentence == scene.Text.Tokens[start].Sentence; i--)
        {
            if (scene.TriggerAt[i] is >= 0 and var other)
            {
                if (!scene.Triggers[other].Merged)
                {
                    break;
                }
            }
            else if (!IsColour(scene, i))
            {
                break;
            }

            start = i;
        }

        return start;
    }

    private static void Form(Scene scene, Span<Trigger> triggers, int at)
    {
        ref var trigger = ref triggers[at];
        var tokens = scene.Text.Tokens;
        var first = trigger.Range.First;
        var features = scene.FeaturesOf(first);
        bool be = false, auxiliary = false, to = false;
        var lexicon = scene.Knowledge.Pack.Lexicon;
        for (var i = first - 1; i >= 0 && first - i < Reach && !tokens[i + 1].Has(TokenShape.SentenceStart); i--)
        {
            if (scene.TriggerAt[i] is >= 0 and var other)
            {
                if (scene.Knowledge.Declines && !triggers[other].Noun && Modal(scene, i, ref trigger))
                {
                    // 'могла передати', 'планує поставити': the modal is a verb of the table, too.
                    triggers[other].Merged = true;
                    Inherit(ref trigger, triggers[other]);
                    continue;
                }

                if (!IsAuxiliary(scene, i, out var isBe) || triggers[other].Noun)
                {
                    to |= !scene.Knowledge.Declines && i == first - 1 && scene.Text.Of(tokens[i]) is "to";
                    break;
                }

                be |= isBe && !auxiliary;
                auxiliary = true;
                triggers[other].Merged = true;
                Inherit(ref trigger, triggers[other]);
                continue;
            }

            if (!IsColour(scene, i))
            {
                break;
            }

            foreach (var entry in scene.Connectives(i))
            {
                trigger.Future |= entry.Class == ConnectiveClass.Modal && entry.Modal == "future";
                trigger.Possible |= entry.Class == ConnectiveClass.Modal && entry.Modal == "possible";
                trigger.Conditional |= entry.Class == ConnectiveClass.Modal && entry.Modal == "conditional";
                auxiliary |= entry.Class == ConnectiveClass.Modal;
            }

            to |= !scene.Knowledge.Declines && scene.Text.Of(tokens[i]) is "to" && i == first - 1;
        }

        if (scene.Knowledge.Declines)
        {
            trigger.Passive = trigger.Entry.Reflexive || (features & (Features.Passive | Features.Impersonal)) != Features.None;
            trigger.Participle = (features & Features.Participle) != Features.None && (features & (Features.Short | Features.Past)) == Features.None;
            trigger.NonFinite = (features & (Features.Infinitive | Features.Gerund)) != Features.None && (features & (Features.Past | Features.Present | Features.Future)) == Features.None;
            trigger.Future |= (features & Features.Future) != Features.None && (features & (Features.Past | Features.Present)) == Features.None;
            return;
        }

        if (IsAuxiliary(scene, first, out var self) && self)
        {
            trigger.NonFinite = to;
            return;
        }

        var participle = (features & Features.Participle) != Features.None;
        var gerund = (features & Features.Gerund) != Features.None;
        var past = (features & Features.Past) != Features.None;
        if (be && participle)
        {
            trigger.Passive = true;
        }
        else if (gerund && !auxiliary)
        {
            trigger.NonFinite = true;
            trigger.Participle = true;
        }
        else if (participle && !auxiliary && !to && (!past || IsReduced(scene, trigger)))
        {
            trigger.Passive = true;
            trigger.Participle = true;
        }

        trigger.NonFinite |= to && !auxiliary;
    }

    private static bool Modal(Scene scene, int token, ref Trigger trigger)
    {
        if ((scene.FeaturesOf(trigger.Range.First) & Features.Infinitive) == Features.None)
        {
            return false;
        }

        var modal = false;
        foreach (var entry in scene.Connectives(token))
        {
            if (entry.Class == ConnectiveClass.Modal)
            {
                modal = true;
                trigger.Future |= entry.Modal == "future";
                trigger.Possible |= entry.Modal == "possible";
                trigger.Conditional |= entry.Modal == "conditional";
            }
        }

        return modal;
    }

    // A past that is also a participle: a participle where a noun stands before it and no object behind.
    private static bool IsReduced(Scene scene, in Trigger trigger)
    {
        var tokens = scene.Text.Tokens;
        if (trigger.Frame.IsReport || trigger.Frame.Id is "go" or "arrive" or "leave" or "suffice" or "grow" or "same" or "share" or "travel" or "cost")
        {
            return trigger.Range.End < tokens.Length && scene.Text.Of(tokens[trigger.Range.End]) is "by";
        }

        var before = trigger.Range.First - 1;
        while (before >= 0 && !tokens[before + 1].Has(TokenShape.SentenceStart) && scene.Is(before, ConnectiveClass.Adverb) && scene.Connectives(before).Length == 1)
        {
            before--;
        }

        if (before < 0 || tokens[before + 1].Has(TokenShape.SentenceStart))
        {
            return true;
        }

        if (scene.NameAt[before] is >= 0 and var name && scene.Names[name] is { Kind: not Naming.NameKind.Item and not Naming.NameKind.Adjective and not Naming.NameKind.Place })
        {
            return trigger.Range.End < tokens.Length && scene.Text.Of(tokens[trigger.Range.End]) is "by";
        }

        if (scene.Is(before, ConnectiveClass.Relative) || scene.Is(before, ConnectiveClass.Coordinator) || (scene.Is(before, ConnectiveClass.Pronoun) && !scene.Is(before, ConnectiveClass.Determiner)))
        {
            return false;
        }

        if (trigger.Range.End >= tokens.Length)
        {
            return true;
        }

        var next = trigger.Range.End;
        return tokens[next].Kind == TokenKind.Mark || scene.DateAt[next] >= 0
            || (scene.Is(next, ConnectiveClass.Preposition) && scene.QuantityAt[next] < 0) || scene.Text.Of(tokens[next]) is "by";
    }

    // A verb that governs this one: 'agreed to give', 'asked Moscow to send', 'denied sending'.
    private static void Govern(Scene scene, Span<Trigger> triggers, int at)
    {
        ref var trigger = ref triggers[at];
        var start = ChainStart(scene, trigger);
        var before = at - 1;
        while (before >= 0 && (triggers[before].Merged || triggers[before].Range.First >= start))
        {
            before--;
        }

        if (!trigger.NonFinite || before < 0)
        {
            return;
        }

        ref var governor = ref triggers[before];
        if (scene.Text.Tokens[governor.Range.First].Sentence != scene.Text.Tokens[start].Sentence || start - governor.Range.End > 5)
        {
            return;
        }

        for (var i = governor.Range.End; i < start; i++)
        {
            if (scene.Text.Tokens[i].Kind == TokenKind.Mark || scene.QuantityAt[i] >= 0)
            {
                return;
            }
        }

        var infinitive = !trigger.Participle;
        switch (governor.Frame.Id)
        {
            case "need" when infinitive && trigger.Frame.Id is not ("receive" or "order" or "arrive" or "other") && !governor.Noun:
                // 'wants to produce': a plan, not a need.
                trigger.Future = true;
                governor.Merged = true;
                Inherit(ref trigger, governor);
                break;
            case "need" or "ask" when infinitive && trigger.Frame.Kind is not null && !governor.Noun:
                trigger.Merged = true;
                break;
            case "pledge" when infinitive:
                trigger.Future = true;
                governor.Merged = !governor.Noun;
                Inherit(ref trigger, governor);
                break;
            case "halt" when trigger.Frame.Kind == ClaimKind.Transfer:
                trigger.Factuality = Factuality.Denied;
                trigger.Future = true;
                governor.Merged = !governor.Noun;
                break;
            case "suffice" when infinitive:
                trigger.Frame = governor.Frame;
                break;
            case "deny":
                trigger.Negated = true;
                break;
            case "other" or "keep" when infinitive && trigger.Frame.Id != "other":
                trigger.Future |= governor.Entry.Factuality == Factuality.Expected;
                governor.Merged = !governor.Noun;
                Inherit(ref trigger, governor);
                break;
            case "say" when infinitive && governor.Entry.Factuality is { } factuality:
                // 'expects to deliver' is a plan of its own, 'is believed to have sent' is not.
                trigger.Future |= factuality == Factuality.Expected && !governor.Passive;
                trigger.Factuality = factuality == Factuality.Expected && !governor.Passive ? null : factuality;
                break;
            default:
                break;
        }
    }

    private static void Inherit(ref Trigger trigger, in Trigger from)
    {
        trigger.Future |= from.Future;
        trigger.Possible |= from.Possible;
        trigger.Conditional |= from.Conditional;
        trigger.Negated |= from.Negated;
    }

    private static bool IsAuxiliary(Scene scene, int token, out bool be)
    {
        var form = scene.Text.Tokens[token].Form;
        var lexicon = scene.Knowledge.Pack.Lexicon;
        be = false;
        foreach (var (lemma, isBe) in scene.Knowledge.Auxiliaries)
        {
            if (lexicon.Is(form, lemma))
            {
                be = isBe;
                return true;
            }
        }

        return false;
    }

    private static bool IsColour(Scene scene, int token)
    {
        if (scene.TryCue(CueClass.Factuality, token, token + 1, out _) || scene.TryCue(CueClass.Pseudo, token, token + 1, out _))
        {
            return true;
        }

        foreach (var entry in scene.Connectives(token))
        {
            if (entry.Class is ConnectiveClass.Adverb or ConnectiveClass.Modal)
            {
                return true;
            }
        }

        return !scene.Knowledge.Declines && scene.Text.Of(scene.Text.Tokens[token]) is "to" or "n't" or "not";
    }
}
