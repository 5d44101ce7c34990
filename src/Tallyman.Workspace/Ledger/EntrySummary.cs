using System.Text.Json;
using Tallyman.Casework;
using Tallyman.Ledger;
using Tallyman.Workspace.Words;

namespace Tallyman.Workspace.Ledger;

/// <summary>An entry in one line, and the page on which what it records is shown.</summary>
public static class EntrySummary
{
    /// <summary>What the entry says, in the reader's language; the words of sources stay as they are.</summary>
    public static string Of(LedgerEntry entry, CaseView view, Phrases words)
    {
        using var payload = entry.OpenPayload();
        var json = payload.RootElement;
        return entry.Kind switch
        {
            EntryKind.Claim when json.TryGetProperty("claim", out var claim) && Id(claim) is { } id && view.Claim(id)?.Original is { } known =>
                $"{words.Amount(known)}, {words.Origin(known.Origin)}",
            EntryKind.Decision => Decision(json, view, words),
            EntryKind.Capture => Text(json, "name") ?? string.Empty,
            EntryKind.Text or EntryKind.Reading when Text(json, "document") is { } document =>
                $"{view.Document(document)?.Document.Name} · {Text(json, "unreadable") ?? Text(json, "engine") ?? Text(json, "extractor")}",
            EntryKind.Import => Text(json, "name") ?? Text(json, "fileName") ?? string.Empty,
            EntryKind.Data => Text(json, "role") ?? string.Empty,
            _ => string.Empty,
        };
    }

    /// <summary>Where what the entry records is shown; null where no page shows it.</summary>
    public static string? Address(LedgerEntry entry, CaseView view)
    {
        using var payload = entry.OpenPayload();
        var json = payload.RootElement;
        var claim = entry.Kind switch
        {
            EntryKind.Claim when json.TryGetProperty("claim", out var c) => Id(c),
            EntryKind.Decision => Text(json, "target"),
            _ => null,
        };
        if (claim is not null && view.Claim(claim) is not null)
        {
            return $"/claims/{Uri.EscapeDataString(claim)}";
        }

        var document = entry.Kind is EntryKind.Capture or EntryKind.Text or EntryKind.Reading ? Text(json, "document") : claim;
        return document is not null && view.Document(document) is { } found ? $"/documents/{found.Document.ShortId}" : null;
    }

    private static string Decision(JsonElement json, CaseView view, Phrases words)
    {
        var kind = Text(json, "kind") ?? Text(json, "decision");
        var target = Text(json, "target");
        var about = target is not null && view.Claim(target)?.Original is { } claim ? words.Amount(claim) : target;
        var reason = Text(json, "reason");
        return $"{(kind is not null && words.Has("decided." + kind) ? words["decided." + kind] : kind)}: {about}{(reason is null ? string.Empty : " · " + reason)}";
    }

    private static string? Id(JsonElement claim) => Text(claim, "id");

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
