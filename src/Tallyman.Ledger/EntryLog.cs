using Microsoft.Data.Sqlite;
using NodaTime;
using Tallyman.Ledger.Storage;

namespace Tallyman.Ledger;

/// <summary>The ways to a log.</summary>
public static class EntryLog
{
    /// <summary>Makes an empty log.</summary>
    /// <exception cref="LedgerException">The file cannot be made.</exception>
    public static void Create(string path)
    {
        try
        {
            LogFile.Create(path);
        }
        catch (SqliteException e)
        {
            throw LogFile.Translate(e, path);
        }
    }

    /// <summary>Opens a log to read and, if asked, to write.</summary>
    /// <exception cref="LedgerException">It is missing, foreign, newer, damaged or may not be opened.</exception>
    public static EntryLog<TState> Open<TState>(string path, ObjectStore objects, Projection<TState> projection, IClock clock, bool writes)
    {
        try
        {
            return new EntryLog<TState>(path, objects, projection, clock, writes);
        }
        catch (SqliteException e)
        {
            throw LogFile.Translate(e, path);
        }
    }
}
