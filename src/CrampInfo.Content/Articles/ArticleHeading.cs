namespace CrampInfo.Content.Articles;

/// <summary>A heading inside an article.</summary>
/// <param name="Level">2 or 3.</param>
/// <param name="Id">Its anchor, which never changes once published.</param>
/// <param name="Text">Its words.</param>
public sealed record ArticleHeading(int Level, string Id, string Text);
