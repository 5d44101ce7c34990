using System.Collections.Immutable;
using System.Text;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Testing;

namespace Tallyman.Ledger.Tests;

/// <summary>A log in a folder of its own that is removed at the end.</summary>
internal sealed class TestLog : IDisposable
{
    public TestLog()
    {
        Folder = Directory.CreateTempSubdirectory("tallyman-ledger").FullName;
        Path = System.IO.Path.Combine(Folder, "ledger.db");
        Objects = new ObjectStore(System.IO.Path.Combine(Folder, "objects"));
        EntryLog.Create(Path);
    }

    public string Folder { get; }

    public string Path { get; }

    public ObjectStore Objects { get; }

    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 1, 2, 3, 4, 5), Duration.FromSeconds(1));

    public EntryLog<ImmutableSortedDictionary<string, int>> Open(bool writes = true) => EntryLog.Open(Path, Objects, new CountingProjection(), Clock, writes);

    public LogVerification Verify() => LogVerifier.Run(Path, Objects, new CountingProjection());

    public static AppendPlan Note(string author, string text, string? request = null) => new([Draft(author, text)], request);

    public static EntryDraft Draft(string author, string text) => EntryDraft.Of(EntryKind.Data, author, json => json.WriteString("text", text));

    /// <summary>Runs a statement on the file, as somebody would who tampers with it.</summary>
    public int Tamper(string sql, params (string Name, object? Value)[] parameters)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command.ExecuteNonQuery();
    }

    public IReadOnlyList<object?[]> Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            }

            rows.Add(row);
        }

        return rows;
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
