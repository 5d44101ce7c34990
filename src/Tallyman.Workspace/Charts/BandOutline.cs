using System.Globalization;
using System.Text;

namespace Tallyman.Workspace.Charts;

/// <summary>
/// The outline of the reconciled band as SVG paths: the floor a solid step, the ceiling a dashed one, the room between
/// them filled; where no ceiling is stated the band is hatched and left open upwards.
/// </summary>
/// <param name="Floor">Path of the floor; empty where there is none.</param>
/// <param name="Ceiling">Path of the ceiling, with gaps where none is stated; empty where there is none.</param>
/// <param name="Filled">Paths of the closed parts.</param>
/// <param name="Open">Paths of the parts without a ceiling.</param>
public sealed record BandOutline(string Floor, string Ceiling, string Filled, string Open)
{
    // How far an open part is hatched above its floor.
    private const double OpenHeight = 56;

    /// <summary>Draws steps that are in order of time; the last one runs to the right edge.</summary>
    public static BandOutline Of(IReadOnlyList<BandStep> steps, DateScale days, ValueScale values)
    {
        StringBuilder floor = new(), ceiling = new(), filled = new(), open = new();
        var ceilingRuns = false;
        double? lastFloor = null;
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            double left = days.At(step.From), right = i + 1 < steps.Count ? days.At(steps[i + 1].From) : days.Right;
            var low = values.At(step.Low ?? 0);
            if (step.Low is not null)
            {
                floor.Append(lastFloor is null ? $"M{N(days.Left)} {N(values.Lower)}H{N(left)}V{N(low)}H{N(right)}" : $"H{N(left)}V{N(low)}H{N(right)}");
                lastFloor = low;
            }

            if (step.High is { } high)
            {
                var top = values.At(high);
                ceiling.Append(ceilingRuns ? $"V{N(top)}H{N(right)}" : $"M{N(left)} {N(top)}H{N(right)}");
                filled.Append(CultureInfo.InvariantCulture, $"M{N(left)} {N(top)}H{N(right)}V{N(low)}H{N(left)}Z");
            }
            else if (step.Low is not null)
            {
                var top = Math.Max(low - OpenHeight, values.Upper);
                open.Append(CultureInfo.InvariantCulture, $"M{N(left)} {N(top)}H{N(right)}V{N(low)}H{N(left)}Z");
            }

            ceilingRuns = step.High is not null;
        }

        return new BandOutline(floor.ToString(), ceiling.ToString(), filled.ToString(), open.ToString());
    }

    private static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
