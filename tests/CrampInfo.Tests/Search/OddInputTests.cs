using System.Text;
using CrampInfo.Catalog.Search;

namespace CrampInfo.Tests.Search;

/// <summary>Whatever is typed gets an answer: never an exception, never full-text syntax, never an empty page.</summary>
public sealed class OddInputTests(SearchFixture fixture) : IClassFixture<SearchFixture>
{
    private static readonly string[] Pieces =
    [
        "leg", "cramp", "calf", "night", "no", "not", "without", "\"", "'", "*", "(", ")", "NEAR(", "NEAR/2", "AND", "OR", "NOT", ":",
            "title:", "^", "-", "+",
        "--", ";", "DROP TABLE Articles", "<script>", "</b>", "&amp;", "%00", "\0", "\u0001", "\r\n", "\t", "🦵", "👩‍⚕️", "\ud800",
            "\udc00", "ساق", "‮", "脚抽筋", "ß", "İ", "ﬁ", "é", "e\u0301",
        "1", "60", "1..2", "38.5", "3,4", "~", "_", "{", "}", "[", "]", "\\", "/", "//", "https://example.org/?q=1&w=2", "a'b'c", "’", "…",
            "—", "\u200b", "\u00ad", "#", "@", "=", "|",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Search_AnythingAtAll_Answers(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 150; i++)
        {
            var query = Odd(random);
            var results = fixture.Search.Search(query, literal: random.Next(4) == 0);
            Assert.NotEmpty(results.Top);
            Assert.True(results.Query.Length <= QueryReader.MaxLength);
            Assert.True(results.Top.Count <= 10);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Suggest_AnythingAtAll_Answers(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 150; i++)
            Assert.True(fixture.Search.Suggest(Odd(random)).Count <= 8);
    }

    [Fact]
    public void Search_EveryCharacter_Answers()
    {
        for (var c = 0; c < char.MaxValue; c += 37)
            Assert.NotEmpty(fixture.Search.Search($"leg{(char)c}cramp {(char)c}").Top);
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(1_000_000)]
    public void Search_EndlessText_IsCut(int length)
    {
        Assert.NotEmpty(fixture.Search.Search(new string('a', length)).Top);
        Assert.NotEmpty(fixture.Search.Search(string.Concat(Enumerable.Repeat("no cramp ", length / 9))).Top);
        Assert.Empty(fixture.Search.Suggest(new string('q', length)));
    }

    [Theory]
    [InlineData("leg\" OR \"cramp", "\"leg OR cramp\"")]
    [InlineData("cramp", "\"cramp\"")]
    public void FullText_IsAskedForQuotedWords(string word, string expected) => Assert.Equal(expected, FullText.Any([word]));

    private static string Odd(Random random)
    {
        var text = new StringBuilder();
        for (var n = random.Next(1, 14); n > 0; n--)
        {
            text.Append(random.Next(5) switch
            {
                0 => new string((char)random.Next(char.MaxValue), random.Next(1, 4)),
                1 => Misspelt(random),
                _ => Pieces[random.Next(Pieces.Length)],
            });
            if (random.Next(3) > 0)
                text.Append(' ');
        }

        return text.ToString();
    }

    private static string Misspelt(Random random)
    {
        var letters = new char[random.Next(1, 60)];
        for (var i = 0; i < letters.Length; i++)
            letters[i] = (char)('a' + random.Next(26));
        return new string(letters);
    }
}
