using Tallyman.Reading.Clauses;
using Tallyman.Reading.Cues;
using Tallyman.Reading.Naming;
using Tallyman.Reading.Packs;
using Tallyman.Reading.Quantities;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Claims;

/// <summary>Where an English form that can be a noun is a verb: decided by the words beside it.</summary>
internal static class EnglishVerbs
{
    /// <summary>True for a form without an ending that only verbs have: the base, the form in -s, and pasts like <c>cost</c>.</summary>
    public static bool IsBare(Scene scene, int token)
    {
        var features = scene.FeaturesOf(token);
        var form = scene.Text.Tokens[token].Form;
        return (features & Features.Gerund) == Features.None
            && ((features & (Features.Past | Features.Participle)) == Features.None || IsOwnLemma(scene, form));
    }

    /// <summary>Decides; <paramref name="oftenNoun"/> is what to doubt.</summary>
    public static bool IsVerbHere(Scene scene, TokenRange range, bool oftenNoun)
    {
        var tokens = scene.Text.Tokens;
        if (!oftenNoun)
        {
            var left = range.First - 1;
            return left < 0 || tokens[range.First].Has(TokenShape.SentenceStart) || scene.Text.Of(tokens[left]) is "to"
                || !((scene.Is(left, ConnectiveClass.Determiner) && !scene.Is(left, ConnectiveClass.Relative) && !scene.Is(left, ConnectiveClass.Pronoun)) || scene.Text.Of(tokens[left]) is "'s" or "’s");
        }

        var before = range.First - 1;
        while (before >= 0 && !tokens[before + 1].Has(TokenShape.SentenceStart) && IsOnlyAdverb(scene, before))
        {
            before--;
        }

        if (before < 0 || tokens[before + 1].Has(TokenShape.SentenceStart))
        {
            return false;
        }

        var next = range.End < tokens.Length ? range.End : -1;
        if (next >= 0 && tokens[next].Kind == TokenKind.Word && scene.Text.Of(tokens[next]) is "of")
        {
            return false;
        }

        var word = scene.Text.Of(tokens[before]);
        if (scene.Is(before, ConnectiveClass.Modal) || word is "to" or "n't" or "not")
        {
            return true;
        }

        if (word is "'s" or "’s" || tokens[before].Kind == TokenKind.Digits || scene.QuantityAt[before] >= 0)
        {
            return false;
        }

        if (scene.NameAt[before] is >= 0 and var name)
        {
            return scene.Names[name].Kind is NameKind.State or NameKind.Person or NameKind.Metonym or NameKind.Body or NameKind.Outlet or NameKind.People
                && !(next >= 0 && scene.NameAt[next] < 0 && scene.TriggerAt[next] >= 0);
        }

        if (scene.Is(before, ConnectiveClass.Relative) || (scene.Is(before, ConnectiveClass.Pronoun) && !scene.Is(before, ConnectiveClass.Determiner)))
        {
            return true;
        }

        if (scene.Is(before, ConnectiveClass.Determiner) || scene.Is(before, ConnectiveClass.Preposition) || scene.Is(before, ConnectiveClass.Coordinator))
        {
            return false;
        }

        // After a plain noun: a verb where something that can be its object follows.
        return next >= 0 && tokens[next].Kind != TokenKind.Mark && tokens[before].Kind == TokenKind.Word
            && (scene.Is(next, ConnectiveClass.Determiner) || tokens[next].Kind == TokenKind.Digits || scene.Is(next, ConnectiveClass.Pronoun))
            && scene.TryCue(CueClass.GroupSpeaker, before, before + 1, out _);
    }

    private static bool IsOnlyAdverb(Scene scene, int token)
    {
        var entries = scene.Connectives(token);
        return entries.Length > 0 && entries[0].Class == ConnectiveClass.Adverb && entries.Length == 1;
    }

    private static bool IsOwnLemma(Scene scene, int form)
    {
        foreach (var reading in scene.Knowledge.Pack.Lexicon.Readings(form))
        {
            if (reading.Lemma == form)
            {
                return true;
            }
        }

        return false;
    }
}
