using System.Collections.Immutable;
using System.Text.Json;

namespace Tallyman.Reading.SecondReading;

/// <summary>One proposition as a model gave it: words, nothing of them trusted yet.</summary>
internal sealed record ModelClaim(
    ClaimKind Kind, Measure? Measure, string Quote, string Number, string Supplier, string Recipient, string Item, string Speaker, Factuality Factuality);

/// <summary>Reads a model's answer; anything but the asked form is refused whole.</summary>
internal static class ModelAnswer
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };

    public static bool TryRead(string answer, out ImmutableArray<ModelClaim> claims)
    {
        claims = [];
        try
        {
            using var json = JsonDocument.Parse(Unfence(answer), Options);
            if (json.RootElement.ValueKind != JsonValueKind.Object
                || !json.RootElement.TryGetProperty("claims", out var list) || list.ValueKind != JsonValueKind.Array)
            {
                return false;
            }

            var read = ImmutableArray.CreateBuilder<ModelClaim>();
            foreach (var element in list.EnumerateArray())
            {
                if (element.ValueKind != JsonValueKind.Object
                    || !Term.TryParse<ClaimKind>(Text(element, "kind"), out var kind)
                    || !Term.TryParse<Factuality>(Text(element, "factuality"), out var factuality)
                    || Text(element, "quote") is not { Length: > 0 } quote
                    || Text(element, "number") is not { } number)
                {
                    return false;
                }

                Measure? measure = Term.TryParse<Measure>(Text(element, "measure"), out var m) ? m : null;
                read.Add(new ModelClaim(
                    kind, measure, quote, number.Trim(), Name(element, "supplier"), Name(element, "recipient"), Name(element, "item"), Name(element, "speaker"), factuality));
            }

            claims = read.ToImmutable();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Some providers wrap JSON in a code fence although they were given a schema.
    private static string Unfence(string answer)
    {
        var text = answer.Trim();
        if (!text.StartsWith("```", StringComparison.Ordinal) || !text.EndsWith("```", StringComparison.Ordinal))
        {
            return text;
        }

        var first = text.IndexOf('\n', StringComparison.Ordinal);
        return first < 0 || first >= text.Length - 3 ? text : text[(first + 1)..^3];
    }

    private static string Name(JsonElement element, string name) => Text(element, name)?.Trim() ?? string.Empty;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
