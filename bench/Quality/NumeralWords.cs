using System.Diagnostics;
using System.Globalization;
using Tallyman;
using Tallyman.Reading;

namespace Quality;

/// <summary>Integers below 10^15 spelled out by ICU's rules (through Python's binding, where it is installed) and read back.</summary>
internal static class NumeralWords
{
    private const string Script = """
        import sys
        try:
            import icu
        except ImportError:
            sys.exit(0)
        import random
        random.seed(7)
        numbers = [random.randrange(10 ** random.randrange(1, 16)) for _ in range(int(sys.argv[1]))]
        for language in ('en', 'uk', 'ru'):
            rules = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(language))
            for name in [rules.getRuleSetName(i) for i in range(rules.getNumberOfRuleSetNames())]:
                if 'cardinal' in name and 'plural' not in name:
                    for n in numbers:
                        print(language, name[1:], n, rules.format(n, name).replace(',', ''), sep='\t')
        """;

    public static IEnumerable<Figure> Run(bool errors)
    {
        var counts = new Dictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        var readers = Tallyman.Reading.Packs.Pack.Languages.ToDictionary(l => l, l => new QuantityReader(l), StringComparer.Ordinal);
        foreach (var line in Spelled())
        {
            var fields = line.Split('\t');
            var value = decimal.Parse(fields[2], CultureInfo.InvariantCulture);
            var reading = readers[fields[0]].Read(new DocumentText(fields[3] + " " + (fields[0] == "en" ? "tanks" : "танков")));
            var right = reading.Quantities.Length == 1 && reading.Quantities[0].Quantity.Value == value;
            var (was, all) = counts.GetValueOrDefault(fields[0]);
            counts[fields[0]] = (was + (right ? 1 : 0), all + 1);
            if (errors && !right && all - was < 30)
            {
                Console.WriteLine($"{fields[0]} {fields[1]} {value}: '{fields[3]}' read {string.Join(" + ", reading.Quantities.Select(q => q.Quantity.Value))}");
            }
        }

        foreach (var (language, (right, all)) in counts)
        {
            yield return new Figure($"{language} numerals", $"ICU spell-out, {all} cardinals", (double)right / all, 1, 1);
        }
    }

    private static List<string> Spelled()
    {
        foreach (var python in new[] { "/usr/bin/python3", "python3" })
        {
            var lines = new List<string>();
            try
            {
                using var process = Process.Start(new ProcessStartInfo(python, ["-c", Script, "2000"]) { UseShellExecute = false, RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8, Environment = { ["PYTHONIOENCODING"] = "utf-8" } })!;
                while (process.StandardOutput.ReadLine() is { } line)
                {
                    lines.Add(line);
                }

                process.WaitForExit();
            }
            catch (System.ComponentModel.Win32Exception)
            {
                continue;
            }

            if (lines.Count > 0)
            {
                return lines;
            }
        }

        return [];
    }
}
