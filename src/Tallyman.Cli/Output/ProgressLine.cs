namespace Tallyman.Cli.Output;

/// <summary>One line on standard error that tells how far a command has come; nothing where it is no terminal.</summary>
internal sealed class ProgressLine(TextWriter error) : IDisposable
{
    private readonly bool _shown = !Console.IsErrorRedirected && error is not StringWriter;
    private readonly Lock _gate = new();
    private int _width;

    public void Show(string text)
    {
        if (!_shown)
        {
            return;
        }

        lock (_gate)
        {
            text = TerminalText.Safe(text);
            text = text.Length > 100 ? text[..99] + "…" : text;
            error.Write('\r' + text.PadRight(_width));
            _width = text.Length;
        }
    }

    public void Dispose()
    {
        if (_shown && _width > 0)
        {
            error.Write('\r' + new string(' ', _width) + '\r');
        }
    }
}
