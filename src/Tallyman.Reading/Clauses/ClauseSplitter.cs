using System.Runtime.InteropServices;
using Tallyman.Reading.Claims;
using Tallyman.Reading.Frames;
using Tallyman.Reading.Quantities;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Clauses;

/// <summary>
/// Cuts sentences into clauses, one a verb, at the strongest border between each verb and the next: relative words and
/// subordinators, then marks, then commas with a conjunction, then commas, then conjunctions.
/// </summary>
internal static class ClauseSplitter
{
    /// <summary>Most tokens of a clause in which slots are sought; the rest of a longer one bears no claims.</summary>
    public const int LongestClause = 64;

    /// <summary>Cuts all sentences of a scene.</summary>
    public static void Split(Scene scene)
    {
        var triggers = CollectionsMarshal.AsSpan(scene.Triggers);
        var next = 0;
        var sentences = scene.Text.Sentences;
        for (var s = 0; s < sentences.Length; s++)
        {
            var sentence = sentences[s];
            var start = sentence.FirstToken;
            var last = -1;
            var parent = -1;
            var relative = false;
            for (; next < triggers.Length && triggers[next].Range.First < sentence.EndToken; next++)
            {
                ref var trigger = ref triggers[next];
                if (trigger.Noun || trigger.Merged || IsParenthetic(scene, trigger))
                {
                    continue;
                }

                if (last >= 0)
                {
                    var border = Border(scene, triggers[last], trigger, out var dependent);
                    Add(scene, start, border, last, parent, s, relative);
                    parent = dependent ? scene.Clauses.Count - 1 : -1;
                    relative = dependent && !triggers[last].Frame.IsReport;
                    start = border;
                }

                last = next;
            }

            Add(scene, start, sentence.EndToken, last, parent, s, relative);
        }
    }

    private static void Add(Scene scene, int first, int end, int trigger, int parent, int sentence, bool relative)
    {
        if (trigger >= 0)
        {
            CollectionsMarshal.AsSpan(scene.Triggers)[trigger].Clause = scene.Clauses.Count;
        }

        scene.ClauseAt[first..end].Fill(scene.Clauses.Count);
        scene.Clauses.Add(new Clause { Range = new TokenRange(first, end), Trigger = trigger, Parent = parent, Sentence = sentence, Relative = relative });
    }

    // ', they reckoned,': a report inside another clause heads none of its own.
    private static bool IsParenthetic(Scene scene, in Trigger trigger)
    {
        var tokens = scene.Text.Tokens;
        if (!trigger.Frame.IsReport || trigger.Range.End >= tokens.Length || !IsComma(tokens[trigger.Range.End]))
        {
            return false;
        }

        for (var i = trigger.Range.First - 1; i >= 0 && trigger.Range.First - i < 10 && !tokens[i + 1].Has(TokenShape.SentenceStart); i--)
        {
            if (IsComma(tokens[i]))
            {
                // Something of the other clause has to stand before.
                return !tokens[i].Has(TokenShape.SentenceStart);
            }

            if (scene.QuantityAt[i] >= 0)
            {
                return false;
            }
        }

        return false;
    }

    private static int Border(Scene scene, in Trigger left, in Trigger right, out bool dependent)
    {
        var tokens = scene.Text.Tokens;
        var from = left.Range.End;
        var to = Math.Max(from, TriggerForms.ChainStart(scene, right));
        int best = -1, rank = 0;
        for (var i = from; i < to; i++)
        {
            var (r, at) = RankOf(scene, i, to);
            if (r == 0)
            {
                continue;
            }

            // What is said begins at the first border; elsewhere the last one starts the new clause.
            if (r > rank || (r == rank && !(left.Frame.IsReport && r <= 4) && r != 6))
            {
                rank = r;
                best = at;
            }
        }

        dependent = rank == 6 || left.Frame.IsReport;
        if (right.Participle && rank < 5)
        {
            dependent = true;
            return right.Range.First;
        }

        if (best >= 0 && !(left.Frame.IsReport && rank <= 2))
        {
            return best;
        }

        if (left.Frame.IsReport)
        {
            return from;
        }

        if (right.NonFinite)
        {
            dependent = true;
            return to;
        }

        if (best >= 0)
        {
            return best;
        }

        for (var i = to - 1; i >= from; i--)
        {
            if (scene.NameAt[i] is >= 0 and var name && scene.Names[name].IsActor)
            {
                dependent = true;
                return scene.Names[name].Range.First;
            }
        }

        return to;
    }

    // Strength of a border at a token, and where the clause behind it begins.
    private static (int Rank, int Start) RankOf(Scene scene, int at, int end)
    {
        ref readonly var token = ref scene.Text.Tokens[at];
        if (scene.QuantityAt[at] >= 0 || scene.DateAt[at] >= 0)
        {
            return (0, at);
        }

        if (token.Kind == TokenKind.Mark)
        {
            if (token.Mark is ';' or ':' or '(' or ')' or '—' or '–' || (token.Mark == '-' && !token.IsGlued))
            {
                return (5, at + 1);
            }

            if (token.Mark != ',')
            {
                return (0, at);
            }

            if (at + 1 < end && (scene.Is(at + 1, ConnectiveClass.Coordinator) || scene.Is(at + 1, ConnectiveClass.Adversative)))
            {
                return (4, at + 1);
            }

            return (3, at + 1);
        }

        foreach (var entry in scene.Connectives(at))
        {
            switch (entry.Class)
            {
                case ConnectiveClass.Relative or ConnectiveClass.Subordinator or ConnectiveClass.Complementiser:
                    return (6, at);
                case ConnectiveClass.Coordinator or ConnectiveClass.Adversative:
                    return (2, at);
                case ConnectiveClass.Determiner:
                    return (0, at);
                default:
                    continue;
            }
        }

        return (0, at);
    }

    private static bool IsComma(in Token token) => token.IsMark(',');
}
