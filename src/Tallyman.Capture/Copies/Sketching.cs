using System.Globalization;
using System.Runtime.InteropServices;

namespace Tallyman.Capture.Copies;

/// <summary>Makes sketches of texts. Words are compared by their first letters in lower case, so that another ending is the same word; numbers in full.</summary>
public static class Sketching
{
    /// <summary>Words in a shingle.</summary>
    public const int ShingleWords = 3;

    /// <summary>Hash functions in a sketch.</summary>
    public const int Functions = 256;

    // An ending in the three languages is seldom longer than what this leaves out.
    private const int StemLetters = 6;

    private static readonly (ulong Multiply, ulong Add)[] s_functions = MakeFunctions();

    /// <summary>The sketch of a text.</summary>
    public static TextSketch Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shingles = Shingles(text);
        var minima = new uint[Functions];
        Array.Fill(minima, uint.MaxValue);
        foreach (var shingle in shingles)
        {
            for (var f = 0; f < Functions; f++)
            {
                // Multiply-shift (Dietzfelbinger et al. 1997): the high half is close to independent.
                var value = (uint)(((s_functions[f].Multiply * shingle) + s_functions[f].Add) >> 32);
                if (value < minima[f])
                {
                    minima[f] = value;
                }
            }
        }

        return new TextSketch(ImmutableCollectionsMarshal.AsImmutableArray(minima), shingles.Count);
    }

    /// <summary>The hashes of a text's distinct shingles.</summary>
    public static HashSet<ulong> Shingles(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Words(text);
        var shingles = new HashSet<ulong>(words.Count);
        for (var i = 0; i + ShingleWords <= words.Count; i++)
        {
            var hash = 0xCBF29CE484222325UL;
            for (var k = 0; k < ShingleWords; k++)
            {
                hash = Mix(hash ^ words[i + k]);
            }

            shingles.Add(hash);
        }

        return shingles;
    }

    private static List<ulong> Words(string text)
    {
        var words = new List<ulong>(text.Length / 6);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            // FNV-1a over the letters kept, then mixed.
            var hash = 0xCBF29CE484222325UL;
            var isNumber = char.IsDigit(text[i]);
            for (var length = 0; i < text.Length && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark); i++, length++)
            {
                if (isNumber || length < StemLetters)
                {
                    hash = (hash ^ char.ToLowerInvariant(text[i])) * 0x100000001B3UL;
                }
            }

            words.Add(Mix(hash));
        }

        return words;
    }

    // The finaliser of SplitMix64.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    private static (ulong, ulong)[] MakeFunctions()
    {
        var functions = new (ulong, ulong)[Functions];
        var state = 0x9E3779B97F4A7C15UL;
        for (var i = 0; i < Functions; i++)
        {
            functions[i] = (Mix(state += 0x9E3779B97F4A7C15UL) | 1, Mix(state += 0x9E3779B97F4A7C15UL));
        }

        return functions;
    }
}
