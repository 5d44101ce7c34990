using System.Globalization;
using Sylvan.Data.Csv;
using Tallyman.Data;

namespace Tallyman.Tracking.Archives;

/// <summary>Reads archives of positions in CSV, told by their header; see <see cref="ArchiveColumns"/>.</summary>
public sealed class CsvArchive : IDisposable
{
    private const int MostProblems = 100;
    private readonly CsvDataReader _reader;
    private readonly ArchiveColumns _columns;
    private readonly string _file;
    private readonly ICollection<DataProblem> _problems;
    private readonly Dictionary<uint, StaticReport> _static = [];
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _texts = new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private CsvArchive(string file, CsvDataReader reader, ArchiveColumns columns, ICollection<DataProblem> problems)
    {
        (_file, _reader, _columns, _problems) = (file, reader, columns, problems);
        Header = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    /// <summary>The header as it is written.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>Rows that could not be read: no MMSI or time, or a number that is none. They still have their place in the order.</summary>
    public long BadRows { get; private set; }

    /// <summary>Opens an archive; null, with a problem, where its header lacks what every archive has.</summary>
    public static CsvArchive? Open(string file, TextReader text, ICollection<DataProblem> problems)
    {
        CsvDataReader reader;
        try
        {
            reader = CsvDataReader.Create(text, new CsvDataReaderOptions { HasHeaders = true, BufferSize = 1 << 16, MaxBufferSize = 1 << 20, Culture = CultureInfo.InvariantCulture });
        }
        catch (Exception e) when (e is CsvFormatException or InvalidOperationException or ArgumentException)
        {
            problems.Add(new DataProblem(file, 1, null, $"Not a CSV with a header: {e.Message}"));
            return null;
        }

        var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var columns = new ArchiveColumns(names);
        var missing = columns.Missing.ToList();
        if (missing.Count > 0)
        {
            problems.Add(new DataProblem(file, 1, null, $"No column for {string.Join(", ", missing)}: the header has {string.Join(", ", names.Take(30))}."));
            reader.Dispose();
            return null;
        }

        return new CsvArchive(file, reader, columns, problems);
    }

    /// <summary>
    /// The rows in their order. A row without usable MMSI or time is given with MMSI 0 and NaN for a place, counted and,
    /// for the first hundred, reported.
    /// </summary>
    public IEnumerable<ArchiveRow> Rows()
    {
        long row = 0;
        while (Next(row + 1))
        {
            yield return Read(++row);
        }
    }

    /// <summary>The cells of the current row, as they are written.</summary>
    public IEnumerable<string> Cells() => Enumerable.Range(0, Math.Min(_reader.RowFieldCount, Header.Count)).Select(_reader.GetString);

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private bool Next(long row)
    {
        try
        {
            return _reader.Read();
        }
        catch (Exception e) when (e is CsvFormatException or InvalidOperationException or FormatException)
        {
            // What follows a broken quote or an endless record cannot be told apart into rows.
            BadRows++;
            _problems.Add(new DataProblem(_file, (int)Math.Min(int.MaxValue, row + 1), null, $"The rest cannot be read as CSV: {e.Message}"));
            return false;
        }
    }

    private ArchiveRow Read(long row)
    {
        if (!uint.TryParse(Cell("mmsi"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var mmsi) || !ArchiveTime.TryParse(Cell("time"), out var time))
        {
            Bad(row, "no MMSI or no time");
            return new ArchiveRow(row, new Position(0, 0, double.NaN, double.NaN), null);
        }

        var position = new Position(mmsi, time, Number("lon"), Number("lat"), (float)Number("speed"), (float)Number("course"),
            (float)Number("heading"), (byte)Whole("message"), _columns["status"] < 0 ? (byte)15 : Status(Cell("status")), Kind(Cell("station")));
        if (position.Longitude is > 90 and <= 180 && position.Latitude is > 90 and <= 180)
        {
            position = position with { Longitude = double.NaN, Latitude = double.NaN };
            Bad(row, "latitude above 90");
        }

        return new ArchiveRow(row, position, Static(mmsi, time));
    }

    private StaticReport? Static(uint mmsi, long time)
    {
        var name = Cell("name");
        var callSign = Cell("callsign");
        var destination = Cell("destination");
        var imo = Imo(Cell("imo"));
        var (type, draught) = (Whole("shiptype"), Number("draught"));
        var length = _columns["bow"] >= 0 ? Whole("bow") + Whole("stern") : Whole("length");
        var beam = _columns["bow"] >= 0 ? Whole("port") + Whole("starboard") : Whole("beam");
        draught = double.IsNaN(draught) ? 0 : draught;
        if (name.IsEmpty && callSign.IsEmpty && imo == 0 && destination.IsEmpty && type == 0 && length == 0 && draught == 0)
        {
            return null;
        }

        if (_static.TryGetValue(mmsi, out var known) && name.SequenceEqual(known.Name) && callSign.SequenceEqual(known.CallSign) && destination.SequenceEqual(known.Destination)
            && known.Imo == imo && known.ShipType == type && known.LengthMetres == length && known.BeamMetres == beam && known.DraughtMetres == draught)
        {
            return known;
        }

        return _static[mmsi] = new StaticReport(mmsi, time, Text(name), Text(callSign), imo, type, length, beam, draught, Text(destination));
    }

    private string? Text(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
        {
            return null;
        }

        if (!_texts.TryGetValue(value, out var text))
        {
            text = value.ToString();
            _texts[value] = text;
        }

        return text;
    }

    private ReadOnlySpan<char> Cell(string role)
    {
        var at = _columns[role];
        return at < 0 || at >= _reader.RowFieldCount ? default : _reader.GetFieldSpan(at).Trim();
    }

    private double Number(string role) =>
        double.TryParse(Cell(role), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    private int Whole(string role) => Number(role) is var value and >= 0 and < 100_000 ? (int)value : 0;

    private static int Imo(ReadOnlySpan<char> cell)
    {
        cell = cell.StartsWith("IMO", StringComparison.OrdinalIgnoreCase) ? cell[3..].Trim() : cell;
        return int.TryParse(cell, NumberStyles.Integer, CultureInfo.InvariantCulture, out var imo) ? imo : 0;
    }

    private static byte Status(ReadOnlySpan<char> cell)
    {
        if (byte.TryParse(cell, NumberStyles.Integer, CultureInfo.InvariantCulture, out var code))
        {
            return code;
        }

        for (var i = 0; i < 9; i++)
        {
            if (cell.Equals(Ais.CodeTable.NavigationalStatus.Text(i), StringComparison.OrdinalIgnoreCase))
            {
                return (byte)i;
            }
        }

        return 15;
    }

    private static ReceiverKind Kind(ReadOnlySpan<char> station) => station switch
    {
        _ when station.IsEmpty => ReceiverKind.Unknown,
        _ when station.Equals("satellite", StringComparison.OrdinalIgnoreCase) || station.Contains("ORBCOMM", StringComparison.OrdinalIgnoreCase) || station.Contains("SPIRE", StringComparison.OrdinalIgnoreCase) => ReceiverKind.Satellite,
        _ when station.Equals("dynamic", StringComparison.OrdinalIgnoreCase) => ReceiverKind.Dynamic,
        _ => ReceiverKind.Terrestrial,
    };

    private void Bad(long row, string what)
    {
        BadRows++;
        if (_problems.Count < MostProblems)
        {
            _problems.Add(new DataProblem(_file, (int)Math.Min(int.MaxValue, row + 1), null, $"Row passed over: {what}."));
        }
    }
}
