using System.Globalization;
using System.Text;
using Tallyman.Casework.Projecting;
using Tallyman.Ledger;
using Tallyman.Ledger.Proving;

namespace Tallyman.Casework.Keys;

/// <summary>Signs checkpoints of a case, and brings in the keys for it.</summary>
internal sealed class CheckpointDesk(EntryLog<CaseState> log, string caseName, string author)
{
    /// <summary>Signs the log as it is; a case without a key of this user first gets one.</summary>
    public async Task<SignedNote> Sign(CancellationToken cancellation)
    {
        using var key = await Current(cancellation);
        return await log.Sign([key], cancellation);
    }

    /// <summary>Brings in a new key; where the old one is at hand it signs the new one too.</summary>
    public async Task<CaseKey> Rotate(CancellationToken cancellation)
    {
        using var old = log.Head.State.Keys is [.., var last] ? KeyRing.Find(last.Key) : null;
        using var key = await Enter(old, cancellation);
        return log.Head.State.Keys[^1];
    }

    private async Task<SigningKey> Current(CancellationToken cancellation) =>
        log.Head.State.Keys is [.., var last] && KeyRing.Find(last.Key) is { } own ? own : await Enter(null, cancellation);

    private async Task<SigningKey> Enter(SigningKey? old, CancellationToken cancellation)
    {
        var before = log.Head.State.Keys is [.., var last] ? last.Key : null;
        var name = before is not null && VerifierKey.TryParse(before, out var earlier) ? earlier.Name : Origin();
        var key = KeyRing.Create(name);
        var message = Encoding.UTF8.GetBytes(Statement(before, key.Public.ToString()));
        await log.Append(
            new AppendPlan([EntryDraft.Of(EntryKind.Key, author, json =>
            {
                json.WriteString("key", key.Public.ToString());
                if (before is not null)
                {
                    json.WriteString("previous", before);
                }

                json.WriteStartArray("signatures");
                foreach (var signer in new[] { key, old }.OfType<SigningKey>())
                {
                    json.WriteStartObject();
                    json.WriteString("key", signer.Public.ToString());
                    json.WriteString("signature", Convert.ToBase64String(signer.Sign(message)));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteString("use", "checkpoints");
            })]),
            cancellation);
        return key;
    }

    /// <summary>What old and new key sign when one follows the other.</summary>
    public static string Statement(string? before, string key) => $"tallyman key\n{before ?? "none"}\n{key}\n";

    /// <summary>A name like an address without its scheme: the case's own, told from others of the same name by its first entry.</summary>
    private string Origin()
    {
        var slug = string.Concat(caseName.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        var first = log.Entry(0)?.Leaf ?? Digest.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"tallyman.local/{(slug.Length == 0 ? "case" : slug)}-{first.ToString()[..8]}");
    }
}
