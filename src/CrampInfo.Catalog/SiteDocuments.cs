using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CrampInfo.Content;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Data;
using CrampInfo.Content.Editorial;
using CrampInfo.Content.RedFlags;
using CrampInfo.Content.Search;
using CrampInfo.Content.Sharing;
using CrampInfo.Content.Tags;
using CrampInfo.Content.Yaml;
using CrampInfo.Words;
using CrampInfo.Words.Recognition;
using Microsoft.Data.Sqlite;

namespace CrampInfo.Catalog;

/// <summary>One document of a site's file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its name among its kind.</param>
/// <param name="Body">JSON, or SVG for a drawing.</param>
internal sealed record SiteDocument(string Kind, string Id, string Body);

/// <summary>What articles share, as documents and rows, both ways.</summary>
internal static class SiteDocuments
{
    /// <summary>The documents of a library, each kind in its own order.</summary>
    public static IEnumerable<SiteDocument> Of(LibraryData data)
    {
        var words = data.SearchWords;
        return
        [
            .. data.RedFlags.Select(s => Json("sign", s.Id, Served(s), SiteJson.Default.RedFlagRule)),
            .. data.Treatments.Select(t => Json("treatment", t.Id.Value, t, SiteJson.Default.Treatment)),
            .. data.Stretches.Select(s => Json("stretch", s.Id.Value, s, SiteJson.Default.Stretch)),
            .. data.Glossary.Select(t => Json("term", t.Id.Value, t, SiteJson.Default.GlossaryTerm)),
            .. data.OpenQuestions.Select(q => Json("question", q.Id.Value, q, SiteJson.Default.OpenQuestion)),
            .. data.EmergencyNumbers.Select(n => Json("number", n.Country.Value, n, SiteJson.Default.EmergencyNumber)),
            .. data.Drawings.Select(d => new SiteDocument("drawing", d.Key, d.Value)),
            .. (data.ShareCards ?? []).Select(c => Json("share-card", c.Page.Value, c, SiteJson.Default.ShareCard)),
            .. data.Editorial is { } rules ? [Json("editorial", "rules", rules, SiteJson.Default.EditorialRules)]
                : Array.Empty<SiteDocument>(),
            Json("site", "words", data.SiteWords, SiteJson.Default.SiteWords),
            .. data.About.Select(p => new SiteDocument("about", p.Id, $"{p.Title}\n{p.Text}\n{p.Html.Value}")),
            .. words.Concepts.Select(c => Json("concept", c.Id.Value, c, SiteJson.Default.SearchConcept)),
            Words("nothing-found", words.NothingFound),
            Words("stop", words.StopWords),
            Words("fillers", words.Fillers),
            Words("ordinary", words.Forms.Ordinary),
            Json("denials", "all", data.Denials, SiteJson.Default.DenialWords),
            Json("word-forms", "all",
                words.Forms.Words.Where(w => words.Forms.BaseOf(w) != w).GroupBy(words.Forms.BaseOf)
                .ToDictionary(g => g.Key, g => g.ToArray()), SiteJson.Default.DictionaryStringStringArray),
        ];

        static SiteDocument Words(string id, IEnumerable<string> words) => Json("words", id, words.ToArray(), SiteJson.Default.StringArray);
    }

    /// <summary>What a page may draw from, named as <c>Article.Uses</c> names it, to compare two libraries by.</summary>
    public static Dictionary<string, string> Drawn(LibraryData data)
    {
        var drawn = Of(data).Where(d => d.Kind is "treatment" or "stretch" or "term" or "drawing")
            .ToDictionary(d => $"{d.Kind}:{d.Id}", d => d.Body);
        foreach (var stretch in data.Stretches)
            drawn[$"stretch:{stretch.Id}"] += data.Drawing(stretch.Drawing.Value);
        foreach (var tag in data.Tags)
            drawn[$"tag:{tag.Id}"] = $"{tag.Name}\n{tag.Group}";
        foreach (var source in data.Sources)
            drawn[$"source:{source.Id}"] = $"{source.Read}";
        foreach (var sign in data.RedFlags)
            drawn[$"sign:{sign.Id}"] = $"{sign.Level}\n{sign.Short}";
        return drawn;
    }

    /// <summary>A sign without the examples that it is learned from, which no page shows.</summary>
    private static RedFlagRule Served(RedFlagRule sign) => new()
    {
        Id = sign.Id,
        Title = sign.Title,
        Level = sign.Level,
        Heading = sign.Heading,
        Short = sign.Short,
        Lines = sign.Lines,
        Why = sign.Why,
        Do = sign.Do,
        Article = sign.Article,
        Sources = sign.Sources,
        NeverMiss = sign.NeverMiss,
        Says = [],
        NotThis = [],
        Checked = sign.Checked,
    };

    /// <summary>Replaces all documents, tags and sources of a draft.</summary>
    public static void Write(SqliteConnection draft, LibraryData data)
    {
        draft.Run("DELETE FROM Documents WHERE Kind NOT IN ('picture', 'learned'); DELETE FROM Tags; DELETE FROM Sources");
        var position = 0;
        foreach (var document in Of(data))
            draft.Run("INSERT INTO Documents VALUES ($k, $i, $p, $b)", ("$k", document.Kind), ("$i", document.Id), ("$p", position++),
                ("$b", document.Body));
        foreach (var tag in data.Tags)
            draft.Run("INSERT INTO Tags VALUES ($i, $p, $n, $k, $d)", ("$i", tag.Id.Value), ("$p", position++), ("$n", tag.Name),
                ("$k", tag.Group.ToString()), ("$d", tag.Description));
        foreach (var s in data.Sources)
        {
            draft.Run(
                "INSERT INTO Sources VALUES ($i, $p, $t, $a, $b, $y, $u, $k, $r, $n, $c)",
                ("$i", s.Id.Value), ("$p", position++), ("$t", s.Title), ("$a", s.Authors), ("$b", s.Publisher), ("$y", s.Year),
                    ("$u", s.Url.Value),
                ("$k", s.Type.ToString()), ("$r", s.Read.ToString()), ("$n", s.Note), ("$c", s.Checked.ToString("yyyy-MM-dd")));
        }
    }

    /// <summary>What the articles of a file share.</summary>
    public static LibraryData Read(SiteReader file)
    {
        var all = file.List("SELECT Kind, Id, Body FROM Documents WHERE Kind NOT IN ('picture', 'learned') ORDER BY Position", r =>
            new SiteDocument(r.GetString(0), r.GetString(1), r.GetString(2))).ToLookup(d => d.Kind);
        var pictures = file.List("SELECT Id FROM Documents WHERE Kind = 'picture'", r => r.GetString(0)).ToHashSet();
        var cards = Each("share-card", SiteJson.Default.ShareCard);
        foreach (var card in cards)
            card.HasPicture = pictures.Contains(card.Page.Value);
        var signs = all["sign"].Select(d => Named(d.Id, JsonSerializer.Deserialize(d.Body, SiteJson.Default.RedFlagRule)!)).ToList();
        var denials = Each("denials", SiteJson.Default.DenialWords)[0];
        var learned = file.List("SELECT Id, Body FROM Documents WHERE Kind = 'learned'",
            r => KeyValuePair.Create(r.GetString(0), r.GetFieldValue<byte[]>(1))).ToDictionary();
        var words = new Lazy<SearchWords>(ReadWords);
        return new()
        {
            RedFlags = signs,
            RecogniserLater = new(() =>
            {
                var known = learned.TryGetValue(RedFlagLoader.LearnedFile, out var bytes) ? Learned.FromBytes(bytes) : null;
                return RedFlagLoader.RecogniserOf(signs,
                    RedFlagLoader.LanguageOf(words.Value.Forms, denials, signs, known?.Vocabulary ?? []), known);
            }),
            Denials = denials,
            Treatments = Each("treatment", SiteJson.Default.Treatment),
            Stretches = Each("stretch", SiteJson.Default.Stretch),
            Glossary = Each("term", SiteJson.Default.GlossaryTerm),
            OpenQuestions = Each("question", SiteJson.Default.OpenQuestion),
            EmergencyNumbers = Each("number", SiteJson.Default.EmergencyNumber),
            Drawings = all["drawing"].ToDictionary(d => d.Id, d => d.Body),
            ShareCards = cards.Count > 0 ? cards : null,
            Editorial = Each("editorial", SiteJson.Default.EditorialRules).FirstOrDefault(),
            SiteWords = Each("site", SiteJson.Default.SiteWords)[0],
            About = [.. all["about"].Select(d => d.Body.Split('\n', 3) is [var title, var text, var html]
                ? new RenderedSection(d.Id, title, new(html), text) : throw new SiteFileException("its words about the site are damaged"))],
            SearchWordsLater = words,
            Tags = file.List("SELECT Id, Name, Kind, Description FROM Tags ORDER BY Position", r => new Tag
            {
                Id = At(r.GetString(0)),
                Name = r.GetString(1),
                Group = Enum.Parse<TagGroup>(r.GetString(2)),
                Description = r.GetString(3),
            }),
            Sources = file.List(
                "SELECT Id, Title, Authors, Publisher, Year, Url, Type, HowRead, Note, Checked FROM Sources ORDER BY Position", r =>
                new Source
                {
                    Id = At(r.GetString(0)),
                    Title = r.GetString(1),
                    Authors = r.IsDBNull(2) ? null : r.GetString(2),
                    Publisher = r.GetString(3),
                    Year = r.IsDBNull(4) ? null : r.GetInt32(4),
                    Url = At(r.GetString(5)),
                    Type = Enum.Parse<SourceType>(r.GetString(6)),
                    Read = Enum.Parse<SourceReading>(r.GetString(7)),
                    Note = r.IsDBNull(8) ? null : r.GetString(8),
                    Checked = DateOnly.ParseExact(r.GetString(9), "yyyy-MM-dd"),
                }),
        };

        SearchWords ReadWords()
        {
            var lists = all["words"].ToDictionary(d => d.Id, d => JsonSerializer.Deserialize(d.Body, SiteJson.Default.StringArray)!);
            return new()
            {
                Concepts = Each("concept", SiteJson.Default.SearchConcept),
                NothingFound = lists["nothing-found"],
                StopWords = lists["stop"].ToHashSet(),
                Fillers = lists["fillers"].ToHashSet(),
                Learned = learned.TryGetValue(SearchWords.LearnedFile, out var known) ? LearnedSearch.FromBytes(known) : null,
                Forms = new(Each("word-forms", SiteJson.Default.DictionaryStringStringArray)[0]
                    .Select(f => KeyValuePair.Create(f.Key, (IReadOnlyList<string>)f.Value)), lists["ordinary"]),
            };
        }

        List<T> Each<T>(string kind, JsonTypeInfo<T> type) => [.. all[kind].Select(d => JsonSerializer.Deserialize(d.Body, type)!)];
    }

    private static RedFlagRule Named(string id, RedFlagRule sign)
    {
        sign.Id = id;
        return sign;
    }

    private static Located At(string text) => new(text, 0, 0);

    private static SiteDocument Json<T>(string kind, string id, T value, JsonTypeInfo<T> type) =>
        new(kind, id, JsonSerializer.Serialize(value, type));
}
