using System.Collections.Immutable;

namespace Tallyman.Tracking.Ais;

/// <summary>A field of an application-specific message (a row of <c>data/ais/applications.tsv</c>).</summary>
/// <param name="Name">Name that gpsd gives it.</param>
/// <param name="Start">First bit in the message, or in the element of an array.</param>
/// <param name="Bits">Number of bits; of a text, of characters; of an array, of bits an element.</param>
/// <param name="Kind">How it is coded and written.</param>
/// <param name="Offset">Added to the number as it is coded.</param>
/// <param name="Divisor">Then divided by this.</param>
/// <param name="Decimals">Decimals written.</param>
/// <param name="Codes">Meanings of a coded field.</param>
/// <param name="Elements">Fields of an array's elements.</param>
public sealed record ApplicationField(
    string Name,
    int Start,
    int Bits,
    ApplicationFieldKind Kind,
    int Offset,
    int Divisor,
    int Decimals,
    CodeTable? Codes,
    ImmutableArray<ApplicationField> Elements);
