using Tallyman.Reading.Clauses;
using Tallyman.Reading.Frames;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Claims;

/// <summary>The frame that tells what a number is about, and where it came from.</summary>
/// <param name="Frame">The frame; absent where nothing tells.</param>
/// <param name="Trigger">Its trigger; −1 where it was taken up from before.</param>
/// <param name="Clause">The clause of the trigger; −1 likewise.</param>
/// <param name="Rule">How it was found, for the ids of rules.</param>
internal readonly record struct Governor(Frame? Frame, int Trigger, int Clause, string Rule)
{
    /// <summary>True where the frame was told in another sentence.</summary>
    public bool IsInherited => Trigger < 0;
}

/// <summary>Finds the frame that governs what stands at a token.</summary>
internal static class Governors
{
    private const int NounReach = 7;

    /// <summary>Finds it: an action noun right before, the verb of the clause, a participle behind, an action noun in the clause, a clause beside, the text before.</summary>
    public static Governor Of(Scene scene, Memory memory, int clause, int first, bool share = false, bool inherit = true)
    {
        var own = scene.Clauses[clause];
        var verb = own.Trigger;
        var noun = NounBefore(scene, own, first);
        if (verb >= 0 && scene.Triggers[verb].Frame.Id == "grow" && !share && NounIn(scene, own) is >= 0 and var growing)
        {
            return new Governor(scene.Triggers[growing].Frame, growing, clause, "noun");
        }

        if (verb >= 0 && scene.Triggers[verb].Frame.Id == "count" && Child(scene, clause, first) is >= 0 and var counted)
        {
            return new Governor(scene.Triggers[counted].Frame, counted, clause + 1, "participle");
        }

        if (verb >= 0 && scene.Triggers[verb].Frame.Kind == ClaimKind.Ratio && !share)
        {
            // 'the need comes to 2.5 million', 'shipments rose to …': the verb only measures.
            verb = -1;
        }

        if (verb >= 0 && scene.Triggers[verb].Frame.Kind is not null)
        {
            // A stock, target or price named right before its number keeps its meaning under any verb; an action noun yields to the verb.
            if (noun >= 0 && scene.Triggers[noun].Frame.Kind is not ClaimKind.Transfer && scene.Triggers[verb].Frame.Kind is ClaimKind.Transfer or ClaimKind.Stock)
            {
                return new Governor(scene.Triggers[noun].Frame, noun, clause, "noun");
            }

            return new Governor(Stopped(scene, clause, verb) ? FrameTable.Default["seize"] : scene.Triggers[verb].Frame, verb, clause, "verb");
        }

        if (noun >= 0)
        {
            return new Governor(scene.Triggers[noun].Frame, noun, clause, "noun");
        }

        if (NounIn(scene, own) is >= 0 and var inside)
        {
            return new Governor(scene.Triggers[inside].Frame, inside, clause, "noun");
        }

        if (Child(scene, clause, first) is >= 0 and var participle && (verb < 0 || !scene.Triggers[verb].Frame.IsReport || first > scene.Triggers[verb].Range.First))
        {
            return new Governor(scene.Triggers[participle].Frame, participle, clause + 1, "participle");
        }

        for (var c = clause - 1; c >= 0 && scene.Clauses[c].Sentence == own.Sentence; c--)
        {
            if (scene.Clauses[c].Trigger is >= 0 and var before && scene.Triggers[before].Frame.Kind is not null && (share || scene.Triggers[before].Frame.Kind != ClaimKind.Ratio))
            {
                return new Governor(scene.Triggers[before].Frame, before, c, "beside");
            }

            if (NounIn(scene, scene.Clauses[c]) is >= 0 and var named)
            {
                return new Governor(scene.Triggers[named].Frame, named, c, "beside");
            }
        }

        for (var c = clause + 1; c < scene.Clauses.Count && scene.Clauses[c].Sentence == own.Sentence && verb < 0; c++)
        {
            if (scene.Clauses[c].Trigger is >= 0 and var behind && scene.Triggers[behind].Frame.Kind is not null)
            {
                return new Governor(scene.Triggers[behind].Frame, behind, c, "beside");
            }
        }

        return inherit && memory.Frame is not null && own.Sentence - memory.FrameSentence <= 3
            ? new Governor(memory.Frame, -1, -1, "before")
            : new Governor(null, -1, -1, string.Empty);
    }

    // A lorry or ship that is stopped is searched; goods that are stopped do not go.
    private static bool Stopped(Scene scene, int clause, int verb)
    {
        if (scene.Triggers[verb].Frame.Id != "halt" || !scene.Triggers[verb].Passive)
        {
            return false;
        }

        var sentence = scene.Text.Sentences[scene.Clauses[clause].Sentence];
        for (var i = sentence.FirstToken; i < scene.Triggers[verb].Range.First; i++)
        {
            if (scene.NameAt[i] is >= 0 and var name && scene.Names[name].Item is { } item)
            {
                return item.CountsAs is "vehicle" or "ship" || item.Form == ItemForm.Carrier;
            }
        }

        return false;
    }

    // The clause behind that depends on this one and tells what befell its goods.
    private static int Child(Scene scene, int clause, int first)
    {
        var next = clause + 1;
        return next < scene.Clauses.Count && scene.Clauses[next].Sentence == scene.Clauses[clause].Sentence && scene.Clauses[next].Parent == clause
            && scene.Clauses[next].Trigger is >= 0 and var participle && scene.Triggers[participle].Frame.Kind is not null && !scene.Clauses[next].Range.Contains(first)
            ? participle : -1;
    }

    private static int NounBefore(Scene scene, in Clause clause, int first)
    {
        for (var i = first - 1; i >= clause.Range.First && first - i <= NounReach; i--)
        {
            if (scene.TriggerAt[i] is >= 0 and var at)
            {
                return scene.Triggers[at].Noun && scene.Triggers[at].Frame.Kind is not null ? at : -1;
            }

            if (scene.QuantityAt[i] >= 0 || (scene.Text.Tokens[i].Kind == TokenKind.Mark && !scene.Text.Tokens[i].IsMark('-')))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>An action noun of a kind in a clause; −1 where there is none.</summary>
    public static int NounOf(Scene scene, int clause, ClaimKind kind)
    {
        var range = scene.Clauses[clause].Range;
        for (var i = range.First; i < range.End; i++)
        {
            if (scene.TriggerAt[i] is >= 0 and var at && scene.Triggers[at].Noun && scene.Triggers[at].Frame.Kind == kind)
            {
                return at;
            }
        }

        return -1;
    }

    private static int NounIn(Scene scene, in Clause clause)
    {
        for (var i = clause.Range.First; i < clause.Range.End; i++)
        {
            if (scene.TriggerAt[i] is >= 0 and var at && scene.Triggers[at].Noun && scene.Triggers[at].Frame.Kind is not null)
            {
                return at;
            }
        }

        return -1;
    }
}
