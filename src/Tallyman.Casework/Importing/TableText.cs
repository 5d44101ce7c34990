using System.Collections.Immutable;
using System.Text;
using Sylvan.Data.Csv;

namespace Tallyman.Casework.Importing;

/// <summary>A table of an analyst: tab-separated, or comma- or semicolon-separated with quotes (RFC 4180).</summary>
internal sealed record TableText(ImmutableArray<string> Columns, ImmutableArray<TableLine> Lines)
{
    private static readonly UTF8Encoding Strict = new(false, true);

    public static Outcome<TableText> Read(string path, byte[] bytes)
    {
        string text;
        try
        {
            // Spreadsheets save "Unicode text" as UTF-16 with a byte order mark.
            text = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode.GetString(bytes.AsSpan(2))
                : Strict.GetString(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes);
        }
        catch (DecoderFallbackException e)
        {
            return new Problem($"The table is not UTF-8 at byte {e.Index}", path, "Save it as TSV or CSV in UTF-8");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return new Problem("The table is empty", path, "A header line with the columns is needed");
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return new Problem("The file is no text", path, "Save the table as TSV or CSV in UTF-8");
        }

        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        return header.Contains('\t') ? Tabs(path, text) : Quoted(path, text, header.Count(';') > header.Count(',') ? ';' : ',');
    }

    private static Outcome<TableText> Tabs(string path, string text)
    {
        ImmutableArray<string> columns = [];
        var lines = ImmutableArray.CreateBuilder<TableLine>();
        var number = 0;
        foreach (var line in text.EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
            {
                continue;
            }

            ImmutableArray<string> cells = [.. line.ToString().Split('\t').Select(Unquote)];
            if (columns.IsEmpty)
            {
                columns = cells;
            }
            else
            {
                lines.Add(new TableLine(number, cells));
            }
        }

        return new TableText(columns, lines.ToImmutable());
    }

    /// <summary>Spreadsheets put cells with quotation marks into quotation marks when they save tabs.</summary>
    private static string Unquote(string cell)
    {
        cell = cell.Trim();
        if (cell is not ['"', .. var inner, '"'])
        {
            return cell;
        }

        var plain = inner.Replace("\"\"", string.Empty, StringComparison.Ordinal);
        return plain.Contains('"', StringComparison.Ordinal) ? cell : inner.Replace("\"\"", "\"", StringComparison.Ordinal);
    }

    private static Outcome<TableText> Quoted(string path, string text, char delimiter)
    {
        try
        {
            using var reader = CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = delimiter,
                ResultSetMode = ResultSetMode.SingleResult,
            });
            ImmutableArray<string> columns = [];
            var lines = ImmutableArray.CreateBuilder<TableLine>();
            var number = 1;
            while (reader.Read())
            {
                ImmutableArray<string> cells = [.. Enumerable.Range(0, reader.RowFieldCount).Select(i => reader.GetString(i))];
                var begins = number;
                number += 1 + cells.Sum(c => c.Count(ch => ch == '\n'));
                cells = [.. cells.Select(c => c.Trim())];
                if (columns.IsEmpty)
                {
                    columns = cells;
                }
                else if (cells.Any(c => c.Length > 0))
                {
                    lines.Add(new TableLine(begins, cells));
                }
            }

            return new TableText(columns, lines.ToImmutable());
        }
        catch (CsvFormatException e)
        {
            return new Problem($"The table is no CSV: {e.Message.TrimEnd('.')}", $"{path}, record {e.RowNumber}", "Look for a quotation mark without its pair");
        }
    }
}

/// <summary>A row with the line on which it begins.</summary>
internal sealed record TableLine(int Number, ImmutableArray<string> Cells);
