using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Tallyman.Ledger.Canonical;

namespace Tallyman.Ledger.Tests.Canonical;

public sealed class CanonicalJsonTests
{
    [Fact]
    public void Keys_stand_in_the_order_of_their_utf16_units()
    {
        // RFC 8785 section 3.2.3.
        const string Input = """{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}""";
        const string Expected = "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}";
        Assert.Equal(Expected, Canonical(Input));
    }

    [Fact]
    public void The_sample_of_the_standard_comes_out_as_it_states()
    {
        // RFC 8785 section 3.2.2.
        const string Input = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;
        const string Expected = """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""";
        Assert.Equal(Expected, Canonical(Input, CanonicalNumbers.EcmaScript));
    }

    [Theory]
    // RFC 8785 appendix B.
    [InlineData("0000000000000000", "0")]
    [InlineData("8000000000000000", "0")]
    [InlineData("0000000000000001", "5e-324")]
    [InlineData("8000000000000001", "-5e-324")]
    [InlineData("7fefffffffffffff", "1.7976931348623157e+308")]
    [InlineData("ffefffffffffffff", "-1.7976931348623157e+308")]
    [InlineData("4340000000000000", "9007199254740992")]
    [InlineData("c340000000000000", "-9007199254740992")]
    [InlineData("4430000000000000", "295147905179352830000")]
    [InlineData("44b52d02c7e14af5", "9.999999999999997e+22")]
    [InlineData("44b52d02c7e14af6", "1e+23")]
    [InlineData("44b52d02c7e14af7", "1.0000000000000001e+23")]
    [InlineData("444b1ae4d6e2ef4e", "999999999999999700000")]
    [InlineData("444b1ae4d6e2ef4f", "999999999999999900000")]
    [InlineData("444b1ae4d6e2ef50", "1e+21")]
    [InlineData("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [InlineData("3eb0c6f7a0b5ed8d", "0.000001")]
    [InlineData("41b3de4355555553", "333333333.3333332")]
    [InlineData("41b3de4355555554", "333333333.33333325")]
    [InlineData("41b3de4355555555", "333333333.3333333")]
    [InlineData("41b3de4355555556", "333333333.3333334")]
    [InlineData("41b3de4355555557", "333333333.33333343")]
    [InlineData("becbf647612f3696", "-0.0000033333333333333333")]
    [InlineData("43143ff3c1cb0959", "1424953923781206.2")]
    public void Numbers_are_written_as_ecmascript_writes_them(string bits, string expected)
    {
        var value = BitConverter.UInt64BitsToDouble(ulong.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        Assert.Equal(expected, Canonical(value.ToString("R", CultureInfo.InvariantCulture), CanonicalNumbers.EcmaScript));
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""", "twice")]
    [InlineData("""{"b":1,"a":2,"\u0061":3}""", "twice")]
    [InlineData("\"\\ud800\"", "lone surrogate")]
    [InlineData("\"\\udc00x\"", "lone surrogate")]
    [InlineData("\"\\ud800\\u0041\"", "lone surrogate")]
    [InlineData("1.5", "fraction")]
    [InlineData("1e3", "fraction or an exponent")]
    [InlineData("9007199254740992", "2^53")]
    [InlineData("-9007199254740992", "2^53")]
    [InlineData("123456789012345678901234567890", "2^53")]
    [InlineData("01", "zero")]
    [InlineData("[1,]", "value was expected")]
    [InlineData("{\"a\":1,}", "key")]
    [InlineData("\"a", "no end")]
    [InlineData("\"a\nb\"", "control character")]
    [InlineData("[1] 2", "follows")]
    [InlineData("", "ends too early")]
    [InlineData("nul", "value was expected")]
    public void What_has_no_canonical_form_is_refused_by_its_reason(string json, string reason)
    {
        var refused = Assert.Throws<CanonicalJsonException>(() => Canonical(json));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused()
    {
        Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Canonicalize([(byte)'"', 0xC3, 0x28, (byte)'"']));
        // A surrogate written in UTF-8's pattern (CESU-8) is no UTF-8.
        Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Canonicalize([(byte)'"', 0xED, 0xA0, 0x80, (byte)'"']));
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_refused_not_a_crash() =>
        Assert.Throws<CanonicalJsonException>(() => Canonical(new string('[', 100_000)));

    [Fact]
    public void Negative_zero_and_the_largest_whole_numbers_pass() =>
        Assert.Equal("[0,9007199254740991,-9007199254740991]", Canonical("[-0, 9007199254740991, -9007199254740991]"));

    [Fact]
    public void Nothing_is_normalised() =>
        Assert.Equal("{\"e\u0301\":1,\"\u00e9\":2}", Canonical("{\"\u00e9\":2,\"e\u0301\":1}"));

    [Fact]
    public void The_canonical_form_is_its_own_and_says_the_same()
    {
        RandomJson.Value.Sample(
            value =>
            {
                var text = value.ToJsonString();
                var once = CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(text), CanonicalNumbers.EcmaScript);
                Assert.True(CanonicalJson.IsCanonical(once, out var why, CanonicalNumbers.EcmaScript), why);
                Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(once), value));
            },
            iter: 2000);
    }

    [Fact]
    public void The_order_in_which_members_were_written_does_not_count()
    {
        Gen.Select(Gen.String[0, 6].Where(s => s.IsNormalizedSafely()).HashSet[1, 12], Gen.Int).Sample(
            (keys, seed) =>
            {
                var shuffled = keys.OrderBy(k => HashCode.Combine(k, seed)).ToList();
                var a = JsonSerializer.Serialize(keys.ToDictionary(k => k, k => k.Length));
                var b = JsonSerializer.Serialize(shuffled.ToDictionary(k => k, k => k.Length));
                Assert.Equal(Canonical(a), Canonical(b));
            },
            iter: 500);
    }

    [Fact]
    public async Task It_agrees_with_what_javascript_itself_writes()
    {
        // RFC 8785 is JSON.stringify with sorted keys: a JavaScript engine is the judge.
        const string Script = """
            const read = require('fs').readFileSync(0, 'utf8').trim().split('\n');
            const sorted = v => Array.isArray(v) ? '[' + v.map(sorted).join() + ']'
              : v !== null && typeof v === 'object' ? '{' + Object.keys(v).sort().map(k => JSON.stringify(k) + ':' + sorted(v[k])).join() + '}'
              : JSON.stringify(v);
            for (const line of read) process.stdout.write(sorted(JSON.parse(line)) + '\n');
            """;
        var values = Enumerable.Range(0, 3000).Select(i => RandomJson.Make(new Random(i)).ToJsonString()).ToList();
        var expected = await Node.Run(Script, string.Join('\n', values));
        var actual = values.Select(v => Canonical(v, CanonicalNumbers.EcmaScript)).ToList();
        Assert.Equal(expected.TrimEnd('\n').Split('\n'), actual);
    }

    private static string Canonical(string json, CanonicalNumbers numbers = CanonicalNumbers.Integers) =>
        Encoding.UTF8.GetString(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(json), numbers));
}
