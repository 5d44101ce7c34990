using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tallyman.Casework;
using Tallyman.Cli.Output;

namespace Tallyman.Cli;

/// <summary><c>quantities FILE</c>: the numbers and dates of each line.</summary>
internal static class QuantitiesCommand
{
    private static readonly Argument<string> Lines = new("FILE") { Description = "UTF-8, one text a line; - for standard input" };

    public static Command Build()
    {
        var command = new Command("quantities", "Reads the numbers and dates of each line of a file.") { Lines, CommonOptions.Language, CommonOptions.Published, CommonOptions.Format };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var context = new CommandContext(parsed);
        var read = CaselessReading.Quantities(parsed.GetRequiredValue(Lines), parsed.GetValue(CommonOptions.Language) ?? "en", parsed.GetValue(CommonOptions.Published));
        if (!read.TryGet(out var lines, out var problem))
        {
            return context.Report(problem);
        }

        var number = 0;
        foreach (var line in lines)
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            if (context.Format is OutputFormat.Table or OutputFormat.Csv)
            {
                foreach (var quantity in line.Quantities)
                {
                    await context.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{number}: {TerminalText.Safe(quantity.Text)} = {Figures(quantity.Quantity)}"));
                }
            }
            else
            {
                context.Json(json => Write(json, line), oneLine: true);
            }
        }

        return context.Code;
    }

    private static void Write(Utf8JsonWriter json, Reading.QuantityReading line)
    {
        json.WriteStartObject();
        json.WriteStartArray("quantities");
        foreach (var quantity in line.Quantities)
        {
            json.WriteStartObject();
            json.WriteString("text", quantity.Text);
            json.WriteNumber("start", quantity.Span.Start);
            json.WriteNumber("end", quantity.Span.End);
            Number("value", quantity.Quantity.Value);
            Number("low", quantity.Quantity.Low);
            Number("high", quantity.Quantity.High);
            json.WriteString("qualifier", Term.Of(quantity.Quantity.Qualifier));
            if (quantity.Quantity.Unit is { } unit)
            {
                json.WriteString("unit", unit);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("dates");
        foreach (var date in line.Dates)
        {
            json.WriteStartObject();
            json.WriteString("text", date.Text);
            json.WriteNumber("start", date.Span.Start);
            json.WriteNumber("end", date.Span.End);
            if (date.Period is { } period)
            {
                json.WriteString("edtf", period.Edtf);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Number(string name, decimal? value)
        {
            if (value is { } number)
            {
                json.WritePropertyName(name);
                json.WriteRawValue(number.ToString("0.############################", CultureInfo.InvariantCulture));
            }
        }
    }

    private static string Figures(Quantity quantity)
    {
        var number = quantity.Value is { } value
            ? value.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{quantity.Low}–{quantity.High}");
        return $"{Term.Of(quantity.Qualifier)} {number} {quantity.Unit}".TrimEnd();
    }
}
