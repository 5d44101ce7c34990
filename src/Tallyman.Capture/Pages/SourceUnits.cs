namespace Tallyman.Capture.Pages;

/// <summary>For each UTF-16 unit of a text, the characters of the source that gave it.</summary>
internal sealed class SourceUnits
{
    private readonly int[] _start;
    private readonly int[] _width;

    public SourceUnits(int length)
    {
        _start = new int[length];
        _width = new int[length];
        Array.Fill(_start, -1);
    }

    public (int Start, int Width) this[int unit] => (_start[unit], _width[unit]);

    public void Set(int unit, int start, int width) => (_start[unit], _width[unit]) = (start, width);
}
