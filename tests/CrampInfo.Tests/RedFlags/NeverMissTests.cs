using CrampInfo.Words;

namespace CrampInfo.Tests.RedFlags;

/// <summary>The phrases that must never be missed raise their sign loudly wherever they stand, unless they are denied themselves.</summary>
public sealed class NeverMissTests
{
    private const string Harmless =
        "I went for my usual walk with the dog in the park and then made some tea and toast for the family before the film "
        + "we talked about the garden the neighbours and the new bus route and my sister told us of her holiday by the sea where the "
        + "food was good and the weather fair so the children played with a ball on the sand and built a castle with four towers ";

    private static readonly string[] Denials =
        ["no fever", "no rash", "not pregnant", "without any swelling", "no injury", "no headache", "havent fallen", "isn't bruised",
            "never had diabetes", "no cough"];

    public static TheoryData<string> Emergencies => [.. RedFlagFixture.Rules.Where(r => r.Level == CareLevel.Emergency).Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Emergencies))]
    public void APhrase_Alone_AndInCapitals_RaisesItsSign(string id) => AllRaise(id, p => [p, p.ToUpperInvariant(), p + "!!!"]);

    [Theory]
    [MemberData(nameof(Emergencies))]
    public void APhrase_BesideADenialOfSomethingElse_RaisesItsSign(string id) =>
        AllRaise(id, p => Denials.SelectMany(d => new[] { $"{d} {p}", $"{d}, {p}", $"{p} {d}", $"{p}, {d}" }));

    [Theory]
    [MemberData(nameof(Emergencies))]
    public void APhrase_AmongTwoHundredHarmlessWords_RaisesItsSign(string id) =>
        AllRaise(id, p => [$"{Harmless}{Harmless} {p} {Harmless}", $"{Harmless}{Harmless}{Harmless}. {p}"]);

    /// <summary>One letter left out, doubled or swapped with the next, in the longest word of the phrase.</summary>
    [Theory]
    [MemberData(nameof(Emergencies))]
    public void APhrase_WithOneSlip_RaisesItsSign(string id) => AllRaise(id, Slips);

    [Theory]
    [InlineData("no chest pain, just a stitch in my side after the run")]
    [InlineData("I don't have chest pain or trouble breathing, calf a bit sore after football")]
    [InlineData("no fever, rash or chest pain, usual night cramp that went")]
    public void APhrase_DeniedItself_RaisesNoEmergency(string text) =>
        Assert.DoesNotContain(RedFlagFixture.Recogniser.Recognise(text).Loud, m => m.Level == CareLevel.Emergency);

    private static void AllRaise(string id, Func<string, IEnumerable<string>> texts)
    {
        var lost = RedFlagFixture.Rules.Single(r => r.Id == id).NeverMiss
            .SelectMany(p => texts(p.Value)).Where(t => !RedFlagFixture.Loud(t).Contains(id)).ToList();

        Assert.True(lost.Count == 0, string.Join(Environment.NewLine, lost.Select(t => t.Length > 150 ? "…" + t[^150..] : t)));
    }

    private static IEnumerable<string> Slips(string phrase)
    {
        var word = phrase.Split(' ').MaxBy(w => w.Length)!;
        // A slip in "can't" makes "cat", "cant" or "cnat": another word, as likely as not.
        if (phrase.Count(char.IsLetter) < 8 || word.Length < 5 || word.Contains('\''))
            yield break;
        var middle = word.Length / 2;
        yield return phrase.Replace(word, word.Remove(middle, 1), StringComparison.Ordinal);
        yield return phrase.Replace(word, word.Insert(middle, word[middle].ToString()), StringComparison.Ordinal);
        yield return phrase.Replace(word, word[..middle] + word[middle + 1] + word[middle] + word[(middle + 2)..],
            StringComparison.Ordinal);
    }
}
