using System.Collections.Immutable;
using Tallyman.Casework.Deciding;

namespace Tallyman.Casework.Projecting;

/// <summary>What the decisions about a claim come to.</summary>
internal static class Review
{
    /// <param name="original">The claim as it was read, imported or marked.</param>
    /// <param name="entry">Sequence of the entry that holds it.</param>
    /// <param name="added">True where a person marked it.</param>
    /// <param name="decisions">The decisions that stand, oldest first.</param>
    public static CaseClaim Of(Claim original, long entry, bool added, ImmutableArray<RecordedDecision> decisions)
    {
        var born = added ? ClaimState.Added : ClaimState.ToConfirm;
        var result = new CaseClaim { Claim = original, Original = original, Entry = entry, State = born, Decisions = decisions };
        var beforeMerge = born;
        foreach (var decision in decisions)
        {
            result = decision.Kind switch
            {
                DecisionKind.Accept => result with { State = ClaimState.Accepted, MergedInto = null },
                DecisionKind.Reject => result with { State = ClaimState.Rejected, MergedInto = null },
                DecisionKind.Edit => result with
                {
                    State = added ? ClaimState.Added : ClaimState.Edited,
                    MergedInto = null,
                    Claim = ClaimFields.Apply(result.Claim, decision.Fields).Value ?? result.Claim,
                },
                DecisionKind.Merge => result with { State = ClaimState.Merged, MergedInto = decision.Fields.GetValueOrDefault("into") },
                DecisionKind.Split => result with { State = result.State == ClaimState.Merged ? beforeMerge : result.State, MergedInto = null },
                DecisionKind.Grade => result with { Grade = GradeOf(decision) ?? result.Grade },
                DecisionKind.Mark => result with { Confidential = decision.Fields.GetValueOrDefault("confidential") == "true" },
                _ => result,
            };
            beforeMerge = result.State == ClaimState.Merged ? beforeMerge : result.State;
        }

        return result;
    }

    public static Grade? GradeOf(RecordedDecision decision) =>
        decision.Fields.TryGetValue("reliability", out var letter) && decision.Fields.TryGetValue("credibility", out var digit)
        && letter.Length == 1 && digit.Length == 1
            ? new Grade(letter[0], digit[0] - '0')
            : null;
}
