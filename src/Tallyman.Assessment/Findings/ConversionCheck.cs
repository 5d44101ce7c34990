using System.Collections.Immutable;
using System.Globalization;
using Tallyman.Data;

namespace Tallyman.Assessment.Findings;

/// <summary>
/// An amount and its conversion in brackets or behind <em>or</em>: the implied rate against the band of
/// <c>data/assessment/conversions.tsv</c>. A pair of units without a row is not judged.
/// </summary>
internal static class ConversionCheck
{
    private const int Beside = 24;

    private static readonly Lazy<ImmutableArray<Band>> Bands = new(Load);

    public static IEnumerable<Finding> Of(ImmutableArray<Passage> numbers, DocumentLayout layout)
    {
        for (var i = 0; i + 1 < numbers.Length; i++)
        {
            Passage first = numbers[i], second = numbers[i + 1];
            if (first.Sentence != second.Sentence || first.CharactersTo(second) > Beside
                || first.Quantity is not { Value: { } a, Unit: { } from } || second.Quantity is not { Value: { } b, Unit: { } to } || from == to
                || !IsAside(first, second, layout.Text))
            {
                continue;
            }

            foreach (var band in Bands.Value)
            {
                var rate = band.From == from && band.To == to ? b / a : band.From == to && band.To == from ? a / b : 0;
                if (rate > 0)
                {
                    var holds = rate >= band.Low * 0.99m && rate <= band.High * 1.01m;
                    yield return Found.Of(
                        ArithmeticCheck.Kind(holds),
                        [first.Id, second.Id],
                        Message.Of(
                            $"arithmetic.conversion.{(holds ? "holds" : "fails")}",
                            ("first", Found.Amount(first.Statement)),
                            ("second", Found.Amount(second.Statement)),
                            ("result", Found.Number(rate)),
                            ("low", Found.Number(band.Low)),
                            ("high", Found.Number(band.High)),
                            ("from", band.From),
                            ("to", band.To)),
                        Found.Short(rate));
                }
            }
        }
    }

    // Between the two stands a bracket, a comma with 'or', or a dash; never a verb of its own with another object.
    private static bool IsAside(Passage first, Passage second, DocumentText? text)
    {
        if (text is null || second.Span.Start < first.Span.End)
        {
            return first.CharactersTo(second) <= Beside / 2;
        }

        var between = text.Slice(new TextSpan(first.Span.End, second.Span.Start));
        return between.Contains('(', StringComparison.Ordinal) || between.Length <= Beside / 2 || between.Contains(',', StringComparison.Ordinal);
    }

    private static ImmutableArray<Band> Load()
    {
        var problems = new List<DataProblem>();
        var table = ProgramData.Table("assessment/conversions.tsv", ["from", "to", "low", "high", "source"], problems);
        ImmutableArray<Band> bands = [.. table.Rows.Select(r => new Band(
            r["from"], r["to"], decimal.Parse(r["low"], CultureInfo.InvariantCulture), decimal.Parse(r["high"], CultureInfo.InvariantCulture)))];
        return problems.Count == 0 ? bands : throw new InvalidOperationException(string.Join(Environment.NewLine, problems));
    }

    private readonly record struct Band(string From, string To, decimal Low, decimal High);
}
