-- Full text: which articles to look at. Words are stored as the search's own keys ("cramping" is "cramp", "oedema" is
-- "edema"; see stems() in SearchFunctions.cs), so that what is typed and what is written always meet. Ranking, sections and
-- snippets are the work of CrampInfo.Catalog.Search.

-- What an article is called and filed under. Short, so that bm25 stays quick however many articles there are.
CREATE VIRTUAL TABLE article_search USING fts5(
    title, names, summary, headings, labels,
    content = '', tokenize = 'unicode61 remove_diacritics 2');

INSERT INTO article_search (rowid, title, names, summary, headings, labels)
SELECT a.Id, stems(a.Title), stems(a.OtherNames || char(10) || a.LayWords), stems(a.Summary),
       (SELECT stems(coalesce(group_concat(h.Text, char(10)), '')) FROM Headings h WHERE h.ArticleId = a.Id),
       'is' || replace(a.Slug, '-', '') || (SELECT coalesce(group_concat(' is' || replace(t.TagId, '-', ''), ''), '') FROM ArticleTags t WHERE t.ArticleId = a.Id)
FROM Articles a;

-- What it says. Asked for rare words only, which need no places and no ranking to be found.
CREATE VIRTUAL TABLE body_search USING fts5(
    body, content = '', detail = none, columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');

INSERT INTO body_search (rowid, body)
SELECT s.ArticleId, stems(group_concat(s.Text, char(10))) FROM Sections s GROUP BY s.ArticleId;

INSERT INTO article_search (article_search) VALUES ('optimize');
INSERT INTO body_search (body_search) VALUES ('optimize');
