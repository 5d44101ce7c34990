using System.Numerics;

namespace Tallyman.Tracking.Imagery;

/// <summary>How one image is shifted against another, by phase correlation (Kuglin and Hines 1975).</summary>
/// <param name="ShiftX">Pixels that the second image must be moved right to lie on the first.</param>
/// <param name="ShiftY">Pixels that it must be moved down.</param>
/// <param name="Confidence">Height of the peak by that of the next peak elsewhere; images that do not match are near 1.</param>
public sealed record Registration(double ShiftX, double ShiftY, double Confidence)
{
    /// <summary>Below this the images are taken not to match.</summary>
    public const double LeastConfidence = 1.5;

    /// <summary>True where the shift can be used.</summary>
    public bool IsSure => Confidence >= LeastConfidence;

    /// <summary>The shift between the middles of two images of the same ground resolution.</summary>
    /// <param name="first">The image that stays.</param>
    /// <param name="second">The image that is moved.</param>
    /// <param name="size">Pixels of the square that is compared; a power of two. Smaller images are compared on what they have.</param>
    public static Registration Of(Raster first, Raster second, int size = 512)
    {
        var most = Math.Min(Math.Min(first.Width, first.Height), Math.Min(second.Width, second.Height));
        while (size > most && size > 16)
        {
            size /= 2;
        }

        var (a, b) = (Window(first, size), Window(second, size));
        Transform(a, size, inverse: false);
        Transform(b, size, inverse: false);
        for (var i = 0; i < a.Length; i++)
        {
            var cross = a[i] * Complex.Conjugate(b[i]);
            var length = cross.Magnitude;
            a[i] = length > 1e-12 ? cross / length : Complex.Zero;
        }

        Transform(a, size, inverse: true);
        return Peak(a, size);
    }

    private static Registration Peak(Complex[] surface, int size)
    {
        var best = 0;
        for (var i = 1; i < surface.Length; i++)
        {
            best = surface[i].Real > surface[best].Real ? i : best;
        }

        var (x, y) = (best % size, best / size);
        var second = 0.0;
        for (var i = 0; i < surface.Length; i++)
        {
            var (dx, dy) = (Math.Abs((i % size) - x), Math.Abs((i / size) - y));
            if (Math.Max(Math.Min(dx, size - dx), Math.Min(dy, size - dy)) > 4)
            {
                second = Math.Max(second, surface[i].Real);
            }
        }

        double At(int atX, int atY) => surface[(((atY + size) % size) * size) + ((atX + size) % size)].Real;
        var fineX = x + Parabola(At(x - 1, y), At(x, y), At(x + 1, y));
        var fineY = y + Parabola(At(x, y - 1), At(x, y), At(x, y + 1));
        return new Registration(fineX > size / 2.0 ? fineX - size : fineX, fineY > size / 2.0 ? fineY - size : fineY, second > 0 ? surface[best].Real / second : double.PositiveInfinity);
    }

    private static double Parabola(double before, double at, double after)
    {
        var bend = before - (2 * at) + after;
        return Math.Abs(bend) < 1e-12 ? 0 : Math.Clamp(0.5 * (before - after) / bend, -0.5, 0.5);
    }

    /// <summary>The middle square, less its mean, faded towards its edges (Hann), so that they are no feature.</summary>
    private static Complex[] Window(Raster raster, int size)
    {
        var (left, top) = ((raster.Width - size) / 2, (raster.Height - size) / 2);
        var window = new Complex[size * size];
        double sum = 0;
        for (var i = 0; i < window.Length; i++)
        {
            var value = raster.Values[((top + (i / size)) * raster.Width) + left + (i % size)];
            window[i] = float.IsFinite(value) ? value : 0;
            sum += window[i].Real;
        }

        var mean = sum / window.Length;
        for (var i = 0; i < window.Length; i++)
        {
            var fade = 0.25 * (1 - Math.Cos(2 * Math.PI * (i % size) / size)) * (1 - Math.Cos(2 * Math.PI * (i / size) / size));
            window[i] = (window[i] - mean) * fade;
        }

        return window;
    }

    private static void Transform(Complex[] square, int size, bool inverse)
    {
        var line = new Complex[size];
        for (var y = 0; y < size; y++)
        {
            Fourier(square.AsSpan(y * size, size), inverse);
        }

        for (var x = 0; x < size; x++)
        {
            for (var y = 0; y < size; y++)
            {
                line[y] = square[(y * size) + x];
            }

            Fourier(line, inverse);
            for (var y = 0; y < size; y++)
            {
                square[(y * size) + x] = line[y];
            }
        }
    }

    /// <summary>Fast Fourier transform of a power of two, in place (Cooley and Tukey 1965); the inverse is divided by the length.</summary>
    private static void Fourier(Span<Complex> line, bool inverse)
    {
        var n = line.Length;
        for (int i = 1, j = 0; i < n; i++)
        {
            var bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1)
            {
                j ^= bit;
            }

            j ^= bit;
            if (i < j)
            {
                (line[i], line[j]) = (line[j], line[i]);
            }
        }

        for (var length = 2; length <= n; length <<= 1)
        {
            var turn = Complex.FromPolarCoordinates(1, (inverse ? 2 : -2) * Math.PI / length);
            for (var start = 0; start < n; start += length)
            {
                var w = Complex.One;
                for (var k = 0; k < length / 2; k++)
                {
                    var (u, v) = (line[start + k], line[start + k + (length / 2)] * w);
                    (line[start + k], line[start + k + (length / 2)]) = (u + v, u - v);
                    w *= turn;
                }
            }
        }

        if (inverse)
        {
            for (var i = 0; i < n; i++)
            {
                line[i] /= n;
            }
        }
    }
}
