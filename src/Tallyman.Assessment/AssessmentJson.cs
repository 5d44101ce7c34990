using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Tallyman.Assessment;

/// <summary>The JSON of <c>assess</c>: <c>tallies</c>, <c>findings</c>, <c>estimates</c>, <c>lineage</c>. An absent bound is left out.</summary>
public static class AssessmentJson
{
    /// <summary>Writes one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="assessment">What was assessed.</param>
    /// <param name="wording">Makes the sentences of the findings.</param>
    public static void Write(Utf8JsonWriter json, CaseAssessment assessment, Func<Message, string>? wording = null)
    {
        json.WriteStartObject();
        json.WriteStartArray("tallies");
        foreach (var tally in assessment.Tallies)
        {
            WriteTally(json, tally);
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in assessment.Findings)
        {
            FindingJson.Write(json, finding, wording);
        }

        json.WriteEndArray();
        json.WriteStartArray("estimates");
        json.WriteEndArray();
        json.WriteStartArray("lineage");
        foreach (var link in assessment.Lineage)
        {
            json.WriteStartObject();
            json.WriteString("claim", link.Claim);
            json.WriteString("cites", link.Cites);
            json.WriteString("origin", link.Origin);
            json.WriteString("relation", Term.Of(link.Relation));
            json.WriteString("rule", link.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes one tally as an object.</summary>
    public static void WriteTally(Utf8JsonWriter json, Tally tally)
    {
        json.WriteStartObject();
        WriteText(json, "supplier", tally.Flow.Supplier);
        WriteText(json, "recipient", tally.Flow.Recipient);
        json.WriteString("item", tally.Flow.Item);
        json.WriteString("kind", Term.Of(tally.Flow.Kind));
        WriteText(json, "measure", tally.Flow.Measure is { } measure ? Term.Of(measure) : null);
        WriteText(json, "unit", tally.Flow.Unit);
        WriteIds(json, "claims", tally.Claims);
        json.WriteStartArray("origins");
        foreach (var origin in tally.Origins)
        {
            json.WriteStartObject();
            json.WriteString("key", origin.Key);
            WriteText(json, "state", origin.State);
            WriteText(json, "name", origin.Name);
            WriteIds(json, "claims", origin.Claims);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("intervals");
        foreach (var interval in tally.Intervals)
        {
            json.WriteStartObject();
            json.WriteString("from", interval.From);
            WriteText(json, "period", interval.Period);
            WriteNumber(json, "low", interval.Interval.Low);
            WriteNumber(json, "high", interval.Interval.High);
            if (interval.Interval is { LowOpen: true, Low: not null })
            {
                json.WriteBoolean("lowOpen", true);
            }

            if (interval.Interval is { HighOpen: true, High: not null })
            {
                json.WriteBoolean("highOpen", true);
            }

            WriteIds(json, "binding", interval.Binding);
            WriteIds(json, "outside", interval.Outside);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(number.ToString("0.############################", CultureInfo.InvariantCulture));
        }
    }

    private static void WriteIds(Utf8JsonWriter json, string name, ImmutableArray<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
    }
}
