using Tallyman.Reading.Packs;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Quantities;

/// <summary>Words that make the number beside them a name or a time, not a quantity.</summary>
internal sealed class Labels
{
    private readonly PhraseTrie[] _places;

    private Labels(PhraseTrie[] places) => _places = places;

    /// <summary>Reads <c>labels.tsv</c>: <c>phrase place</c>.</summary>
    public static Labels From(Pack pack)
    {
        var places = Enum.GetValues<LabelPlace>().Select(_ => new PhraseTrie(pack.Lexicon)).ToArray();
        foreach (var row in pack.Tables["labels.tsv"].Rows)
        {
            if (Term.TryParse<LabelPlace>(row["place"], out var place))
            {
                places[(int)place].Add(row["phrase"], 1);
            }
        }

        return new Labels(places);
    }

    /// <summary>Number of tokens of the label that begins the tokens; 0 where there is none.</summary>
    public int Match(LabelPlace place, ReadOnlySpan<Token> tokens)
    {
        _places[(int)place].Match(tokens, out var length);
        return length;
    }
}
