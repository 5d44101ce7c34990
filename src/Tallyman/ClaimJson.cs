using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Tallyman;

/// <summary>
/// The JSON form of a claim, one for the command line, the ledger and the interface: fields in camelCase with the
/// vocabulary in kebab-case, absent fields left out. <c>factuality</c> and <c>basis</c> are always written.
/// Numbers are JSON numbers for scripts and strings in the ledger (RFC 8785 entries hold no floats).
/// </summary>
public static class ClaimJson
{
    /// <summary>Writes one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="decimalsAsStrings">True for the ledger.</param>
    /// <param name="grounds">True to write what filled each field (<c>grounds</c>) and the chain (<c>attribution</c>).</param>
    public static void Write(Utf8JsonWriter json, Claim claim, bool decimalsAsStrings, bool grounds = true)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteString("kind", Term.Of(claim.Kind));
        if (claim.Measure is { } measure)
        {
            json.WriteString("measure", Term.Of(measure));
        }

        WriteText(json, "supplier", claim.Supplier);
        WriteText(json, "recipient", claim.Recipient);
        WriteList(json, "actors", claim.Actors);
        WriteText(json, "item", claim.Item);
        WriteText(json, "itemDetail", claim.ItemDetail);
        if (claim.Quantity is { } quantity)
        {
            json.WriteString("qualifier", Term.Of(quantity.Qualifier));
            WriteNumber(json, "value", quantity.Value, decimalsAsStrings);
            WriteNumber(json, "low", quantity.Low, decimalsAsStrings);
            WriteNumber(json, "high", quantity.High, decimalsAsStrings);
            WriteText(json, "unit", quantity.Unit);
        }

        WriteText(json, "period", claim.Period?.Edtf);
        json.WriteString("factuality", Term.Of(claim.Factuality));
        if (claim.Origin is { } origin)
        {
            json.WriteStartObject("origin");
            WriteText(json, "state", origin.State);
            WriteText(json, "speaker", origin.Speaker);
            json.WriteEndObject();
        }

        json.WriteString("basis", Term.Of(claim.Basis));
        WriteText(json, "from", claim.From);
        WriteText(json, "to", claim.To);
        if (claim.Carrier is { } carrier)
        {
            json.WriteString("carrier", Term.Of(carrier));
        }

        WriteList(json, "places", claim.Places);
        WriteText(json, "released", claim.Released?.Edtf);
        WriteText(json, "cites", claim.Cites);
        WriteText(json, "derivesFrom", claim.DerivesFrom);
        switch (claim.Source)
        {
            case TextSource text:
                json.WriteString("document", text.Document);
                json.WriteString("quote", text.Quote);
                json.WriteNumber("start", text.Span.Start);
                json.WriteNumber("end", text.Span.End);
                break;
            case RowSource row:
                json.WriteString("file", row.File);
                json.WriteString("fileName", row.FileName);
                json.WriteNumber("row", row.Row);
                WriteText(json, "address", row.Address);
                WriteText(json, "note", row.Note);
                break;
        }

        if (grounds)
        {
            WriteChain(json, claim);
        }

        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote, in either form of numbers.</summary>
    /// <exception cref="FormatException">A field is missing or holds what its vocabulary lacks; the message names it.</exception>
    public static Claim Read(JsonElement json) => new()
    {
        Id = Required(json, "id"),
        Kind = RequiredTerm<ClaimKind>(json, "kind"),
        Measure = OptionalTerm<Measure>(json, "measure"),
        Supplier = Text(json, "supplier"),
        Recipient = Text(json, "recipient"),
        Actors = List(json, "actors"),
        Item = Text(json, "item"),
        ItemDetail = Text(json, "itemDetail"),
        Quantity = ReadQuantity(json),
        Period = Edtf(json, "period"),
        Factuality = OptionalTerm<Factuality>(json, "factuality") ?? Factuality.Asserted,
        Origin = json.TryGetProperty("origin", out var origin) ? new Origin(Text(origin, "state"), Text(origin, "speaker")) : null,
        Basis = OptionalTerm<Basis>(json, "basis") ?? Basis.Statement,
        From = Text(json, "from"),
        To = Text(json, "to"),
        Carrier = OptionalTerm<Carrier>(json, "carrier"),
        Places = List(json, "places"),
        Released = Edtf(json, "released"),
        Cites = Text(json, "cites"),
        DerivesFrom = Text(json, "derivesFrom"),
        Source = json.TryGetProperty("quote", out _)
            ? new TextSource(Required(json, "document"), new TextSpan(Whole(json, "start"), Whole(json, "end")), Required(json, "quote"))
            : new RowSource(Required(json, "file"), Required(json, "fileName"), Whole(json, "row"), Text(json, "address"), Text(json, "note")),
        Attribution = ReadLinks(json),
        Grounds = ReadGrounds(json),
    };

    private static void WriteChain(Utf8JsonWriter json, Claim claim)
    {
        if (!claim.Attribution.IsEmpty)
        {
            json.WriteStartArray("attribution");
            foreach (var link in claim.Attribution)
            {
                json.WriteStartObject();
                json.WriteString("role", Term.Of(link.Role));
                json.WriteString("name", link.Name);
                WriteText(json, "state", link.State);
                WriteSpan(json, link.Span);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (!claim.Grounds.IsEmpty)
        {
            json.WriteStartArray("grounds");
            foreach (var ground in claim.Grounds)
            {
                json.WriteStartObject();
                json.WriteString("field", ground.Field);
                json.WriteString("rule", ground.Rule);
                WriteSpan(json, ground.Span);
                if (ground.Carried)
                {
                    json.WriteBoolean("carried", true);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static Quantity? ReadQuantity(JsonElement json)
    {
        if (OptionalTerm<Qualifier>(json, "qualifier") is not { } qualifier)
        {
            return null;
        }

        var unit = Text(json, "unit");
        return Number(json, "value") is { } value
            ? Quantity.Of(value, qualifier, unit)
            : Quantity.Range(
                Number(json, "low") ?? throw new FormatException("'low' is missing."),
                Number(json, "high") ?? throw new FormatException("'high' is missing."),
                qualifier,
                unit);
    }

    private static ImmutableArray<AttributionLink> ReadLinks(JsonElement json) =>
        json.TryGetProperty("attribution", out var links)
            ? [.. links.EnumerateArray().Select(l => new AttributionLink(RequiredTerm<AttributionRole>(l, "role"), Required(l, "name"), Text(l, "state"), ReadSpan(l)))]
            : [];

    private static ImmutableArray<Ground> ReadGrounds(JsonElement json) =>
        json.TryGetProperty("grounds", out var grounds)
            ? [.. grounds.EnumerateArray().Select(g => new Ground(Required(g, "field"), Required(g, "rule"), ReadSpan(g), g.TryGetProperty("carried", out var c) && c.GetBoolean()))]
            : [];

    private static void WriteSpan(Utf8JsonWriter json, TextSpan? span)
    {
        if (span is { } s)
        {
            json.WriteNumber("start", s.Start);
            json.WriteNumber("end", s.End);
        }
    }

    private static TextSpan? ReadSpan(JsonElement json) =>
        json.TryGetProperty("start", out _) ? new TextSpan(Whole(json, "start"), Whole(json, "end")) : null;

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        if (values.IsDefaultOrEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? value, bool asString)
    {
        if (value is not { } number)
        {
            return;
        }

        // Trailing zeros of a decimal's scale say nothing here: 1.50 and 1.5 are the same statement.
        var text = number.ToString("0.############################", CultureInfo.InvariantCulture);
        json.WritePropertyName(name);
        if (asString)
        {
            json.WriteStringValue(text);
        }
        else
        {
            json.WriteRawValue(text);
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Required(JsonElement json, string name) =>
        Text(json, name) ?? throw new FormatException($"'{name}' is missing.");

    private static int Whole(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? number : throw new FormatException($"'{name}' is missing or no whole number.");

    private static ImmutableArray<string> List(JsonElement json, string name) =>
        json.TryGetProperty(name, out var values) ? [.. values.EnumerateArray().Select(v => v.GetString() ?? string.Empty)] : [];

    private static decimal? Number(JsonElement json, string name) =>
        !json.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Number ? value.GetDecimal()
        : decimal.TryParse(value.GetString(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException($"'{name}' is no number.");

    private static Period? Edtf(JsonElement json, string name) =>
        Text(json, name) is not { } text ? null
        : Period.TryParse(text, out var period) ? period
        : throw new FormatException($"'{name}' is no EDTF date: {text}");

    private static T? OptionalTerm<T>(JsonElement json, string name)
        where T : struct, Enum =>
        Text(json, name) is not { } text ? null
        : Term.TryParse<T>(text, out var value) ? value
        : throw new FormatException($"'{name}' is '{text}', not one of {string.Join(", ", Term.All<T>())}.");

    private static T RequiredTerm<T>(JsonElement json, string name)
        where T : struct, Enum => OptionalTerm<T>(json, name) ?? throw new FormatException($"'{name}' is missing.");
}
