using System.Globalization;
using Tallyman.Casework.Keys;
using Tallyman.Casework.Projecting;
using Tallyman.Ledger;
using Tallyman.Ledger.Proving;

namespace Tallyman.Casework.Proving;

/// <summary>Makes proofs out of a case.</summary>
internal sealed class ProofDesk(EntryLog<CaseState> log, Func<CaseView> view, CheckpointDesk checkpoints)
{
    public async Task<Outcome<EntryProof>> Entry(string id, CancellationToken cancellation)
    {
        if (Sequence(id) is not { } seq)
        {
            return new Problem("There is no claim, document or entry of this id", id, "Give a claim's id, a document's, or the sequence of an entry", ProblemSort.Call);
        }

        var note = await checkpoints.Sign(cancellation);
        var checkpoint = Checkpoint.Parse(note.Text);
        var path = log.InTree(checkpoint.Size, tree => tree.Inclusion(seq, checkpoint.Size));
        return new EntryProof(seq, new ProofFile(seq, path, note).ToString(), log.Entry(seq)!.Bytes.ToArray(), KeyOf(note));
    }

    public async Task<Outcome<ConsistencyProof>> Since(string file, CancellationToken cancellation)
    {
        byte[] old;
        try
        {
            old = await File.ReadAllBytesAsync(file, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problems.Of(e, file);
        }

        if (!SignedNote.TryParse(old, out var earlier, out var why))
        {
            return new Problem($"The checkpoint cannot be read: {why}", file, "Give the file that was written as a checkpoint");
        }

        if (!Checkpoint.TryParse(earlier.Text, out var since))
        {
            return new Problem("The note is no checkpoint", file, "Give the file that was written as a checkpoint");
        }

        if (Mismatch(since) is { } mismatch)
        {
            return new Problem(mismatch, file, null, ProblemSort.Check);
        }

        var note = await checkpoints.Sign(cancellation);
        var now = Checkpoint.Parse(note.Text);
        var proof = log.InTree(now.Size, tree => tree.Consistency(since.Size, now.Size));
        return new ConsistencyProof(since.Size, now.Size, new ConsistencyFile(since.Size, proof, note).ToString(), old, KeyOf(note));
    }

    private string? Mismatch(Checkpoint since) =>
        since.Size > log.Head.Size ? $"The checkpoint covers {since.Size} entries, the ledger has {log.Head.Size}: entries were lost, or an old copy was put back"
        : log.InTree(since.Size, tree => tree.Root(since.Size)) != since.Root ? "The ledger does not go on from this checkpoint: it was rewritten, or the checkpoint is of another ledger"
        : null;

    private long? Sequence(string id)
    {
        if (view().Claim(id) is { } claim)
        {
            return claim.Entry;
        }

        if (view().Document(id) is { } document)
        {
            return document.Captures[0].Seq;
        }

        return long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) && seq < log.Head.Size ? seq : null;
    }

    private string KeyOf(SignedNote note) => log.Head.State.Keys.Last(k => VerifierKey.TryParse(k.Key, out var key) && key.Id == note.Signatures[0].KeyId).Key;
}
