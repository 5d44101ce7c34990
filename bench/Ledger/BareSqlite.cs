using Microsoft.Data.Sqlite;

namespace Tallyman.Bench.Ledger;

/// <summary>The measure: a program that puts blobs of the same size into SQLite, WAL and FULL, and does nothing else.</summary>
internal sealed class BareSqlite : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private long _seq;

    public BareSqlite(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE entry (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT");
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO entry (seq, bytes) VALUES ($s, $b)";
        _insert.Parameters.Add(new SqliteParameter { ParameterName = "$s" });
        _insert.Parameters.Add(new SqliteParameter { ParameterName = "$b" });
        _insert.Prepare();
    }

    public void Insert(IReadOnlyList<byte[]> batch)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        _insert.Transaction = transaction;
        foreach (var bytes in batch)
        {
            _insert.Parameters[0].Value = _seq++;
            _insert.Parameters[1].Value = bytes;
            _insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The statements are our own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
