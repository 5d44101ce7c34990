namespace Tallyman.Reading.Quantities;

/// <summary>The fractions that Unicode writes in one character.</summary>
internal static class FractionSigns
{
    /// <summary>Value of a fraction sign; false for other characters.</summary>
    public static bool TryValue(char sign, out decimal value)
    {
        value = sign switch
        {
            '¼' => 1m / 4,
            '½' => 1m / 2,
            '¾' => 3m / 4,
            '⅐' => 1m / 7,
            '⅑' => 1m / 9,
            '⅒' => 1m / 10,
            '⅓' => 1m / 3,
            '⅔' => 2m / 3,
            '⅕' => 1m / 5,
            '⅖' => 2m / 5,
            '⅗' => 3m / 5,
            '⅘' => 4m / 5,
            '⅙' => 1m / 6,
            '⅚' => 5m / 6,
            '⅛' => 1m / 8,
            '⅜' => 3m / 8,
            '⅝' => 5m / 8,
            '⅞' => 7m / 8,
            _ => 0,
        };
        return value > 0;
    }
}
