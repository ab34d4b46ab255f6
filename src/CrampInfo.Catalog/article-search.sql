-- Full text over whole articles: which ones to look at. Words are stored as the search's own keys ("cramping" is "cramp",
-- "oedema" is "edema"; see stems() in SearchFunctions.cs), so that what is typed and what is written always meet. Ranking,
-- sections and snippets are the work of CrampInfo.Catalog.Search.
CREATE VIRTUAL TABLE article_search USING fts5(
    title, names, summary, headings, body, labels,
    content = '', tokenize = 'unicode61 remove_diacritics 2');

INSERT INTO article_search (rowid, title, names, summary, headings, body, labels)
SELECT a.Id, stems(a.Title), stems(a.OtherNames || char(10) || a.LayWords), stems(a.Summary),
       (SELECT stems(coalesce(group_concat(h.Text, char(10)), '')) FROM Headings h WHERE h.ArticleId = a.Id),
       (SELECT stems(coalesce(group_concat(s.Text, char(10)), '')) FROM Sections s WHERE s.ArticleId = a.Id),
       'is' || replace(a.Slug, '-', '') || (SELECT coalesce(group_concat(' is' || replace(t.TagId, '-', ''), ''), '') FROM ArticleTags t WHERE t.ArticleId = a.Id)
FROM Articles a;

INSERT INTO article_search (article_search) VALUES ('optimize');
