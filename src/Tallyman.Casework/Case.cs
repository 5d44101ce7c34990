using System.Collections.Immutable;
using NodaTime;
using Tallyman.Capture.Fetching;
using Tallyman.Casework.Capturing;
using Tallyman.Casework.Deciding;
using Tallyman.Casework.Importing;
using Tallyman.Casework.Keys;
using Tallyman.Casework.Projecting;
using Tallyman.Casework.Proving;
using Tallyman.Casework.Verifying;
using Tallyman.Ledger;
using Tallyman.Ledger.Proving;
using Tallyman.Reading;

namespace Tallyman.Casework;

/// <summary>
/// A case that was opened: the one way in for the command line and the workspace. All members may be called from any
/// thread. Everything that changes the case is an entry of its ledger and durable once the call returns.
/// </summary>
public sealed class Case : IAsyncDisposable
{
    private readonly CaseFolder _folder;
    private readonly CaseOptions _options;
    private readonly EntryLog<CaseState> _log;
    private readonly ObjectStore _objects;
    private readonly CaseTexts _texts;
    private readonly FileStream? _lock;
    private readonly Lazy<Reader> _reader;
    private volatile CaseView _view;

    private Case(CaseFolder folder, CaseOptions options, CaseManifest manifest, EntryLog<CaseState> log, ObjectStore objects, FileStream? writing)
    {
        _folder = folder;
        _options = options;
        _log = log;
        _objects = objects;
        _lock = writing;
        _texts = new CaseTexts(objects);
        _reader = new(() => Reader.Create(DataCheck.CaseData.Load(folder.Root).Gazetteer));
        Manifest = manifest;
        _view = new CaseView(manifest, log.Head, _texts);
        log.Changed += (_, _) =>
        {
            _view = new CaseView(Manifest, log.Head, _texts);
            Changed?.Invoke(this, EventArgs.Empty);
        };
    }

    /// <summary>Raised after each change, from the ledger's writer: keep the handler short and read <see cref="View"/>.</summary>
    public event EventHandler? Changed;

    /// <summary>Path of the case's folder.</summary>
    public string Folder => _folder.Root;

    /// <summary>What the case is about.</summary>
    public CaseManifest Manifest { get; private set; }

    /// <summary>Who works on it.</summary>
    public string Author => _options.Author;

    /// <summary>The case as it is now.</summary>
    public CaseView View => _view;

    /// <summary>True where the folder holds a case, whatever its state.</summary>
    public static bool Exists(string folder) => File.Exists(new CaseFolder(folder).Manifest) || File.Exists(new CaseFolder(folder).Ledger);

    /// <summary>Makes a new case in a folder that is absent or empty, and opens it.</summary>
    public static async Task<Outcome<Case>> Create(string folder, CaseManifest manifest, CaseOptions options)
    {
        var paths = new CaseFolder(Path.GetFullPath(folder));
        try
        {
            if (Exists(folder))
            {
                return new Problem("There is a case in this folder already", folder, "Open it with 'tallyman open', or give another folder", ProblemSort.Call);
            }

            if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            {
                return new Problem("A case needs a folder of its own", folder, "Give the name of a folder that is not there yet, or is empty", ProblemSort.Call);
            }

            Directory.CreateDirectory(paths.Root);
            Directory.CreateDirectory(paths.Objects);
            EntryLog.Create(paths.Ledger);
            // The manifest comes last: without it the folder is no case, so that a creation cut off leaves none by halves.
            await File.WriteAllBytesAsync(paths.Manifest, manifest.Write());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or LedgerException)
        {
            return Problems.Of(e, folder);
        }

        var opened = Open(folder, options with { ReadOnly = false });
        if (opened.Value is { } made)
        {
            await made.RecordManifest();
        }

        return opened;
    }

    /// <summary>Opens a case: alone to write, beside others to look only.</summary>
    public static Outcome<Case> Open(string folder, CaseOptions options)
    {
        var paths = new CaseFolder(Path.GetFullPath(folder));
        FileStream? writing = null;
        try
        {
            if (!File.Exists(paths.Manifest))
            {
                return new Problem(
                    Directory.Exists(paths.Root) ? "There is no case in this folder (no case.json)" : "There is no such folder",
                    folder, "Give the folder of a case, or make one with 'tallyman init'");
            }

            if (!CaseManifest.Read(paths.Manifest, File.ReadAllBytes(paths.Manifest)).TryGet(out var manifest, out var problem))
            {
                return problem;
            }

            if (!options.ReadOnly)
            {
                try
                {
                    writing = new FileStream(paths.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
                }
                catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException) && File.Exists(paths.Lock))
                {
                    return new Problem("The case is open in another process that writes to it", folder, "Close that one first, or use its workspace");
                }
            }

            var objects = new ObjectStore(paths.Objects);
            var log = EntryLog.Open(paths.Ledger, objects, new CaseProjection(), options.Clock, writes: !options.ReadOnly);
            var opened = new Case(paths, options, manifest, log, objects, writing);
            writing = null;
            return opened;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or LedgerException)
        {
            return Problems.Of(e, folder);
        }
        finally
        {
            writing?.Dispose();
        }
    }

    /// <summary>The case as it was when its ledger had a number of entries.</summary>
    public CaseView At(long entries) => entries >= View.Entries ? View : new CaseView(Manifest, _log.At(entries), _texts);

    /// <summary>Number of entries that had been made by the end of a day (UTC).</summary>
    public long EntriesBy(LocalDate day)
    {
        // Times grow with the sequence unless a clock was set back: the entry looked for is the last one of that day.
        long from = 0, to = View.Entries;
        var end = day.PlusDays(1).AtMidnight().InUtc().ToInstant();
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            if (_log.Entry(middle) is { } entry && entry.Time < end)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from;
    }

    /// <summary>Entries of the ledger in their order.</summary>
    /// <param name="from">First sequence.</param>
    /// <param name="count">How many at most.</param>
    public ImmutableArray<LedgerEntry> Entries(long from, int count) => _log.Entries(from, count);

    /// <summary>
    /// Captures files, folders, addresses, feeds, lists of addresses and web archives, reads them and enters what came of it: a document's capture, text, reading and claims
    /// in one, or nothing of it.
    /// </summary>
    /// <param name="sources">Paths of files, and of folders whose readable files are taken.</param>
    /// <param name="given">What is known of the documents besides: goes before their sidecars.</param>
    /// <param name="progress">Told after each document.</param>
    /// <param name="cancellation">Stops between two documents.</param>
    public Task<CaptureReport> Capture(IReadOnlyList<string> sources, DocumentHints? given = null, IProgress<CaptureProgress>? progress = null, CancellationToken cancellation = default) =>
        new FileCapture(_log, _objects, Author, new WebSources(FetchSettings.Default, new CaptureContext(DocumentReading.Tool, Author, Manifest.Question ?? Manifest.Name), _options.Clock), _reader.Value).Run(sources, given ?? DocumentHints.None, progress, cancellation);

    /// <summary>Imports an analyst's table.</summary>
    /// <param name="path">TSV or CSV, told by its header.</param>
    /// <param name="cancellation">Stops before anything was entered.</param>
    public Task<Outcome<ImportReport>> Import(string path, CancellationToken cancellation = default) =>
        new ClaimImport(_log, _objects, Author).Run(path, cancellation);

    /// <summary>Enters a person's decision.</summary>
    public Task<Outcome<RecordedDecision>> Decide(Decision decision, CancellationToken cancellation = default) =>
        new DecisionDesk(_log, _texts, () => View, Author).Decide(decision, cancellation);

    /// <summary>Takes back the author's last decision that stands.</summary>
    public Task<Outcome<RecordedDecision>> Undo(string? author = null, string? reason = null, CancellationToken cancellation = default) =>
        new DecisionDesk(_log, _texts, () => View, Author).UndoLast(author ?? Author, reason, cancellation);

    /// <summary>Checks entries, chain, rows, tree, checkpoints and objects.</summary>
    /// <param name="folder">The case's folder.</param>
    /// <param name="progress">Told now and then.</param>
    /// <param name="cancellation">Stops the check.</param>
    public static Task<VerifyReport> Verify(string folder, IProgress<VerifyProgress>? progress = null, CancellationToken cancellation = default) =>
        CaseVerifier.Run(folder, null, progress, cancellation);

    /// <summary>Checks a case like <see cref="Verify"/>, and that its ledger goes on from an older checkpoint.</summary>
    /// <param name="folder">The case's folder.</param>
    /// <param name="checkpoint">File of the checkpoint; absent: none.</param>
    /// <param name="progress">Told now and then.</param>
    /// <param name="cancellation">Stops the check.</param>
    public static Task<VerifyReport> VerifySince(string folder, string? checkpoint, IProgress<VerifyProgress>? progress = null, CancellationToken cancellation = default) =>
        CaseVerifier.Run(folder, checkpoint, progress, cancellation);

    /// <summary>Signs a checkpoint of the ledger as it is; a case without a key of this user first gets one, as an entry.</summary>
    /// <returns>The signed note.</returns>
    public async Task<Outcome<SignedNote>> SignCheckpoint(CancellationToken cancellation = default) =>
        await Keyed(desk => desk.Sign(cancellation));

    /// <summary>Brings in a new signing key; where the old one is at hand it signs the new one too.</summary>
    public async Task<Outcome<CaseKey>> RotateKey(CancellationToken cancellation = default) =>
        await Keyed(desk => desk.Rotate(cancellation));

    /// <summary>The proof that the entry of a claim, of a document's first capture, or of a sequence stands in the ledger.</summary>
    public async Task<Outcome<EntryProof>> Prove(string id, CancellationToken cancellation = default) =>
        (await Keyed(async desk => new Boxed<EntryProof>(await new ProofDesk(_log, () => View, desk).Entry(id, cancellation)))).TryGet(out var made, out var problem) ? made.Outcome : problem;

    /// <summary>The proof that the ledger goes on from an older checkpoint.</summary>
    /// <param name="checkpoint">File of the older checkpoint.</param>
    /// <param name="cancellation">Stops before anything was signed.</param>
    public async Task<Outcome<ConsistencyProof>> ProveSince(string checkpoint, CancellationToken cancellation = default) =>
        (await Keyed(async desk => new Boxed<ConsistencyProof>(await new ProofDesk(_log, () => View, desk).Since(checkpoint, cancellation)))).TryGet(out var made, out var problem) ? made.Outcome : problem;

    /// <summary>Writes the ledger as static files in C2SP's layout, with the verifier key in <c>vkey</c>.</summary>
    /// <param name="folder">Where to; absent or empty.</param>
    /// <param name="cancellation">Stops; what was written stays incomplete, without a checkpoint.</param>
    public async Task<Outcome<SignedNote>> ExportTiles(string folder, CancellationToken cancellation = default)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            return new Problem("The folder is not empty", folder, "Give the name of one that is not there yet", ProblemSort.Call);
        }

        return await Keyed(async desk =>
        {
            Directory.CreateDirectory(folder);
            var note = await desk.Sign(cancellation);
            var checkpoint = Checkpoint.Parse(note.Text);
            var root = TileExport.Write(folder, All(checkpoint.Size), cancellation);
            if (root != checkpoint.Root)
            {
                throw new LedgerException(LedgerFault.Damaged, $"{_folder.Ledger}: the entries do not come to the root that was signed. Run 'tallyman verify'.");
            }

            await File.WriteAllTextAsync(Path.Combine(folder, "vkey"), View.Keys[^1].Key + "\n", cancellation);
            await File.WriteAllBytesAsync(Path.Combine(folder, "checkpoint"), note.ToBytes(), cancellation);
            return note;
        });
    }

    /// <summary>Writes the case as one file, also while it is worked on.</summary>
    public async Task<Problem?> BackUp(string file, CancellationToken cancellation = default)
    {
        try
        {
            await CaseBackup.Write(_folder, _log.BackUp, Path.GetFullPath(file), cancellation);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or LedgerException)
        {
            return Problems.Of(e, file);
        }
    }

    /// <summary>Drops the projected rows and makes them anew from the entries.</summary>
    public Task Rebuild(CancellationToken cancellation = default) => _log.Rebuild(cancellation);

    /// <summary>Enters the manifest as it lies in the folder, where it is another than was last recorded.</summary>
    public async Task RecordManifest(CancellationToken cancellation = default)
    {
        var bytes = await File.ReadAllBytesAsync(_folder.Manifest, cancellation);
        var sha = Digest.Of(bytes).ToString();
        if (View.State.Manifest == sha)
        {
            return;
        }

        _objects.Put(bytes);
        await _log.Append(
            (state, _) => state.Manifest == sha
                ? AppendPlan.None
                : new AppendPlan([EntryDraft.Of(EntryKind.Data, Author, json =>
                {
                    json.WriteString("object", sha);
                    json.WriteString("role", "manifest");
                })]),
            cancellation);
    }

    /// <summary>Enters that files left the case: their names, sizes and hashes.</summary>
    /// <param name="format">What was exported.</param>
    /// <param name="files">Names and contents.</param>
    /// <param name="cancellation">Stops before anything was entered.</param>
    public Task RecordExport(string format, IReadOnlyList<(string Name, byte[] Content)> files, CancellationToken cancellation = default) =>
        _log.Append(
            new AppendPlan([EntryDraft.Of(EntryKind.Export, Author, json =>
            {
                json.WriteStartArray("files");
                foreach (var (name, content) in files)
                {
                    json.WriteStartObject();
                    json.WriteString("name", name);
                    json.WriteString("sha256", Digest.Of(content).ToString());
                    json.WriteNumber("size", content.Length);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteString("format", format);
                json.WriteString("tool", DocumentReading.Tool);
            })]),
            cancellation);

    private async Task<Outcome<T>> Keyed<T>(Func<CheckpointDesk, Task<T>> act)
        where T : class
    {
        try
        {
            var done = await act(new CheckpointDesk(_log, Manifest.Name, Author));
            await KeepKey();
            return done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or LedgerException)
        {
            return Problems.Of(e, Folder);
        }
    }

    /// <summary>The manifest names the key that signs now, so that whoever gets the folder finds it.</summary>
    private async Task KeepKey()
    {
        if (View.Keys is not [.., var last] || last.Key == Manifest.Key)
        {
            return;
        }

        Manifest = Manifest with { Key = last.Key };
        var half = _folder.Manifest + ".new";
        await File.WriteAllBytesAsync(half, Manifest.Write());
        File.Move(half, _folder.Manifest, overwrite: true);
        await RecordManifest();
    }

    private IEnumerable<LedgerEntry> All(long size)
    {
        const int Page = 1024;
        for (long from = 0; from < size; from += Page)
        {
            foreach (var entry in _log.Entries(from, (int)Math.Min(Page, size - from)))
            {
                yield return entry;
            }
        }
    }

    private sealed record Boxed<T>(Outcome<T> Outcome)
        where T : class;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _log.DisposeAsync();
        if (_lock is not null)
        {
            await _lock.DisposeAsync();
        }
    }
}
