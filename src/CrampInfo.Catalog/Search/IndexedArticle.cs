using CrampInfo.Content.Articles;

namespace CrampInfo.Catalog.Search;

/// <summary>An article as ranking sees it.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Row">The number of its row in the catalog.</param>
/// <param name="Front">Its front matter.</param>
/// <param name="TitleKey">The keys of all words of its title.</param>
/// <param name="Tags">All its tags.</param>
/// <param name="Words">Its words in rising order.</param>
/// <param name="Strengths">How strongly it has each word, from 0 to 1.</param>
/// <param name="Names">Its title, other names and lay words.</param>
/// <param name="Sections">Its parts.</param>
internal sealed record IndexedArticle(
    string Slug,
    long Row,
    ArticleFrontMatter Front,
    string TitleKey,
    HashSet<string> Tags,
    int[] Words,
    float[] Strengths,
    IndexedName[] Names,
    IndexedSection[] Sections)
{
    /// <summary>How strongly it has a word, from 0 to 1.</summary>
    public float StrengthOf(int word)
    {
        var at = Array.BinarySearch(Words, word);
        return at >= 0 ? Strengths[at] : 0;
    }
}

/// <summary>A title, name or lay phrase word by word.</summary>
internal readonly record struct IndexedName(string Text, bool IsTitle, int[] Words);

/// <summary>A part of an article word by word, in rising order.</summary>
internal readonly record struct IndexedSection(long Row, string Anchor, string Title, int[] TitleWords, int[] Words);
