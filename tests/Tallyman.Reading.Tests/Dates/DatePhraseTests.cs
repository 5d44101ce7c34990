using System.Runtime.CompilerServices;
using NodaTime;
using NodaTime.Text;
using Tallyman.Data;
using Tallyman.Reading.Packs;
using Tallyman.Reading.Quantities;

namespace Tallyman.Reading.Tests.Dates;

public class DatePhraseTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    [InlineData("ru")]
    public void Every_phrase_of_the_table_is_read_as_its_period(string language)
    {
        var table = Table(language);
        var reader = new QuantityReader(language);
        var wrong = new List<string>();
        foreach (var row in table.Rows)
        {
            var dates = reader.Read(new DocumentText(row["phrase"]), LocalDatePattern.Iso.Parse(row["published"]).Value).Dates;
            if (dates.IsEmpty || dates[^1].Period?.Edtf != row["edtf"])
            {
                wrong.Add($"{row.Line}: {row["phrase"]} is {row["edtf"]}, read {(dates.IsEmpty ? "nothing" : dates[^1].Period?.Edtf)}");
            }
        }

        Assert.True(table.Rows.Length >= 150);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("en", "It came on 31 February 2023.")]
    [InlineData("uk", "Він прийшов 31 лютого 2023 року.")]
    [InlineData("ru", "Он пришёл 30.02.2023.")]
    [InlineData("en", "It came on June 31, 2023.")]
    public void A_day_that_the_calendar_lacks_is_reported_unread_and_is_no_date_or_number(string language, string text)
    {
        var reading = new QuantityReader(language).Read(new DocumentText(text), new LocalDate(2024, 6, 14));
        Assert.Empty(reading.Dates);
        Assert.Empty(reading.Quantities);
        Assert.Equal(UnreadReason.NoSuchDay, Assert.Single(reading.Unread).Reason);
    }

    [Fact]
    public void Without_a_publication_date_a_relative_date_stays_open_and_says_so()
    {
        var reading = new QuantityReader("en").Read(new DocumentText("They sent it last week."));
        Assert.Null(Assert.Single(reading.Dates).Period);
        Assert.Equal(UnreadReason.NoPublicationDate, Assert.Single(reading.Unread).Reason);
    }

    [Theory]
    [InlineData("en", "A month after March 2023 it left, and in May it came.", "2023-05")]
    [InlineData("uk", "У січні 2022 року — 203 тонни. У березні — вже 2558 т.", "2022-03")]
    [InlineData("ru", "В декабре 2022 года их было пять, в марте — шесть.", "2023-03")]
    public void A_month_without_a_year_follows_the_date_told_before_it(string language, string text, string edtf) =>
        Assert.Equal(edtf, new QuantityReader(language).Read(new DocumentText(text), new LocalDate(2024, 2, 1)).Dates[^1].Period?.Edtf);

    [Fact]
    public void Any_published_date_gives_a_period_or_none_but_never_a_fault()
    {
        var tables = Pack.Languages.Select(l => (Reader: new QuantityReader(l), Table(l).Rows)).ToList();
        foreach (var published in new[] { new LocalDate(1, 1, 1), new LocalDate(2024, 2, 29), new LocalDate(9998, 12, 31) })
        {
            foreach (var (reader, rows) in tables)
            {
                foreach (var row in rows)
                {
                    Assert.NotNull(reader.Read(new DocumentText(row["phrase"]), published));
                }
            }
        }
    }

    private static TsvTable Table(string language, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "..", $"dates-{language}.tsv");
        var problems = new List<DataProblem>();
        var table = TsvTable.Read(path, File.ReadAllBytes(path), ["phrase", "published", "edtf", "source"], problems);
        Assert.Empty(problems);
        return table;
    }
}
