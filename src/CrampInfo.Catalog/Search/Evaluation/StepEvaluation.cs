using System.Globalization;

namespace CrampInfo.Catalog.Search.Evaluation;

/// <summary>What each step of the search is worth: the same queries with one step more at a time, and with all but one.</summary>
public static class StepEvaluation
{
    private static readonly SearchSteps[] Order = [SearchSteps.Spelling, SearchSteps.Denial, SearchSteps.Learned, SearchSteps.Concepts];

    /// <summary>Runs the queries once for each choice of steps and writes a table as plain text.</summary>
    /// <param name="site">What is searched.</param>
    /// <param name="queries">The queries.</param>
    /// <param name="writer">Where the table goes.</param>
    public static void Write(Site site, IReadOnlyList<EvaluationQuery> queries, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine("steps                  success@1  success@3");
        Line("words only", SearchSteps.Words);
        var steps = SearchSteps.Words;
        foreach (var step in Order)
            Line($"+ {step}", steps |= step);
        foreach (var step in Order)
            Line($"all but {step}", SearchSteps.All & ~step);

        void Line(string name, SearchSteps with)
        {
            var search = new ArticleSearch(site, with);
            var figures = RelevanceFigures.Of([.. queries.Where(q => q.Expect.Count > 0).Select(q => SearchEvaluation.Answer(search, q))]);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-20} {figures.SuccessAt1,11:0.000} {figures.SuccessAt3,10:0.000}"));
        }
    }
}
