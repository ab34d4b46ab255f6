using CrampInfo.Catalog.Search.Evaluation;
using CrampInfo.Content.RedFlags;
using CrampInfo.Content.RedFlags.Evaluation;
using CrampInfo.Words;

namespace CrampInfo.Tests.RedFlags;

/// <summary>Every warning sign proves itself by its own sentences, and the whole by the evaluation sets.</summary>
public sealed class PublishedRedFlagTests
{
    public static TheoryData<string> Ids => [.. RedFlagFixture.Rules.Select(r => r.Id)];

    [Fact]
    public void Load_PublishedSigns_HasNoDiagnostics() => Assert.Empty(RedFlagFixture.Diagnostics);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Says_OfASign_RaisesIt(string id) =>
        Assert.Empty(Rule(id).Says.Where(t => !RedFlagFixture.Raised(t.Value).Contains(id)).Select(t => t.Value));

    [Theory]
    [MemberData(nameof(Ids))]
    public void NotThis_OfASign_IsToldOfNothingToday(string id)
    {
        var wrong = Rule(id).NotThis.Where(t => RedFlagFixture.Recogniser.Recognise(t.Value).Loud.Any(m => m.Level <= CareLevel.Urgent))
            .Select(t => t.Value).ToList();

        Assert.True(wrong.Count == 0, string.Join("; ", wrong));
    }

    /// <summary>A little below what `evaluate` printed when the learned file was made, so that a worse one is noticed.</summary>
    [Theory]
    [InlineData("red-flag-vignettes-outside.yml", 0.99, 0.89, 0.93, 0.08, 0.02, 0.84)]
    [InlineData("red-flag-vignettes.yml", 0.96, 0.92, 0.95, 0.08, 0.07, 0.90)]
    public void Evaluate_Vignettes_HoldsTheFigures(
        string file, double noticed, double loud, double urgent, double falseAlarms, double falseEmergencies, double first)
    {
        var vignettes = Vignette.ReadFile(Path.Combine(TestFolders.Root, "tests", "evaluation", file));

        var figures = VignetteFigures.Of(RedFlagFixture.Recogniser, vignettes);

        Assert.True(figures.EmergenciesNoticed.Value >= noticed, $"emergencies noticed {figures.EmergenciesNoticed}");
        Assert.True(figures.EmergenciesLoud.Value >= loud, $"emergencies loud {figures.EmergenciesLoud}");
        Assert.True(figures.UrgentNoticed.Value >= urgent, $"urgent noticed {figures.UrgentNoticed}");
        Assert.True(figures.FalseAlarms.Value <= falseAlarms, $"false alarms {figures.FalseAlarms}");
        Assert.True(figures.FalseEmergencies.Value <= falseEmergencies, $"false emergencies {figures.FalseEmergencies}");
        Assert.True(figures.FirstSignRight.Value >= first, $"first sign right {figures.FirstSignRight}");
    }

    /// <summary>What people type into a search box is mostly short and mostly harmless: places, names, plain complaints.</summary>
    [Theory]
    [InlineData("leg pain")]
    [InlineData("arm")]
    [InlineData("the")]
    [InlineData("AND")]
    [InlineData("leg leg")]
    [InlineData("calf locked up in bed")]
    [InlineData("is dark urine a sign of rhabdomyolysis")]
    [InlineData("toes go all claw like a chicken foot")]
    [InlineData("rhabdo definition")]
    [InlineData("she is not coughing up blood, only a cold")]
    [InlineData("locked so hard it bent my knee backwards, eased, still sore")]
    public void Recognise_APlainSearch_RaisesNoAlarm(string text) =>
        Assert.DoesNotContain(RedFlagFixture.Recogniser.Recognise(text).Loud, m => m.Level <= CareLevel.Urgent);

    [Theory]
    [InlineData("no fever crushing chest pain and sweating", "mi")]
    [InlineData("no fever chest pain sweating buckets", "mi")]
    [InlineData("having heart attack what to do", "mi")]
    [InlineData("lockjaw after nail", "tetanus")]
    [InlineData("throat swelling after prawns", "poisoning-or-bite")]
    [InlineData("baby stiff neck rash", "meningococcal-child")]
    [InlineData("chestpain going down my left arm", "mi")]
    [InlineData("my toddler swallowed grandma's quinine tablets", "quinine-overdose")]
    [InlineData("took too many quinine tablets", "quinine-overdose")]
    [InlineData("I have Addison's and can't stop vomiting", "adrenal-crisis")]
    [InlineData("steroid dependent and being sick", "adrenal-crisis")]
    [InlineData("twisted testicle", "testicular-torsion")]
    [InlineData("sudden severe pain in one testicle", "testicular-torsion")]
    [InlineData("missed dialysis, legs very weak and heart fluttering", "high-potassium")]
    [InlineData("fell off a ladder and my back hurts", "spine-injury")]
    [InlineData("car crash, neck pain", "spine-injury")]
    [InlineData("stopped drinking two days ago, shaking and seeing things", "alcohol-withdrawal")]
    [InlineData("85 year old fell, leg looks shorter and turned out", "hip-fracture")]
    [InlineData("lithium, shaking and confused", "lithium-toxicity")]
    [InlineData("back and tummy pain at 70 with fainting", "aortic-aneurysm")]
    [InlineData("I can't go on with this pain, I want to die", "suicidal-thoughts")]
    [InlineData("collapsed at a marathon, confused, stopped sweating", "heat-stroke")]
    public void Recognise_AnEmergency_ShowsItsCardFirst(string text, string id) =>
        Assert.Equal((id, CareLevel.Emergency), RedFlagFixture.Recogniser.Recognise(text).Loud.Select(m => (m.Sign, m.Level))
            .FirstOrDefault());

    [Theory]
    [InlineData("my child is pale, tired, bruises easily and her legs ache", "child-unwell-leg-pain")]
    [InlineData("swollen painful arm after a long flight", "arm-clot")]
    [InlineData("always thirsty, thin and cramping", "new-diabetes")]
    [InlineData("being sick all day in pregnancy", "pregnancy-vomiting")]
    [InlineData("aching shoulders and hips every morning at 70", "polymyalgia-rheumatica")]
    [InlineData("36 weeks with headache and being sick", "pre-eclampsia")]
    public void Recognise_WhatNeedsHelp_IsNoticed(string text, string id) => Assert.Contains(id, RedFlagFixture.Raised(text));

    [Fact]
    public void Recognise_ASign_SaysWhatWasWritten()
    {
        const string Text = "Hi all. My LEFT calf is really Swollen and hot since Friday! Thanks";

        var match = RedFlagFixture.Recogniser.Recognise(Text).Loud[0];

        Assert.Equal("dvt", match.Sign);
        Assert.Contains(match.Because, Text, StringComparison.Ordinal);
        Assert.Contains("Swollen", match.Because, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('a')]
    [InlineData('\'')]
    [InlineData('\ud83d')]
    [InlineData('\u0301')]
    [InlineData('1')]
    [InlineData('.')]
    public void Recognise_OneCharacterOverAndOver_Ends(char c) =>
        Assert.Empty(RedFlagFixture.Recogniser.Recognise(new string(c, 100_000)).Loud);

    [Fact]
    public void Recognise_TheSearchesOfTheOtherSet_SeldomRaiseAnEmergency()
    {
        var queries = EvaluationQuery.ReadFile(Path.Combine(TestFolders.Root, "tests", "evaluation", "symptom-queries.yml"));

        var alarms = queries.Where(q => RedFlagFixture.Recogniser.Recognise(q.Query).Loud is [{ Level: CareLevel.Emergency }, ..])
            .Select(q => q.Query).ToList();

        Assert.True(alarms.Count <= queries.Count * 0.05, string.Join("; ", alarms));
    }

    private static RedFlagRule Rule(string id) => RedFlagFixture.Rules.Single(r => r.Id == id);
}
