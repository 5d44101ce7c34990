using Tallyman.Reading.Packs;

namespace Tallyman.Reading.Tokens;

/// <summary>The words of a language after which a full stop does not, or need not, end a sentence.</summary>
internal sealed class Abbreviations
{
    private readonly byte[] _kinds;

    private Abbreviations(byte[] kinds) => _kinds = kinds;

    /// <summary>Reads <c>abbreviations.tsv</c>: <c>phrase</c>, and <c>ends</c> as <c>no</c> or <c>maybe</c>.</summary>
    public static Abbreviations From(Pack pack)
    {
        var kinds = new byte[pack.Lexicon.Count];
        foreach (var row in pack.Tables["abbreviations.tsv"].Rows)
        {
            if (pack.Lexicon.Find(row["phrase"]) is >= 0 and var form)
            {
                kinds[form] = row["ends"] == "no" ? (byte)1 : (byte)2;
            }
        }

        return new Abbreviations(kinds);
    }

    /// <summary>True where a full stop after the form never ends a sentence.</summary>
    public bool NeverEnds(int form) => form >= 0 && _kinds[form] == 1;

    /// <summary>True where a full stop after the form may be a part of it.</summary>
    public bool Has(int form) => form >= 0 && _kinds[form] != 0;
}
