using System.Text.Json.Serialization;
using CrampInfo.Content;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Data;
using CrampInfo.Content.Editorial;
using CrampInfo.Content.RedFlags;
using CrampInfo.Content.Search;
using CrampInfo.Content.Sharing;
using CrampInfo.Words;

namespace CrampInfo.Catalog;

/// <summary>How the documents of a site's file are written; made by the compiler, so that a start spends no time on it.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ArticleFrontMatter))]
[JsonSerializable(typeof(ArticleReport))]
[JsonSerializable(typeof(EditorialRules))]
[JsonSerializable(typeof(EmergencyNumber))]
[JsonSerializable(typeof(GlossaryTerm))]
[JsonSerializable(typeof(OpenQuestion))]
[JsonSerializable(typeof(RedFlagRule))]
[JsonSerializable(typeof(DenialWords))]
[JsonSerializable(typeof(ShareCard))]
[JsonSerializable(typeof(SiteWords))]
[JsonSerializable(typeof(Stretch))]
[JsonSerializable(typeof(Treatment))]
[JsonSerializable(typeof(SearchConcept))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
internal sealed partial class SiteJson : JsonSerializerContext;
