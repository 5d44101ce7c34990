using System.Globalization;
using System.Text.Json;
using Tallyman;
using Tallyman.Reading;

namespace Quality;

/// <summary>Quantities of English news sentences against NewsQuant, counted as <c>tools/score-quantities</c> counts them.</summary>
internal static class NewsQuant
{
    public static IEnumerable<Figure> Run(bool errors)
    {
        if (Shared.Path("quantities", "newsquant-even.json") is not { } path)
        {
            yield break;
        }

        using var gold = JsonDocument.Parse(File.ReadAllBytes(path));
        var reader = new QuantityReader("en");
        int golds = 0, reads = 0, hits = 0, full = 0;
        foreach (var (number, sentence) in gold.RootElement.EnumerateArray().Index())
        {
            var text = sentence.GetProperty("text").GetString()!.Replace('\n', ' ');
            var reading = reader.Read(new DocumentText(text));
            var left = reading.Quantities.ToList();
            var missed = new List<string>();
            reads += left.Count;
            foreach (var quantity in sentence.GetProperty("quantities").EnumerateArray())
            {
                golds++;
                var value = Value(quantity.GetProperty("value").GetString()!);
                var change = quantity.GetProperty("change").GetString()!;
                var fit = left.Where(q => Same(value, q.Quantity)).ToList();
                if (fit.Count == 0)
                {
                    missed.Add(quantity.GetProperty("value").GetString() + " " + quantity.GetProperty("unit").GetString());
                    continue;
                }

                var best = fit.Find(q => Fits(change, q.Quantity.Qualifier)) ?? fit[0];
                left.Remove(best);
                hits++;
                full += Fits(change, best.Quantity.Qualifier) ? 1 : 0;
                if (errors && !Fits(change, best.Quantity.Qualifier))
                {
                    Console.WriteLine($"{number + 1}: qualifier {change} read {best.Quantity.Qualifier} '{best.Text}': {text[..Math.Min(text.Length, 200)]}");
                }
            }

            if (errors && (missed.Count > 0 || left.Count > 0))
            {
                Console.WriteLine($"{number + 1}: {text[..Math.Min(text.Length, 260)]}\n    missed [{string.Join("; ", missed)}]  spurious [{string.Join("; ", left.Select(q => q.Text))}] dates [{string.Join("; ", reading.Dates.Select(d => d.Text))}]");
            }
        }

        yield return new Figure("value F1", $"NewsQuant even, {golds} quantities", F1(hits, reads, golds), .90, .94, $"P {(double)hits / reads:0.000} R {(double)hits / golds:0.000}");
        yield return new Figure("value+qualifier F1", "NewsQuant even", F1(full, reads, golds), .85, .90);
    }

    internal static double F1(int hits, int reads, int golds) => 2.0 * hits / (reads + golds);

    private static (double Low, double High) Value(string text)
    {
        text = text.Replace(" ", string.Empty, StringComparison.Ordinal);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var single))
        {
            return (single, single);
        }

        var cut = text.IndexOf('-', 1);
        var a = double.Parse(text[..cut], CultureInfo.InvariantCulture);
        var b = double.Parse(text[(cut + 1)..], CultureInfo.InvariantCulture);
        return (Math.Min(a, b), Math.Max(a, b));
    }

    private static bool Same((double Low, double High) gold, Quantity read)
    {
        var low = (double)(read.Value ?? read.Low!.Value);
        var high = (double)(read.Value ?? read.High!.Value);
        return (Close(gold.Low, low) && Close(gold.High, high))
            || (read.Qualifier == Qualifier.Vague && gold.Low < gold.High && gold.Low <= low && low <= gold.High && high <= gold.High * 1.0001);
    }

    private static bool Close(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));

    private static bool Fits(string change, Qualifier qualifier) => change switch
    {
        "~" => qualifier is Qualifier.About or Qualifier.Nearly,
        ">" => qualifier is Qualifier.AtLeast or Qualifier.MoreThan,
        "<" => qualifier is Qualifier.AtMost or Qualifier.LessThan,
        _ => qualifier is Qualifier.Exact or Qualifier.Between or Qualifier.Vague,
    };
}
