using System.Globalization;
using System.Text;

namespace Tallyman;

/// <summary>
/// How names are compared when they are looked up: letter case, diacritics of Latin letters, ё and е, kinds of
/// apostrophe, dash and space do not count, everything else does. Looser likeness is <see cref="NameKey"/>'s.
/// </summary>
public static class NameFold
{
    /// <summary>The folded form; equal for names that are looked up as one.</summary>
    public static string Of(string name)
    {
        if (name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
        {
            return name;
        }

        var text = new StringBuilder(name.Length);
        var last = ' ';
        foreach (var c in WellFormed(name).Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                // Cyrillic й, ї, ў are letters of their own; ё is written е as often as not.
                if (c is '\u0306' or '\u0308' && IsCyrillic(last) && last is not 'е')
                {
                    text.Append(c);
                }

                continue;
            }

            var folded = Fold(c);
            if (folded == '\0' || (folded == ' ' && last == ' '))
            {
                continue;
            }

            text.Append(folded);
            last = folded;
        }

        if (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        return text.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The same text with U+FFFD for halves of surrogate pairs, which cannot be normalised.</summary>
    internal static string WellFormed(string text) =>
        text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;

    private static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u04FF';

    private static char Fold(char c) => c switch
    {
        '’' or '‘' or 'ʼ' or '`' or '´' or 'ʹ' => '\'',
        '‐' or '‑' or '–' or '—' or '−' => '-',
        'ı' => 'i',
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '«' or '»' or '"' or '“' or '”' or '„' => '\0',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    };
}
