using Microsoft.Data.Sqlite;

namespace Tallyman.Ledger.Storage;

/// <summary>One connection to the log's SQLite file, with its prepared statements.</summary>
internal sealed class LogFile : IDisposable
{
    /// <summary>"TLYM" in ASCII: tells our files from others'.</summary>
    private const int ApplicationId = 0x544C594D;

    /// <summary>The layout that this program writes.</summary>
    public const int Layout = 2;

    private const string Schema = """
        CREATE TABLE entry (
          seq INTEGER PRIMARY KEY,
          leaf BLOB NOT NULL,
          bytes BLOB NOT NULL
        ) STRICT;
        CREATE TABLE row (
          kind TEXT NOT NULL,
          key TEXT NOT NULL,
          made INTEGER NOT NULL,
          ended INTEGER,
          content INTEGER,
          body TEXT NOT NULL,
          PRIMARY KEY (kind, key, made)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX row_live ON row (made) WHERE ended IS NULL;
        """;

    /// <summary>Added by layout 2: the roots of full tiles of the tree, and the checkpoints that were signed.</summary>
    private const string TreeSchema = """
        CREATE TABLE tile (
          n INTEGER PRIMARY KEY,
          root BLOB NOT NULL
        ) STRICT;
        CREATE TABLE checkpoint (
          size INTEGER NOT NULL,
          note TEXT NOT NULL,
          PRIMARY KEY (size, note)
        ) STRICT, WITHOUT ROWID;
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand? _insertEntry;
    private readonly SqliteCommand? _insertRow;
    private readonly SqliteCommand? _endRow;
    private readonly bool _hasTree;
    private SqliteTransaction? _transaction;
    private bool _keep; // The connection belongs to somebody else.

    private LogFile(SqliteConnection connection, bool writes, bool hasTree)
    {
        _connection = connection;
        _hasTree = hasTree;
        if (!writes)
        {
            return;
        }

        _insertEntry = Prepare("INSERT INTO entry (seq, leaf, bytes) VALUES ($seq, $leaf, $bytes)", "$seq", "$leaf", "$bytes");
        _insertRow = Prepare(
            "INSERT INTO row (kind, key, made, ended, content, body) VALUES ($kind, $key, $made, NULL, $content, $body)",
            "$kind", "$key", "$made", "$content", "$body");
        _endRow = Prepare("UPDATE row SET ended = $ended WHERE kind = $kind AND key = $key AND ended IS NULL", "$ended", "$kind", "$key");
    }

    /// <summary>Makes an empty log whose file and folder have reached the disk.</summary>
    public static void Create(string path)
    {
        SqliteSafety.CheckLibrary();
        using (var connection = Connect(path, SqliteOpenMode.ReadWriteCreate))
        {
            SqliteSafety.Secure(connection, writes: true);
            SqliteSafety.Execute(connection, Schema);
            SqliteSafety.Execute(connection, TreeSchema);
            SqliteSafety.Execute(connection, FormattableString.Invariant($"PRAGMA application_id={ApplicationId}; PRAGMA user_version={Layout};"));
            SqliteSafety.Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }

        // A log that is empty but for its WAL is thrown away at the next opening: file and folder go to the disk first.
        Durable.Sync(path);
        Durable.SyncFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Opens a log.</summary>
    /// <exception cref="LedgerException">It is missing, foreign, newer, damaged, or may not be opened.</exception>
    public static LogFile Open(string path, bool writes)
    {
        SqliteSafety.CheckLibrary();
        if (!File.Exists(path))
        {
            throw new LedgerException(LedgerFault.Missing, $"There is no ledger at {path}.");
        }

        SqliteConnection? connection = null;
        try
        {
            connection = Connect(path, writes ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly);
            var id = Convert.ToInt64(SqliteSafety.Scalar(connection, "PRAGMA application_id"), System.Globalization.CultureInfo.InvariantCulture);
            var layout = Convert.ToInt64(SqliteSafety.Scalar(connection, "PRAGMA user_version"), System.Globalization.CultureInfo.InvariantCulture);
            if (id != ApplicationId)
            {
                throw new LedgerException(LedgerFault.Foreign, $"{path} is no ledger of Tallyman, or its first page is damaged: look whether it is the right file, or put a backup back.");
            }

            if (layout > Layout)
            {
                throw new LedgerException(LedgerFault.Newer, $"{path} was written by a newer version of Tallyman (layout {layout}, this program knows {Layout}): install that version.");
            }

            SqliteSafety.Secure(connection, writes);
            if (layout < Layout && writes)
            {
                Upgrade(connection);
                layout = Layout;
            }

            return new LogFile(connection, writes, layout >= 2);
        }
        catch (SqliteException e)
        {
            connection?.Dispose();
            throw Translate(e, path);
        }
        catch (LedgerException)
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>The sentence for an error of SQLite.</summary>
    public static LedgerException Translate(SqliteException e, string path) => e.SqliteErrorCode switch
    {
        5 or 6 => new LedgerException(LedgerFault.Locked, $"{path} is in use by another program: close it and try again.", e),
        13 => new LedgerException(LedgerFault.Full, $"The disk of {path} is full: nothing was written. Make room and try again.", e),
        3 or 8 or 14 => new LedgerException(LedgerFault.NoAccess, $"{path} cannot be opened ({e.Message}): look at its permissions and those of its folder.", e),
        11 or 26 => new LedgerException(LedgerFault.Damaged, $"{path} is damaged ({e.Message}): run 'tallyman verify', then put a backup back.", e),
        _ => new LedgerException(LedgerFault.Poisoned, $"{path}: {e.Message} Open the case anew and run 'tallyman verify' before you go on.", e),
    };

    public void Begin() => _transaction = _connection.BeginTransaction(deferred: false);

    public void Insert(LedgerEntry entry)
    {
        var command = _insertEntry!;
        command.Transaction = _transaction;
        command.Parameters[0].Value = entry.Seq;
        command.Parameters[1].Value = entry.Leaf.ToArray();
        command.Parameters[2].Value = System.Runtime.InteropServices.MemoryMarshal.TryGetArray(entry.Bytes, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array
            : entry.Bytes.ToArray();
        command.ExecuteNonQuery();
    }

    public void Change(RowChange change, long seq)
    {
        var end = _endRow!;
        end.Transaction = _transaction;
        end.Parameters[0].Value = seq;
        end.Parameters[1].Value = change.Row.Kind;
        end.Parameters[2].Value = change.Row.Key;
        end.ExecuteNonQuery();
        if (change.Body is null)
        {
            return;
        }

        var insert = _insertRow!;
        insert.Transaction = _transaction;
        insert.Parameters[0].Value = change.Row.Kind;
        insert.Parameters[1].Value = change.Row.Key;
        insert.Parameters[2].Value = seq;
        insert.Parameters[3].Value = change.Content ?? (object)DBNull.Value;
        insert.Parameters[4].Value = change.Body;
        insert.ExecuteNonQuery();
    }

    public void Commit()
    {
        _transaction!.Commit();
        _transaction.Dispose();
        _transaction = null;
    }

    public void Rollback()
    {
        var transaction = _transaction;
        _transaction = null;
        try
        {
            transaction?.Rollback();
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself after the error that brought us here.
        }

        transaction?.Dispose();
    }

    /// <summary>The root of a full tile; null where the log keeps none yet.</summary>
    public Digest? TileRoot(long n)
    {
        if (!_hasTree)
        {
            return null;
        }

        using var command = Prepare("SELECT root FROM tile WHERE n = $n", "$n");
        command.Parameters[0].Value = n;
        return command.ExecuteScalar() is byte[] { Length: Digest.Length } root ? new Digest(root) : null;
    }

    /// <summary>All kept tile roots.</summary>
    public IEnumerable<(long N, byte[] Root)> TileRoots()
    {
        if (!_hasTree)
        {
            yield break;
        }

        using var command = Prepare("SELECT n, root FROM tile ORDER BY n");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return (reader.GetInt64(0), (byte[])reader[1]);
        }
    }

    /// <summary>Leaf hashes as stored.</summary>
    public System.Collections.Immutable.ImmutableArray<Digest> Leaves(long from, long until)
    {
        using var command = Prepare("SELECT leaf FROM entry WHERE seq >= $from AND seq < $until ORDER BY seq", "$from", "$until");
        command.Parameters[0].Value = from;
        command.Parameters[1].Value = until;
        using var reader = command.ExecuteReader();
        var leaves = System.Collections.Immutable.ImmutableArray.CreateBuilder<Digest>();
        while (reader.Read())
        {
            leaves.Add(new Digest((byte[])reader[0]));
        }

        return leaves.ToImmutable();
    }

    /// <summary>Keeps the root of the tile that an entry filled.</summary>
    public void KeepTile(long n)
    {
        var leaves = Leaves(n * Proving.EntryTree.TileSize, (n + 1) * Proving.EntryTree.TileSize);
        using var command = Prepare("INSERT INTO tile (n, root) VALUES ($n, $root)", "$n", "$root");
        command.Parameters[0].Value = n;
        command.Parameters[1].Value = Proving.EntryTree.Of(leaves).Root(leaves.Length).ToArray();
        command.ExecuteNonQuery();
    }

    /// <summary>The tree over the first entries.</summary>
    public Proving.EntryTree Tree(long size)
    {
        var roots = TileRoots().Where(t => t.Root.Length == Digest.Length).ToDictionary(t => t.N, t => new Digest(t.Root));
        return new Proving.EntryTree(
            size,
            n => Leaves(n * Proving.EntryTree.TileSize, Math.Min(size, (n + 1) * Proving.EntryTree.TileSize)),
            n => roots.TryGetValue(n, out var root) ? root : null);
    }

    /// <summary>The checkpoints that were signed, by size.</summary>
    public IReadOnlyList<(long Size, string Note)> Checkpoints()
    {
        if (!_hasTree)
        {
            return [];
        }

        using var command = Prepare("SELECT size, note FROM checkpoint ORDER BY size, note");
        using var reader = command.ExecuteReader();
        var list = new List<(long, string)>();
        while (reader.Read())
        {
            list.Add((reader.GetInt64(0), reader.GetString(1)));
        }

        return list;
    }

    public void KeepCheckpoint(long size, string note)
    {
        using var command = Prepare("INSERT OR IGNORE INTO checkpoint (size, note) VALUES ($size, $note)", "$size", "$note");
        command.Parameters[0].Value = size;
        command.Parameters[1].Value = note;
        command.ExecuteNonQuery();
    }

    /// <summary>Copies the log as it is at one moment into another file, also while it is written.</summary>
    public void BackUp(string path)
    {
        using var target = Connect(path, SqliteOpenMode.ReadWriteCreate);
        _connection.BackupDatabase(target);
        SqliteSafety.Execute(target, "PRAGMA journal_mode=DELETE");
    }

    public void DropRows() => SqliteSafety.Execute(_connection, "DELETE FROM row");

    public long Count() => Convert.ToInt64(SqliteSafety.Scalar(_connection, "SELECT COALESCE(MAX(seq) + 1, 0) FROM entry"), System.Globalization.CultureInfo.InvariantCulture);

    public LedgerEntry? Entry(long seq)
    {
        using var command = Prepare("SELECT bytes FROM entry WHERE seq = $seq", "$seq");
        command.Parameters[0].Value = seq;
        return command.ExecuteScalar() is byte[] bytes ? LedgerEntry.Parse(bytes) : null;
    }

    /// <summary>Sequence, stored leaf hash and bytes as they lie there, unread.</summary>
    public IEnumerable<(long Seq, byte[] Leaf, byte[] Bytes)> Raw(long from, long until)
    {
        using var command = Prepare("SELECT seq, leaf, bytes FROM entry WHERE seq >= $from AND seq < $until ORDER BY seq", "$from", "$until");
        command.Parameters[0].Value = from;
        command.Parameters[1].Value = until;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return (reader.GetInt64(0), (byte[])reader[1], (byte[])reader[2]);
        }
    }

    public IEnumerable<StoredRow> AllRows()
    {
        using var command = Prepare("SELECT kind, key, made, ended, content, body FROM row ORDER BY made, kind, key");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return Row(reader);
        }
    }

    /// <summary>The rows that are live after an entry, with the bytes of their content.</summary>
    public IEnumerable<(StoredRow Row, LedgerEntry? Content)> LiveRows(long size)
    {
        using var command = Prepare(
            """
            SELECT r.kind, r.key, r.made, r.ended, r.content, r.body, e.bytes
            FROM row AS r LEFT JOIN entry AS e ON e.seq = r.content
            WHERE r.made < $size AND (r.ended IS NULL OR r.ended >= $size)
            ORDER BY r.made, r.kind, r.key
            """,
            "$size");
        command.Parameters[0].Value = size;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return (Row(reader), reader.IsDBNull(6) ? null : LedgerEntry.Parse((byte[])reader[6]));
        }
    }

    public StoredRow? LiveRow(RowKey key)
    {
        using var command = Prepare("SELECT kind, key, made, ended, content, body FROM row WHERE kind = $kind AND key = $key AND ended IS NULL", "$kind", "$key");
        command.Parameters[0].Value = key.Kind;
        command.Parameters[1].Value = key.Key;
        using var reader = command.ExecuteReader();
        return reader.Read() ? Row(reader) : null;
    }

    /// <summary>What SQLite itself finds wrong; empty where all is well.</summary>
    public IReadOnlyList<string> IntegrityCheck()
    {
        using var command = Prepare("PRAGMA integrity_check(5)");
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(0));
        }

        return lines is ["ok"] ? [] : lines;
    }

    /// <summary>Brings what the WAL holds into the main file.</summary>
    public void Checkpoint() => SqliteSafety.Execute(_connection, "PRAGMA wal_checkpoint(TRUNCATE)");

    public void Dispose()
    {
        if (_keep)
        {
            return;
        }

        _insertEntry?.Dispose();
        _insertRow?.Dispose();
        _endRow?.Dispose();
        _transaction?.Dispose();
        _connection.Dispose();
    }

    /// <summary>A log of layout 1 gets its tree: in one transaction, so that it is of one layout or the other.</summary>
    private static void Upgrade(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        SqliteSafety.Execute(connection, TreeSchema);
        using (var file = new LogFile(connection, writes: false, hasTree: true) { _transaction = transaction })
        {
            var full = file.Count() / Proving.EntryTree.TileSize;
            for (long n = 0; n < full; n++)
            {
                file.KeepTile(n);
            }

            SqliteSafety.Execute(connection, FormattableString.Invariant($"PRAGMA user_version={Layout}"));
            transaction.Commit();
            file._keep = true;
        }
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false, // A pooled connection would hold the file after closing.
            DefaultTimeout = 5,
        }.ToString());
        try
        {
            connection.Open();
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        return connection;
    }

    private static StoredRow Row(SqliteDataReader reader) => new(
        new RowKey(reader.GetString(0), reader.GetString(1)),
        reader.GetInt64(2),
        reader.IsDBNull(3) ? null : reader.GetInt64(3),
        reader.IsDBNull(4) ? null : reader.GetInt64(4),
        reader.GetString(5));

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The statements are our own constants; values go in as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        command.Transaction = _transaction;
        command.Prepare();
        return command;
    }
}
