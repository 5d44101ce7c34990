using Tallyman.Reading.Clauses;
using Tallyman.Reading.Cues;
using Tallyman.Reading.Frames;
using Tallyman.Reading.Naming;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Claims;

/// <summary>Reads who is meant by the words around a reporting word: a person, a body, an outlet, or the officials of a state.</summary>
internal static class SourceResolver
{
    /// <summary>The source that the tokens name; null where they name none.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="speakers">The speakers known so far.</param>
    /// <param name="first">First token.</param>
    /// <param name="end">Token behind the last.</param>
    /// <param name="outletsToo">False where an outlet only passes it on.</param>
    /// <param name="subject">True for the subject of a verb: names behind prepositions are none.</param>
    public static Source? Resolve(Scene scene, SpeakerRegister speakers, int first, int end, bool outletsToo, bool subject = false)
    {
        int person = -1, body = -1, outlet = -1, state = -1;
        for (var i = first; i < end; i++)
        {
            if (scene.NameAt[i] is not (>= 0 and var name))
            {
                continue;
            }

            var mention = scene.Names[name];
            i = mention.Range.End - 1;
            if (subject && mention.Kind != NameKind.Adjective && Relations.Behind(scene, mention) is not (Relation.None or Relation.Of or Relation.Agent))
            {
                continue;
            }

            switch (mention.Kind)
            {
                case NameKind.Person or NameKind.Body or NameKind.Outlet when SpeaksForState(mention):
                    state = state < 0 && mention.State is not null ? name : state;
                    break;
                case NameKind.Metonym when mention.Place is null && mention.Range.End - mention.Range.First > 1:
                    // 'the White House': a seat that is no town speaks in its own name.
                    body = body < 0 ? name : body;
                    break;
                case NameKind.Person:
                    person = name;
                    break;
                case NameKind.Unknown when IsSpeaker(scene, speakers, mention, first):
                    person = person >= 0 && scene.Names[person].Kind == NameKind.Person ? person : name;
                    break;
                case NameKind.Body:
                    body = body >= 0 && !IsWiderThan(scene, name, body) ? body : name;
                    break;
                case NameKind.Outlet when outletsToo:
                    outlet = outlet < 0 ? name : outlet;
                    break;
                case NameKind.State or NameKind.Adjective or NameKind.Metonym or NameKind.People:
                    state = state < 0 ? name : state;
                    break;
                default:
                    break;
            }
        }

        var side = state >= 0 ? scene.Names[state].State : null;
        if (person >= 0)
        {
            var mention = scene.Names[person];
            var written = Written(scene, mention);
            var of = mention.State ?? side ?? (body >= 0 ? scene.Names[body].State : null);
            var (full, known) = speakers.Resolve(written, of);
            return new Source { Speaker = full, State = known, Role = AttributionRole.Speaker, Range = mention.Range, Agency = outlet >= 0 ? Written(scene, scene.Names[outlet]) : null };
        }

        if (body >= 0 && outlet >= 0 && scene.Names[body].Entry?.Actor?.Kind == ActorKind.Company)
        {
            // A company that a paper writes of is no source.
            body = -1;
        }

        if (body >= 0)
        {
            var mention = scene.Names[body];
            var of = mention.State ?? side;
            var (full, known) = speakers.Resolve(Written(scene, mention), of);
            return new Source { Speaker = full, State = known, Role = AttributionRole.Body, Range = mention.Range, Agency = outlet >= 0 ? Written(scene, scene.Names[outlet]) : null };
        }

        if (side is not null && (outlet < 0 || scene.Names[state].Range.First > scene.Names[outlet].Range.End || scene.Names[state].Kind != NameKind.Adjective))
        {
            return new Source { State = side, Role = AttributionRole.Body, Range = scene.Names[state].Range, Agency = outlet >= 0 ? Written(scene, scene.Names[outlet]) : null };
        }

        if (outlet >= 0)
        {
            var mention = scene.Names[outlet];
            return new Source { Speaker = Written(scene, mention), Role = AttributionRole.Agency, Range = mention.Range };
        }

        return null;
    }

    // A name that no table knows speaks where it has several words, an office before it, or was named in full before.
    private static bool IsSpeaker(Scene scene, SpeakerRegister speakers, in NameMention mention, int first)
    {
        var words = mention.Range.End - mention.Range.First;
        return words > 1 || speakers.Knows(Written(scene, mention))
            || (mention.Range.First > 0 && scene.TryCue(CueClass.Office, Math.Max(first, mention.Range.First - 2), mention.Range.First, out _))
            || OnlyArticles(scene, first, mention.Range.First);
    }

    // 'officials', 'the army', 'intelligence': no name of a speaker, only whose they are.
    private static bool SpeaksForState(in NameMention mention) => mention.Entry?.Actor is { IsGeneric: true } actor
        && (actor.Kind is ActorKind.Person or ActorKind.Outlet or ActorKind.Company
            || actor.Key is "government" or "armed-forces" or "army" or "navy" or "air-force" or "customs-service" or "police" or "intelligence-service" or "military-intelligence" or "parliament" or "embassy" or "think-tank" or "prosecutor-office" or "border-service");

    private static bool OnlyArticles(Scene scene, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!scene.Is(i, ConnectiveClass.Determiner) && !scene.Is(i, ConnectiveClass.Adverb) && !scene.Text.Tokens[i].Has(TokenShape.Opens))
            {
                return false;
            }
        }

        return true;
    }

    // 'the Defense Intelligence of Ukraine's Ministry of Defense': the first is the source.
    private static bool IsWiderThan(Scene scene, int name, int body) => scene.Names[body].Entry?.Actor is { IsGeneric: true } && scene.Names[name].Entry?.Actor is { IsGeneric: false };

    private static string Written(Scene scene, in NameMention mention)
    {
        if (scene.Knowledge.Declines && mention.Entry?.Actor is { } actor && actor.Names.In(scene.Knowledge.Pack.Language) is { Length: > 0 } names && scene.Text.Of(mention.Range.First, mention.Range.End).Length > 4)
        {
            return names[0];
        }

        var (first, end) = (mention.Range.First, mention.Range.End);
        if (mention.Kind == NameKind.Unknown && !scene.Knowledge.Declines)
        {
            // 'Belarusian Gayun', 'Free Russia Foundation': the state is a part of the name.
            while (first > 0 && end - first <= 2 && scene.NameAt[first - 1] is >= 0 and var before && scene.Names[before].Kind is NameKind.Adjective or NameKind.State or NameKind.Unknown && !scene.Text.Tokens[first].Has(TokenShape.SentenceStart)
                && (end - first == 1 || scene.Names[before].Kind == NameKind.Unknown))
            {
                first = scene.Names[before].Range.First;
            }

            while (end < scene.Count && !scene.Text.Tokens[end].Has(TokenShape.SentenceStart) && scene.NameAt[end] is >= 0 and var behind && scene.Names[behind].Kind is NameKind.Adjective or NameKind.State or NameKind.Unknown)
            {
                end = scene.Names[behind].Range.End;
            }
        }

        else if (mention.Kind == NameKind.Unknown && end - first == 1)
        {
            // 'Спільноти залізничників Білорусі': words in the genitive belong to the name as far as a capital ends them.
            for (var i = end; i < scene.Count && i < end + 3 && !scene.Text.Tokens[i].Has(TokenShape.SentenceStart); i++)
            {
                if (scene.NameAt[i] is >= 0 and var behind && scene.Names[behind].Kind is NameKind.State or NameKind.Unknown or NameKind.Adjective)
                {
                    end = scene.Names[behind].Range.End;
                    break;
                }

                if (scene.Text.Tokens[i].Kind != TokenKind.Word || scene.ConnectiveAt[i] >= 0 || (scene.TriggerAt[i] is >= 0 and var verb && !scene.Triggers[verb].Noun))
                {
                    break;
                }
            }
        }

        return scene.Text.Of(first, end).ToString();
    }
}
