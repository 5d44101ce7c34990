using Tallyman.Ledger;
using Tallyman.Ledger.Canonical;
using Tallyman.Ledger.Proving;

namespace Tallyman.Casework;

/// <summary>
/// Checks files of proof without the case that they come from. What they show is that an entry stood in a log that
/// somebody signed; not that it is true, that nothing was left out before, or that there is no second log.
/// </summary>
public static class ProofCheck
{
    /// <summary>Checks a tlog-proof with its entry beside it, a consistency proof with the older checkpoint beside it, or a checkpoint.</summary>
    /// <param name="path">The file; <c>FILE.entry</c>, <c>FILE.old</c> and <c>FILE.vkey</c> are looked for beside it.</param>
    /// <param name="verifierKey">The key to check with; where absent the one beside the file.</param>
    public static Outcome<CheckedProof> Run(string path, string? verifierKey = null)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (verifierKey is null && !File.Exists(path + ".vkey"))
            {
                return new Problem("There is no key to check with", path, $"Give it with --key, or put it into {path}.vkey", ProblemSort.Call);
            }

            var written = (verifierKey ?? File.ReadAllText(path + ".vkey")).Trim();
            if (!VerifierKey.TryParse(written, out var key))
            {
                return new Problem("The key is no verifier key", verifierKey is null ? path + ".vkey" : null, "It is written name+hash+base64", ProblemSort.Call);
            }

            return bytes.AsSpan().StartsWith("c2sp.org/tlog-proof@v1\n"u8) ? Entry(path, bytes, key, verifierKey is not null)
                : bytes.AsSpan().StartsWith("old "u8) ? Consistency(path, bytes, key, verifierKey is not null)
                : Signed(path, bytes, key, verifierKey is not null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problems.Of(e, path);
        }
    }

    private static Outcome<CheckedProof> Entry(string path, byte[] bytes, VerifierKey key, bool given)
    {
        if (!ProofFile.TryParse(bytes, out var proof, out var why))
        {
            return new Problem($"It does not hold: {why}", path, null, ProblemSort.Check);
        }

        if (!Stated(path, proof.Note, key).TryGet(out var checkpoint, out var problem))
        {
            return problem;
        }

        var entry = File.ReadAllBytes(path + ".entry");
        return !TreeProof.Includes(Digest.Leaf(entry), proof.Index, checkpoint.Size, proof.Path.AsSpan(), checkpoint.Root)
            ? new Problem("The hashes do not lead from the entry to the root that was signed: entry, index or proof were changed", path, null, ProblemSort.Check)
            : !CanonicalJson.IsCanonical(entry, out var irregular) ? new Problem($"The entry is not canonical: {irregular!.TrimEnd('.')}", path + ".entry", null, ProblemSort.Check)
            : Made("entry", checkpoint, key, given, proof.Note, proof.Index, null);
    }

    private static Outcome<CheckedProof> Consistency(string path, byte[] bytes, VerifierKey key, bool given)
    {
        if (!ConsistencyFile.TryParse(bytes, out var proof, out var why))
        {
            return new Problem($"It does not hold: {why}", path, null, ProblemSort.Check);
        }

        if (!Stated(path, proof.Note, key).TryGet(out var checkpoint, out var problem))
        {
            return problem;
        }

        if (!SignedNote.TryParse(File.ReadAllBytes(path + ".old"), out var note, out why) || !Checkpoint.TryParse(note.Text, out var old))
        {
            return new Problem($"The older checkpoint cannot be read: {why ?? "it is none"}", path + ".old");
        }

        return old.Origin != checkpoint.Origin || old.Size != proof.OldSize || !TreeProof.Extends(old.Size, old.Root, checkpoint.Size, checkpoint.Root, proof.Proof.AsSpan())
            ? new Problem("The newer checkpoint does not go on from the older one", path, null, ProblemSort.Check)
            : Made("consistency", checkpoint, key, given, proof.Note, null, old.Size);
    }

    private static Outcome<CheckedProof> Signed(string path, byte[] bytes, VerifierKey key, bool given)
    {
        if (!SignedNote.TryParse(bytes, out var note, out var why))
        {
            return new Problem($"It is neither a proof nor a checkpoint: {why}", path);
        }

        return Stated(path, note, key).TryGet(out var checkpoint, out var problem) ? Made("checkpoint", checkpoint, key, given, note, null, null) : problem;
    }

    private static Outcome<Checkpoint> Stated(string path, SignedNote note, VerifierKey key) =>
        note.Verified(key).IsEmpty ? new Problem($"The checkpoint carries no signature of the key '{key.Name}' that holds", path, null, ProblemSort.Check)
        : !Checkpoint.TryParse(note.Text, out var checkpoint) ? new Problem("The signed note is no checkpoint", path, null, ProblemSort.Check)
        : checkpoint.Origin != key.Name ? new Problem($"The checkpoint is of '{checkpoint.Origin}', the key of '{key.Name}'", path, null, ProblemSort.Check)
        : checkpoint;

    private static CheckedProof Made(string sort, Checkpoint checkpoint, VerifierKey key, bool given, SignedNote note, long? index, long? old) => new(
        sort, checkpoint.Origin, checkpoint.Size, checkpoint.Root.ToString(), key.ToString(), given, index, old,
        [.. note.Signatures.Where(s => s.KeyId != key.Id || s.Name != key.Name).Select(s => s.Name)]);
}
