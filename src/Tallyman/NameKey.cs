using System.Collections.Immutable;
using System.Text;
using Tallyman.Gazetteers;

namespace Tallyman;

/// <summary>
/// How a name sounds, coarsely, whatever the script and the system of transliteration: used only to propose that two
/// names are one (<c>Shin Won-sik</c>, <c>Син Вон Сик</c>, <c>Шин Вон Сік</c>); people decide. Names resemble each
/// other where their consonants fall into the same classes and their vowels differ in few places, each time only as
/// systems of transliteration do (o and u, e and i, Korean eo as o or e). Which letters sound alike stands in
/// <c>data/sounds.tsv</c>. Translations (<c>Vladimir</c>, <c>Volodymyr</c>) and names in another order do not resemble.
/// </summary>
public sealed class NameKey
{
    private const char NoVowel = '-';

    private readonly ImmutableArray<Form> _forms;

    private NameKey(ImmutableArray<Form> forms) => _forms = forms;

    /// <summary>
    /// The classes of the name's consonants, and its digits, once for each way to read its letters: names that resemble
    /// each other have one in common, so that this is what to look up by. None for a name without consonant or digit.
    /// </summary>
    public IEnumerable<string> Skeletons => _forms.Select(f => f.Skeleton).Distinct(StringComparer.Ordinal);

    /// <summary>The key of a name.</summary>
    public static NameKey Of(string name)
    {
        var words = NameWord.Split(name);
        var sounds = NameSounds.Default;
        var readings = sounds.Readings(words);
        var forms = new HashSet<Form>();
        for (var subset = 0; subset < 1 << readings.Length; subset++)
        {
            var tried = readings.Where((_, i) => (subset >> i & 1) == 1).ToHashSet(StringComparer.Ordinal);
            if (Form.Of(sounds.Sound(words, tried)) is { } form)
            {
                forms.Add(form);
            }
        }

        return new NameKey([.. forms]);
    }

    /// <summary>True where the two may be one name.</summary>
    public bool Resembles(NameKey other) => _forms.Any(a => other._forms.Any(a.Resembles));

    /// <summary>The skeletons.</summary>
    public override string ToString() => string.Join('|', Skeletons);

    /// <summary>One way to read a name.</summary>
    /// <param name="Skeleton">Classes of consonants, and digits; the first is N also where it is L.</param>
    /// <param name="Vowels">The vowel before each of them and after the last, or <see cref="NoVowel"/>.</param>
    /// <param name="Initial">The first as it is: Korean says N in the South where the North says R (Najin, Rajin).</param>
    private sealed record Form(string Skeleton, string Vowels, char Initial)
    {
        public static Form? Of(string sounds)
        {
            var skeleton = new StringBuilder();
            var vowels = new StringBuilder();
            var group = new StringBuilder();
            foreach (var sound in sounds)
            {
                if (char.IsAsciiLetterLower(sound))
                {
                    group.Append(sound);
                }
                else if (group.Length > 0 || skeleton.Length == 0 || skeleton[^1] != sound || char.IsAsciiDigit(sound))
                {
                    skeleton.Append(sound);
                    vowels.Append(One(group));
                    group.Clear();
                }
            }

            if (skeleton.Length == 0)
            {
                return null;
            }

            vowels.Append(One(group));
            var initial = skeleton[0];
            skeleton[0] = initial == 'L' && vowels[0] == NoVowel ? 'N' : initial;
            return new Form(skeleton.ToString(), vowels.ToString(), initial);
        }

        public bool Resembles(Form other)
        {
            if (Skeleton != other.Skeleton)
            {
                return false;
            }

            var cost = Initial == other.Initial ? 0 : 1;
            for (var i = 0; i < Vowels.Length; i++)
            {
                if (Vowels[i] == other.Vowels[i])
                {
                    continue;
                }

                // A vowel may be missing only inside: Alexander, Александр.
                if (!Confused(Vowels[i], other.Vowels[i]) || (i == Vowels.Length - 1 && (Vowels[i] == NoVowel || other.Vowels[i] == NoVowel)))
                {
                    return false;
                }

                cost++;
            }

            return cost <= Allowed(Vowels.Count(v => v != NoVowel));
        }

        /// <summary>Short names have no room for differences.</summary>
        private int Allowed(int vowels) => Skeleton.Length <= 2 ? 0 : vowels <= 2 ? 1 : vowels * 2 / 3;

        private static bool Confused(char a, char b) => (a < b ? (a, b) : (b, a)) switch
        {
            ('o', 'u') or ('e', 'i') or ('e', 'o') or ('i', 'u') or ('a', 'o') or ('a', 'e') or (NoVowel, 'e') => true,
            _ => false,
        };

        /// <summary>The vowel of a group: glides fall away (ya, ия), of what remains the last tells most (ua, ио).</summary>
        private static char One(StringBuilder group)
        {
            for (var i = group.Length - 1; i >= 0; i--)
            {
                if (group[i] != 'i')
                {
                    return group[i];
                }
            }

            return group.Length == 0 ? NoVowel : 'i';
        }
    }
}
