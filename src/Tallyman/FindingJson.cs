using System.Globalization;
using System.Text.Json;

namespace Tallyman;

/// <summary>
/// The JSON form of a finding: <c>id</c>, <c>kind</c>, <c>about</c>, <c>value</c> where there is one, <c>reconciled</c>
/// for contradictions, <c>why</c> as a sentence where a wording is given, and always the <c>message</c> behind it.
/// </summary>
public static class FindingJson
{
    /// <summary>Writes one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="wording">Makes the sentence of a message; without it <c>why</c> is left out.</param>
    public static void Write(Utf8JsonWriter json, Finding finding, Func<Message, string>? wording = null)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("kind", Term.Of(finding.Kind));
        json.WriteStartArray("about");
        foreach (var id in finding.About)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
        if (finding.Value is { } value)
        {
            json.WritePropertyName("value");
            json.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
        }

        if (finding.Kind == FindingKind.Contradiction)
        {
            json.WriteBoolean("reconciled", finding.Reconciled);
        }

        if (wording is not null)
        {
            json.WriteString("why", wording(finding.Why));
        }

        json.WriteStartObject("message");
        json.WriteString("key", finding.Why.Key);
        foreach (var argument in finding.Why.Arguments)
        {
            json.WriteString(argument.Name, argument.Value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
