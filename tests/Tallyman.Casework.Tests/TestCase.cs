using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Testing;

namespace Tallyman.Casework.Tests;

/// <summary>A folder with a case in it and room beside for documents; removed at the end.</summary>
internal sealed class TestCase : IAsyncDisposable
{
    public const string Header = "claim_id\tclaim_date\torigin_state\torigin_body\torigin_person\toutlet\tsupplier\trecipient\tkind\tmeasure\titem\titem_detail\tqualifier\tvalue\tlow\thigh\tunit\tperiod\tbasis\tcites_claim\tnote\tsource\taccessed\tvia\tfactuality\tderives_from";

    private TestCase(string root, Case opened)
    {
        Root = root;
        Case = opened;
    }

    public string Root { get; }

    public Case Case { get; private set; }

    public string Folder => Path.Combine(Root, "case");

    public static FakeClock Clock { get; } = new(Instant.FromUtc(2026, 3, 4, 5, 6, 7), Duration.FromSeconds(1));

    public static CaseOptions Options { get; } = new() { Author = "ada", Clock = Clock };

    public static async Task<TestCase> Create()
    {
        var root = Directory.CreateTempSubdirectory("tallyman-case").FullName;
        var made = await Case.Create(Path.Combine(root, "case"), new CaseManifest { Name = "Test", Question = "How many?" }, Options);
        Assert.Null(made.Problem);
        return new TestCase(root, made.Value!);
    }

    /// <summary>A file beside the case.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A table of transfers of shells: id, value, and what else is to stand in a row.</summary>
    public string Table(string name, params (string Id, string Value, string Supplier)[] rows) => Write(
        name,
        Header + "\n" + string.Join('\n', rows.Select(r => $"{r.Id}\t2024-02\tKR\tMinistry of Defence\tShin Won-sik\tPaper\t{r.Supplier}\tRU\ttransfer\tshipped\tartillery-shell\t152 mm\tabout\t{r.Value}\t\t\t\t2023-09/..\tintelligence\t\t\thttps://example.org/{r.Id}\t2026-01-01\tAgency\t\t")) + "\n");

    public async Task<RecordedDecision> Decide(DecisionKind kind, string target, params (string Field, string Value)[] fields)
    {
        var outcome = await Case.Decide(Make(kind, target, fields));
        Assert.Null(outcome.Problem);
        return outcome.Value!;
    }

    public async Task<Problem> Refused(DecisionKind kind, string target, params (string Field, string Value)[] fields)
    {
        var before = Case.View.Entries;
        var outcome = await Case.Decide(Make(kind, target, fields));
        Assert.NotNull(outcome.Problem);
        Assert.Equal(before, Case.View.Entries);
        return outcome.Problem;
    }

    public async Task Reopen()
    {
        await Case.DisposeAsync();
        var opened = Case.Open(Folder, Options);
        Assert.Null(opened.Problem);
        Case = opened.Value!;
    }

    public async Task<VerifyReport> Verify() => await Case.Verify(Folder);

    public int Tamper(string sql, params (string Name, object? Value)[] parameters)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "ledger.db")};Pooling=False");
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
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "ledger.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await Case.DisposeAsync();
        Directory.Delete(Root, recursive: true);
    }

    private static Decision Make(DecisionKind kind, string target, (string Field, string Value)[] fields) => new()
    {
        Kind = kind,
        Target = target,
        Fields = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, fields.Select(f => KeyValuePair.Create(f.Field, f.Value))),
        Reason = "because",
    };
}
