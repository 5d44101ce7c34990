using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Packs;

/// <summary>
/// Phrases over words of a lexicon, each with a number that its table gives a meaning. A step takes a word as the
/// very form or as any form of a lemma; the longest phrase at a place wins, of equals the one added last.
/// </summary>
internal sealed class PhraseTrie
{
    private readonly Dictionary<long, int> _next = [];
    private readonly List<int> _values = [-1];
    private readonly Lexicon _lexicon;
    private readonly byte[] _starts;
    private bool[]? _begins;

    /// <summary>An empty set of phrases over a lexicon.</summary>
    public PhraseTrie(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _starts = new byte[lexicon.Count];
    }

    /// <summary>Adds a phrase as a pack writes it; false where one of its words is not in the lexicon.</summary>
    public bool Add(string phrase, int value)
    {
        var words = PhraseWords.Of(phrase);
        Span<(int Form, bool Any)> steps = stackalloc (int, bool)[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            steps[i] = (_lexicon.FindFolded(words[i].Text), words[i].AnyForm);
            if (steps[i].Form < 0)
            {
                return false;
            }
        }

        Add(steps, value);
        return steps.Length > 0;
    }

    /// <summary>Adds a phrase of form ids, each taken as the very form or as a lemma of which any form will do.</summary>
    public void Add(ReadOnlySpan<(int Form, bool Any)> words, int value)
    {
        var node = 0;
        foreach (var (form, any) in words)
        {
            if (node == 0)
            {
                _starts[form] |= any ? (byte)2 : (byte)1;
            }

            var key = Key(node, form, any);
            if (!_next.TryGetValue(key, out var next))
            {
                _next.Add(key, next = _values.Count);
                _values.Add(-1);
            }

            node = next;
        }

        if (node != 0)
        {
            _values[node] = value;
            _begins = null;
        }
    }

    /// <summary>
    /// The longest phrase whose words are the tokens from the start of <paramref name="tokens"/>; −1 where none begins there.
    /// </summary>
    /// <param name="tokens">The tokens from a place on, cut off where a phrase must not reach.</param>
    /// <param name="length">Number of tokens of the phrase.</param>
    public int Match(ReadOnlySpan<Token> tokens, out int length)
    {
        length = 0;
        if (tokens.IsEmpty || !Begins(tokens[0].Form))
        {
            return -1;
        }

        var value = -1;
        Walk(0, tokens, 0, ref length, ref value);
        return value;
    }

    private bool Begins(int form) => form >= 0 && (_begins ??= Beginnings())[form];

    // Which forms can begin a phrase, worked out once: most words of a text begin none.
    private bool[] Beginnings()
    {
        var begins = new bool[_starts.Length];
        for (var form = 0; form < begins.Length; form++)
        {
            begins[form] = _starts[form] != 0;
            foreach (var reading in _lexicon.Readings(form))
            {
                begins[form] |= (_starts[reading.Lemma] & 2) != 0;
            }
        }

        return begins;
    }

    // Depth is that of the longest phrase in the tables, never of the text.
    private void Walk(int node, ReadOnlySpan<Token> tokens, int depth, ref int length, ref int value)
    {
        if (_values[node] >= 0 && depth > length)
        {
            length = depth;
            value = _values[node];
        }

        if (depth == tokens.Length || tokens[depth].Form < 0)
        {
            return;
        }

        var form = tokens[depth].Form;
        if (_next.TryGetValue(Key(node, form, false), out var exact))
        {
            Walk(exact, tokens, depth + 1, ref length, ref value);
        }

        if (_next.TryGetValue(Key(node, form, true), out var own))
        {
            Walk(own, tokens, depth + 1, ref length, ref value);
        }

        foreach (var reading in _lexicon.Readings(form))
        {
            if (reading.Lemma != form && _next.TryGetValue(Key(node, reading.Lemma, true), out var any))
            {
                Walk(any, tokens, depth + 1, ref length, ref value);
            }
        }
    }

    private static long Key(int node, int form, bool any) => ((long)node << 32) | ((long)form << 1) | (any ? 1L : 0L);
}
