using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsCheck;
using NodaTime;
using Tallyman.Testing;

namespace Tallyman.Reading.Tests.Claims;

public sealed class ReaderTests
{
    private const string English =
        """
        Poland has sent Ukraine 300 tanks

        Poland has given Ukraine more than 300 T-72 tanks. Prague expects to deliver 1.8 million shells by December 2024, President Petr Pavel said on Friday. Another 300,000 will follow.

        Washington approved a $250 million package, including 12 HIMARS launchers. Of the 31 Abrams tanks 20 have been destroyed. The containers could hold up to 4.8 million shells.

        Russian factories turn out 1,500 tanks a year, according to the Institute for the Study of War. Moscow has not received any missiles from Iran. Ukraine fires 2,000 shells a day. By December the depots had 80,000 shells.
        """;

    private const string Ukrainian =
        """
        Німеччина передала Україні нову партію зброї

        Німеччина поставила Україні чергову партію допомоги. До переліку увійшли:

        — 20 бойових машин піхоти Marder;
        — 18 000 снарядів калібру 155 мм;
        — 2 зенітні системи IRIS-T.

        КНДР могла передати росіянам до 200 тисяч снарядів, повідомив Генштаб ЗСУ. Польща планує передати ще 14 винищувачів МіГ-29. Завод випускає 3000 снарядів на місяць.
        """;

    private const string Russian =
        """
        Из Беларуси в Россию вывезли 131 тыс. тонн боеприпасов

        С марта по сентябрь 2022 года в Россию ушло 1940 вагонов, а в них 65 089 тонн боеприпасов, сообщила группа «Беларускі Гаюн». В марте было 2558 тонн. Минск передал Москве не менее 94 танков Т-72А и десятки грузовиков.

        Иран не передавал Москве баллистических ракет, заявил Владимир Зеленский. Россия потеряла 20 танков.
        """;

    private static readonly Reader Reader = Reader.Create();

    public static TheoryData<string, string> Texts => new() { { "en", English }, { "uk", Ukrainian }, { "ru", Russian } };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Small_texts_read_as_the_golden_files_say(string language, string text) =>
        Golden.Matches(Show(Read(language, text)), $"small-{language}.txt");

    [Theory]
    [MemberData(nameof(Texts))]
    public void Quotes_stand_letter_for_letter_and_hold_their_numbers(string language, string text)
    {
        var source = new DocumentText(text);
        foreach (var claim in Read(language, text))
        {
            var quote = Assert.IsType<TextSource>(claim.Source);
            Assert.Equal(source.Slice(quote.Span), quote.Quote);
            Assert.All(claim.Grounds, g => Assert.True(g.Span is not { } span || (span.Start >= 0 && span.End <= source.Length && span.Length > 0)));
            if (claim.Grounds.FirstOrDefault(g => g.Field is "value" or "low")?.Span is { } number)
            {
                Assert.True(quote.Span.Contains(number), $"'{quote.Quote}' lacks its number.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_same_text_reads_alike_on_another_culture_and_in_many_threads(string language, string text)
    {
        var here = Show(Read(language, text));
        var shown = new string[8];
        Parallel.For(0, shown.Length, i =>
        {
            var before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(i % 2 == 0 ? "tr-TR" : "uk-UA");
            shown[i] = Show(Read(language, text));
            CultureInfo.CurrentCulture = before;
        });
        Assert.All(shown, s => Assert.Equal(here, s));
    }

    [Fact]
    public void Any_cut_and_shuffle_of_a_text_reads_without_a_claim_outside_of_it()
    {
        var words = (English + Ukrainian + Russian).Split(' ');
        string[] languages = ["en", "uk", "ru"];
        Gen.Int[0, words.Length - 1].Array[0, 80].Select(Gen.Int[0, 2]).Sample((picked, which) =>
        {
            var language = languages[which];
            var text = string.Join(' ', picked.Select(i => words[i]));
            var source = new DocumentText(text);
            return Read(language, text).All(c => c.Source is TextSource quote && quote.Span.End <= source.Length && source.Slice(quote.Span) == quote.Quote);
        }, iter: 300);
    }

    [Fact]
    public void Ids_of_claims_differ()
    {
        var claims = Read("en", English);
        Assert.NotEmpty(claims);
        Assert.Equal(claims.Length, claims.Select(c => c.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("en", "Ukraine sent 48.4 million tons of grain abroad since July, the ministry said. Wheat made up 17.8 million tons.")]
    [InlineData("en", "Has Iran given Russia 400 missiles for the war?")]
    [InlineData("de", "Polen hat 300 Panzer geliefert.")]
    [InlineData("en", "")]
    public void What_claims_nothing_of_arms_gives_no_claim(string language, string text) => Assert.Empty(Read(language, text));

    [Fact]
    public void A_relative_date_without_a_publication_date_stays_out_of_the_claim()
    {
        var document = Of("en") with { Published = null };
        var claim = Assert.Single(Reader.Read(document, new DocumentText("Iran sent Russia 400 missiles last year.")));
        Assert.Null(claim.Period);
        Assert.Equal(400, claim.Quantity!.Value);
    }

    private static ImmutableArray<Claim> Read(string language, string text) => Reader.Read(Of(language), new DocumentText(text));

    private static Document Of(string language) => new()
    {
        Sha256 = new string('a', 64),
        Name = "small.txt",
        MediaType = "text/plain",
        Size = 1,
        Language = language,
        Published = new LocalDate(2024, 5, 4),
        Outlet = "own text",
    };

    private static string Show(ImmutableArray<Claim> claims)
    {
        var text = new StringBuilder();
        foreach (var claim in claims)
        {
            var number = claim.Quantity is { } q ? $"{Term.Of(q.Qualifier)} {(q.Value ?? q.Low)?.ToString(CultureInfo.InvariantCulture)}{(q.Value is null ? ".." + q.High?.ToString(CultureInfo.InvariantCulture) : string.Empty)} {q.Unit}".Trim() : "-";
            text.Append(CultureInfo.InvariantCulture, $"{Term.Of(claim.Kind)} {(claim.Measure is { } m ? Term.Of(m) : "-")} | {claim.Supplier ?? "-"} > {claim.Recipient ?? "-"} {string.Join(',', claim.Actors)} | {claim.Item ?? "-"} {claim.ItemDetail} | {number} | {claim.Period?.Edtf ?? "-"} | {Term.Of(claim.Factuality)} | {claim.Origin?.State} {claim.Origin?.Speaker} | {((TextSource)claim.Source).Quote}\n");
        }

        return text.ToString();
    }
}
