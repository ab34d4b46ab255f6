using CrampInfo.Content.Articles;

namespace CrampInfo.Web.Sharing;

/// <summary>What the share row needs.</summary>
/// <param name="Slug">The article that is shared.</param>
/// <param name="Front">What its author says of it.</param>
/// <param name="Url">Its lasting address.</param>
internal sealed record ShareView(string Slug, ArticleFrontMatter Front, string Url);
