namespace Tallyman.Publication;

/// <summary>CLDR's plural rules for cardinals in English, Ukrainian and Russian (Unicode CLDR, supplemental/plurals.xml).</summary>
public static class PluralRules
{
    /// <summary>The category of a number as it is written with the decimals that its scale has.</summary>
    public static PluralCategory Of(decimal number, string language)
    {
        var size = Math.Abs(number);
        if (size != decimal.Truncate(size))
        {
            return PluralCategory.Other;
        }

        if (language is not ("uk" or "ru"))
        {
            return size == 1 ? PluralCategory.One : PluralCategory.Other;
        }

        var ten = size % 10;
        var hundred = size % 100;
        return ten == 1 && hundred != 11 ? PluralCategory.One
            : ten is >= 2 and <= 4 && hundred is < 12 or > 14 ? PluralCategory.Few
            : PluralCategory.Many;
    }
}
