namespace CrampInfo.Content.RedFlags.Evaluation;

/// <summary>What one vignette raised.</summary>
/// <param name="Vignette">What was typed and what it should raise.</param>
/// <param name="Level">The most serious level that it raised; <see cref="CareLevel.SelfCare"/> stands for none.</param>
/// <param name="Raised">Ids of the signs, most serious first.</param>
public sealed record VignetteAnswer(Vignette Vignette, CareLevel Level, IReadOnlyList<string> Raised);

/// <summary>How well the words of the warning signs do on a list of vignettes.</summary>
/// <param name="Answers">What each vignette raised.</param>
public sealed record VignetteFigures(IReadOnlyList<VignetteAnswer> Answers)
{
    /// <summary>The levels in the order of tables, the last standing for none.</summary>
    public static IReadOnlyList<CareLevel> Levels { get; } = [CareLevel.Emergency, CareLevel.Urgent, CareLevel.Soon, CareLevel.SelfCare];

    /// <summary>Evaluates every vignette.</summary>
    public static VignetteFigures Of(RedFlagEvaluator evaluator, IEnumerable<Vignette> vignettes) => new([.. vignettes.Select(v =>
    {
        var raised = evaluator.Evaluate(v.Text);
        return new VignetteAnswer(v, raised.Count == 0 ? CareLevel.SelfCare : raised[0].Rule.Level, [.. raised.Select(m => m.Rule.Id)]);
    })]);

    /// <summary>Emergencies that were shown as emergencies.</summary>
    public double EmergencyRecall => Share(a => a.Vignette.Expected == CareLevel.Emergency, a => a.Level == CareLevel.Emergency);

    /// <summary>Emergencies that were shown as emergencies or as urgent.</summary>
    public double EmergencyAtLeastUrgent => Share(a => a.Vignette.Expected == CareLevel.Emergency, a => a.Level <= CareLevel.Urgent);

    /// <summary>Urgent cases that were shown as urgent or as emergencies.</summary>
    public double UrgentRecall => Share(a => a.Vignette.Expected == CareLevel.Urgent, a => a.Level <= CareLevel.Urgent);

    /// <summary>Harmless cases that raised any sign.</summary>
    public double FalseAlarms => Share(a => a.Vignette.Expected == CareLevel.SelfCare, a => a.Level != CareLevel.SelfCare);

    /// <summary>Harmless cases that raised an emergency.</summary>
    public int FalseEmergencies => Count(CareLevel.SelfCare, CareLevel.Emergency);

    /// <summary>Everything whose level was not the expected one, the gravest first.</summary>
    public IReadOnlyList<VignetteAnswer> Misses => [.. Answers.Where(a => a.Level != a.Vignette.Expected).OrderBy(a => a.Vignette.Expected).ThenByDescending(a => a.Level)];

    /// <summary>How many of one expected level were shown at another.</summary>
    public int Count(CareLevel expected, CareLevel shown) => Answers.Count(a => a.Vignette.Expected == expected && a.Level == shown);

    /// <summary>Writes the confusion matrix, the shares and every miss as plain text.</summary>
    public void Write(TextWriter writer)
    {
        writer.WriteLine($"{Answers.Count} vignettes: expected level down, shown level across");
        writer.WriteLine();
        writer.WriteLine("            " + string.Concat(Levels.Select(l => $"{Vignette.NameOf(l),10}")));
        foreach (var expected in Levels)
            writer.WriteLine($"{Vignette.NameOf(expected),-12}" + string.Concat(Levels.Select(l => $"{Count(expected, l),10}")));
        writer.WriteLine();
        writer.WriteLine($"emergencies shown as such          {EmergencyRecall:0.000}");
        writer.WriteLine($"emergencies shown at least urgent  {EmergencyAtLeastUrgent:0.000}");
        writer.WriteLine($"urgent shown at least urgent       {UrgentRecall:0.000}");
        writer.WriteLine($"false alarms among none            {FalseAlarms:0.000} ({FalseEmergencies} as emergency)");
        writer.WriteLine();
        writer.WriteLine(Misses.Count == 0 ? "Every level was the expected one." : $"{Misses.Count} shown at another level:");
        foreach (var miss in Misses)
        {
            writer.WriteLine($"  {miss.Vignette.Text}");
            writer.WriteLine($"      expected {Vignette.NameOf(miss.Vignette.Expected)} ({miss.Vignette.Flag}), shown {Vignette.NameOf(miss.Level)}{(miss.Raised.Count > 0 ? $" ({string.Join(", ", miss.Raised.Take(3))})" : "")}");
        }
    }

    private double Share(Func<VignetteAnswer, bool> of, Func<VignetteAnswer, bool> which)
    {
        var all = Answers.Where(of).ToList();
        return all.Count == 0 ? 0 : (double)all.Count(which) / all.Count;
    }
}
