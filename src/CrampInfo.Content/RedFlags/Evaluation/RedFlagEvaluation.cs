using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.RedFlags.Evaluation;

/// <summary>
/// How well the warning signs are recognised in a set of vignettes: what should have been raised against what was. It
/// measures words, not people: nothing here says how safe or how good the advice is.
/// </summary>
public sealed class RedFlagEvaluation
{
    /// <summary>The levels in the order of the matrix; "none" is the last.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["emergency", "urgent", "soon", "none"];

    private readonly int[,] _counts = new int[4, 4];

    private RedFlagEvaluation(IReadOnlyList<RedFlagMiss> misses, int total)
    {
        Misses = misses;
        Total = total;
    }

    /// <summary>Every vignette that raised another level than it should, the most serious first.</summary>
    public IReadOnlyList<RedFlagMiss> Misses { get; }

    /// <summary>How many vignettes there are.</summary>
    public int Total { get; }

    /// <summary>Emergencies recognised at their own level, of all emergencies.</summary>
    public double EmergencyRecall => Share(0, 0, 0);

    /// <summary>Emergencies recognised as at least urgent.</summary>
    public double EmergencyAtLeastUrgent => Share(0, 0, 1);

    /// <summary>Urgent vignettes recognised as urgent or above.</summary>
    public double UrgentRecall => Share(1, 0, 1);

    /// <summary>Vignettes to book an appointment for that raised anything.</summary>
    public double SoonRecall => Share(2, 0, 2);

    /// <summary>Vignettes without a sign that raised one.</summary>
    public double FalseAlarms => Share(3, 0, 2);

    /// <summary>Vignettes without a sign that raised an emergency.</summary>
    public int FalseEmergencies => _counts[3, 0];

    /// <summary>How many vignettes of one level raised another; both are names of <see cref="Levels"/>.</summary>
    public int Count(string expected, string raised) => _counts[IndexOf(expected), IndexOf(raised)];

    /// <summary>Reads vignettes from YAML; mistakes go to <paramref name="diagnostics"/>.</summary>
    public static IReadOnlyList<RedFlagVignette> Read(string yaml, string file, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var vignettes = new YamlReader(file, 0, diagnostics).ReadList<RedFlagVignette>(yaml);
        foreach (var vignette in vignettes.Where(v => !Levels.Contains(v.Expected)))
            diagnostics.Error(file, vignette.Line, vignette.Column, "unknown-value", $"'{vignette.Expected}' is not a level. Allowed: {string.Join(", ", Levels)}.");
        return [.. vignettes.Where(v => Levels.Contains(v.Expected))];
    }

    /// <summary>Evaluates every vignette.</summary>
    public static RedFlagEvaluation Of(IReadOnlyList<RedFlagVignette> vignettes, RedFlagEvaluator evaluator)
    {
        ArgumentNullException.ThrowIfNull(vignettes);
        ArgumentNullException.ThrowIfNull(evaluator);
        var misses = new List<RedFlagMiss>();
        var evaluation = new RedFlagEvaluation(misses, vignettes.Count);
        foreach (var vignette in vignettes)
        {
            var matches = evaluator.Evaluate(vignette.Text);
            var raised = matches.Count == 0 ? "none" : matches[0].Rule.Level.Kebab();
            evaluation._counts[IndexOf(vignette.Expected), IndexOf(raised)]++;
            if (raised != vignette.Expected)
                misses.Add(new(vignette, raised, [.. matches.Select(m => m.Rule.Id)]));
        }

        misses.Sort((a, b) => IndexOf(a.Vignette.Expected) - IndexOf(b.Vignette.Expected));
        return evaluation;
    }

    private static int IndexOf(string level) => level switch
    {
        "emergency" => 0,
        "urgent" => 1,
        "soon" => 2,
        _ => 3,
    };

    /// <summary>The share of a row that fell into a range of columns; 0 for an empty row.</summary>
    private double Share(int row, int from, int to)
    {
        int part = 0, all = 0;
        for (var column = 0; column < 4; column++)
        {
            all += _counts[row, column];
            part += column >= from && column <= to ? _counts[row, column] : 0;
        }

        return all == 0 ? 0 : (double)part / all;
    }
}
