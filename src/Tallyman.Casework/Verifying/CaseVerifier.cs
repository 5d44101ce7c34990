using System.Collections.Immutable;
using Tallyman.Casework.Projecting;
using Tallyman.Ledger;
using Tallyman.Ledger.Proving;

namespace Tallyman.Casework.Verifying;

/// <summary>Checks a whole case: its log, its rows, its objects, its manifest. Reads only.</summary>
internal static class CaseVerifier
{
    public static Task<VerifyReport> Run(string folder, string? checkpoint, IProgress<VerifyProgress>? progress, CancellationToken cancellation) =>
        Task.Run(() => Check(new CaseFolder(Path.GetFullPath(folder)), folder, checkpoint, progress, cancellation), cancellation);

    private static VerifyReport Check(CaseFolder paths, string folder, string? checkpoint, IProgress<VerifyProgress>? progress, CancellationToken cancellation)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var objects = new ObjectStore(paths.Objects);
        string[] stored;
        byte[]? manifest = null;
        try
        {
            stored = [.. objects.All()];
            if (!File.Exists(paths.Manifest))
            {
                return Unusable(new Problem(Directory.Exists(paths.Root) ? "There is no case in this folder (no case.json)" : "There is no such folder", folder, "Give the folder of a case"));
            }

            manifest = File.ReadAllBytes(paths.Manifest);
            if (CaseManifest.Read(paths.Manifest, manifest).Problem is { } unreadable)
            {
                problems.Add(unreadable);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unusable(Problems.Of(e, folder));
        }

        LogVerification log;
        var known = new Watch();
        try
        {
            log = LogVerifier.Run(paths.Ledger, objects, known, progress is null ? null : new Relay(done => progress.Report(new VerifyProgress(done, done + stored.Length))), cancellation);
        }
        catch (LedgerException e)
        {
            return Unusable(Problems.Of(e, folder));
        }

        problems.AddRange(log.Faults.Select(f => new Problem(Capital(f.What), f.Where, null, ProblemSort.Check)));
        problems.AddRange(Objects(objects, stored, log, progress, cancellation));
        if (checkpoint is not null && log.Faults.IsEmpty && Against(checkpoint, log) is { } mismatch)
        {
            problems.Add(mismatch);
        }

        if (manifest is not null && log.Faults.IsEmpty && known.Manifest is { } recorded && recorded != Digest.Of(manifest).ToString())
        {
            problems.Add(new Problem("It is not the one that was last recorded", paths.Manifest, "If you changed it yourself, the next command that writes records it; else put it back from objects/" + recorded[..2] + "/" + recorded, ProblemSort.Check));
        }

        return new VerifyReport(log.Entries, stored.Length, log.Rows, log.Head.ToString(), problems.ToImmutable());
    }

    /// <summary>What is wrong where the log does not go on from an older checkpoint.</summary>
    private static Problem? Against(string file, LogVerification log)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problems.Of(e, file);
        }

        if (!SignedNote.TryParse(bytes, out var note, out var why))
        {
            return new Problem($"The checkpoint cannot be read: {why}", file, "Give the file that was written as a checkpoint");
        }

        if (!Checkpoint.TryParse(note.Text, out var stated))
        {
            return new Problem("The note is no checkpoint", file, "Give the file that was written as a checkpoint");
        }

        var unsigned = note.Verified([.. log.Keys]).IsEmpty;
        return stated.Size > log.Entries ? new Problem($"It covers {stated.Size} entries, the ledger has {log.Entries}: entries were lost, or an old copy was put back", file, "Look for the newer ledger", ProblemSort.Check)
            : log.Tree.Root(stated.Size) != stated.Root ? new Problem("The ledger does not go on from it: it was rewritten since, or the checkpoint is of another ledger", file, null, ProblemSort.Check)
            : unsigned ? new Problem("It fits the ledger, but carries no signature of one of the ledger's keys that holds", file, null, ProblemSort.Check)
            : null;
    }

    private static IEnumerable<Problem> Objects(ObjectStore objects, string[] stored, LogVerification log, IProgress<VerifyProgress>? progress, CancellationToken cancellation)
    {
        var faults = new (string Name, string What)?[stored.Length];
        long done = 0;
        Parallel.For(0, stored.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            if (objects.Check(stored[i]) is { } what)
            {
                faults[i] = (stored[i], what);
            }

            var count = Interlocked.Increment(ref done);
            if (count % 100 == 0)
            {
                progress?.Report(new VerifyProgress(log.Entries + count, log.Entries + stored.Length));
            }
        });
        foreach (var (name, what) in faults.OfType<(string, string)>())
        {
            yield return new Problem(Capital(what), "objects/" + name, "Put it back from a backup", ProblemSort.Check);
        }

        var there = stored.Select(s => Path.GetFileName(s)).ToHashSet(StringComparer.Ordinal);
        foreach (var missing in log.Objects.Where(o => !there.Contains(o)).Order(StringComparer.Ordinal))
        {
            yield return new Problem("It is missing", $"objects/{missing[..2]}/{missing}", "Put it back from a backup", ProblemSort.Check);
        }
    }

    private static VerifyReport Unusable(Problem problem) => new(0, 0, 0, Digest.Empty.ToString(), [problem]);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The case's projection, which also keeps the last manifest that it saw.</summary>
    private sealed class Watch : Projection<CaseState>
    {
        private readonly CaseProjection _inner = new();

        public string? Manifest { get; private set; }

        public override CaseState Empty => _inner.Empty;

        public override (CaseState State, IReadOnlyList<RowChange> Changes) Step(CaseState state, LedgerEntry entry)
        {
            var step = _inner.Step(state, entry);
            Manifest = step.State.Manifest;
            return step;
        }

        public override CaseState Load(IEnumerable<(StoredRow Row, LedgerEntry? Content)> rows, LedgerEntry? last) => _inner.Load(rows, last);

        public override string? KeyOf(LedgerEntry entry) => _inner.KeyOf(entry);

        public override IEnumerable<string> ObjectsOf(LedgerEntry entry) => _inner.ObjectsOf(entry);
    }

    private sealed class Relay(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }
}
