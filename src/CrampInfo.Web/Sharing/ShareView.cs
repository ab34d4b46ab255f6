using CrampInfo.Catalog;

namespace CrampInfo.Web.Sharing;

/// <summary>What the share row needs.</summary>
/// <param name="Article">What is shared.</param>
/// <param name="Url">Its lasting address.</param>
internal sealed record ShareView(ArticleSummary Article, string Url);
