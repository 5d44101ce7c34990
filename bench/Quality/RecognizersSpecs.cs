using System.Globalization;
using System.Text.Json;
using Tallyman;
using Tallyman.Reading;

namespace Quality;

/// <summary>
/// The English specifications of Microsoft's Recognizers: a case agrees where the same values are read (Number), or the
/// same bounds (NumberRange; there a range leaves its upper end out, which we do not say of any text).
/// </summary>
internal static class RecognizersSpecs
{
    public static IEnumerable<Figure> Run(bool errors)
    {
        foreach (var (file, ranges) in new[] { ("recognizers-number-en.json", false), ("recognizers-numberrange-en.json", true) })
        {
            if (Shared.Path("quantities", file) is not { } path)
            {
                continue;
            }

            using var cases = JsonDocument.Parse(File.ReadAllBytes(path));
            var reader = new QuantityReader("en");
            int agreed = 0, all = 0, listed = 0;
            var reasons = Reasons();
            foreach (var one in cases.RootElement.EnumerateArray())
            {
                var text = one.GetProperty("Input").GetString()!;
                var expected = one.GetProperty("Results").EnumerateArray().SelectMany(r => Expected(r, ranges)).Order(StringComparer.Ordinal).ToList();
                var reading = reader.Read(new DocumentText(text));
                var read = reading.Quantities.Where(q => ranges || !IsGluedMeasure(q)).SelectMany(q => ranges ? Bounds(q.Quantity) : Values(q.Quantity)).Order(StringComparer.Ordinal).ToList();
                if (ranges)
                {
                    read = [.. read.Distinct()];
                    expected = [.. expected.Distinct()];
                }

                all++;
                if (expected.SequenceEqual(read, StringComparer.Ordinal))
                {
                    agreed++;
                    continue;
                }

                listed += reasons.ContainsKey(text.Trim()) ? 1 : 0;
                if (errors)
                {
                    Console.WriteLine($"{(ranges ? "range" : "number")}: '{text}' is {string.Join(' ', expected)}, read {string.Join(' ', read)}  [{string.Join("; ", reading.Quantities.Select(q => q.Text))}] dates [{string.Join("; ", reading.Dates.Select(d => d.Text))}]  {reasons.GetValueOrDefault(text.Trim(), "NOT LISTED")}");
                }
            }

            yield return new Figure(ranges ? "NumberRange specs" : "Number specs", $"Recognizers en, {all} cases", (double)agreed / all, .90, .97, $"{listed} differ for a reason that is listed, {all - agreed - listed} for none");
        }
    }

    private static Dictionary<string, string> Reasons()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "recognizers-differences.tsv");
        var table = Tallyman.Data.TsvTable.Read(file, File.ReadAllBytes(file), ["input", "reason", "source"], new List<Tallyman.Data.DataProblem>());
        return table.Rows.ToDictionary(r => r["input"], r => r["reason"], StringComparer.Ordinal);
    }

    // '180ml' and '29km' are left to another model there.
    private static bool IsGluedMeasure(ReadQuantity read) =>
        read.Quantity.Unit is { Length: > 0 and < 3 } && !read.Text.Contains(' ', StringComparison.Ordinal) && read.Text.Length > 0 && char.IsLetter(read.Text[^1]);

    private static IEnumerable<string> Expected(JsonElement result, bool ranges)
    {
        var value = result.GetProperty("Resolution").GetProperty("value").GetString()!;
        if (!ranges)
        {
            yield return Round(double.Parse(value, CultureInfo.InvariantCulture));
            yield break;
        }

        var comma = value.IndexOf(',', StringComparison.Ordinal);
        var (low, high) = (value[1..comma], value[(comma + 1)..^1]);
        if (low == high)
        {
            yield break;
        }

        var both = low.Length > 0 && high.Length > 0;
        if (low.Length > 0)
        {
            yield return $"{(value[0] == '(' ? ">" : ">=")}{Round(double.Parse(low, CultureInfo.InvariantCulture))}";
        }

        if (high.Length > 0)
        {
            yield return $"{(value[^1] == ')' && !(both && value[0] == '[') ? "<" : "<=")}{Round(double.Parse(high, CultureInfo.InvariantCulture))}";
        }
    }

    private static IEnumerable<string> Values(Quantity quantity)
    {
        yield return Round((double)(quantity.Value ?? quantity.Low!.Value));
        if (quantity.High is { } high)
        {
            yield return Round((double)high);
        }
    }

    private static IEnumerable<string> Bounds(Quantity quantity)
    {
        var value = Round((double)(quantity.Value ?? quantity.Low!.Value));
        switch (quantity.Qualifier)
        {
            case Qualifier.MoreThan:
                yield return ">" + value;
                break;
            case Qualifier.AtLeast:
                yield return ">=" + value;
                break;
            case Qualifier.LessThan:
                yield return "<" + value;
                break;
            case Qualifier.AtMost:
                yield return "<=" + value;
                break;
            case Qualifier.Between:
                yield return ">=" + value;
                yield return "<=" + Round((double)quantity.High!.Value);
                break;
        }
    }

    private static string Round(double value) => value.ToString("G9", CultureInfo.InvariantCulture);
}
