using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Tallyman.Capture;

/// <summary>
/// What a person, or the file <c>NAME.meta.json</c> beside a document, says of it. Each field may be absent.
/// </summary>
public sealed record Sidecar
{
    /// <summary>The end of a sidecar's name, in place of the document's own extension.</summary>
    public const string Suffix = ".meta.json";

    private const int LongestBytes = 1024 * 1024;

    /// <summary>Address.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the outlet's state.</summary>
    public string? OutletState { get; init; }

    /// <summary>Publication date.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>Headline.</summary>
    public string? Title { get; init; }

    /// <summary>BCP 47 code.</summary>
    public string? Language { get; init; }

    /// <summary>The path of a document's sidecar: <c>report.txt</c> has <c>report.meta.json</c>.</summary>
    public static string PathOf(string document) => System.IO.Path.ChangeExtension(document, null) + Suffix;

    /// <summary>Reads a sidecar's bytes; null for a field that is absent or null, unknown fields are passed over.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out Sidecar? sidecar, [NotNullWhen(false)] out CaptureProblem? problem)
    {
        sidecar = null;
        if (bytes.Length > LongestBytes)
        {
            problem = new CaptureProblem($"The sidecar has {bytes.Length.ToString(CultureInfo.InvariantCulture)} bytes", "A sidecar holds a few fields; check that it is one");
            return false;
        }

        var start = bytes.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(bytes[start..], new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 });
        }
        catch (JsonException error)
        {
            var line = (error.LineNumber ?? 0) + 1;
            var column = (error.BytePositionInLine ?? 0) + 1;
            problem = new CaptureProblem(
                string.Create(CultureInfo.InvariantCulture, $"The sidecar is not JSON: line {line}, byte {column} of the line"),
                "Write one JSON object with url, outlet, outletState, published, title, language");
            return false;
        }

        using (json)
        {
            return TryRead(json.RootElement, out sidecar, out problem);
        }
    }

    /// <summary>Reads a day as a person writes it to a machine: <c>2024-06-14</c>, also with a time of day, whose own offset decides the day.</summary>
    public static bool TryReadDay(string text, out LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Trim();
        day = default;
        if (text.Length < 10 || !LocalDatePattern.Iso.Parse(text[..10]).TryGetValue(default, out day))
        {
            return false;
        }

        return text.Length == 10 || (text[10] is 'T' or 't' or ' '
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _));
    }

    private static bool TryRead(JsonElement root, [NotNullWhen(true)] out Sidecar? sidecar, [NotNullWhen(false)] out CaptureProblem? problem)
    {
        sidecar = null;
        problem = null;
        if (root.ValueKind != JsonValueKind.Object)
        {
            problem = new CaptureProblem($"The sidecar holds a JSON {root.ValueKind.ToString().ToLowerInvariant()}, not an object", "Write one JSON object with url, outlet, outletState, published, title, language");
            return false;
        }

        var read = new Sidecar();
        foreach (var property in root.EnumerateObject())
        {
            if (property.Name is not ("url" or "outlet" or "outletState" or "published" or "title" or "language") || property.Value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            if (property.Value.ValueKind != JsonValueKind.String)
            {
                problem = new CaptureProblem($"The sidecar's {property.Name} is a JSON {property.Value.ValueKind.ToString().ToLowerInvariant()}, not a string", "Write it in quotation marks, or null");
                return false;
            }

            var value = property.Value.GetString()!.Trim();
            if (value.Length == 0)
            {
                continue;
            }

            switch (property.Name)
            {
                case "url":
                    read = read with { Url = value };
                    break;
                case "outlet":
                    read = read with { Outlet = value };
                    break;
                case "outletState":
                    read = read with { OutletState = value.ToUpperInvariant() };
                    break;
                case "title":
                    read = read with { Title = value };
                    break;
                case "language":
                    read = read with { Language = Languages.LanguageTag.Primary(value) };
                    break;
                default:
                    if (!TryReadDay(value, out var day))
                    {
                        problem = new CaptureProblem($"The sidecar's published, '{value}', is no date", "Write the day as yyyy-MM-dd, such as 2024-06-14, or leave it out");
                        return false;
                    }

                    read = read with { Published = day };
                    break;
            }
        }

        sidecar = read;
        return true;
    }
}
