using CrampInfo.Content;

namespace CrampInfo.Tests.Content;

/// <summary>Where a rule warns and where it is an error.</summary>
public sealed class ThresholdTests
{
    [Theory]
    [InlineData(20, null)]
    [InlineData(21, DiagnosticSeverity.Error)]
    public void Sentence_OfOverTwentyWords_Fails(int words, DiagnosticSeverity? expected) =>
        Assert.Equal(expected, SeverityOf("long-sentence", "Sit" + string.Concat(Enumerable.Repeat(" and", words - 2)) + " wait."));

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, DiagnosticSeverity.Error)]
    public void Paragraph_OfOverThreeSentences_Fails(int sentences, DiagnosticSeverity? expected) =>
        Assert.Equal(expected, SeverityOf("long-paragraph", string.Concat(Enumerable.Repeat("It aches. ", sentences))));

    [Theory]
    [InlineData("Long walks help [@handbook].", null)]
    [InlineData("Long walks help after about six days of rest.", "uncited-claim")]
    [InlineData("They were tried in two trials of runners: [@handbook]", null)]
    [InlineData("These help, as two trials found [@handbook]:\n\n- a long walk on each of six days", null)]
    [InlineData("These help, as two trials found:\n\n- a long walk on each of six days", "uncited-claim")]
    [InlineData("| A | B |\n| - | - |\n| Walks | A long walk helps on each of six days |", "uncited-claim")]
    [InlineData("| A | B |\n| - | - |\n| Walks | A long walk helps on each of six days [@handbook] |", null)]
    [InlineData("[Guide me with a timer and some more words](/symptoms)", null)]
    [InlineData("Walks help tired legs.", "uncited-claim")]
    [InlineData("Long walks.", null)]
    [InlineData("The sources we read do not say whether walks help.", null)]
    [InlineData("Walks help tired legs, and the sources we read do not disagree.", "uncited-claim")]
    [InlineData("Walks help tired legs. The sources we read do not say why.", "uncited-claim")]
    [InlineData("Do not stop a prescribed medicine yourself because of cramps.", null)]
    [InlineData("Do not stop a prescribed medicine yourself. Walks help tired legs.", "uncited-claim")]
    [InlineData("This page is for people who walk far and cramp.", null)]
    [InlineData("Our page on [rest and sleep](/rest) tells more about beds.", null)]
    public void Claim_InCauses_CitesASource(string markdown, string? expected) =>
        Assert.Equal(expected, CodeIn(markdown, "## Causes {#causes}\n"));

    [Theory]
    [InlineData("[a](/glossary#tendon)", null)]
    [InlineData("[a](/glossary#cramp)", "dead-anchor")]
    [InlineData("[a](/sources#handbook)", null)]
    [InlineData("[a](/sources#nobody)", "dead-anchor")]
    [InlineData("[a](/warning-signs#colour)", null)]
    [InlineData("[a](/warning-signs#sound)", "dead-anchor")]
    [InlineData("[a](/emergency-numbers#eu)", null)]
    [InlineData("[a](/about#privacy)", null)]
    [InlineData("[a](/about#nobody)", "dead-anchor")]
    [InlineData("[a](/tags/sleep)", null)]
    [InlineData("[a](/tags/slep)", "dead-link")]
    public void Link_ToAPageThatIsNoArticle_LandsOnAnAnchorThatItHas(string link, string? expected) => Assert.Equal(expected, CodeIn(link));

    [Theory]
    [InlineData("It helps [@handbook, @handbook].", null)]
    [InlineData("It helps [@handbook @handbook].", "unknown-markdown")]
    [InlineData("It [helps [@handbook]](/foot).", "unknown-markdown")]
    [InlineData("It [helps][so] a lot.", "unknown-markdown")]
    [InlineData("It helps[^1].", "unknown-markdown")]
    [InlineData("It helps.\n\n[^1]: Note.", "unknown-markdown")]
    [InlineData("It [helps](/foot).\n\n[so]: /foot", "unknown-markdown")]
    [InlineData("- [ ] Walk", "unknown-markdown")]
    [InlineData("It ~~helps~~.", "unknown-markdown")]
    [InlineData("It is at https://example.org/help.", "unknown-markdown")]
    [InlineData("It is at <https://example.org/help>.", null)]
    [InlineData("| A | B |\n| - | - |\n| C | `d\\|e` |", "unknown-markdown")]
    [InlineData("```attributes\nIt helps.\n```", "unknown-markdown")]
    [InlineData("    It helps.", "unknown-markdown")]
    [InlineData("> It helps.", null)]
    [InlineData("It is [there](https://example.org/a(1)b/c).", null)]
    [InlineData("[](/foot)", "unknown-markdown")]
    [InlineData("### See [foot](/foot) {#see}", "unknown-markdown")]
    [InlineData("It helps \\[so they say].", null)]
    [InlineData("It helps ::: do", "unknown-markdown")]
    [InlineData("::: do\n- Lean on it [@handbook].", "unclosed-block")]
    [InlineData("::: do\n- Lean on it [@handbook].\n\n::: stretch wall\n:::", "unclosed-block")]
    [InlineData("::: stretch wall\n\n### Next {#next}\n\nIt helps.", "unclosed-block")]
    [InlineData("::: do at once\n- Lean on it [@handbook].\n:::", "lost-words")]
    [InlineData("::: stretch wall\nIt helps.\n:::", "lost-words")]
    [InlineData(":::", "unknown-block")]
    public void Markdown_ThatIsNotDrawn_IsRefused(string markdown, string? expected) => Assert.Equal(expected, CodeIn(markdown));

    [Fact]
    public void ABlockLeftOpen_IsNamedByTheLineThatOpenedIt()
    {
        var found =
            Assert.Single(DiagnosticsOf("::: do\n- Lean on it [@handbook].\n\n### Next {#next}\n\nIt helps.\n\n::: stretch wall\n:::"));

        Assert.Equal(("unclosed-block", 28), (found.Code, found.Line));
    }

    [Theory]
    [InlineData("articles/calf.md", "checked: 2026-01-01", "checked: 2099-01-01")]
    [InlineData("articles/calf.md", "review-due: 2027-07-01",
        "review-due: 2027-07-01\nreviewer: {name: A B, role: nurse, reviewed: 2026-06-03}")]
    [InlineData("sources.yml", "checked: 2026-01-01", "checked: 2026-06-03")]
    [InlineData("red-flags/colour.yml", "checked: 2026-01-01", "checked: 2026-06-03")]
    public void ADay_ThatHasNotCome_IsRefused(string file, string old, string now)
    {
        using var folder = new FixtureFolder();
        var path = Path.Combine(folder.Path, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(old, now, StringComparison.Ordinal));

        Assert.Contains(ContentLoader.Load(folder.Path, new(2026, 6, 1)).Diagnostics,
            d => d.Code == "review-date" && d.File == "content/" + file);
        Assert.DoesNotContain(ContentLoader.Load(folder.Path, new(2099, 1, 1)).Diagnostics,
            d => d.Code == "review-date" && d.Message.Contains("not come", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The skin may look red. On brown and black skin it may look darker.", null)]
    [InlineData("The skin may look red.", "skin-colour")]
    [InlineData("It is written in red.", null)]
    [InlineData("The joint swells (oedema).", null)]
    [InlineData("The joint has oedema (swelling).", null)]
    [InlineData("The joint has oedema.", "jargon")]
    [InlineData("A tendinitis hurts.", "jargon")]
    [InlineData("A swollen tendon (tendinitis) hurts. Tendinitis passes.", null)]
    [InlineData("Their arthritis hurts.", null)]
    [InlineData("Nothing cures it.", null)]
    [InlineData("Rest cures it.", "promise")]
    [InlineData("They did it simply, and it was VERY RARE.", "banned-word vague-chance")]
    public void Words_InText_AreFound(string text, string? expected) => Assert.Equal(expected, CodeIn(text));

    [Theory]
    [InlineData("**\"Salt cures it.\"** It does not do so [@handbook].", null)]
    [InlineData("Salt cures it [@handbook].", "promise")]
    public void Myth_InQuotes_IsNoPromise(string text, string? expected) =>
        Assert.Equal(expected, CodeIn(text, "## Common myths {#myths}\n"));

    [Theory]
    [InlineData("Hold it for 30 seconds.", null)]
    [InlineData("Hold for 15 to 30 seconds.", null)]
    [InlineData("Hold less than 60 seconds.", null)]
    [InlineData("Hold it for about 20 seconds.", "stretch-time")]
    public void Hold_BesideAStretch_AgreesWithIt(string text, string? expected) =>
        Assert.Equal(expected, CodeIn($"::: stretch wall\n:::\n\n{text} [@handbook]"));

    [Theory]
    [InlineData("Take 300 mg a day [@handbook].", null)]
    [InlineData("It was found [@handbook]. Take 300 mg a day.", "uncited-dose")]
    [InlineData("Take two tablets.", "uncited-dose")]
    [InlineData("Take a tablet.", null)]
    public void Amount_InText_IsFollowedByItsSource(string text, string? expected) => Assert.Equal(expected, CodeIn(text));

    [Fact]
    public void Review_ThirtyDaysBeforeDue_Warns()
    {
        using var folder = new FixtureFolder();

        Assert.Empty(ContentLoader.Load(folder.Path, new(2027, 5, 31)).Diagnostics);
        Assert.All(ContentLoader.Load(folder.Path, new(2027, 6, 1)).Diagnostics, IsOnlyAWarning);
        Assert.All(ContentLoader.Load(folder.Path, new(2027, 12, 28)).Diagnostics, IsOnlyAWarning);

        static void IsOnlyAWarning(ContentDiagnostic diagnostic) =>
            Assert.Equal(("review-due", DiagnosticSeverity.Warning), (diagnostic.Code, diagnostic.Severity));
    }

    [Fact]
    public void Review_OverdueByMoreThan180Days_FailsTheCheck_AndIsServed()
    {
        using var folder = new FixtureFolder();

        var loaded = ContentLoader.Load(folder.Path, new(2027, 12, 29));

        Assert.All(loaded.Diagnostics,
            d => Assert.Equal(("review-overdue", DiagnosticSeverity.Error, false), (d.Code, d.Severity, d.Stops)));
        Assert.Equal(4, loaded.Library.Articles.Count);
    }

    [Theory]
    [InlineData("Stop the tablet.", "stop-source")]
    [InlineData("Ask before stopping it.", "stop-source")]
    [InlineData("Stop the salve.", null)]
    [InlineData("Never stop the tablet on your own.", null)]
    [InlineData("Call if bleeding will not stop.", null)]
    public void ASign_ThatSaysStop_NeedsASourceThatSaysSo(string advice, string? expected)
    {
        using var folder = new FixtureFolder();
        Change(folder, "red-flags/colour.yml", "See a doctor.", advice);
        Change(folder, "sources.yml", "  checked:", "  says-stop: [salve]\n  checked:");

        Assert.Equal(expected, ContentLoader.Load(folder.Path, new(2026, 6, 1)).Diagnostics.Select(d => d.Code).SingleOrDefault());
    }

    [Theory]
    [InlineData("Do not stop a prescribed medicine yourself.", "stop-exceptions")]
    [InlineData("Do not skip or halve your medicines.", "stop-exceptions")]
    [InlineData("Do not stop the water tablet yourself.", null)]
    [InlineData("Do not stop a prescribed medicine yourself.\n\nA statin or quinine is another matter.", null)]
    public void NotToStopAMedicine_NamesItsExceptions(string text, string? expected)
    {
        using var folder = new FixtureFolder();
        Change(folder, "editorial.yml", "lengths:", "stop-exceptions: [statin, quinine]\nlengths:");
        File.AppendAllText(Path.Combine(folder.Path, "articles", "calf.md"), $"\n{text}\n");

        Assert.Equal(expected, ContentLoader.Load(folder.Path, new(2026, 6, 1)).Diagnostics.Select(d => d.Code).SingleOrDefault());
    }

    [Theory]
    [InlineData("A lifeless leg is an emergency [@handbook].", "unlisted-sign")]
    [InlineData("See [the sign](/warning-signs#lifeless).", "unlisted-sign")]
    [InlineData("There is no lifeless leg [@handbook].", null)]
    public void APage_ThatSpeaksOfASign_ListsIt(string text, string? expected)
    {
        using var folder = new FixtureFolder("unlisted-sign");
        Change(folder, "articles/calf.md", "A lifeless leg needs help at once [@handbook].", text);

        Assert.Equal(expected, ContentLoader.Load(folder.Path, new(2026, 6, 1)).Diagnostics.Select(d => d.Code).SingleOrDefault());
    }

    [Theory]
    [InlineData("After a long walk on sand the calf may knot at night [@handbook].", "copied-text")]
    [InlineData("A long walk on sand can make the calf knot at night [@handbook].", null)]
    [InlineData("After a long walk on sand it may knot. The calf may knot at night [@handbook].", null)]
    public void ASentence_WithNineWordsInARowOfAnEvidenceText_IsNamed(string text, string? expected)
    {
        using var folder = new FixtureFolder("copied-text");
        Change(folder, "articles/calf.md", "After a long walk on sand the calf may knot at night [@handbook].", text);
        var found = ContentLoader.Load(folder.Path, new(2026, 6, 1)).Diagnostics;
        Change(folder, "editorial.yml", "lengths:", "stock-phrases: [walk on sand]\nlengths:");

        Assert.Equal(expected, found.Select(d => d.Code).SingleOrDefault());
        Assert.All(found, d => Assert.Contains("After a long walk on sand", d.Message, StringComparison.Ordinal));
        Assert.Empty(ContentLoader.Load(folder.Path, new(2026, 6, 1)).Diagnostics);
    }

    private static void Change(FixtureFolder folder, string file, string old, string now)
    {
        var path = Path.Combine(folder.Path, file);
        Assert.Contains(old, File.ReadAllText(path), StringComparison.Ordinal);
        File.WriteAllText(path, File.ReadAllText(path).Replace(old, now, StringComparison.Ordinal));
    }

    private static DiagnosticSeverity? SeverityOf(string code, string markdown) =>
        DiagnosticsOf(markdown).FirstOrDefault(d => d.Code == code)?.Severity;

    /// <summary>The codes found, or null; what only concerns the lie of the page is left out.</summary>
    private static string? CodeIn(string markdown, string heading = "")
    {
        var codes = DiagnosticsOf(heading.Length == 0 ? markdown : $"{heading}\n{markdown}")
            .Select(d => d.Code).Where(c => c is not ("duplicate-id" or "section-order" or "article-length")).Distinct()
                .Order(StringComparer.Ordinal).ToList();
        return codes.Count == 0 ? null : string.Join(' ', codes);
    }

    private static IReadOnlyList<ContentDiagnostic> DiagnosticsOf(string markdown)
    {
        using var folder = new FixtureFolder();
        File.AppendAllText(Path.Combine(folder.Path, "articles", "calf.md"), $"\n{markdown}\n");
        return ContentLoader.Load(folder.Path, new(2026, 6, 1)).Diagnostics;
    }
}
