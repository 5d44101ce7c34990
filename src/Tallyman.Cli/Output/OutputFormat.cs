namespace Tallyman.Cli.Output;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    /// <summary>For people, at a terminal.</summary>
    Table,

    /// <summary>One JSON value.</summary>
    Json,

    /// <summary>One JSON value a line.</summary>
    Jsonl,

    /// <summary>Comma-separated with a header line.</summary>
    Csv,
}
