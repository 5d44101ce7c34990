using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tallyman.Ledger.Canonical;
using Tallyman.Ledger.Proving;
using Tallyman.Ledger.Storage;

namespace Tallyman.Ledger;

/// <summary>
/// Replays a log from its first entry: bytes, canonical form, chain, leaf hashes, and the projected rows that the entries
/// come to. Nothing that is stored is believed.
/// </summary>
public static class LogVerifier
{
    /// <summary>Replays the log at a path.</summary>
    /// <param name="path">The SQLite file.</param>
    /// <param name="objects">Where payloads too large for an entry lie.</param>
    /// <param name="projection">The fold that made the rows.</param>
    /// <param name="progress">Told the number of entries done.</param>
    /// <param name="cancellation">Stops the replay.</param>
    /// <exception cref="LedgerException">The log cannot be opened at all.</exception>
    public static LogVerification Run<TState>(string path, ObjectStore objects, Projection<TState> projection, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        try
        {
            using var file = LogFile.Open(path, writes: false);
            return new Replay<TState>(path, file, objects, projection).Run(progress, cancellation);
        }
        catch (SqliteException e)
        {
            throw LogFile.Translate(e, path);
        }
    }
}

/// <summary>One replay.</summary>
internal sealed class Replay<TState>(string path, LogFile file, ObjectStore objects, Projection<TState> projection)
{
    private readonly Dictionary<RowKey, StoredRow> _live = [];
    private readonly Dictionary<(RowKey Key, long Made), StoredRow> _rows = [];
    private readonly HashSet<string> _objects = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Digest>.Builder _leaves = ImmutableArray.CreateBuilder<Digest>();
    private readonly List<VerifierKey> _keys = [];
    private readonly ImmutableArray<LogFault>.Builder _faults = ImmutableArray.CreateBuilder<LogFault>();

    public LogVerification Run(IProgress<long>? progress, CancellationToken cancellation)
    {
        var (state, previous, seq) = (projection.Empty, Digest.Empty, 0L);
        string? request = null;
        try
        {
            foreach (var raw in file.Raw(long.MinValue, long.MaxValue))
            {
                cancellation.ThrowIfCancellationRequested();
                if (Sound(raw, seq, previous) is not { } entry)
                {
                    break;
                }

                var step = Fold(state, entry, request);
                if (step is not { } next)
                {
                    break;
                }

                _leaves.Add(entry.Leaf);
                (state, previous, request) = (next, entry.Leaf, entry.Request);
                seq++;
                if (seq % 1000 == 0)
                {
                    progress?.Report(seq);
                }
            }
        }
        catch (Exception e) when (e is SqliteException or InvalidCastException or InvalidOperationException)
        {
            _faults.Add(new LogFault($"{path}, entry {seq}", $"it cannot be read ({e.Message.TrimEnd('.')})"));
        }

        progress?.Report(seq);
        if (_faults.Count == 0)
        {
            CompareRows();
            CompareTree();
        }

        foreach (var line in Integrity())
        {
            _faults.Add(new LogFault(path, $"SQLite finds: {line}"));
        }

        return new LogVerification(seq, _rows.Count, _objects, previous, _faults.ToImmutable(), EntryTree.Of(_leaves.ToImmutable()), [.. _keys]);
    }

    private LedgerEntry? Sound((long Seq, byte[] Leaf, byte[] Bytes) raw, long seq, Digest previous)
    {
        var where = $"entry {seq}";
        if (raw.Seq != seq)
        {
            _faults.Add(new LogFault(where, raw.Seq < 0 ? $"a row {raw.Seq} stands before it" : $"it is missing: the next one is {raw.Seq}"));
            return null;
        }

        LedgerEntry entry;
        try
        {
            entry = LedgerEntry.Parse(raw.Bytes);
        }
        catch (FormatException e)
        {
            _faults.Add(new LogFault(where, $"its bytes are no entry: {e.Message}"));
            return null;
        }

        var fault = raw.Bytes.Length > LedgerEntry.MaximumSize ? $"it has {raw.Bytes.Length} bytes, more than {LedgerEntry.MaximumSize}"
            : !CanonicalJson.IsCanonical(raw.Bytes, out var why) ? $"its bytes are not canonical: {why}"
            : entry.Seq != seq ? $"its own 'seq' is {entry.Seq}"
            : entry.Previous != previous ? "its 'previous' is not the hash of the entry before: that one or this one was changed"
            : !entry.Leaf.ToArray().AsSpan().SequenceEqual(raw.Leaf) ? "its bytes do not have the leaf hash stored beside them: one of the two was changed"
            : null;
        if (fault is null)
        {
            return entry;
        }

        _faults.Add(new LogFault(where, fault.TrimEnd('.')));
        return null;
    }

    private TState? Fold(TState state, LedgerEntry entry, string? request)
    {
        try
        {
            if (OutlyingPayload.Hash(entry.Payload) is { } outlying)
            {
                _objects.Add(outlying);
                entry = OutlyingPayload.Resolve(entry, objects);
            }

            _objects.UnionWith(projection.ObjectsOf(entry));
            if (projection.KeyOf(entry) is { } written)
            {
                _keys.Add(VerifierKey.TryParse(written, out var key) ? key : throw new FormatException("its key is none"));
            }

            var (next, changes) = projection.Step(state, entry);
            foreach (var change in RequestRows.Of(entry, request) is { } row ? changes.Append(row) : changes)
            {
                Apply(change, entry.Seq);
            }

            return next;
        }
        catch (Exception e) when (e is FormatException or JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            _faults.Add(new LogFault($"entry {entry.Seq}", $"its payload is not what a '{Term.Of(entry.Kind)}' holds: {e.Message.TrimEnd('.')}"));
        }
        catch (LedgerException e)
        {
            _faults.Add(new LogFault($"entry {entry.Seq}", e.Message.TrimEnd('.')));
        }

        return default;
    }

    private void Apply(RowChange change, long seq)
    {
        if (_live.Remove(change.Row, out var before))
        {
            _rows[(before.Row, before.Made)] = before with { Ended = seq };
        }

        if (change.Body is { } body)
        {
            var row = new StoredRow(change.Row, seq, null, change.Content, body);
            _live[change.Row] = row;
            _rows[(row.Row, seq)] = row;
        }
    }

    private void CompareRows()
    {
        var expected = new Dictionary<(RowKey Key, long Made), StoredRow>(_rows);
        try
        {
            foreach (var row in file.AllRows())
            {
                if (!expected.Remove((row.Row, row.Made), out var wanted))
                {
                    _faults.Add(new LogFault(Name(row), "no entry made it: rows can be made anew with 'tallyman verify --rebuild'"));
                    return;
                }

                if (row != wanted)
                {
                    _faults.Add(new LogFault(Name(row), "it is not what the entries come to: rows can be made anew with 'tallyman verify --rebuild'"));
                    return;
                }
            }
        }
        catch (Exception e) when (e is SqliteException or InvalidCastException or InvalidOperationException)
        {
            _faults.Add(new LogFault($"{path}, projected rows", $"they cannot be read ({e.Message.TrimEnd('.')}): they can be made anew with 'tallyman verify --rebuild'"));
            return;
        }

        if (expected.Values.OrderBy(r => r.Made).FirstOrDefault() is { } missing)
        {
            _faults.Add(new LogFault(Name(missing), "it is missing: rows can be made anew with 'tallyman verify --rebuild'"));
        }
    }

    /// <summary>Tiles and signed checkpoints against the tree of the leaves.</summary>
    private void CompareTree()
    {
        var all = _leaves.ToImmutable();
        var tree = EntryTree.Of(all);
        try
        {
            var tiles = file.TileRoots().ToList();
            for (var i = 0; i < tiles.Count; i++)
            {
                var (n, root) = tiles[i];
                var leaves = (n + 1) * EntryTree.TileSize;
                if (n != i || leaves > tree.Size)
                {
                    _faults.Add(new LogFault($"tile {n}", "it is not one of the log's"));
                    return;
                }

                var own = EntryTree.Of([.. all.AsSpan((int)(n * EntryTree.TileSize), EntryTree.TileSize)]).Root(EntryTree.TileSize);
                if (!own.ToArray().AsSpan().SequenceEqual(root))
                {
                    _faults.Add(new LogFault($"tile {n}", "its root is not that of the entries"));
                    return;
                }
            }

            if (tiles.Count > 0 && tiles.Count != tree.Size / EntryTree.TileSize)
            {
                _faults.Add(new LogFault($"tile {tiles.Count}", "it is missing"));
            }

            foreach (var (size, text) in file.Checkpoints())
            {
                if (Wrong(size, text, tree) is { } wrong)
                {
                    _faults.Add(new LogFault($"checkpoint of size {size}", wrong));
                    return;
                }
            }
        }
        catch (Exception e) when (e is SqliteException or InvalidCastException or InvalidOperationException)
        {
            _faults.Add(new LogFault($"{path}, tiles and checkpoints", $"they cannot be read ({e.Message.TrimEnd('.')})"));
        }
    }

    private string? Wrong(long size, string text, EntryTree tree) =>
        !SignedNote.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var note, out var why) ? why
        : note.ToString() != text ? "it is not written as a note is"
        : !Checkpoint.TryParse(note.Text, out var stated) ? "its text is no checkpoint"
        : stated.Size != size ? $"it states the size {stated.Size}"
        : size > tree.Size ? $"it was signed over {size} entries, the log has {tree.Size}: entries were lost"
        : stated.Root != tree.Root(size) ? "its root is not that of the entries: the log was rewritten after it was signed"
        : note.Signatures.Any(s => !_keys.Any(k => k.Name == s.Name && k.Id == s.KeyId)) ? "it carries a signature of a key that is not among the entries"
        : note.Verified([.. _keys]).IsEmpty ? "its signature does not hold"
        : null;

    private IReadOnlyList<string> Integrity()
    {
        try
        {
            return file.IntegrityCheck();
        }
        catch (SqliteException e)
        {
            return [e.Message.TrimEnd('.')];
        }
    }

    private static string Name(StoredRow row) => $"row {row.Row.Kind} '{row.Row.Key}' made by entry {row.Made}";
}
