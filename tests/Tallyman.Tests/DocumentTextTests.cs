using CsCheck;

namespace Tallyman.Tests;

public sealed class DocumentTextTests
{
    [Fact]
    public void Code_points_and_units_map_to_each_other_in_any_text() =>
        Gen.String[Gen.Char["ab\ud83d\udea2\u0457"], 0, 40].Sample(value =>
        {
            var text = new DocumentText(value);
            var expected = 0;
            for (var i = 0; i < value.Length; i++)
            {
                if (i > 0 && char.IsSurrogatePair(value[i - 1], value[i]) && !(i > 1 && char.IsSurrogatePair(value[i - 2], value[i - 1])))
                {
                    Assert.Equal(expected - 1, text.ToCodePoint(i));
                    continue;
                }

                Assert.Equal(expected, text.ToCodePoint(i));
                Assert.Equal(i, text.ToUtf16(expected));
                expected++;
            }

            Assert.Equal(expected, text.Length);
        });
}
