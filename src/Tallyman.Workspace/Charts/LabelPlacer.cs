namespace Tallyman.Workspace.Charts;

/// <summary>
/// Finds room for labels beside their marks: of a fixed order of places the first that meets no mark, no other label
/// and no edge. A label without room is left out; its mark still tells all to whoever points at it.
/// </summary>
public sealed class LabelPlacer
{
    // Mean width of a character of 11 px sans, a little wide so that texts never touch.
    private const double CharacterWidth = 6.1;
    private const double LineHeight = 12;

    private readonly double _left;
    private readonly double _right;
    private readonly double _top;
    private readonly double _bottom;
    private readonly List<Box> _taken = [];

    /// <summary>Room between the edges of a plot.</summary>
    public LabelPlacer(double left, double right, double top, double bottom) =>
        (_left, _right, _top, _bottom) = (left, right, top, bottom);

    /// <summary>Keeps labels away from a rectangle.</summary>
    public void Block(double left, double top, double right, double bottom) =>
        _taken.Add(new Box(Math.Min(left, right), Math.Min(top, bottom), Math.Max(left, right), Math.Max(top, bottom)));

    /// <summary>Takes the first free place near a point; null where there is none.</summary>
    public ChartLabel? Place(double x, double y, int characters)
    {
        var width = characters * CharacterWidth;
        foreach (var reach in (ReadOnlySpan<double>)[0, 14, 28, 42, 60])
        {
            foreach (var up in (ReadOnlySpan<int>)[0, -1, 1])
            {
                if (reach > 0 && up == 0)
                {
                    continue;
                }

                var baseLine = y + 4 + (up * reach);
                foreach (var side in (ReadOnlySpan<int>)[1, -1, 0])
                {
                    if (side == 0 && reach < 14)
                    {
                        continue;
                    }

                    var gap = side * (reach > 14 ? 4 : 10);
                    var left = side switch { 1 => x + gap, -1 => x + gap - width, _ => x - (width / 2) };
                    var box = new Box(left, baseLine - LineHeight + 2, left + width, baseLine + 3);
                    if (!Free(box))
                    {
                        continue;
                    }

                    _taken.Add(box);
                    var anchor = side switch { 1 => "start", -1 => "end", _ => "middle" };
                    return reach > 14
                        ? new ChartLabel(x + gap, baseLine, anchor, x, up < 0 ? baseLine + 3 : baseLine - LineHeight + 2)
                        : new ChartLabel(x + gap, baseLine, anchor);
                }
            }
        }

        return null;
    }

    private bool Free(Box box)
    {
        if (box.Left < _left || box.Right > _right || box.Top < _top || box.Bottom > _bottom)
        {
            return false;
        }

        foreach (var other in _taken)
        {
            if (box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom)
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom);
}
