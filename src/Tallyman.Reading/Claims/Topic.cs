using Tallyman.Reading.Naming;

namespace Tallyman.Reading.Claims;

/// <summary>The flow that a text is mostly about: who gives and who receives most often, or is named most.</summary>
internal readonly record struct Topic(Side? Supplier, Side? Recipient, Side? Named)
{
    /// <summary>A side that a claim names weighs this many mentions.</summary>
    private const int RoleWeight = 4;

    /// <summary>A name in the headline weighs this many mentions.</summary>
    private const int HeadlineWeight = 3;

    /// <summary>The topic, from a first reading's claims and all names of the text.</summary>
    public static Topic Of(Scene scene, List<Draft> drafts)
    {
        var gives = new Dictionary<string, (int Weight, Side First)>(StringComparer.Ordinal);
        var takes = new Dictionary<string, (int Weight, Side First)>(StringComparer.Ordinal);
        var named = new Dictionary<string, (int Weight, Side First)>(StringComparer.Ordinal);
        foreach (var name in scene.Names)
        {
            if (name is { IsActor: true, State: { } state } && name.Kind is not (NameKind.Body or NameKind.Person))
            {
                Count(named, new Side(state, name.Range), scene.Text.LineAt(name.Range.First).Role == Tokens.LineRole.Headline ? HeadlineWeight : 1);
            }
        }

        foreach (var draft in drafts)
        {
            if (draft.Kind is not (ClaimKind.Transfer or ClaimKind.Need or ClaimKind.Capacity or ClaimKind.Ratio))
            {
                continue;
            }

            foreach (var (field, _, range, carried) in draft.Grounds)
            {
                if (!carried && field == "supplier")
                {
                    Count(gives, new Side(draft.Supplier!, range), RoleWeight);
                }
                else if (!carried && field == "recipient")
                {
                    Count(takes, new Side(draft.Recipient!, range), RoleWeight);
                }
            }
        }

        var supplier = Best(gives, named, gives.Count > 0 ? null : takes, null);
        var recipient = Best(takes, named, null, supplier?.State);
        return new Topic(gives.Count > 0 ? supplier : null, recipient, Best(named, named, null, recipient?.State));
    }

    /// <summary>The other side of the topic, where it has the one known.</summary>
    public Side? OtherThan(string state, bool knownGives)
    {
        if (Supplier is { } from && Recipient is { } to)
        {
            if (from.State == state)
            {
                return to;
            }

            if (to.State == state)
            {
                return from;
            }
        }

        var same = knownGives ? Recipient : Supplier;
        return same is not null && same.Value.State != state ? same : knownGives && Named?.State != state ? Named : null;
    }

    private static void Count(Dictionary<string, (int Weight, Side First)> counts, Side side, int weight) =>
        counts[side.State] = counts.TryGetValue(side.State, out var seen) ? (seen.Weight + weight, seen.First) : (weight, side);

    private static Side? Best(Dictionary<string, (int Weight, Side First)> roles, Dictionary<string, (int Weight, Side First)> named, Dictionary<string, (int Weight, Side First)>? without, string? not)
    {
        Side? best = null;
        var weight = 0;
        foreach (var state in (roles.Keys.Any(k => k != not) ? roles : named).Keys.Order(StringComparer.Ordinal))
        {
            var own = (roles.TryGetValue(state, out var role) ? role.Weight : 0) + (named.TryGetValue(state, out var mention) ? mention.Weight : 0);
            if (state != not && (without is null || !without.ContainsKey(state)) && own > weight)
            {
                weight = own;
                best = roles.TryGetValue(state, out var r) ? r.First : mention.First;
            }
        }

        return best;
    }
}
