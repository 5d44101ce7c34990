using System.Text;
using CsCheck;
using NodaTime;

namespace Tallyman.Capture.Tests.PlainText;

public sealed class TextExtractionTests
{
    private const string English = "North Korea has sent 10,000 containers to Russia, the defence minister said on Monday.\n";
    private const string Russian = "Северная Корея отправила в Россию десять тысяч контейнеров, заявил министр обороны.\n";

    static TextExtractionTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task A_text_keeps_its_own_characters_without_the_mark()
    {
        var extraction = await Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Цифра 😀 один\r\n")]);
        Assert.Equal("Цифра 😀 один\r\n", extraction.Text.Value);
        Assert.Equal(3, extraction.Map.Runs[0].ByteStart);
        Assert.Equal("bom", extraction.Charset!.From);
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("iso-8859-5")]
    public async Task A_one_byte_charset_that_is_not_declared_is_detected_with_its_confidence(string charset)
    {
        var extraction = await Read(Encoding.GetEncoding(charset).GetBytes(Russian));
        Assert.Equal(Russian, extraction.Text.Value);
        Assert.Equal("detected", extraction.Charset!.From);
        Assert.InRange(extraction.Charset.Confidence, 0.45, 1);
        Assert.Equal("ru", extraction.Language);
        Assert.Contains(extraction.Notices, n => n.Key == "capture-charset-guessed");
    }

    [Fact]
    public async Task A_declared_charset_is_used_and_a_wrong_one_is_said()
    {
        var cyrillic = Encoding.GetEncoding("koi8-u").GetBytes("Їжак і ґанок");
        var declared = await Read(cyrillic, ExtractionHints.None with { MediaType = "text/plain; charset=KOI8-U" });
        Assert.Equal("Їжак і ґанок", declared.Text.Value);
        Assert.Equal("declared", declared.Charset!.From);

        var wrong = await Read(Encoding.UTF8.GetBytes(Russian), ExtractionHints.None with { Charset = "windows-1251" });
        Assert.Equal(Russian, wrong.Text.Value);
        Assert.Equal("windows-1251", wrong.Charset!.Declared);
        Assert.Contains(wrong.Notices, n => n.Key == "capture-charset-contradicted");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task Wide_characters_without_a_mark_are_told_by_their_zeros(string charset)
    {
        var extraction = await Read(Encoding.GetEncoding(charset).GetBytes(Russian));
        Assert.Equal(Russian, extraction.Text.Value);
    }

    [Fact]
    public async Task Empty_and_blank_documents_are_problems()
    {
        Assert.Contains("empty", (await Problem([])).What);
        Assert.Contains("white space", (await Problem("  \n\n "u8.ToArray())).What);
    }

    [Fact]
    public async Task A_binary_document_names_its_first_bad_byte()
    {
        var problem = await Problem([.. "abc"u8, 0, 1, 2, 3, 0xFF, 0xFE, 0]);
        Assert.Contains("binary", problem.What);
        Assert.Equal(3, problem.Offset);
        Assert.Contains("application/zip", (await Problem([.. "PK"u8, 3, 4, 0, 0])).What);
    }

    [Fact]
    public async Task A_mis_encoded_text_names_the_byte_and_what_to_do()
    {
        var bytes = Encoding.UTF8.GetBytes(Russian + Russian);
        var at = bytes.Length / 2;
        bytes[at] = 0xFF;
        var problem = await Problem(bytes);
        Assert.Contains("mis-encoded", problem.What);
        Assert.InRange(problem.Offset!.Value, at - 1, at);
        Assert.Contains("UTF-8", problem.Remedy);
    }

    [Fact]
    public async Task A_character_cut_at_the_end_is_left_out_with_a_notice()
    {
        var bytes = Encoding.UTF8.GetBytes(Russian + "ы")[..^1];
        var extraction = await Read(bytes);
        Assert.Equal(Russian, extraction.Text.Value);
        Assert.Contains(extraction.Notices, n => n.Key == "capture-cut-character");
    }

    [Fact]
    public async Task A_text_over_the_limit_is_named_with_both_sizes()
    {
        var problem = await Problem(new byte[50_000_000]);
        Assert.Contains("50,000,000", problem.What);
        Assert.Contains("16,777,216", problem.What);
    }

    [Fact]
    public async Task An_option_goes_before_the_sidecar_and_language_is_detected_where_neither_says_it()
    {
        var extraction = await Read(Encoding.UTF8.GetBytes(English), ExtractionHints.None with
        {
            Sidecar = new Sidecar { Published = new LocalDate(2024, 6, 14), Outlet = "Reuters" },
            Options = new Sidecar { Published = new LocalDate(2024, 6, 15) },
        });
        Assert.Equal(new LocalDate(2024, 6, 15), extraction.Published);
        Assert.Equal("Reuters", extraction.Outlet);
        Assert.Equal("en", extraction.Language);
        Assert.Contains(extraction.Notices, n => n.Key == "capture-dates-disagree");
    }

    [Fact]
    public async Task A_declared_language_is_trusted_and_its_contradiction_is_noted()
    {
        var extraction = await Read(Encoding.UTF8.GetBytes(Russian), ExtractionHints.None with { Sidecar = new Sidecar { Language = "uk" } });
        Assert.Equal("uk", extraction.Language);
        Assert.Contains(extraction.Notices, n => n.Key == "capture-language-contradicted");
    }

    [Fact]
    public async Task Digits_have_no_language()
    {
        var extraction = await Read("12 345 678\n"u8.ToArray());
        Assert.Null(extraction.Language);
        Assert.Contains(extraction.Notices, n => n.Key == "capture-language-unknown");
    }

    [Fact]
    public void Every_span_maps_to_the_bytes_of_its_own_characters() =>
        (from text in Gen.String[Gen.OneOf(Gen.Char['a', 'z'], Gen.Char['а', 'я'], Gen.Char['一', '三'], Gen.Const(' ')), 1, 60]
         from emoji in Gen.Bool
         let whole = emoji ? text + "😀" + text : text
         let length = new DocumentText(whole).Length
         from start in Gen.Int[0, length - 1]
         from end in Gen.Int[start + 1, length]
         select (whole, start, end)).Where(t => !string.IsNullOrWhiteSpace(t.whole)).Sample(t =>
        {
            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
            {
                byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(t.whole)];
                Assert.True(Extractor.ExtractAsync(bytes, ExtractionHints.None).GetAwaiter().GetResult().TryGet(out var extraction, out _));
                var span = new TextSpan(t.start, t.end);
                var place = Assert.Single(extraction.Map.Locate(span, bytes));
                Assert.True(place.IsExact);
                Assert.Equal(extraction.Text.Slice(span), encoding.GetString(bytes[(int)place.ByteStart..(int)place.ByteEnd]));
            }
        }, iter: 200);

    private static async Task<Extraction> Read(byte[] bytes, ExtractionHints? hints = null)
    {
        var result = await Extractor.ExtractAsync(bytes, hints ?? ExtractionHints.None);
        Assert.True(result.TryGet(out var extraction, out var problem), problem?.ToString());
        return extraction;
    }

    private static async Task<CaptureProblem> Problem(byte[] bytes)
    {
        var result = await Extractor.ExtractAsync(bytes, ExtractionHints.None);
        Assert.False(result.TryGet(out _, out var problem));
        return problem;
    }
}
