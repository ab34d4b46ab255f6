using System.Globalization;
using CrampInfo.Words;
using CrampInfo.Words.Recognition;

namespace CrampInfo.Content.RedFlags.Evaluation;

/// <summary>What one vignette raised.</summary>
/// <param name="Vignette">What was typed and what it should raise.</param>
/// <param name="Raised">What it raised.</param>
public sealed record VignetteAnswer(Vignette Vignette, Recognition Raised)
{
    /// <summary>The level that was said loudly; <see cref="CareLevel.SelfCare"/> stands for none.</summary>
    public CareLevel Loud => Raised.Loud.Count == 0 ? CareLevel.SelfCare : Raised.Loud[0].Level;

    /// <summary>Whether anything at all was said, loudly or quietly.</summary>
    public bool Noticed => Raised.Loud.Count + Raised.Quiet.Count > 0;

    /// <summary>Whether the first card is a sign that is right.</summary>
    public bool FirstIsRight => Raised.Loud.Concat(Raised.Quiet).FirstOrDefault() is { } first && Vignette.Flags.Contains(first.Sign);
}

/// <summary>A share with its 95 % confidence interval after Wilson (1927).</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of how many.</param>
public readonly record struct Share(int Count, int Of)
{
    private const double Z = 1.96;

    /// <summary>The share, from 0 to 1; 0 of nothing.</summary>
    public double Value => Of == 0 ? 0 : (double)Count / Of;

    /// <summary>The lower end of the interval.</summary>
    public double Low => Of == 0 ? 0 : Math.Max(0, Middle - Half);

    /// <summary>The upper end of the interval.</summary>
    public double High => Of == 0 ? 0 : Math.Min(1, Middle + Half);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Value:0.000} ({Low:0.00} to {High:0.00}; {Count} of {Of})");

    private double Middle => (Value + (Z * Z / (2 * Of))) / (1 + (Z * Z / Of));

    private double Half => Z / (1 + (Z * Z / Of)) * Math.Sqrt((Value * (1 - Value) / Of) + (Z * Z / (4.0 * Of * Of)));
}

/// <summary>How well warning signs are recognised in a list of vignettes.</summary>
/// <param name="Answers">What each vignette raised.</param>
public sealed record VignetteFigures(IReadOnlyList<VignetteAnswer> Answers)
{
    /// <summary>The levels in the order of tables, the last standing for none.</summary>
    public static IReadOnlyList<CareLevel> Levels { get; } = [CareLevel.Emergency, CareLevel.Urgent, CareLevel.Soon, CareLevel.SelfCare];

    /// <summary>The lengths in words that figures are given by, each up to its number.</summary>
    public static IReadOnlyList<(string Name, int Most)> Lengths { get; } =
        [("up to 8 words", 8), ("9 to 16 words", 16), ("17 to 30 words", 30), ("over 30 words", int.MaxValue)];

    /// <summary>Asks the recogniser every vignette.</summary>
    public static VignetteFigures Of(Recogniser recogniser, IEnumerable<Vignette> vignettes) =>
        new([.. vignettes.Select(v => new VignetteAnswer(v, recogniser.Recognise(v.Text)))]);

    /// <summary>Emergencies of which something was said, loudly or quietly.</summary>
    public Share EmergenciesNoticed => Among(CareLevel.Emergency, a => a.Noticed);

    /// <summary>Emergencies that were said loudly to be at least urgent.</summary>
    public Share EmergenciesAtLeastUrgent => Among(CareLevel.Emergency, a => a.Loud <= CareLevel.Urgent);

    /// <summary>Emergencies that were said loudly to be emergencies.</summary>
    public Share EmergenciesLoud => Among(CareLevel.Emergency, a => a.Loud == CareLevel.Emergency);

    /// <summary>Emergencies whose first card is a sign that is right.</summary>
    public Share FirstSignRight => Among(CareLevel.Emergency, a => a.FirstIsRight);

    /// <summary>Urgent cases of which something was said.</summary>
    public Share UrgentNoticed => Among(CareLevel.Urgent, a => a.Noticed);

    /// <summary>Urgent cases that were said loudly to be at least urgent.</summary>
    public Share UrgentLoud => Among(CareLevel.Urgent, a => a.Loud <= CareLevel.Urgent);

    /// <summary>Cases for an appointment of which something was said.</summary>
    public Share SoonNoticed => Among(CareLevel.Soon, a => a.Noticed);

    /// <summary>Harmless cases that were told loudly to get help today or now.</summary>
    public Share FalseAlarms => Among(CareLevel.SelfCare, a => a.Loud <= CareLevel.Urgent);

    /// <summary>Harmless cases that were told loudly to call an ambulance.</summary>
    public Share FalseEmergencies => Among(CareLevel.SelfCare, a => a.Loud == CareLevel.Emergency);

    /// <summary>Harmless cases of which anything was said, loudly or quietly.</summary>
    public Share HarmlessNoticed => Among(CareLevel.SelfCare, a => a.Noticed);

    /// <summary>Everything whose loud level was not the expected one, the gravest first.</summary>
    public IReadOnlyList<VignetteAnswer> Misses =>
        [.. Answers.Where(a => a.Loud != a.Vignette.Expected).OrderBy(a => a.Vignette.Expected).ThenByDescending(a => a.Loud)];

    /// <summary>How many of one expected level were shown loudly at another.</summary>
    public int Count(CareLevel expected, CareLevel shown) => Answers.Count(a => a.Vignette.Expected == expected && a.Loud == shown);

    /// <summary>The figures of the vignettes that fit.</summary>
    public VignetteFigures Where(Func<Vignette, bool> which) => new([.. Answers.Where(a => which(a.Vignette))]);

    /// <summary>The figures by length of the text.</summary>
    public IEnumerable<(string Length, VignetteFigures Figures)> ByLength()
    {
        var least = 0;
        foreach (var (name, most) in Lengths)
        {
            var (from, to) = (least, most);
            yield return (name,
                Where(v => v.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is var words && words > from && words <= to));
            least = most;
        }
    }

    /// <summary>Writes the confusion matrix, the shares and every miss as plain text.</summary>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine($"{Answers.Count} vignettes: expected level down, level shown loudly across");
        writer.WriteLine();
        writer.WriteLine("            " + string.Concat(Levels.Select(l => $"{Vignette.NameOf(l),10}")) + "     quiet");
        foreach (var expected in Levels)
        {
            var quiet = Answers.Count(a => a.Vignette.Expected == expected && a.Raised.Loud.Count == 0 && a.Noticed);
            writer.WriteLine($"{Vignette.NameOf(expected),-12}" + string.Concat(Levels.Select(l => $"{Count(expected, l),10}"))
                + $"{quiet,10}");
        }

        WriteShares(writer, "all");
        if (Answers.Any(a => a.Vignette.Unsure))
            Where(v => !v.Unsure).WriteShares(writer, "without those that a clinician could see otherwise");
        foreach (var (length, figures) in ByLength().Where(l => l.Figures.Answers.Count > 0))
            figures.WriteShares(writer, length);
        writer.WriteLine();
        writer.WriteLine(Misses.Count == 0 ? "Every level was the expected one." : $"{Misses.Count} shown at another level:");
        foreach (var miss in Misses)
        {
            writer.WriteLine($"  {miss.Vignette.Text}");
            writer.WriteLine(
                $"      expected {Vignette.NameOf(miss.Vignette.Expected)} ({string.Join(", ", miss.Vignette.Flags)}), shown "
                + $"{Vignette.NameOf(miss.Loud)}{Signs("", miss.Raised.Loud)}{Signs("quietly ", miss.Raised.Quiet)}");
        }

        static string Signs(string how, IReadOnlyList<SignMatch> signs) => signs.Count == 0 ? ""
            : $" ({how}{string.Join(", ", signs.Select(s => s.Sign))})";
    }

    private void WriteShares(TextWriter writer, string name)
    {
        writer.WriteLine();
        writer.WriteLine($"{name}, {Answers.Count} texts:");
        writer.WriteLine($"  emergencies noticed, loudly or quietly      {EmergenciesNoticed}");
        writer.WriteLine($"  emergencies loudly at least urgent          {EmergenciesAtLeastUrgent}");
        writer.WriteLine($"  emergencies loudly an emergency             {EmergenciesLoud}");
        writer.WriteLine($"  emergencies whose first card is right       {FirstSignRight}");
        writer.WriteLine($"  urgent noticed, loudly or quietly           {UrgentNoticed}");
        writer.WriteLine($"  urgent loudly at least urgent               {UrgentLoud}");
        writer.WriteLine($"  for an appointment, noticed                 {SoonNoticed}");
        writer.WriteLine($"  harmless, loudly today or now               {FalseAlarms}");
        writer.WriteLine($"  harmless, loudly an emergency               {FalseEmergencies}");
        writer.WriteLine($"  harmless, anything said                     {HarmlessNoticed}");
    }

    private Share Among(CareLevel expected, Func<VignetteAnswer, bool> which)
    {
        var all = Answers.Where(a => a.Vignette.Expected == expected).ToList();
        return new(all.Count(which), all.Count);
    }
}
