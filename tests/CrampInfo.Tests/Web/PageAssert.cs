using AngleSharp.Dom;

namespace CrampInfo.Tests.Web;

/// <summary>Says of many pages at once which of them break a promise, and how.</summary>
internal static class PageAssert
{
    /// <summary>Fails with every page for which <paramref name="problem"/> names one.</summary>
    public static void All(IEnumerable<PageAnswer> pages, Func<PageAnswer, string?> problem)
    {
        var answers = pages.ToList();
        Assert.NotEmpty(answers);

        var problems = answers.Select(p => (Page: p, Problem: problem(p))).Where(p => p.Problem is not null)
            .Select(p => $"{p.Page} {p.Problem}");

        None(problems);
    }

    /// <summary>Fails with all of these problems, where there are any.</summary>
    public static void None(IEnumerable<string?> problems)
    {
        if (string.Join('\n', problems) is { Length: > 0 } all)
            Assert.Fail(all);
    }

    /// <summary>Whether an element is read before another.</summary>
    public static bool Precedes(this IElement element, IElement other) => element.CompareDocumentPosition(other)
        .HasFlag(DocumentPositions.Following);

    /// <summary>An element as a message shows it.</summary>
    public static string Short(this IElement element) => element.OuterHtml.Length <= 160 ? element.OuterHtml : element.OuterHtml[..160]
        + "…";
}
