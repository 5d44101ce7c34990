using System.Collections.Immutable;
using Tallyman.Casework.Capturing;
using Tallyman.Casework.Projecting;
using Tallyman.Ledger;

namespace Tallyman.Casework.Importing;

/// <summary>A table of coded claims into a case: all of its rows in one append, or none.</summary>
internal sealed class ClaimImport(EntryLog<CaseState> log, ObjectStore objects, string author)
{
    public async Task<Outcome<ImportReport>> Run(string path, CancellationToken cancellation)
    {
        if (!DocumentReading.Bytes(path).TryGet(out var bytes, out var problem) || !TableText.Read(path, bytes).TryGet(out var table, out problem))
        {
            return problem;
        }

        ImmutableArray<Problem> wrong = [.. ClaimColumns.Check(path, table.Columns)];
        if (wrong.IsEmpty && table.Lines.IsEmpty)
        {
            return new Problem("The table has a header but no rows", path);
        }

        var sha = Digest.Of(bytes).ToString();
        var claims = ImmutableArray.CreateBuilder<Claim>(table.Lines.Length);
        if (wrong.IsEmpty)
        {
            wrong = [.. Rows(path, sha, table, claims)];
        }

        if (!wrong.IsEmpty)
        {
            return new ImportReport(null, [], [], 0, wrong);
        }

        try
        {
            objects.Put(bytes);
            return await Enter(path, sha, claims.ToImmutable(), cancellation);
        }
        catch (Exception e) when (e is LedgerException or IOException or UnauthorizedAccessException)
        {
            return Problems.Of(e, path);
        }
    }

    private static IEnumerable<Problem> Rows(string path, string sha, TableText table, ImmutableArray<Claim>.Builder claims)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in table.Lines)
        {
            if (!new ClaimRow(path, sha, table.Columns, line).Read().TryGet(out var claim, out var problem))
            {
                yield return problem;
            }
            else if (!lines.TryAdd(claim.Id, line.Number))
            {
                yield return new Problem($"The id '{claim.Id}' stands on line {lines[claim.Id]} too", $"{path}, line {line.Number}, column 'claim_id'", "Give each row its own");
            }
            else
            {
                claims.Add(claim);
            }
        }
    }

    private async Task<Outcome<ImportReport>> Enter(string path, string sha, ImmutableArray<Claim> claims, CancellationToken cancellation)
    {
        ImmutableArray<string> added = [], changed = [];
        Problem? clash = null;
        var appended = await log.Append(
            (state, _) =>
            {
                clash = claims.Select(c => state.Claims.GetValueOrDefault(c.Id)).FirstOrDefault(c => c?.Original.Source is TextSource) is { } read
                    ? new Problem($"The id '{read.Original.Id}' belongs to a claim of a document", path, "Give the row another id")
                    : null;
                var news = claims.Where(c => !state.Claims.TryGetValue(c.Id, out var old) || !SaysTheSame(old.Original, c)).ToImmutableArray();
                if (clash is not null || news.IsEmpty)
                {
                    return AppendPlan.None;
                }

                changed = [.. news.Where(c => state.Claims.ContainsKey(c.Id)).Select(c => c.Id)];
                added = [.. news.Where(c => !state.Claims.ContainsKey(c.Id)).Select(c => c.Id)];
                var (a, c) = (added.Length, changed.Length);
                return new AppendPlan([Draft(path, sha, claims.Length, a, c), .. news.Select(n => FileCapture.ClaimDraft(n, author))]);
            },
            cancellation);
        return clash is not null
            ? clash
            : new ImportReport(
                appended.Entries is [var first, ..] ? CaseRows.ReadImport(first) : null,
                added, changed, claims.Length - added.Length - changed.Length, []);
    }

    /// <summary>Equal but for the file and line in which it stands.</summary>
    private static bool SaysTheSame(Claim old, Claim row) =>
        old.Source is RowSource before && row.Source is RowSource now && before.Address == now.Address && before.Note == now.Note
        && Payload.Body(json => Plain(json, old)) == Payload.Body(json => Plain(json, row));

    private static void Plain(System.Text.Json.Utf8JsonWriter json, Claim claim)
    {
        json.WritePropertyName("claim");
        FileCapture.WriteClaim(json, claim with { Source = new RowSource(string.Empty, string.Empty, 0, null, null) });
    }

    private EntryDraft Draft(string path, string sha, int rows, int added, int changed) => EntryDraft.Of(EntryKind.Import, author, json =>
    {
        json.WriteNumber("changed", changed);
        json.WriteNumber("equal", rows - added - changed);
        json.WriteString("file", sha);
        json.WriteString("name", Path.GetFileName(path));
        json.WriteNumber("new", added);
        json.WriteNumber("rows", rows);
        json.WriteString("source", path);
        json.WriteString("table", "claims");
        json.WriteString("tool", DocumentReading.Tool);
    });
}
