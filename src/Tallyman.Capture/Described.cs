using System.Collections.Immutable;
using System.Globalization;
using Tallyman.Capture.Languages;

namespace Tallyman.Capture;

/// <summary>Puts what people said about a document before what it says itself, and its language by its letters after both.</summary>
internal static class Described
{
    public static Extraction Complete(Extraction extraction, ExtractionHints hints)
    {
        var statements = ImmutableArray.CreateBuilder<MetadataStatement>();
        Add(statements, hints.Options, "option");
        Add(statements, hints.Sidecar, "sidecar");
        if (hints.Url is { } url)
        {
            statements.Add(new MetadataStatement(MetadataField.Url, url, "capture", url));
        }

        statements.AddRange(extraction.Statements);
        var notices = extraction.Notices.ToBuilder();
        CompleteLanguage(extraction.Text.Value, statements, notices);
        AddDisagreements(statements, MetadataField.Published, "capture-dates-disagree", notices);
        return extraction with { Statements = statements.ToImmutable(), Notices = notices.ToImmutable() };
    }

    private static void CompleteLanguage(string text, ImmutableArray<MetadataStatement>.Builder statements, ImmutableArray<Message>.Builder notices)
    {
        var declared = statements.FirstOrDefault(s => s.Field == MetadataField.Language);
        var guess = LanguageDetection.Guess(text);
        if (guess.Code is { } code)
        {
            statements.Add(new MetadataStatement(MetadataField.Language, code, "text", guess.Confidence.ToString("0.00", CultureInfo.InvariantCulture)));
            if (declared is not null && declared.Value != code && guess.Confidence >= 0.8)
            {
                notices.Add(Message.Of("capture-language-contradicted", ("declared", declared.Value), ("from", declared.From), ("language", code)));
            }
        }
        else if (declared is null)
        {
            notices.Add(Message.Of("capture-language-unknown"));
        }
    }

    private static void AddDisagreements(ImmutableArray<MetadataStatement>.Builder statements, MetadataField field, string key, ImmutableArray<Message>.Builder notices)
    {
        var values = statements.Where(s => s.Field == field).GroupBy(s => s.Value).Select(g => g.First()).ToList();
        if (values.Count > 1)
        {
            notices.Add(Message.Of(key, ("values", string.Join(", ", values.Select(v => $"{v.Value} ({v.From})"))), ("used", values[0].Value)));
        }
    }

    private static void Add(ImmutableArray<MetadataStatement>.Builder statements, Sidecar? sidecar, string from)
    {
        if (sidecar is null)
        {
            return;
        }

        Add(MetadataField.Title, sidecar.Title);
        Add(MetadataField.Published, sidecar.Published is { } day ? Extraction.Write(day) : null);
        Add(MetadataField.Outlet, sidecar.Outlet);
        Add(MetadataField.OutletState, sidecar.OutletState);
        Add(MetadataField.Language, sidecar.Language);
        Add(MetadataField.Url, sidecar.Url);

        void Add(MetadataField field, string? value)
        {
            if (value is not null)
            {
                statements.Add(new MetadataStatement(field, value, from, value));
            }
        }
    }
}
