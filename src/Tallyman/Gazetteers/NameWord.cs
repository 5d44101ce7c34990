using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Tallyman.Gazetteers;

/// <summary>A word of a name in small letters, without apostrophes and without marks that <c>data/sounds.tsv</c> does not know.</summary>
/// <param name="Text">The letters and digits.</param>
/// <param name="Joined">True where a hyphen follows.</param>
internal readonly record struct NameWord(string Text, bool Joined)
{
    private const string KeptMarked = "йїёўšśşžżčçćđğł";

    public static ImmutableArray<NameWord> Split(string name)
    {
        var words = ImmutableArray.CreateBuilder<NameWord>();
        var word = new StringBuilder();
        foreach (var c in NameFold.WellFormed(name).Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            if (char.IsWhiteSpace(c) || c is '/' or '.' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation)
            {
                End(CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation);
            }
            else if (KeptMarked.Contains(c, StringComparison.Ordinal))
            {
                word.Append(c);
            }
            else if (!char.IsSurrogate(c))
            {
                foreach (var part in c.ToString().Normalize(NormalizationForm.FormD).Where(p => CharUnicodeInfo.GetUnicodeCategory(p) is not UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(p)))
                {
                    word.Append(char.ToLowerInvariant(part));
                }
            }
        }

        End(false);
        return words.ToImmutable();

        void End(bool joined)
        {
            if (word.Length > 0)
            {
                words.Add(new NameWord(word.ToString(), joined));
                word.Clear();
            }
        }
    }
}
