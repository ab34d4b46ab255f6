using CrampInfo.Content.Articles;

namespace CrampInfo.Content.Checks;

/// <summary><c>reading-grade</c>, <c>library-grade</c>: articles can be read by an eleven-year-old, as the NHS's can.</summary>
internal sealed class ReadingGradeCheck : ContentCheck
{
    private const double MostForAnArticle = 6;
    private const double MostForTheLibrary = 5.5;

    /// <summary>The grade of a few words says nothing.</summary>
    private const int FewestWords = 50;

    public override void Run(CheckContext context)
    {
        var grades = new List<double>();
        foreach (var article in context.Library.Articles)
        {
            var measure = Measure(article);
            if (measure.Words < FewestWords)
                continue;
            grades.Add(measure.Grade);
            if (measure.Grade > MostForAnArticle)
                context.Diagnostics.Error(article.File, 1, 1, "reading-grade",
                    $"reading grade {measure.Grade:0.0}; at most {MostForAnArticle}. Use shorter words and one thought a sentence.");
        }

        if (grades.Count > 0 && grades.Average() > MostForTheLibrary)
            context.Diagnostics.Error(context.Library.Articles[0].File, 1, 1, "library-grade",
                $"the articles' mean reading grade is {grades.Average():0.00}; at most {MostForTheLibrary}. The table of the check shows "
                + $"which are hardest.");
    }

    /// <summary>Paragraphs and list items; tables are not prose and sources are not the reader's text.</summary>
    public static TextMeasure Measure(Article article) =>
        TextMeasure.Of(article.Passages.Where(p => p.Kind != PassageKind.TableRow && !p.LinkOnly).SelectMany(p => p.Sentences));
}
