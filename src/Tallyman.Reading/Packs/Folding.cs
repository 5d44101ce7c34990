namespace Tallyman.Reading.Packs;

/// <summary>
/// How words are compared: lower case, ё as е, every apostrophe as <c>'</c>, every hyphen as <c>-</c>; characters that
/// are not seen (soft hyphen, zero-width, bidi marks) are dropped. Nothing else is changed, and nothing depends on the culture.
/// </summary>
internal static class Folding
{
    /// <summary>Longest word that is looked up; longer ones are unknown.</summary>
    public const int LongestWord = 64;

    private const string LatinAlike = "aceikopxyABCEHIKMOPTXY";
    private const string CyrillicAlike = "асеікорхуАВСЕНІКМОРТХУ";

    /// <summary>True for an apostrophe in any of the ways in which texts write it.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\u2018' or '\u2032' or '\u00B4' or '`' or '\uFF07';

    /// <summary>True for a hyphen or a dash that can join (not the em dash).</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2212';

    /// <summary>True for a dash in any length.</summary>
    public static bool IsDash(char c) => c is '\u2013' or '\u2014' or '\u2015';

    /// <summary>True for characters without a look of their own, which never separate words.</summary>
    public static bool IsUnseen(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
        or (>= '\u2060' and <= '\u2069') or '\uFEFF' or '\u034F' or '\u061C' or '\u180E' or (>= '\uFE00' and <= '\uFE0F');

    /// <summary>True for an override of writing direction, after which digits are seen in another order than they stand.</summary>
    public static bool IsOverride(char c) => c is '\u202D' or '\u202E';

    /// <summary>True for a letter of the Cyrillic block.</summary>
    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052F';

    /// <summary>True for a letter of the Latin blocks.</summary>
    public static bool IsLatin(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u024F' and not '\u00D7' and not '\u00F7');

    /// <summary>One character folded; unseen ones have to be dropped by the caller.</summary>
    public static char Fold(char c)
    {
        if (c < 128)
        {
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c == '`' ? '\'' : c;
        }

        if (c is 'ё' or 'Ё')
        {
            return 'е';
        }

        if (IsApostrophe(c))
        {
            return '\'';
        }

        return IsHyphen(c) ? '-' : char.ToLowerInvariant(c);
    }

    /// <summary>
    /// Folds a word into a buffer of <see cref="LongestWord"/>; −1 where it is longer. A word that mixes Latin and
    /// Cyrillic letters is taken in the script of those letters that have no twin in the other (where all have one: in
    /// <paramref name="cyrillic"/>'s).
    /// </summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> buffer, bool cyrillic)
    {
        int length = 0, latinOnly = 0, cyrillicOnly = 0;
        bool latin = false, slavic = false;
        foreach (var c in word)
        {
            if (IsUnseen(c))
            {
                continue;
            }

            if (length == buffer.Length)
            {
                return -1;
            }

            buffer[length++] = Fold(c);
            if (IsCyrillic(c))
            {
                slavic = true;
                cyrillicOnly += CyrillicAlike.Contains(c, StringComparison.Ordinal) ? 0 : 1;
            }
            else if (IsLatin(c))
            {
                latin = true;
                latinOnly += LatinAlike.Contains(c, StringComparison.Ordinal) ? 0 : 1;
            }
        }

        if (latin && slavic)
        {
            var toCyrillic = cyrillicOnly != latinOnly ? cyrillicOnly > latinOnly : cyrillic;
            Unmix(word, buffer, toCyrillic);
        }

        return length;
    }

    /// <summary>A word folded as a string, for building tables.</summary>
    public static string Fold(string word)
    {
        var buffer = new char[word.Length];
        var length = Fold(word, buffer, cyrillic: true);
        return new string(buffer, 0, length);
    }

    private static void Unmix(ReadOnlySpan<char> word, Span<char> buffer, bool toCyrillic)
    {
        var (from, to) = toCyrillic ? (LatinAlike, CyrillicAlike) : (CyrillicAlike, LatinAlike);
        var length = 0;
        foreach (var c in word)
        {
            if (!IsUnseen(c))
            {
                var at = from.IndexOf(c, StringComparison.Ordinal);
                buffer[length++] = Fold(at >= 0 ? to[at] : c);
            }
        }
    }
}
