using Tallyman.Reading.Cues;
using Tallyman.Reading.Frames;
using Tallyman.Reading.Naming;
using Tallyman.Reading.Packs;
using Tallyman.Reading.Quantities;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Claims;

/// <summary>The first walk: marks names, connectives, cues and triggers on the tokens of a scene.</summary>
internal static class Marker
{
    /// <summary>Longest run of capitals taken as one unknown name.</summary>
    private const int LongestName = 5;

    /// <summary>Marks everything.</summary>
    public static void Mark(Scene scene)
    {
        var tokens = scene.Text.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            Connective(scene, tokens, i);
            CueAt(scene, tokens, i);
        }

        for (var i = 0; i < tokens.Length;)
        {
            i += Name(scene, tokens, i);
        }

        for (var i = 0; i < tokens.Length;)
        {
            i += TriggerAt(scene, tokens, i);
        }

        UnknownNames(scene, tokens);
        scene.Names.RemoveAll(n => n.Range.IsEmpty);
        scene.Names.Sort((a, b) => a.Range.First.CompareTo(b.Range.First));
        for (var i = 0; i < scene.Names.Count; i++)
        {
            scene.NameAt[scene.Names[i].Range.First..scene.Names[i].Range.End].Fill(i);
        }
    }

    private static void Connective(Scene scene, ReadOnlySpan<Token> tokens, int at)
    {
        if (scene.ConnectiveAt[at] >= 0 || tokens[at].Form < 0)
        {
            return;
        }

        var phrase = scene.Knowledge.Connectives.Match(tokens[at..], out var length);
        if (phrase >= 0)
        {
            scene.ConnectiveAt.Slice(at, length).Fill(phrase);
        }
    }

    private static void CueAt(Scene scene, ReadOnlySpan<Token> tokens, int at)
    {
        if (tokens[at].Form < 0)
        {
            return;
        }

        // A shorter cue inside a longer one is no cue of its own.
        if (scene.Cues.Count > 0 && scene.Cues[^1].Range.End > at)
        {
            return;
        }

        var phrase = scene.Knowledge.Cues.Match(tokens[at..], out var length);
        if (phrase < 0)
        {
            return;
        }

        foreach (var entry in scene.Knowledge.Cues[phrase])
        {
            scene.Cues.Add(new Cue(new TokenRange(at, at + length), entry));
        }
    }

    private static int Name(Scene scene, ReadOnlySpan<Token> tokens, int at)
    {
        if (tokens[at].Form < 0)
        {
            return 1;
        }

        var phrase = scene.Knowledge.Names.Match(tokens[at..], out var length);
        if (phrase < 0)
        {
            return 1;
        }

        NameEntry? best = null;
        Place? place = null;
        foreach (var entry in scene.Knowledge.Names[phrase])
        {
            if (entry.NeedsCapital && !tokens[at].Has(TokenShape.Capital))
            {
                continue;
            }

            if (entry.Actor is { Names.En: var names } && names.Length > 0 && length == 1 && IsAcronym(scene, tokens[at], entry) is false)
            {
                continue;
            }

            place ??= entry.Place;
            best ??= entry;
        }

        if (best is null)
        {
            return 1;
        }

        var head = at + length - 1;
        var features = scene.FeaturesOf(scene.Knowledge.Declines ? HeadOf(scene, at, length) : head);
        scene.Names.Add(new NameMention
        {
            Range = new TokenRange(at, at + length),
            Kind = best.Kind,
            State = best.State,
            Entry = best,
            Place = place,
            Features = features,
        });
        scene.NameAt.Slice(at, length).Fill(scene.Names.Count - 1);
        return length;
    }

    // 'us' is no state: a name in capitals alone is one where the text writes it so.
    private static bool? IsAcronym(Scene scene, in Token token, NameEntry entry)
    {
        if (token.End - token.Start > 3 || scene.Knowledge.Declines)
        {
            return null;
        }

        return entry.Kind is NameKind.State or NameKind.Adjective or NameKind.Body or NameKind.Outlet ? token.Has(TokenShape.AllCapitals) : null;
    }

    // The head of a name that declines is its first word that is a noun in no other case than the others: the first noun.
    private static int HeadOf(Scene scene, int first, int length)
    {
        for (var i = first; i < first + length; i++)
        {
            foreach (var reading in scene.Knowledge.Pack.Lexicon.Readings(scene.Text.Tokens[i].Form))
            {
                if (reading.Part is PartOfSpeech.Noun or PartOfSpeech.Name)
                {
                    return i;
                }
            }
        }

        return first + length - 1;
    }

    private static int TriggerAt(Scene scene, ReadOnlySpan<Token> tokens, int at)
    {
        if (tokens[at].Form < 0)
        {
            return 1;
        }

        var entry = scene.Knowledge.Triggers.Match(tokens[at..], out var length);
        if (entry < 0)
        {
            return 1;
        }

        if (!scene.Knowledge.Declines && tokens[at].Has(TokenShape.Capital) && !tokens[at].Has(TokenShape.SentenceStart) && scene.Text.LineAt(at).Role is not LineRole.Headline)
        {
            // A capital inside a sentence begins a name.
            return 1;
        }

        if (at > 1 && tokens[at].IsGlued && tokens[at - 1].IsMark('-') && tokens[at - 1].IsGlued)
        {
            // 'Czech-led', 'Iranian-made'.
            return 1;
        }

        var row = scene.Knowledge.Triggers[entry];
        var trigger = new Trigger { Range = new TokenRange(at, at + length), Entry = row, Frame = row.Frame, Noun = row.IsNoun, Clause = -1 };
        var covered = scene.NameAt[at];
        if (!row.IsNoun && !scene.Knowledge.Declines && EnglishVerbs.IsBare(scene, at))
        {
            var verb = EnglishVerbs.IsVerbHere(scene, trigger.Range, row.MayBeNoun || row.MayBeAdjective || covered >= 0 || (at > 0 && scene.QuantityAt[at - 1] >= 0));
            if (!verb && (covered >= 0 || !row.MayBeNoun))
            {
                return 1;
            }

            trigger.Noun = !verb;
        }

        if (covered >= 0)
        {
            var name = scene.Names[covered];
            if (name.Range.End - name.Range.First > 1 || name.Kind != NameKind.Item || row.IsNoun)
            {
                // A longer name, or the name of an actor, is no verb.
                return 1;
            }

            scene.Names[covered] = name with { Range = default };
            scene.NameAt[name.Range.First..name.Range.End].Fill(-1);
        }

        scene.Triggers.Add(trigger);
        scene.TriggerAt.Slice(at, length).Fill(scene.Triggers.Count - 1);
        return length;
    }

    private static void UnknownNames(Scene scene, ReadOnlySpan<Token> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!CanBeName(scene, tokens, i))
            {
                continue;
            }

            var end = i + 1;
            while (end < tokens.Length && end - i < LongestName * 2 && tokens[end].Sentence == tokens[i].Sentence)
            {
                if (CanBeName(scene, tokens, end))
                {
                    end++;
                }
                else if (end + 1 < tokens.Length && ((IsJoin(tokens, end) && tokens[end + 1].IsGlued && tokens[end + 1].Kind == TokenKind.Word)
                    || (!scene.Knowledge.Declines && scene.Text.Of(tokens[end]) is "of" && CanBeName(scene, tokens, end + 1))))
                {
                    end += 2;
                }
                else
                {
                    break;
                }
            }

            end = Math.Min(end, tokens.Length);
            var words = end - i;
            var start = tokens[i].Has(TokenShape.SentenceStart);
            if (words > 1 || !start)
            {
                scene.Names.Add(new NameMention { Range = new TokenRange(i, end), Kind = NameKind.Unknown, Features = scene.FeaturesOf(end - 1) });
            }

            i = end - 1;
        }
    }

    private static bool IsJoin(ReadOnlySpan<Token> tokens, int at) => tokens[at].IsGlued && tokens[at].IsMark('-');

    private static bool CanBeName(Scene scene, ReadOnlySpan<Token> tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Word || !tokens[at].Has(TokenShape.Capital) || scene.NameAt[at] >= 0 || scene.TriggerAt[at] >= 0
            || tokens[at].Has(TokenShape.InDate) || scene.ConnectiveAt[at] >= 0)
        {
            return false;
        }

        return !scene.InCue(CueClass.Office, at);
    }
}
