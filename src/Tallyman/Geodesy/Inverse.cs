using static Tallyman.Geodesy.Series;

namespace Tallyman.Geodesy;

/// <summary>
/// The inverse problem: the azimuth at the first point is found by Newton's method inside a bracket, from a start that
/// near the antipode comes from the astroid (Karney 2013, sections 4 and 5). β are reduced latitudes, α azimuths, σ arc
/// lengths on the auxiliary sphere; s and c before a name are its sine and cosine.
/// </summary>
internal static class Inverse
{
    private const double Tolerance0 = 2.220446049250313e-16;
    private const double Tolerance1 = 200 * Tolerance0;
    private const double Tolerance2 = 1.4901161193847656e-08;
    private const double XThreshold = 1000 * Tolerance2;
    private const double Tiny = 1.4916681462400413e-154;
    private const int NewtonSteps = 20;
    private const int Steps = NewtonSteps + 63;

    private static readonly double ShortArc = 0.1 * Tolerance2 / Math.Sqrt(Math.Max(0.001, Flattening) * Math.Min(1, 1 - (Flattening / 2)) / 2);

    public static double Metres(double lat1, double lon1, double lat2, double lon2)
    {
        var lon12 = Math.Abs(Math.IEEERemainder(lon2 - lon1, 360));
        var lam12 = double.DegreesToRadians(lon12);
        var (slam12, clam12) = SineCosine(lon12);
        if (Math.Abs(lat1) < Math.Abs(lat2))
        {
            (lat1, lat2) = (lat2, lat1);
        }

        // The first point lies in the south, farther from the equator.
        if (lat1 > 0)
        {
            (lat1, lat2) = (-lat1, -lat2);
        }

        var (sbet1, cbet1) = Reduced(lat1);
        var (sbet2, cbet2) = Reduced(lat2);
        if (cbet1 < -sbet1)
        {
            sbet2 = cbet2 == cbet1 ? Math.CopySign(sbet1, sbet2) : sbet2;
        }
        else if (Math.Abs(sbet2) == -sbet1)
        {
            cbet2 = cbet1;
        }

        var one = new Point(sbet1, cbet1);
        var two = new Point(sbet2, cbet2);
        if (lat1 == -90 || slam12 == 0)
        {
            // Along a meridian, unless the way around the ellipsoid's side is shorter.
            double ssig1 = sbet1, csig1 = clam12 * cbet1, ssig2 = sbet2, csig2 = cbet2;
            var sig12 = Math.Atan2(Math.Max(0, (csig1 * ssig2) - (ssig1 * csig2)), (csig1 * csig2) + (ssig1 * ssig2));
            var (s12, m12) = Lengths(ThirdFlattening, sig12, ssig1, csig1, one.Dn, ssig2, csig2, two.Dn);
            if (sig12 < 1 || m12 >= 0)
            {
                return s12 * PolarRadius;
            }
        }

        if (sbet1 == 0 && 180 - lon12 >= Flattening * 180)
        {
            return EquatorialRadius * lam12;
        }

        return General(one, two, lam12, slam12, clam12);
    }

    private static double General(Point one, Point two, double lam12, double slam12, double clam12)
    {
        var (sig12, dnm, salp1, calp1) = Start(one, two, lam12, slam12, clam12);
        if (sig12 >= 0)
        {
            return sig12 * PolarRadius * dnm;
        }

        double salp1a = Tiny, calp1a = 1, salp1b = Tiny, calp1b = -1;
        bool close = false, bracketed = false;
        for (var step = 0; ;)
        {
            var try1 = Longitude(one, two, salp1, calp1, slam12, clam12, step < NewtonSteps);
            if (bracketed || Math.Abs(try1.Miss) < (close ? 8 : 1) * Tolerance0 || double.IsNaN(try1.Miss) || step >= Steps)
            {
                return Lengths(try1.Eps, try1.Sig12, try1.Ssig1, try1.Csig1, one.Dn, try1.Ssig2, try1.Csig2, two.Dn).Distance * PolarRadius;
            }

            if (try1.Miss > 0 && (step > NewtonSteps || calp1 / salp1 > calp1b / salp1b))
            {
                (salp1b, calp1b) = (salp1, calp1);
            }
            else if (try1.Miss < 0 && (step > NewtonSteps || calp1 / salp1 < calp1a / salp1a))
            {
                (salp1a, calp1a) = (salp1, calp1);
            }

            step++;
            if (step < NewtonSteps && try1.Slope > 0)
            {
                var turn = -try1.Miss / try1.Slope;
                if (Math.Abs(turn) < Math.PI)
                {
                    var (sturn, cturn) = Math.SinCos(turn);
                    var turned = (salp1 * cturn) + (calp1 * sturn);
                    if (turned > 0)
                    {
                        (salp1, calp1) = Unit(turned, (calp1 * cturn) - (salp1 * sturn));
                        close = Math.Abs(try1.Miss) <= 16 * Tolerance0;
                        continue;
                    }
                }
            }

            (salp1, calp1) = Unit((salp1a + salp1b) / 2, (calp1a + calp1b) / 2);
            close = false;
            bracketed = Math.Abs(salp1a - salp1) + (calp1a - calp1) < Tolerance0 || Math.Abs(salp1 - salp1b) + (calp1 - calp1b) < Tolerance0;
        }
    }

    /// <summary>An azimuth to start from; for short lines the arc itself (≥ 0) with its scale.</summary>
    private static (double Sig12, double Dnm, double Salp1, double Calp1) Start(Point one, Point two, double lam12, double slam12, double clam12)
    {
        var (sbet1, cbet1, sbet2, cbet2) = (one.Sin, one.Cos, two.Sin, two.Cos);
        var sbet12 = (sbet2 * cbet1) - (cbet2 * sbet1);
        var cbet12 = (cbet2 * cbet1) + (sbet2 * sbet1);
        var sbet12a = (sbet2 * cbet1) + (cbet2 * sbet1);
        var isShort = cbet12 >= 0 && sbet12 < 0.5 && cbet2 * lam12 < 0.5;
        double somg12 = slam12, comg12 = clam12, dnm = double.NaN;
        if (isShort)
        {
            var mean = (sbet1 + sbet2) * (sbet1 + sbet2);
            mean /= mean + ((cbet1 + cbet2) * (cbet1 + cbet2));
            dnm = Math.Sqrt(1 + (SecondEccentricitySquared * mean));
            (somg12, comg12) = Math.SinCos(lam12 / (OneLessFlattening * dnm));
        }

        var salp1 = cbet2 * somg12;
        var calp1 = comg12 >= 0
            ? sbet12 + (cbet2 * sbet1 * somg12 * somg12 / (1 + comg12))
            : sbet12a - (cbet2 * sbet1 * somg12 * somg12 / (1 - comg12));
        var ssig12 = double.Hypot(salp1, calp1);
        var csig12 = (sbet1 * sbet2) + (cbet1 * cbet2 * comg12);
        if (isShort && ssig12 < ShortArc)
        {
            return (Math.Atan2(ssig12, csig12), dnm, salp1, calp1);
        }

        if (csig12 < 0 && ssig12 < 6 * ThirdFlattening * Math.PI * cbet1 * cbet1)
        {
            (salp1, calp1) = NearAntipode(one, cbet2, sbet12a, slam12, clam12);
        }

        (salp1, calp1) = salp1 > 0 ? Unit(salp1, calp1) : (1, 0);
        return (-1, dnm, salp1, calp1);
    }

    private static (double Salp1, double Calp1) NearAntipode(Point one, double cbet2, double sbet12a, double slam12, double clam12)
    {
        var scale = Flattening * one.Cos * OfA3(Eps(one.Sin * one.Sin * SecondEccentricitySquared)) * Math.PI;
        var x = Math.Atan2(-slam12, -clam12) / scale;
        var y = sbet12a / (scale * one.Cos);
        if (y > -Tolerance1 && x > -1 - XThreshold)
        {
            var sine = Math.Min(1, -x);
            return (sine, -Math.Sqrt(1 - (sine * sine)));
        }

        var k = Astroid(x, y);
        var (somg12, comg12) = Math.SinCos(scale * -x * k / (1 + k));
        comg12 = -comg12;
        return (cbet2 * somg12, sbet12a - (cbet2 * one.Sin * somg12 * somg12 / (1 - comg12)));
    }

    /// <summary>Positive root of k⁴ + 2k³ − (x² + y² − 1)k² − 2y²k − y² = 0 (equation 55).</summary>
    private static double Astroid(double x, double y)
    {
        double p = x * x, q = y * y, r = (p + q - 1) / 6;
        if (q == 0 && r <= 0)
        {
            return 0;
        }

        double s = p * q / 4, r2 = r * r, r3 = r * r2, discriminant = s * (s + (2 * r3)), u = r;
        if (discriminant >= 0)
        {
            var t3 = s + r3;
            t3 += t3 < 0 ? -Math.Sqrt(discriminant) : Math.Sqrt(discriminant);
            var t = Math.Cbrt(t3);
            u += t + (t != 0 ? r2 / t : 0);
        }
        else
        {
            u += 2 * r * Math.Cos(Math.Atan2(Math.Sqrt(-discriminant), -(s + r3)) / 3);
        }

        var v = Math.Sqrt((u * u) + q);
        var uv = u < 0 ? q / (v - u) : u + v;
        var w = (uv - q) / (2 * v);
        return uv / (Math.Sqrt(uv + (w * w)) + w);
    }

    /// <summary>By how much the longitude of the second point is missed when setting out at an azimuth, and how that changes with the azimuth.</summary>
    private static Attempt Longitude(Point one, Point two, double salp1, double calp1, double slam120, double clam120, bool slope)
    {
        var (sbet1, cbet1, sbet2, cbet2) = (one.Sin, one.Cos, two.Sin, two.Cos);
        if (sbet1 == 0 && calp1 == 0)
        {
            calp1 = -Tiny;
        }

        var salp0 = salp1 * cbet1;
        var calp0 = double.Hypot(calp1, salp1 * sbet1);
        double somg1 = salp0 * sbet1, comg1 = calp1 * cbet1;
        var (ssig1, csig1) = Unit(sbet1, comg1);
        var calp2 = cbet2 != cbet1 || Math.Abs(sbet2) != -sbet1
            ? Math.Sqrt((calp1 * cbet1 * calp1 * cbet1) + (cbet1 < -sbet1 ? (cbet2 - cbet1) * (cbet1 + cbet2) : (sbet1 - sbet2) * (sbet1 + sbet2))) / cbet2
            : Math.Abs(calp1);
        double somg2 = salp0 * sbet2, comg2 = calp2 * cbet2;
        var (ssig2, csig2) = Unit(sbet2, comg2);
        var sig12 = Math.Atan2(Math.Max(0, (csig1 * ssig2) - (ssig1 * csig2)), (csig1 * csig2) + (ssig1 * ssig2));
        var somg12 = Math.Max(0, (comg1 * somg2) - (somg1 * comg2));
        var comg12 = (comg1 * comg2) + (somg1 * somg2);
        var eta = Math.Atan2((somg12 * clam120) - (comg12 * slam120), (comg12 * clam120) + (somg12 * slam120));
        var eps = Eps(calp0 * calp0 * SecondEccentricitySquared);
        Span<double> c = stackalloc double[Order];
        OfC3(eps, c);
        var series = Sines(ssig2, csig2, c, Order - 1) - Sines(ssig1, csig1, c, Order - 1);
        var miss = eta - (Flattening * OfA3(eps) * salp0 * (sig12 + series));
        var change = !slope ? double.NaN
            : calp2 == 0 ? -2 * OneLessFlattening * one.Dn / sbet1
            : Lengths(eps, sig12, ssig1, csig1, one.Dn, ssig2, csig2, two.Dn).Reduced * OneLessFlattening / (calp2 * cbet2);
        return new Attempt(miss, change, sig12, ssig1, csig1, ssig2, csig2, eps);
    }

    /// <summary>Distance and reduced length, both over the polar radius (equations 7 and 38).</summary>
    private static (double Distance, double Reduced) Lengths(double eps, double sig12, double ssig1, double csig1, double dn1, double ssig2, double csig2, double dn2)
    {
        Span<double> c = stackalloc double[Order + 1];
        var a1 = 1 + A1Less1(eps);
        C1(eps, c);
        var b1 = Sines(ssig2, csig2, c, Order) - Sines(ssig1, csig1, c, Order);
        var a2 = 1 + A2Less1(eps);
        C2(eps, c);
        var b2 = Sines(ssig2, csig2, c, Order) - Sines(ssig1, csig1, c, Order);
        var j12 = ((a1 - a2) * sig12) + ((a1 * b1) - (a2 * b2));
        return (a1 * (sig12 + b1), (dn2 * (csig1 * ssig2)) - (dn1 * (ssig1 * csig2)) - (csig1 * csig2 * j12));
    }

    private static double Eps(double k2) => k2 / ((2 * (1 + Math.Sqrt(1 + k2))) + k2);

    private static (double Sin, double Cos) Reduced(double latitude)
    {
        var (sine, cosine) = SineCosine(latitude);
        var (sin, cos) = Unit(sine * OneLessFlattening, cosine);
        return (sin, Math.Max(Tiny, cos));
    }

    // Exact at multiples of 90 degrees.
    private static (double Sin, double Cos) SineCosine(double degrees)
    {
        var quarter = Math.Round(degrees / 90);
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(degrees - (90 * quarter)));
        return ((int)quarter & 3) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    private static (double Sin, double Cos) Unit(double sin, double cos)
    {
        var length = double.Hypot(sin, cos);
        return (sin / length, cos / length);
    }

    private readonly record struct Point(double Sin, double Cos)
    {
        public double Dn => Math.Sqrt(1 + (SecondEccentricitySquared * Sin * Sin));
    }

    private readonly record struct Attempt(double Miss, double Slope, double Sig12, double Ssig1, double Csig1, double Ssig2, double Csig2, double Eps);
}
