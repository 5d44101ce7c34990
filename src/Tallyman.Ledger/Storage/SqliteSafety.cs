using Microsoft.Data.Sqlite;

namespace Tallyman.Ledger.Storage;

/// <summary>The settings without which acknowledged entries may be lost; asked for and checked on each connection.</summary>
internal static class SqliteSafety
{
    /// <summary>Below it the WAL-reset bug may lose committed data (sqlite.org/wal.html, fixed in 3.51.3, 3.50.7 and 3.44.6).</summary>
    private static readonly Version Oldest = new(3, 51, 3);

    public static void CheckLibrary()
    {
        var version = Version.Parse(SQLitePCLVersion());
        if (version < Oldest && version is not { Major: 3, Minor: 50, Build: >= 7 } and not { Major: 3, Minor: 44, Build: >= 6 })
        {
            throw new LedgerException(LedgerFault.UnsafeStore, $"The SQLite library is {version}; entries are only safe with {Oldest} or later. Install a current build of Tallyman.");
        }
    }

    /// <summary>Sets what makes a commit durable and reads it back.</summary>
    public static void Secure(SqliteConnection connection, bool writes)
    {
        if (writes)
        {
            Expect(connection, "PRAGMA journal_mode=WAL", "wal");
            // synchronous belongs to the connection, not to the file: it is set on every one.
            Execute(connection, "PRAGMA synchronous=FULL");
            Expect(connection, "PRAGMA synchronous", "2");
            Execute(connection, "PRAGMA wal_autocheckpoint=1000");
        }

        Execute(connection, "PRAGMA trusted_schema=OFF");
        Execute(connection, "PRAGMA cell_size_check=ON");
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are our own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are our own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    private static void Expect(SqliteConnection connection, string sql, string wanted)
    {
        var got = Convert.ToString(Scalar(connection, sql), System.Globalization.CultureInfo.InvariantCulture);
        if (!string.Equals(got, wanted, StringComparison.OrdinalIgnoreCase))
        {
            throw new LedgerException(LedgerFault.UnsafeStore, $"'{sql}' gives '{got}' instead of '{wanted}': the file system does not let SQLite keep entries safely. Move the case to a local disk.");
        }
    }

    private static string SQLitePCLVersion()
    {
        using var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        return connection.ServerVersion;
    }
}
