using Parquet;
using Parquet.Schema;
using Tallyman.Tracking.Ais;

namespace Tallyman.Tracking.Archives;

/// <summary>Writes messages as Parquet, in row groups, with the columns of <see cref="MessageRow"/>.</summary>
public sealed class MessageParquet : IAsyncDisposable
{
    private const int GroupRows = 200_000;
    private static readonly ParquetSchema Schema = new(
        new DataField<long>("line"), new DataField<DateTime?>("time"), new DataField<string>("station"), new DataField<int>("type"), new DataField<long>("mmsi"),
        new DataField<double?>("longitude"), new DataField<double?>("latitude"), new DataField<double?>("speed_knots"), new DataField<double?>("course_degrees"),
        new DataField<double?>("heading_degrees"), new DataField<int?>("status"), new DataField<int?>("imo"), new DataField<string>("callsign"), new DataField<string>("name"),
        new DataField<int?>("ship_type"), new DataField<int?>("length_metres"), new DataField<int?>("beam_metres"), new DataField<double?>("draught_metres"), new DataField<string>("destination"));

    private readonly ParquetWriter _writer;
    private readonly List<MessageRow> _rows = [];

    private MessageParquet(ParquetWriter writer) => _writer = writer;

    /// <summary>Begins a file on a stream that can be written and told its position.</summary>
    public static async Task<MessageParquet> Create(Stream stream, CancellationToken cancellation = default) =>
        new(await ParquetWriter.CreateAsync(Schema, stream, cancellationToken: cancellation));

    /// <summary>Takes a row; true when <see cref="Flush"/> is due.</summary>
    public bool Add(MessageRow row)
    {
        _rows.Add(row);
        return _rows.Count >= GroupRows;
    }

    /// <summary>Writes the rows taken as a row group.</summary>
    public async Task Flush(CancellationToken cancellation = default)
    {
        if (_rows.Count == 0)
        {
            return;
        }

        using var group = _writer.CreateRowGroup();
        var f = Schema.DataFields;
        await group.WriteAsync<long>(f[0], Column(r => r.Line), cancellationToken: cancellation);
        await group.WriteAsync<DateTime>(f[1], Column(r => r.Time), cancellationToken: cancellation);
        await group.WriteAsync(f[2], Texts(r => r.Station));
        await group.WriteAsync<int>(f[3], Column(r => r.Type), cancellationToken: cancellation);
        await group.WriteAsync<long>(f[4], Column(r => (long)r.Mmsi), cancellationToken: cancellation);
        await group.WriteAsync<double>(f[5], Column(r => r.Longitude), cancellationToken: cancellation);
        await group.WriteAsync<double>(f[6], Column(r => r.Latitude), cancellationToken: cancellation);
        await group.WriteAsync<double>(f[7], Column(r => r.SpeedKnots), cancellationToken: cancellation);
        await group.WriteAsync<double>(f[8], Column(r => r.CourseDegrees), cancellationToken: cancellation);
        await group.WriteAsync<double>(f[9], Column(r => r.HeadingDegrees), cancellationToken: cancellation);
        await group.WriteAsync<int>(f[10], Column(r => r.Status), cancellationToken: cancellation);
        await group.WriteAsync<int>(f[11], Column(r => r.Imo), cancellationToken: cancellation);
        await group.WriteAsync(f[12], Texts(r => r.CallSign));
        await group.WriteAsync(f[13], Texts(r => r.Name));
        await group.WriteAsync<int>(f[14], Column(r => r.ShipType), cancellationToken: cancellation);
        await group.WriteAsync<int>(f[15], Column(r => r.LengthMetres), cancellationToken: cancellation);
        await group.WriteAsync<int>(f[16], Column(r => r.BeamMetres), cancellationToken: cancellation);
        await group.WriteAsync<double>(f[17], Column(r => r.DraughtMetres), cancellationToken: cancellation);
        await group.WriteAsync(f[18], Texts(r => r.Destination));
        group.CompleteValidate();
        _rows.Clear();
    }

    /// <summary>Ends the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await Flush();
        await _writer.DisposeAsync();
    }

    private ReadOnlyMemory<T> Column<T>(Func<MessageRow, T> value) => _rows.Select(value).ToArray();

    private string?[] Texts(Func<MessageRow, string?> value) => [.. _rows.Select(value)];
}
