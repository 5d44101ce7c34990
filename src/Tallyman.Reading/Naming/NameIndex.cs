using Tallyman.Reading.Packs;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Naming;

/// <summary>
/// All names of the gazetteer in one language as one set of phrases over the words of its pack. In languages that
/// decline, every word of a name matches in any form.
/// </summary>
internal sealed class NameIndex
{
    private readonly PhraseTrie _phrases;
    private readonly List<List<NameEntry>> _entries = [];

    private NameIndex(PhraseTrie phrases) => _phrases = phrases;

    /// <summary>What a phrase can stand for: actors first, then items, then places.</summary>
    public IReadOnlyList<NameEntry> this[int phrase] => _entries[phrase];

    /// <summary>Makes the index of a gazetteer.</summary>
    public static NameIndex From(Pack pack, Gazetteer gazetteer)
    {
        var index = new NameIndex(new PhraseTrie(pack.Lexicon));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var actor in gazetteer.Actors.Rows)
        {
            var kind = actor.Kind switch
            {
                ActorKind.State => NameKind.State,
                ActorKind.Person => NameKind.Person,
                ActorKind.Outlet or ActorKind.Agency => NameKind.Outlet,
                _ => NameKind.Body,
            };
            var state = actor.Kind is ActorKind.State or ActorKind.ArmedGroup ? actor.Key : actor.State;
            index.Add(pack, numbers, actor.Names.In(pack.Language), new NameEntry(kind, state, actor, null, null, true));
            index.Add(pack, numbers, actor.Adjectives.In(pack.Language), new NameEntry(kind == NameKind.State ? NameKind.Adjective : kind, state, actor, null, null, true));
            index.Add(pack, numbers, actor.Metonyms.In(pack.Language), new NameEntry(kind == NameKind.State ? NameKind.Metonym : kind, state, actor, null, null, true));
            if (kind == NameKind.Person)
            {
                index.Add(pack, numbers, actor.Names.In(pack.Language).Select(LastName).OfType<string>().Distinct(), new NameEntry(kind, state, actor, null, null, true));
            }

            if (pack.Language == "en" && kind == NameKind.State)
            {
                // Russians, Ukrainians: the adjective in the plural.
                index.Add(pack, numbers, actor.Adjectives.En.Where(a => a.EndsWith('n') || a.EndsWith('i') || a is "Czech" or "Greek" or "Slovak" or "Serb").Select(a => a + "s"), new NameEntry(NameKind.People, state, actor, null, null, true));
            }
        }

        foreach (var people in pack.Tables["peoples.tsv"].Rows)
        {
            if (gazetteer.Actors.TryGet(people["state"], out var state))
            {
                index.Add(pack, numbers, [people["lemma"]], new NameEntry(NameKind.People, state.Key, state, null, null, false));
            }
        }

        foreach (var item in gazetteer.Items.Rows)
        {
            var names = item.Names.In(pack.Language);
            var entry = new NameEntry(NameKind.Item, null, null, item, null, item.Form == ItemForm.Model);
            index.Add(pack, numbers, names, entry);
            if (pack.Language == "en")
            {
                index.Add(pack, numbers, names.Select(Plurals.Of), entry);
            }
        }

        foreach (var place in gazetteer.Places.Rows)
        {
            index.Add(pack, numbers, place.Names.In(pack.Language), new NameEntry(NameKind.Place, place.State, null, null, place, true));
        }

        return index;
    }

    /// <summary>The longest name that begins at the first form; −1 where none does.</summary>
    public int Match(ReadOnlySpan<Token> tokens, out int length) => _phrases.Match(tokens, out length);

    // A name's words agree, so an adjective in it is no dictionary form: 'балістична' of 'балістичний'.
    private static int Lemma(Lexicon lexicon, int form)
    {
        var best = form;
        foreach (var reading in lexicon.Readings(form))
        {
            if (reading.Lemma == form)
            {
                return form;
            }

            if (reading.Part is PartOfSpeech.Adjective && (reading.Features & Features.Nominative) != Features.None)
            {
                best = reading.Lemma;
            }
            else if (best == form)
            {
                best = reading.Lemma;
            }
        }

        return best;
    }

    // A person is named by the last word once the text has told the full name.
    private static string? LastName(string full)
    {
        var cut = full.LastIndexOf(' ');
        return cut < 0 ? null : full[(cut + 1)..];
    }

    private void Add(Pack pack, Dictionary<string, int> numbers, IEnumerable<string> names, NameEntry entry)
    {
        foreach (var name in names)
        {
            var words = PhraseWords.Of(name);
            if (words.Count == 0)
            {
                continue;
            }

            var steps = new (int Form, bool Any)[words.Count];
            var known = true;
            for (var i = 0; i < words.Count; i++)
            {
                var form = pack.Lexicon.FindFolded(words[i].Text);
                var declines = pack.Lexicon.IsCyrillic && char.IsLetter(words[i].Text[0]);
                steps[i] = (declines ? Lemma(pack.Lexicon, form) : form, declines);
                known &= form >= 0;
            }

            if (!known)
            {
                continue;
            }

            var key = string.Join(' ', words.Select(w => w.Text));
            if (!numbers.TryGetValue(key, out var number))
            {
                number = _entries.Count;
                numbers.Add(key, number);
                _entries.Add([]);
                _phrases.Add(steps, number);
            }

            var capital = entry.NeedsCapital && char.IsUpper(name[0]) && (!pack.Lexicon.IsCyrillic || entry.Kind != NameKind.Adjective) && !(pack.Language == "uk" && entry is { Kind: NameKind.State, State: "RU" or "BY" });
            _entries[number].Add(entry with { NeedsCapital = capital });
        }
    }
}
