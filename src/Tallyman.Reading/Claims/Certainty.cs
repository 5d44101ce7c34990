using Tallyman.Reading.Cues;
using Tallyman.Reading.Quantities;

namespace Tallyman.Reading.Claims;

/// <summary>How sure a claim is: what its verb, the cues of its clause and the reports above it make of it.</summary>
internal static class Certainty
{
    /// <summary>The factuality of what a trigger tells, with the cue that decided.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="clause">Clause of the claim.</param>
    /// <param name="trigger">Its trigger; −1 for none.</param>
    /// <param name="at">First token of what is claimed.</param>
    /// <param name="source">Who says it.</param>
    /// <param name="cue">The tokens that decided; empty where none did.</param>
    public static Factuality Of(Scene scene, int clause, int trigger, int at, Source? source, out TokenRange cue)
    {
        cue = default;
        var result = Factuality.Asserted;
        if (trigger >= 0)
        {
            var verb = scene.Triggers[trigger];
            result = Weaker(result, verb.Frame.Factuality);
            if (verb.Negated)
            {
                cue = verb.Range;
                result = Factuality.Denied;
            }

            if (verb.Factuality is { } governed)
            {
                result = Weaker(result, governed);
            }

            if (verb.Possible)
            {
                result = Weaker(result, Factuality.Possible);
            }
        }

        Cues(scene, clause, trigger, at, ref result, ref cue);
        if (source?.Factuality is { } said)
        {
            cue = said > Factuality.Asserted && Rank(said) > Rank(result) ? source.Cue : cue;
            result = said == Factuality.Denied && result == Factuality.Denied ? Factuality.Denied : Weaker(result, said);
        }

        return result;
    }

    // The cues that stand before what they colour: the verb with its auxiliaries, or the number where there is no verb.
    private static void Cues(Scene scene, int clause, int trigger, int at, ref Factuality result, ref TokenRange cue)
    {
        var range = scene.Clauses[clause].Range;
        var verb = trigger >= 0 && !scene.Triggers[trigger].Noun && range.Contains(scene.Triggers[trigger].Range.First) ? scene.Triggers[trigger].Range : default;
        var end = verb.IsEmpty ? Math.Max(at, range.First + 1) : Math.Max(verb.End + 3, at);
        for (var i = scene.FirstCueFrom(range.First); i < scene.Cues.Count && scene.Cues[i].Range.First < Math.Min(end, range.End); i++)
        {
            var found = scene.Cues[i];
            if (found.Entry.Class != CueClass.Factuality || !Term.TryParse<Factuality>(found.Entry.Value, out var value) || scene.QuantityAt[found.Range.First] >= 0)
            {
                continue;
            }

            // A negation colours the verb it stands at, or what it stands before.
            if (value == Factuality.Denied && !verb.IsEmpty)
            {
                var near = found.Range.End <= verb.First
                    ? verb.First - found.Range.End <= 3 || found.Range.First - range.First <= 1
                    : found.Range.First - verb.End <= 2;
                if (!near)
                {
                    continue;
                }
            }

            if (Rank(value) > Rank(result))
            {
                result = value;
                cue = found.Range;
            }
        }
    }

    /// <summary>The one that commits less.</summary>
    public static Factuality Weaker(Factuality a, Factuality b) => Rank(a) >= Rank(b) ? a : b;

    private static int Rank(Factuality factuality) => factuality switch
    {
        Factuality.Denied => 5,
        Factuality.Expected => 4,
        Factuality.Possible => 3,
        Factuality.Probable => 2,
        Factuality.Asked => 1,
        _ => 0,
    };
}
