using System.Globalization;
using Tallyman;
using Tallyman.Reading;

namespace Quality;

/// <summary>Date and number spans of marked news texts: how many are touched by a read span, and how many read dates touch a marked one.</summary>
internal static class NameSpans
{
    public static IEnumerable<Figure> Run(bool errors)
    {
        foreach (var (folder, language, dates, numbers) in new[]
        {
            ("names-uk", "uk", new[] { "DATE", "PERIOD" }, new[] { "MON", "QUANT", "PCT" }),
            ("names-ru", "ru", new[] { "DATE" }, new[] { "NUMBER", "MONEY", "PERCENT" }),
        })
        {
            if (Shared.Path(folder) is not { } path)
            {
                continue;
            }

            var reader = new QuantityReader(language);
            int dateGold = 0, dateHit = 0, dateRead = 0, dateRight = 0, numberGold = 0, numberHit = 0;
            foreach (var file in Directory.EnumerateFiles(path, "*.txt").Order(StringComparer.Ordinal))
            {
                var text = new DocumentText(File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal));
                var reading = reader.Read(text, new NodaTime.LocalDate(2020, 6, 15));
                var gold = Marks(file[..^4] + ".ann").ToList();
                var read = reading.Dates.Select(d => d.Span).ToList();
                var counted = reading.Quantities.Select(q => q.Span).ToList();
                foreach (var (type, span) in gold)
                {
                    var isDate = dates.Contains(type);
                    if (!isDate && !numbers.Contains(type))
                    {
                        continue;
                    }

                    // A period of years or an age may be read as a length of time, and a number in a date's words as a date.
                    var hit = read.Exists(s => s.Overlaps(span)) || counted.Exists(s => s.Overlaps(span));
                    (dateGold, dateHit) = isDate ? (dateGold + 1, dateHit + (hit ? 1 : 0)) : (dateGold, dateHit);
                    (numberGold, numberHit) = isDate ? (numberGold, numberHit) : (numberGold + 1, numberHit + (hit ? 1 : 0));
                    if (errors && !hit)
                    {
                        Console.WriteLine($"{language} missed {type} '{text.Slice(span)}' in …{Around(text, span)}…");
                    }
                }

                foreach (var span in read)
                {
                    var right = gold.Exists(g => dates.Contains(g.Type) && g.Span.Overlaps(span));
                    dateRead++;
                    dateRight += right ? 1 : 0;
                    if (errors && !right)
                    {
                        Console.WriteLine($"{language} spurious date '{text.Slice(span)}' in …{Around(text, span)}…");
                    }
                }
            }

            yield return new Figure($"{language} span recall", $"{folder}, {dateGold} dates, {numberGold} numbers", (double)(dateHit + numberHit) / (dateGold + numberGold), .85, .93, $"dates {(double)dateHit / dateGold:0.000}, numbers {(double)numberHit / numberGold:0.000}");
            yield return new Figure($"{language} date precision", $"{folder}, {dateRead} read", (double)dateRight / dateRead, .80, .80);
        }
    }

    private static IEnumerable<(string Type, TextSpan Span)> Marks(string path)
    {
        foreach (var line in File.ReadLines(path).Where(l => l.StartsWith('T')))
        {
            var fields = line.Split('\t', ' ');
            yield return (fields[1], new TextSpan(int.Parse(fields[2], CultureInfo.InvariantCulture), int.Parse(fields[3].Split(';')[0], CultureInfo.InvariantCulture)));
        }
    }

    private static string Around(DocumentText text, TextSpan span) =>
        text.Slice(new TextSpan(Math.Max(0, span.Start - 35), Math.Min(text.Length, span.End + 35))).Replace('\n', ' ');
}
