using Tallyman.Reading.Clauses;
using Tallyman.Reading.Frames;
using Tallyman.Reading.Naming;

namespace Tallyman.Reading.Claims;

/// <summary>Fills the roles of a frame from the names of a clause.</summary>
internal static class Slots
{
    // The order in which relations are trusted.
    private static ReadOnlySpan<Relation> Trust =>
    [
        Relation.From, Relation.To, Relation.Second, Relation.Agent, Relation.Subject, Relation.For, Relation.Object, Relation.Own, Relation.Of, Relation.In, Relation.With,
    ];

    /// <summary>The sides that a clause names under a frame.</summary>
    public static Sides Of(Scene scene, int clause, Frame frame, int trigger)
    {
        var sides = default(Sides);
        if (trigger < 0 && clause < 0)
        {
            return sides;
        }

        var range = scene.Clauses[clause].Range;
        Fill(scene, range.First, range.End, frame, trigger, ref sides);
        Shared(scene, clause, frame, trigger, ref sides);
        return sides;
    }

    // 'Prague expects to deliver', 'Poland gave shells and promised tanks': the subject stands before the verb of the clause before.
    private static void Shared(Scene scene, int clause, Frame frame, int trigger, ref Sides sides)
    {
        var role = frame.RoleOf(Relation.Subject);
        if (trigger < 0 || clause == 0 || scene.Triggers[trigger].Noun || scene.Triggers[trigger].Passive || scene.Clauses[clause - 1].Sentence != scene.Clauses[clause].Sentence
            || scene.Clauses[clause - 1].Trigger is not (>= 0 and var before) || HasSubject(scene, clause, trigger))
        {
            return;
        }

        if ((role == Role.Supplier && sides.Supplier is not null) || (role == Role.Recipient && sides.Recipient is not null) || (role == Role.Actor && sides.Actor is not null) || scene.Clauses[clause].Relative)
        {
            return;
        }

        var verb = scene.Triggers[before];
        for (var i = verb.Range.First - 1; i >= scene.Clauses[clause - 1].Range.First; i--)
        {
            if (scene.NameAt[i] is >= 0 and var name && scene.Names[name] is { IsActor: true, State: not null } mention && Relations.Of(scene, name, before) is Relation.Subject or Relation.Own && (mention.Kind != NameKind.Adjective || !Relations.ModifiesGoods(scene, mention)))
            {
                Put(mention, role, ref sides);
                return;
            }
        }
    }

    private static bool HasSubject(Scene scene, int clause, int trigger)
    {
        if (scene.Triggers[trigger].NonFinite)
        {
            return false;
        }

        for (var i = scene.Clauses[clause].Range.First; i < scene.Triggers[trigger].Range.First; i++)
        {
            if (scene.NameAt[i] >= 0 || (scene.Is(i, ConnectiveClass.Pronoun) && !scene.Is(i, ConnectiveClass.Determiner)) || scene.QuantityAt[i] >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sides that the names between two tokens give under a frame.</summary>
    public static void Fill(Scene scene, int first, int end, Frame frame, int trigger, ref Sides sides)
    {
        Span<(Relation Relation, int Name)> found = stackalloc (Relation, int)[24];
        var count = 0;
        for (var i = first; i < end && i < first + (ClauseSplitter.LongestClause * 2) && count < found.Length; i++)
        {
            if (scene.NameAt[i] is >= 0 and var name)
            {
                var mention = scene.Names[name];
                i = Math.Max(i, mention.Range.End - 1);
                if (Speaks(scene, mention))
                {
                    continue;
                }

                if ((mention.IsActor && mention.State is not null) || (mention.Kind == NameKind.Place && mention.State is not null))
                {
                    found[count++] = (Relations.Of(scene, name, trigger), name);
                }
            }
        }

        var verbless = trigger < 0 && scene.ClauseAt[first] is >= 0 and var clause && scene.Clauses[clause].Trigger < 0;
        if (frame.Id is "receive" or "order" && HasBeneficiary(scene, found[..count]))
        {
            // 'Prague bought shells for Ukraine': the buyer gives.
            frame = FrameTable.Default[frame.Id == "order" ? "pledge" : "deliver"]!;
        }

        if (frame.Id == "receive" && scene.Knowledge.Declines && HasGoal(found[..count]))
        {
            // 'Россия ввезла в республику': who brings into another's land gives.
            frame = FrameTable.Default["deliver"]!;
        }

        var passive = trigger >= 0 && scene.Triggers[trigger].Passive;
        foreach (var relation in Trust)
        {
            for (var k = 0; k < count; k++)
            {
                // Of several subjects the one next to the verb is meant, of all others the first.
                var at = relation == Relation.Subject ? count - 1 - k : k;
                if (found[at].Relation != relation)
                {
                    continue;
                }

                var mention = scene.Names[found[at].Name];
                if (relation == Relation.In && frame.Kind == ClaimKind.Transfer && (trigger < 0 || (mention.Kind == NameKind.Metonym && frame.Id != "arrive")))
                {
                    // 'said in Prague that shells had been delivered': where it was said.
                    continue;
                }

                if (relation is Relation.Subject or Relation.Second or Relation.Object && trigger < 0 && !verbless)
                {
                    continue;
                }

                if (relation == Relation.Subject && trigger >= 0 && mention.Range.First > scene.Triggers[trigger].Range.First && !scene.Knowledge.Declines)
                {
                    continue;
                }

                var role = passive && relation == Relation.Subject ? frame.RoleOf(Relation.Object) : frame.RoleOf(relation);
                Put(mention, role, ref sides);
            }
        }
    }

    private static bool HasBeneficiary(Scene scene, ReadOnlySpan<(Relation Relation, int Name)> found)
    {
        string? beneficiary = null, subject = null;
        foreach (var (relation, name) in found)
        {
            beneficiary ??= relation == Relation.For ? scene.Names[name].State : null;
            subject = relation is Relation.Subject or Relation.Agent ? scene.Names[name].State : subject;
        }

        return beneficiary is not null && subject is not null && beneficiary != subject;
    }

    private static bool HasGoal(ReadOnlySpan<(Relation Relation, int Name)> found)
    {
        bool goal = false, subject = false;
        foreach (var (relation, _) in found)
        {
            goal |= relation == Relation.To;
            subject |= relation == Relation.Subject;
        }

        return goal && subject;
    }

    private static bool Speaks(Scene scene, in NameMention mention)
    {
        foreach (var range in scene.Speaking)
        {
            if (range.First < mention.Range.End && mention.Range.First < range.End)
            {
                return true;
            }
        }

        return false;
    }

    private static void Put(in NameMention mention, Role role, ref Sides sides)
    {
        var side = new Side(mention.State!, mention.Range);
        switch (role)
        {
            case Role.Supplier when sides.Supplier is null && sides.Recipient?.State != side.State:
                sides.Supplier = side;
                break;
            case Role.Recipient when sides.Recipient is null && sides.Supplier?.State != side.State:
                sides.Recipient = side;
                break;
            case Role.Actor when sides.Actor is null:
                sides.Actor = side;
                break;
            default:
                break;
        }
    }
}
