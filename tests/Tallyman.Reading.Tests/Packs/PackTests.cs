using System.Text;
using Tallyman.Data;
using Tallyman.Reading.Packs;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Tests.Packs;

public class PackTests
{
    private const string Paradigms = """
        code	pos	strip	ending	features	source
        f-a	noun	а	а	nom.f.sg	own
        f-a	noun	а	и	gen.f.sg|nom.acc.f.pl	own
        f-a	noun	а	і	dat.loc.f.sg	own
        a	adjective	ий	а	nom.f.sg	own
        """;

    private static readonly Func<string, string, Pack> Make = (forms, phrases) =>
        Pack.From("uk", PackTables.Of([("packs/uk/paradigms.tsv", Bytes(Paradigms)), ("packs/uk/forms.tsv", Bytes(forms)), ("packs/uk/x.tsv", Bytes(phrases))]), null, []);

    [Theory]
    [MemberData(nameof(LanguageNames))]
    public void Packs_of_the_program_hold_no_bad_row(string language) => Assert.Empty(Pack.For(language).Problems);

    [Theory]
    [MemberData(nameof(LanguageNames))]
    public void The_compiled_block_holds_what_the_tables_make(string language)
    {
        var made = Pack.From(language, PackTables.OfProgram(language), null, []).Lexicon.Tables;
        var compiled = Pack.For(language).Lexicon.Tables;
        Assert.Equal(made.Text, compiled.Text);
        Assert.Equal(made.Starts, compiled.Starts);
        Assert.Equal(made.Slots, compiled.Slots);
        Assert.Equal(made.ReadingStarts, compiled.ReadingStarts);
        Assert.Equal(made.Readings, compiled.Readings);
    }

    public static TheoryData<string> LanguageNames() => new(Pack.Languages);

    [Fact]
    public void Forms_carry_their_lemma_and_set_of_cases()
    {
        var lexicon = Make("lemma\tcode\tsource\nракета\tf-a\town\n", "phrase\tsource").Lexicon;
        var form = lexicon.Find("РАКЕТИ");
        Assert.True(lexicon.Is(form, lexicon.Find("ракета")));
        Assert.Equal(
            [Features.Genitive | Features.Feminine | Features.Singular, Features.Nominative | Features.Accusative | Features.Feminine | Features.Plural],
            lexicon.Readings(form).ToArray().Select(r => r.Features));
    }

    [Theory]
    [InlineData("п’ять", "п'ять")]
    [InlineData("ёлка", "елка")]
    [InlineData("cнаряд", "снаряд")]
    [InlineData("сна\u00ADряд", "снаряд")]
    [InlineData("Kyїv", "куїv")]
    public void Words_are_compared_folded(string written, string folded)
    {
        Span<char> buffer = stackalloc char[Folding.LongestWord];
        var length = Folding.Fold(written, buffer, cyrillic: true);
        Assert.Equal(folded, buffer[..length].ToString());
    }

    [Fact]
    public void A_phrase_of_lemmas_matches_each_of_its_forms_and_the_longest_wins()
    {
        var pack = Make("lemma\tcode\tsource\nракета\tf-a\town\n", "phrase\tsource\nбалістична ~ракета\town\nбалістична\town\n");
        var trie = new PhraseTrie(pack.Lexicon);
        Assert.True(trie.Add("балістична ~ракета", 7));
        Assert.True(trie.Add("балістична", 3));
        Assert.False(trie.Add("невідоме слово", 1));
        using var text = TokenText.Read("Балістична ракети", pack);
        Assert.Equal(7, trie.Match(text.Tokens, out var length));
        Assert.Equal(2, length);
        Assert.Equal(3, trie.Match(text.Tokens[..1], out _));
    }

    [Fact]
    public void Own_rows_are_found_before_those_beneath_and_keep_their_readings()
    {
        var program = Make("lemma\tcode\tsource\nракета\tf-a\town\n", "phrase\tsource");
        var own = Pack.From("uk", PackTables.Of([("forms.tsv", Bytes("lemma\tpos\tirregular\tsource\nракети\tname\t\town\n"))]), program, []);
        Assert.Equal(
            [PartOfSpeech.Noun, PartOfSpeech.Noun, PartOfSpeech.Name],
            own.Lexicon.Readings(own.Lexicon.Find("ракети")).ToArray().Select(r => r.Part));
        Assert.Equal(program.Lexicon.Find("ракета"), own.Lexicon.Find("ракета"));
    }

    [Theory]
    [InlineData("lemma\tcode\tsource\nракета\tzz\town\n", "zz")]
    [InlineData("lemma\tcode\tsource\nстіл\tf-a\town\n", "f-a")]
    [InlineData("lemma\tpos\tirregular\tsource\nстіл\tnoun\tстола=xx\town\n", "xx")]
    public void A_bad_row_is_named_by_file_and_line(string forms, string what)
    {
        var problems = new List<DataProblem>();
        Pack.From("uk", PackTables.Of([("packs/uk/paradigms.tsv", Bytes(Paradigms)), ("packs/uk/forms.tsv", Bytes(forms))]), null, problems);
        var problem = Assert.Single(problems);
        Assert.Equal(("data/packs/uk/forms.tsv", 2), (problem.File, problem.Line));
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
