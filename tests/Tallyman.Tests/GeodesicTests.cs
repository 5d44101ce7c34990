using CsCheck;

namespace Tallyman.Tests;

public sealed class GeodesicTests
{
    // Pairs and lengths in metres of GeographicLib's own tests (testcases, GeodSolve0 and on), to the digits given there.
    [Theory]
    [InlineData(35.60777, -139.44815, -11.17491, -69.95921, 8935244.5604818305)]
    [InlineData(-21.97856, 142.59065, 41.84138, 98.56635, 8394328.894657671)]
    [InlineData(-66.99028, 112.2363, -12.70631, 285.90344, 11150344.2312080241)]
    [InlineData(-17.42761, 173.34268, -15.84784, 5.93557, 16076603.1631180673)]
    [InlineData(32.84994, 48.28919, -56.28556, 202.29132, 16727068.9438164461)]
    [InlineData(6.96833, 52.74123, -7.39675, 206.17291, 17102477.2496958388)]
    [InlineData(40.6, -73.8, 49.01666667, 2.55, 5853226)]
    [InlineData(36.493349428792, 0, 36.49334942879201, .0000008, .072)]
    [InlineData(88.202499451857, 0, -88.202499451857, 179.981022032992859592, 20003898.214)]
    [InlineData(89.262080389218, 0, -89.262080389218, 179.992207982775375662, 20003925.854)]
    [InlineData(56.320923501171, 0, -56.320923501171, 179.664747671772880215, 19993558.287)]
    [InlineData(52.784459512564, 0, -52.784459512563990912, 179.634407464943777557, 19991596.095)]
    [InlineData(48.522876735459, 0, -48.52287673545898293, 179.599720456223079643, 19989144.774)]
    [InlineData(0, 0, 0.5, 179.5, 19936288.579)]
    [InlineData(0, 0, 0.5, 179.7, 19944127.421)]
    [InlineData(0, 0, 0, 179, 19926188.852)]
    [InlineData(0, 0, 0, 179.5, 19980861.9)]
    [InlineData(0, 0, 0, 180, 20003931.459)]
    [InlineData(-90, 0, 90, 0, 20003931.459)]
    public void Lengths_are_those_of_GeographicLib(double lat1, double lon1, double lat2, double lon2, double metres) =>
        Assert.Equal(metres, Geodesic.Kilometres(lat1, lon1, lat2, lon2) * 1000, metres == Math.Truncate(metres) ? 0.5 : metres is 19980861.9 ? 0.05 : 0.6e-3);

    [Fact]
    public void Rajin_and_Dunai_lie_182_kilometres_apart() =>
        Assert.Equal(182.2, Geodesic.Kilometres(42.25559, 130.28308, 42.87879, 132.33542), 0.1);

    [Fact]
    public void The_way_back_is_as_long_and_no_detour_is_shorter() =>
        Gen.Select(Point, Point, Point).Sample(
            (a, b, c) =>
            {
                var direct = Length(a, b);
                Assert.Equal(direct, Length(b, a), 1e-9);
                Assert.True(direct <= Length(a, c) + Length(c, b) + 1e-9);
                Assert.InRange(direct, 0, 20003.9315);
            },
            iter: 2000);

    [Fact]
    public void A_latitude_beyond_the_pole_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Geodesic.Kilometres(91, 0, 0, 0));

    private static Gen<(double Lat, double Lon)> Point => Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180]);

    private static double Length((double Lat, double Lon) a, (double Lat, double Lon) b) => Geodesic.Kilometres(a.Lat, a.Lon, b.Lat, b.Lon);
}
