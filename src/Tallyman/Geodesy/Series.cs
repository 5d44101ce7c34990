namespace Tallyman.Geodesy;

/// <summary>The series of Karney (2013), equations 17–25, to sixth order, for WGS84.</summary>
internal static class Series
{
    public const double EquatorialRadius = 6378137;
    public const double Flattening = 1 / 298.257223563;
    public const double OneLessFlattening = 1 - Flattening;
    public const double PolarRadius = EquatorialRadius * OneLessFlattening;
    public const double ThirdFlattening = Flattening / (2 - Flattening);
    public const double SecondEccentricitySquared = Flattening * (2 - Flattening) / (OneLessFlattening * OneLessFlattening);

    public const int Order = 6;

    // Coefficients of polynomials, highest power first, each followed by its divisor.
    private static readonly double[] A3 = MakeA3([-3, 128, -2, -3, 64, -1, -3, -1, 16, 3, -1, -2, 8, 1, -1, 2, 1, 1]);

    private static readonly double[] C3 = MakeC3(
        [3, 128, 2, 5, 128, -1, 3, 3, 64, -1, 0, 1, 8, -1, 1, 4, 5, 256, 1, 3, 128, -3, -2, 3, 64, 1, -3, 2, 32, 7, 512, -10, 9, 384, 5, -9, 5, 192, 7, 512, -14, 7, 512, 21, 2560]);

    private static readonly double[] C1Coefficients = [-1, 6, -16, 32, -9, 64, -128, 2048, 9, -16, 768, 3, -5, 512, -7, 1280, -7, 2048];

    private static readonly double[] C2Coefficients = [1, 2, 16, 32, 35, 64, 384, 2048, 15, 80, 768, 7, 35, 512, 63, 1280, 77, 2048];

    /// <summary>Equation 17: A1 − 1.</summary>
    public static double A1Less1(double eps) => (Polynomial([1, 4, 64, 0], eps * eps) / 256 + eps) / (1 - eps);

    /// <summary>Equation 42: A2 − 1.</summary>
    public static double A2Less1(double eps) => (Polynomial([-11, -28, -192, 0], eps * eps) / 256 - eps) / (1 + eps);

    /// <summary>Equation 18: C1, elements 1 to 6.</summary>
    public static void C1(double eps, Span<double> c) => Fill(C1Coefficients, eps, c);

    /// <summary>Equation 43: C2, elements 1 to 6.</summary>
    public static void C2(double eps, Span<double> c) => Fill(C2Coefficients, eps, c);

    /// <summary>Equation 24.</summary>
    public static double OfA3(double eps) => Polynomial(A3, eps);

    /// <summary>Equation 25: C3, elements 1 to 5.</summary>
    public static void OfC3(double eps, Span<double> c)
    {
        var power = 1.0;
        var at = 0;
        for (var l = 1; l < Order; l++)
        {
            var degree = Order - l - 1;
            power *= eps;
            c[l] = power * Polynomial(C3.AsSpan(at, degree + 1), eps);
            at += degree + 1;
        }
    }

    /// <summary>Σ c[i] sin 2iσ, i from 1 to <paramref name="last"/>, by Clenshaw's recurrence.</summary>
    public static double Sines(double sin, double cos, ReadOnlySpan<double> c, int last)
    {
        var ar = 2 * (cos - sin) * (cos + sin);
        double y0 = 0, y1 = 0;
        for (var i = last; i >= 1; i--)
        {
            (y0, y1) = ((ar * y0) - y1 + c[i], y0);
        }

        return 2 * sin * cos * y0;
    }

    private static void Fill(double[] coefficients, double eps, Span<double> c)
    {
        var square = eps * eps;
        var power = eps;
        var at = 0;
        for (var l = 1; l <= Order; l++)
        {
            var degree = (Order - l) / 2;
            c[l] = power * Polynomial(coefficients.AsSpan(at, degree + 1), square) / coefficients[at + degree + 1];
            at += degree + 2;
            power *= eps;
        }
    }

    private static double[] MakeA3(ReadOnlySpan<double> table)
    {
        var result = new double[Order];
        int at = 0, k = 0;
        for (var j = Order - 1; j >= 0; j--)
        {
            var degree = Math.Min(Order - j - 1, j);
            result[k++] = Polynomial(table.Slice(at, degree + 1), ThirdFlattening) / table[at + degree + 1];
            at += degree + 2;
        }

        return result;
    }

    private static double[] MakeC3(ReadOnlySpan<double> table)
    {
        var result = new double[Order * (Order - 1) / 2];
        int at = 0, k = 0;
        for (var l = 1; l < Order; l++)
        {
            for (var j = Order - 1; j >= l; j--)
            {
                var degree = Math.Min(Order - j - 1, j);
                result[k++] = Polynomial(table.Slice(at, degree + 1), ThirdFlattening) / table[at + degree + 1];
                at += degree + 2;
            }
        }

        return result;
    }

    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        var y = 0.0;
        foreach (var c in coefficients)
        {
            y = (y * x) + c;
        }

        return y;
    }
}
