namespace Tallyman.Reading.SecondReading;

/// <summary>
/// Finds a quote in a passage letter for letter, but for what a keyboard or a typesetter changes: the four apostrophes
/// are one, as are the spaces, quotation marks, and ё with е; soft hyphens and zero-width letters do not count.
/// Nothing is aligned or guessed.
/// </summary>
internal sealed class QuoteFinder
{
    private readonly string _folded;
    private readonly int[] _at;

    /// <summary>Prepares a range of a text for search.</summary>
    public QuoteFinder(string text, int start, int end)
    {
        var letters = new char[end - start];
        var at = new int[end - start + 1];
        var count = 0;
        for (var i = start; i < end; i++)
        {
            if (Fold(text[i]) is { } letter)
            {
                letters[count] = letter;
                at[count++] = i;
            }
        }

        at[count] = end;
        _folded = new string(letters, 0, count);
        _at = at;
    }

    /// <summary>The UTF-16 range of the occurrence that begins at or after <paramref name="from"/>, else of the first.</summary>
    public (int Start, int End)? Find(string quote, int from)
    {
        var needle = string.Concat(quote.Select(Fold).OfType<char>()).Trim();
        if (needle.Length == 0)
        {
            return null;
        }

        (int, int)? first = null;
        for (var i = _folded.IndexOf(needle, StringComparison.Ordinal); i >= 0; i = _folded.IndexOf(needle, i + 1, StringComparison.Ordinal))
        {
            var found = (_at[i], _at[i + needle.Length - 1] + 1);
            if (_at[i] >= from)
            {
                return found;
            }

            first ??= found;
        }

        return first;
    }

    private static char? Fold(char c) => c switch
    {
        '\u2019' or '\u02BC' or '\u2018' or '\u0060' => '\'',
        '\u00AB' or '\u00BB' or '\u201C' or '\u201D' or '\u201E' => '"',
        '\u00A0' or '\u2009' or '\u202F' or '\u2007' or '\n' or '\r' or '\t' => ' ',
        '\u0451' => '\u0435',
        '\u0401' => '\u0415',
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u2060' => null,
        _ => c,
    };
}
