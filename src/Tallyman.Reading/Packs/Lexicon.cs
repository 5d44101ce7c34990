namespace Tallyman.Reading.Packs;

/// <summary>
/// Folded forms and what each can be, in flat tables. A form's id is its place; a lemma is the id of its dictionary
/// form, which is always in the table. Looking up allocates nothing. Rows of a case make a second table over the
/// first (<see cref="Over"/>): its ids follow the first one's, and a form that stands in both is found in the second,
/// with the readings of both.
/// </summary>
internal sealed class Lexicon
{
    private readonly char[] _text;
    private readonly int[] _starts;
    private readonly int[] _slots;
    private readonly int[] _readingStarts;
    private readonly FormReading[] _readings;
    private readonly int _first;
    private readonly bool _cyrillic;

    internal Lexicon(char[] text, int[] starts, int[] slots, int[] readingStarts, FormReading[] readings, bool cyrillic, Lexicon? over)
    {
        _text = text;
        _starts = starts;
        _slots = slots;
        _readingStarts = readingStarts;
        _readings = readings;
        _cyrillic = cyrillic;
        Over = over;
        _first = over?.Count ?? 0;
    }

    /// <summary>The table beneath; absent for the program's own.</summary>
    public Lexicon? Over { get; }

    /// <summary>Number of forms, those beneath included: ids are 0 to one less.</summary>
    public int Count => _first + _starts.Length - 1;

    /// <summary>True for languages written in Cyrillic.</summary>
    public bool IsCyrillic => _cyrillic;

    /// <summary>The flat tables, for writing them to a block.</summary>
    internal (char[] Text, int[] Starts, int[] Slots, int[] ReadingStarts, FormReading[] Readings) Tables =>
        (_text, _starts, _slots, _readingStarts, _readings);

    /// <summary>Id of a word as it stands in a text; −1 where it is unknown.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[Folding.LongestWord];
        var length = Folding.Fold(word, buffer, _cyrillic);
        return length <= 0 ? -1 : FindFolded(buffer[..length]);
    }

    /// <summary>Id of a folded form; −1 where it is unknown.</summary>
    public int FindFolded(ReadOnlySpan<char> form)
    {
        var mask = _slots.Length - 1;
        for (var at = (int)Hash(form) & mask; ; at = (at + 1) & mask)
        {
            var id = _slots[at] - 1;
            if (id < 0)
            {
                return Over?.FindFolded(form) ?? -1;
            }

            if (_text.AsSpan(_starts[id], _starts[id + 1] - _starts[id]).SequenceEqual(form))
            {
                return id + _first;
            }
        }
    }

    /// <summary>The readings of a form; none for an unknown one (−1).</summary>
    public ReadOnlySpan<FormReading> Readings(int form)
    {
        if (form < _first)
        {
            return form < 0 ? [] : Over!.Readings(form);
        }

        form -= _first;
        return _readings.AsSpan(_readingStarts[form], _readingStarts[form + 1] - _readingStarts[form]);
    }

    /// <summary>The folded characters of a form.</summary>
    public ReadOnlySpan<char> Text(int form) =>
        form < _first ? Over!.Text(form) : _text.AsSpan(_starts[form - _first], _starts[form - _first + 1] - _starts[form - _first]);

    /// <summary>The reading of a form that has this part of speech; false where it has none.</summary>
    public bool TryReading(int form, PartOfSpeech part, out FormReading reading)
    {
        foreach (var one in Readings(form))
        {
            if (one.Part == part)
            {
                reading = one;
                return true;
            }
        }

        reading = default;
        return false;
    }

    /// <summary>True where the form can be one of the lemma.</summary>
    public bool Is(int form, int lemma)
    {
        if (form == lemma)
        {
            return form >= 0;
        }

        foreach (var one in Readings(form))
        {
            if (one.Lemma == lemma)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All features that the form can have, over its readings.</summary>
    public Features AllFeatures(int form)
    {
        var all = Features.None;
        foreach (var one in Readings(form))
        {
            all |= one.Features;
        }

        return all;
    }

    internal static uint Hash(ReadOnlySpan<char> form)
    {
        var hash = 2166136261u;
        foreach (var c in form)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash ^ (hash >> 15);
    }
}
