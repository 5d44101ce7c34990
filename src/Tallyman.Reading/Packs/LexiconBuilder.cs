using System.Runtime.InteropServices;

namespace Tallyman.Reading.Packs;

/// <summary>Collects forms with their readings, then lays them out as a <see cref="Lexicon"/>. The order of adding decides the ids.</summary>
internal sealed class LexiconBuilder(bool cyrillic, Lexicon? over = null)
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _forms = [];
    private readonly List<List<FormReading>> _readings = [];

    private int First => over?.Count ?? 0;

    /// <summary>Id of a word, which is added without readings where it is new.</summary>
    public int Form(string word)
    {
        var folded = Folding.Fold(word);
        if (_ids.TryGetValue(folded, out var id))
        {
            return id;
        }

        return over is not null && over.FindFolded(folded) is >= 0 and var beneath ? beneath : Add(folded);
    }

    /// <summary>Adds a reading to a word; the same lemma and part of speech with other cases of one number and gender becomes one set.</summary>
    public void Reading(string word, FormReading reading)
    {
        var folded = Folding.Fold(word);
        if (!_ids.TryGetValue(folded, out var id))
        {
            id = Add(folded);
            if (over is not null)
            {
                foreach (var beneath in over.Readings(over.FindFolded(folded)))
                {
                    _readings[id - First].Add(beneath);
                }
            }
        }

        var list = CollectionsMarshal.AsSpan(_readings[id - First]);
        foreach (ref var known in list)
        {
            const Features Rest = ~Features.AnyCase;
            if (known.Lemma == reading.Lemma && known.Part == reading.Part && (known.Features & Rest) == (reading.Features & Rest))
            {
                known = known with { Features = known.Features | reading.Features };
                return;
            }
        }

        _readings[id - First].Add(reading);
    }

    /// <summary>Lays the tables out.</summary>
    public Lexicon Build()
    {
        var starts = new int[_forms.Count + 1];
        var readingStarts = new int[_forms.Count + 1];
        for (var i = 0; i < _forms.Count; i++)
        {
            starts[i + 1] = starts[i] + _forms[i].Length;
            readingStarts[i + 1] = readingStarts[i] + _readings[i].Count;
        }

        var text = new char[starts[^1]];
        var readings = new FormReading[readingStarts[^1]];
        var slots = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, _forms.Count * 2))];
        for (var i = 0; i < _forms.Count; i++)
        {
            _forms[i].CopyTo(text.AsSpan(starts[i]));
            _readings[i].CopyTo(readings, readingStarts[i]);
            var at = (int)Lexicon.Hash(_forms[i]) & (slots.Length - 1);
            while (slots[at] != 0)
            {
                at = (at + 1) & (slots.Length - 1);
            }

            slots[at] = i + 1;
        }

        return new Lexicon(text, starts, slots, readingStarts, readings, cyrillic, over);
    }

    private int Add(string folded)
    {
        var id = First + _forms.Count;
        _ids.Add(folded, id);
        _forms.Add(folded);
        _readings.Add([]);
        return id;
    }
}
