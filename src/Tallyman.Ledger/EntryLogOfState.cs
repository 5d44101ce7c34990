using System.Collections.Immutable;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using NodaTime;
using Tallyman.Ledger.Storage;

namespace Tallyman.Ledger;

/// <summary>
/// The append-only log in its SQLite file with its projected rows. Many callers may append at once: one writer takes
/// what has gathered and makes it durable by one sync (group commit). An append returns only after that.
/// After a write that could not be made durable the log refuses all further ones until it was opened anew.
/// </summary>
/// <typeparam name="TState">The state that the projection folds the entries into.</typeparam>
public sealed class EntryLog<TState> : IAsyncDisposable
{
    private const int MostInACommit = 1000;

    private readonly string _path;
    private readonly ObjectStore _objects;
    private readonly Projection<TState> _projection;
    private readonly IClock _clock;
    private readonly LogFile _reader;
    private readonly Lock _reading = new();
    private readonly LogFile? _writer;
    private readonly Channel<Request>? _requests;
    private readonly Task _loop;
    private volatile LogHead<TState> _head;
    private LedgerException? _poison;
    private int _disposed;

    internal EntryLog(string path, ObjectStore objects, Projection<TState> projection, IClock clock, bool writes)
    {
        _path = path;
        _objects = objects;
        _projection = projection;
        _clock = clock;
        _writer = writes ? LogFile.Open(path, writes: true) : null;
        try
        {
            _reader = LogFile.Open(path, writes: false);
            _head = Load();
        }
        catch
        {
            _writer?.Dispose();
            _reader?.Dispose();
            throw;
        }

        _loop = Task.CompletedTask;
        if (writes)
        {
            _requests = Channel.CreateBounded<Request>(new BoundedChannelOptions(4 * MostInACommit) { SingleReader = true });
            _loop = Task.Run(Run);
        }
    }

    /// <summary>The state as of the last durable entry.</summary>
    public LogHead<TState> Head => _head;

    /// <summary>Raised after each commit, on the writer's thread: keep it short and read <see cref="Head"/>.</summary>
    public event EventHandler? Changed;

    /// <summary>
    /// Appends what <paramref name="plan"/> makes of the state at that moment; what it sees is what the entries will
    /// follow. Its first argument is the sequence that its first entry will have.
    /// </summary>
    /// <exception cref="LedgerException">The disk is full, the log was poisoned or is read-only.</exception>
    public async Task<Appended<TState>> Append(Func<TState, long, AppendPlan> plan, CancellationToken cancellation = default)
    {
        if (_requests is null)
        {
            throw new LedgerException(LedgerFault.NoAccess, $"{_path} was opened to read only.");
        }

        var request = new Request(plan, new TaskCompletionSource<Appended<TState>>(TaskCreationOptions.RunContinuationsAsynchronously));
        await _requests.Writer.WriteAsync(request, cancellation);
        // Once it is with the writer it may become durable: waiting on is the only honest answer.
        return await request.Done.Task;
    }

    /// <summary>Appends entries that do not depend on the state.</summary>
    public Task<Appended<TState>> Append(AppendPlan plan, CancellationToken cancellation = default) => Append((_, _) => plan, cancellation);

    /// <summary>One entry; null beyond the end.</summary>
    public LedgerEntry? Entry(long seq) => Reading(file => file.Entry(seq) is { } entry ? Resolve(entry) : null);

    /// <summary>Entries in their order.</summary>
    /// <param name="from">First sequence.</param>
    /// <param name="count">How many at most.</param>
    public ImmutableArray<LedgerEntry> Entries(long from, int count) =>
        Reading(file => file.Raw(from, from + count).Select(r => Resolve(LedgerEntry.Parse(r.Bytes))).ToImmutableArray());

    /// <summary>The state as it was when the log had a number of entries.</summary>
    public LogHead<TState> At(long size)
    {
        var head = _head;
        if (size >= head.Size)
        {
            return head;
        }

        return Reading(file =>
        {
            var last = size > 0 ? file.Entry(size - 1) : null;
            return new LogHead<TState>(size, last?.Leaf ?? Digest.Empty, _projection.Load(Live(file, size), last));
        });
    }

    /// <summary>Drops all projected rows and makes them again from the entries, in one transaction.</summary>
    public async Task Rebuild(CancellationToken cancellation = default)
    {
        await InWriter(head => RebuildRows(head.Size), cancellation);
    }

    /// <summary>
    /// Signs the tree as it is. What was signed is durable before the signature is handed out, so that no two checkpoints
    /// of one log ever contradict each other.
    /// </summary>
    /// <param name="keys">The keys that sign; the first one's name is the origin.</param>
    /// <param name="cancellation">Stops before anything was signed.</param>
    /// <exception cref="LedgerException">An earlier checkpoint is no prefix of the log: it is damaged, or an old copy was put back.</exception>
    public async Task<Proving.SignedNote> Sign(IReadOnlyList<Proving.SigningKey> keys, CancellationToken cancellation = default)
    {
        Proving.SignedNote? note = null;
        await InWriter(
            head =>
            {
                var tree = _writer!.Tree(head.Size);
                foreach (var (size, text) in _writer.Checkpoints())
                {
                    if (!Proving.SignedNote.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var earlier, out _)
                        || !Proving.Checkpoint.TryParse(earlier.Text, out var stated) || stated.Size != size || size > head.Size || tree.Root(size) != stated.Root)
                    {
                        throw new LedgerException(LedgerFault.Damaged, $"{_path}: the checkpoint signed at size {size} does not fit the log. Nothing was signed; run 'tallyman verify'.");
                    }
                }

                note = Proving.SignedNote.Sign(new Proving.Checkpoint(keys[0].Public.Name, head.Size, tree.Root(head.Size)).ToString(), [.. keys]);
                _writer.KeepCheckpoint(head.Size, note.ToString());
            },
            cancellation);
        return note!;
    }

    /// <summary>Runs a question to the tree while nobody else reads.</summary>
    public T InTree<T>(long size, Func<Proving.EntryTree, T> ask) => Reading(file => ask(file.Tree(size)));

    /// <summary>The checkpoints that were signed, by size, as notes.</summary>
    public IReadOnlyList<(long Size, string Note)> Checkpoints() => Reading(file => file.Checkpoints());

    /// <summary>Copies the log as it is at one moment into another file, also while it is written.</summary>
    public void BackUp(string path) => Reading(file =>
    {
        file.BackUp(path);
        return true;
    });

    private async Task InWriter(Action<LogHead<TState>> act, CancellationToken cancellation)
    {
        var request = new Request(null, new TaskCompletionSource<Appended<TState>>(TaskCreationOptions.RunContinuationsAsynchronously), act);
        await (_requests ?? throw new LedgerException(LedgerFault.NoAccess, $"{_path} was opened to read only.")).Writer.WriteAsync(request, cancellation);
        await request.Done.Task;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        _requests?.Writer.TryComplete();
        await _loop;
        lock (_reading)
        {
            _reader.Dispose();
        }

        if (_writer is { } writer)
        {
            try
            {
                writer.Checkpoint();
            }
            catch (SqliteException)
            {
                // The WAL keeps what the main file could not take; the next opening brings it in.
            }

            writer.Dispose();
        }
    }

    private T Reading<T>(Func<LogFile, T> read)
    {
        lock (_reading)
        {
            try
            {
                return read(_reader);
            }
            catch (SqliteException e)
            {
                throw LogFile.Translate(e, _path);
            }
            catch (FormatException e)
            {
                throw Damaged(e);
            }
        }
    }

    private LedgerEntry Resolve(LedgerEntry entry) => OutlyingPayload.Resolve(entry, _objects);

    private IEnumerable<(StoredRow Row, LedgerEntry? Content)> Live(LogFile file, long size) =>
        file.LiveRows(size).Select(r => r.Content is null ? r : (r.Row, Resolve(r.Content)));

    private LedgerException Damaged(Exception e) =>
        new(LedgerFault.Damaged, $"{_path} is damaged ({e.Message}): run 'tallyman verify' to see where, then put a backup back.", e);

    private LogHead<TState> Load()
    {
        try
        {
            var size = _reader.Count();
            var last = size > 0 ? _reader.Entry(size - 1) : null;
            return new LogHead<TState>(size, last?.Leaf ?? Digest.Empty, _projection.Load(Live(_reader, size), last));
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            throw Damaged(e);
        }
    }

    private async Task Run()
    {
        var batch = new List<Request>();
        while (await _requests!.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostInACommit && _requests.Reader.TryRead(out var request))
            {
                batch.Add(request);
            }

            Commit(batch);
        }
    }

    private void Commit(List<Request> batch)
    {
        if (_poison is { } poison)
        {
            batch.ForEach(r => r.Done.TrySetException(poison));
            return;
        }

        var head = _head;
        var acknowledge = new List<Action>(batch.Count);
        try
        {
            _writer!.Begin();
            foreach (var request in batch)
            {
                if (request.Plan is null)
                {
                    request.Act!(head);
                    var state = head.State;
                    acknowledge.Add(() => request.Done.TrySetResult(new Appended<TState>([], state, false)));
                    continue;
                }

                if (Prepare(request, head) is { } prepared)
                {
                    head = Write(prepared, head);
                    acknowledge.Add(() => request.Done.TrySetResult(new Appended<TState>(prepared.Entries, prepared.State, prepared.Repeated)));
                }
            }

            _writer.Commit();
        }
        catch (LedgerException e)
        {
            _writer!.Rollback();
            batch.ForEach(r => r.Done.TrySetException(e));
            return;
        }
        catch (SqliteException e)
        {
            _writer!.Rollback();
            var refusal = LogFile.Translate(e, _path);
            if (refusal.Fault is not (LedgerFault.Full or LedgerFault.Locked))
            {
                _poison = new LedgerException(LedgerFault.Poisoned, refusal.Message, e);
            }

            batch.ForEach(r => r.Done.TrySetException(refusal));
            return;
        }

        // Who has his answer finds the new state in every view of it: the views change first.
        _head = head;
        try
        {
            Changed?.Invoke(this, EventArgs.Empty);
        }
        finally
        {
            acknowledge.ForEach(a => a());
        }
    }

    private LogHead<TState> Write(Prepared prepared, LogHead<TState> head)
    {
        for (var i = 0; i < prepared.Entries.Length && !prepared.Repeated; i++)
        {
            var entry = prepared.Entries[i];
            _writer!.Insert(entry);
            foreach (var change in prepared.Changes[i])
            {
                _writer.Change(change, entry.Seq);
            }

            if ((entry.Seq + 1) % Proving.EntryTree.TileSize == 0)
            {
                _writer!.KeepTile(entry.Seq / Proving.EntryTree.TileSize);
            }

            head = new LogHead<TState>(entry.Seq + 1, entry.Leaf, prepared.State);
        }

        return head;
    }

    /// <summary>Makes the entries and their rows; an error here is the caller's own and leaves the batch as it is.</summary>
    private Prepared? Prepare(Request request, LogHead<TState> head)
    {
        try
        {
            var plan = request.Plan!(head.State, head.Size);
            if (plan.Request is { } key && _writer!.LiveRow(RequestRows.Key(key)) is { } known)
            {
                return new Prepared([.. RequestRows.Entries(_writer, known).Select(Resolve)], [], head.State, Repeated: true);
            }

            var entries = ImmutableArray.CreateBuilder<LedgerEntry>(plan.Entries.Length);
            var changes = ImmutableArray.CreateBuilder<IReadOnlyList<RowChange>>(plan.Entries.Length);
            var (seq, previous, state) = (head.Size, head.Leaf, head.State);
            var now = _clock.GetCurrentInstant();
            foreach (var draft in plan.Entries)
            {
                var entry = Resolve(Make(seq, now, draft, previous, plan.Request));
                var (next, rows) = _projection.Step(state, entry);
                if (RequestRows.Of(entry, entries.Count == 0 ? null : plan.Request) is { } row)
                {
                    rows = [.. rows, row];
                }

                entries.Add(entry);
                changes.Add(rows);
                (seq, previous, state) = (seq + 1, entry.Leaf, next);
            }

            return new Prepared(entries.MoveToImmutable(), changes.MoveToImmutable(), state, Repeated: false);
        }
        catch (Exception e) when (e is not SqliteException)
        {
            request.Done.TrySetException(e);
            return null;
        }
    }

    private LedgerEntry Make(long seq, Instant now, EntryDraft draft, Digest previous, string? request)
    {
        var entry = LedgerEntry.Make(seq, now, draft.Author, draft.Kind, draft.Payload.Span, previous, request);
        if (entry.Bytes.Length <= LedgerEntry.MaximumSize)
        {
            return entry;
        }

        var outlying = OutlyingPayload.Put(_objects, entry.Payload.Span);
        return LedgerEntry.Make(seq, now, draft.Author, draft.Kind, outlying, previous, request);
    }

    private void RebuildRows(long size)
    {
        _writer!.DropRows();
        var state = _projection.Empty;
        string? request = null;
        const int Page = 4096;
        for (long from = 0; from < size; from += Page)
        {
            foreach (var raw in _writer.Raw(from, Math.Min(size, from + Page)).ToList())
            {
                var entry = Resolve(LedgerEntry.Parse(raw.Bytes));
                (state, var changes) = _projection.Step(state, entry);
                foreach (var change in RequestRows.Of(entry, request) is { } row ? changes.Append(row) : changes)
                {
                    _writer.Change(change, entry.Seq);
                }

                request = entry.Request;
            }
        }
    }

    private sealed record Request(Func<TState, long, AppendPlan>? Plan, TaskCompletionSource<Appended<TState>> Done, Action<LogHead<TState>>? Act = null);

    private sealed record Prepared(ImmutableArray<LedgerEntry> Entries, ImmutableArray<IReadOnlyList<RowChange>> Changes, TState State, bool Repeated);
}
