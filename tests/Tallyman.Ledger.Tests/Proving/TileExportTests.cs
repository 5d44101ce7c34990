using System.Globalization;
using NodaTime;
using Tallyman.Ledger.Proving;
using Tallyman.Ledger.Tests.Canonical;

namespace Tallyman.Ledger.Tests.Proving;

public sealed class TileExportTests
{
    [Theory]
    [InlineData(1234067, "tile/2/x001/x234/067")]
    [InlineData(0, "tile/2/000")]
    [InlineData(999, "tile/2/999")]
    [InlineData(1000, "tile/2/x001/000")]
    public void Numbers_of_tiles_are_written_in_groups_of_three(long n, string path) => Assert.Equal(path, TileExport.PathOf("2", n, 256));

    [Theory]
    [InlineData(1, "tile/0/000.p/1")]
    [InlineData(255, "tile/0/000.p/255")]
    [InlineData(256, "tile/0/000", "tile/1/000.p/1")]
    [InlineData(257, "tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1")]
    public void The_tiles_of_small_logs_are_those_of_the_layout(int size, params string[] tiles)
    {
        using var test = new TestLog();
        var folder = Path.Combine(test.Folder, "tiles");
        Assert.Equal(EntryTree.Of([.. Entries(size).Select(e => e.Leaf)]).Root(size), TileExport.Write(folder, Entries(size)));
        Assert.Equal(tiles.Order(StringComparer.Ordinal), Files(folder).Where(f => !f.StartsWith("tile/entries/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Seventy_thousand_entries_make_the_tiles_that_the_layout_counts()
    {
        using var test = new TestLog();
        var folder = Path.Combine(test.Folder, "tiles");
        var entries = Entries(70_000).ToList();
        Assert.Equal(EntryTree.Of([.. entries.Select(e => e.Leaf)]).Root(70_000), TileExport.Write(folder, entries));
        var files = Files(folder).ToList();
        Assert.Equal(273, files.Count(f => f.StartsWith("tile/0/", StringComparison.Ordinal) && !f.Contains(".p/", StringComparison.Ordinal)));
        Assert.Contains("tile/0/273.p/112", files);
        Assert.Contains("tile/1/000", files);
        Assert.Contains("tile/1/001.p/17", files);
        Assert.Contains("tile/2/000.p/1", files);
        Assert.Equal(274, files.Count(f => f.StartsWith("tile/entries/", StringComparison.Ordinal)));
        Assert.Equal(8192, new FileInfo(Path.Combine(folder, "tile/0/000")).Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(66_000)]
    public async Task A_verifier_in_another_language_comes_to_the_signed_root(int size)
    {
        using var test = new TestLog();
        var folder = Path.Combine(test.Folder, "tiles");
        var root = TileExport.Write(folder, Entries(size));
        using var key = SigningKey.Create("log.example/test");
        await File.WriteAllBytesAsync(Path.Combine(folder, "checkpoint"), SignedNote.Sign(new Checkpoint("log.example/test", size, root).ToString(), key).ToBytes());
        await File.WriteAllTextAsync(Path.Combine(folder, "vkey"), key.Public + "\n");
        Assert.Equal("holds\n", await Node.Run(Verifier, folder));
        var bundle = Directory.EnumerateFiles(Path.Combine(folder, "tile", "entries"), "*", SearchOption.AllDirectories).First();
        var bytes = await File.ReadAllBytesAsync(bundle);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(bundle, bytes);
        Assert.NotEqual("holds\n", await Node.Run(Verifier, folder));
    }

    /// <summary>Written against the C2SP texts alone: signature, bundles, every tile of every level, root.</summary>
    private const string Verifier = """
        const fs = require('fs'), c = require('crypto'), dir = fs.readFileSync(0, 'utf8').trim();
        const sha = b => c.createHash('sha256').update(b).digest();
        const node = (l, r) => sha(Buffer.concat([Buffer.from([1]), l, r]));
        const say = t => { console.log(t); process.exit(0); };
        const note = fs.readFileSync(dir + '/checkpoint', 'utf8'), cut = note.lastIndexOf('\n\n');
        const text = note.slice(0, cut + 1), [dash, name, sig] = note.slice(cut + 2).trim().split(' ');
        const [vname, vhash, vkey] = fs.readFileSync(dir + '/vkey', 'utf8').trim().split(/\+(.{8})\+/);
        const key = Buffer.from(vkey, 'base64'), s = Buffer.from(sig, 'base64');
        const id = sha(Buffer.concat([Buffer.from(vname + '\n'), key])).subarray(0, 4);
        if (dash !== '\u2014' || name !== vname || id.toString('hex') !== vhash || !id.equals(s.subarray(0, 4))) say('key');
        const pub = c.createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key.subarray(1)]), format: 'der', type: 'spki' });
        if (!c.verify(null, Buffer.from(text), pub, s.subarray(4))) say('signature');
        const [origin, sizeText, rootText] = text.split('\n'), size = Number(sizeText);
        if (origin !== vname) say('origin');
        const path = (l, n, w) => { let p = String(n % 1000).padStart(3, '0'); for (n = Math.floor(n / 1000); n > 0; n = Math.floor(n / 1000)) p = 'x' + String(n % 1000).padStart(3, '0') + '/' + p; return dir + '/tile/' + l + '/' + p + (w < 256 ? '.p/' + w : ''); };
        let hashes = [];
        for (let n = 0; n * 256 < size; n++) {
          const w = Math.min(256, size - n * 256), b = fs.readFileSync(path('entries', n, w));
          let at = 0;
          for (let i = 0; i < w; i++) { const len = b.readUInt16BE(at); hashes.push(sha(Buffer.concat([Buffer.from([0]), b.subarray(at + 2, at + 2 + len)]))); at += 2 + len; }
          if (at !== b.length) say('bundle');
        }
        const mth = h => { if (h.length === 1) return h[0]; let k = 1; while (k * 2 < h.length) k *= 2; return node(mth(h.slice(0, k)), mth(h.slice(k))); };
        const root = mth(hashes);
        for (let level = 0; hashes.length > 0; level++) {
          const up = [];
          for (let n = 0; n * 256 < hashes.length; n++) {
            const part = hashes.slice(n * 256, n * 256 + 256);
            if (!fs.readFileSync(path(level, n, part.length)).equals(Buffer.concat(part))) say('tile ' + level + ' ' + n);
            if (part.length === 256) up.push(mth(part));
          }
          hashes = up;
        }
        say(root.toString('base64') === rootText ? 'holds' : 'root');
        """;

    private static IEnumerable<LedgerEntry> Entries(int count)
    {
        var previous = Digest.Empty;
        for (var i = 0; i < count; i++)
        {
            var entry = LedgerEntry.Make(i, Instant.FromUnixTimeSeconds(1_700_000_000 + i), "ada", EntryKind.Data, TestLog.Utf8(string.Create(CultureInfo.InvariantCulture, $"{{\"n\":{i}}}")), previous);
            previous = entry.Leaf;
            yield return entry;
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
