using System.Globalization;
using Lingua;

namespace Tallyman.Capture.Languages;

/// <summary>
/// Tells a text's language by its trigrams (Lingua in its low-accuracy mode). The languages that are read have
/// neighbours among the candidates, so that a Bulgarian or Polish text is called so instead of being forced into one that is read.
/// </summary>
public static class LanguageDetection
{
    // Enough for certainty: STACK section 4 has 94 % and more on three words.
    private const int SampleLetters = 4_000;
    private const int FewestLetters = 12;

    private static readonly (Language Language, string Code)[] s_known =
    [
        (Language.English, "en"), (Language.Ukrainian, "uk"), (Language.Russian, "ru"),
        (Language.Belarusian, "be"), (Language.Bulgarian, "bg"), (Language.Serbian, "sr"), (Language.Macedonian, "mk"), (Language.Kazakh, "kk"),
        (Language.Polish, "pl"), (Language.Czech, "cs"), (Language.Slovak, "sk"), (Language.German, "de"), (Language.French, "fr"),
        (Language.Spanish, "es"), (Language.Italian, "it"), (Language.Portuguese, "pt"), (Language.Dutch, "nl"), (Language.Romanian, "ro"),
        (Language.Turkish, "tr"), (Language.Hungarian, "hu"), (Language.Latin, "la"),
        (Language.Korean, "ko"), (Language.Chinese, "zh"), (Language.Japanese, "ja"), (Language.Arabic, "ar"), (Language.Persian, "fa"), (Language.Hebrew, "he"),
    ];

    private static readonly Lazy<LanguageDetector> s_detector = new(() =>
        LanguageDetectorBuilder.FromLanguages([.. s_known.Select(k => k.Language)]).WithLowAccuracyMode().Build());

    /// <summary>The language of a text's first few thousand letters; no code for a text of under a dozen letters, or in a language that is not among the known ones.</summary>
    public static LanguageGuess Guess(string text)
    {
        var sample = Sample(text, out var letters);
        if (letters < FewestLetters)
        {
            return default;
        }

        var values = s_detector.Value.ComputeLanguageConfidenceValues(sample);
        var best = values.OrderByDescending(v => v.Value).ThenBy(v => v.Key).FirstOrDefault();
        return best.Value >= 0.2 && Array.Find(s_known, k => k.Language == best.Key).Code is { } code
            ? new LanguageGuess(code, best.Value)
            : default;
    }

    private static string Sample(string text, out int letters)
    {
        letters = 0;
        var at = 0;
        for (; at < text.Length && letters < SampleLetters; at++)
        {
            if (char.GetUnicodeCategory(text[at]) <= UnicodeCategory.OtherLetter)
            {
                letters++;
            }
        }

        return text[..at];
    }
}
