-- Full text over whole articles (which article?) and over their parts (which section to send the reader to?).
CREATE VIRTUAL TABLE article_search USING fts5(
    title, names, summary, headings, body,
    tokenize = 'porter unicode61 remove_diacritics 2');

CREATE VIRTUAL TABLE section_search USING fts5(
    title, body, article UNINDEXED,
    tokenize = 'porter unicode61 remove_diacritics 2');

INSERT INTO article_search (rowid, title, names, summary, headings, body)
SELECT a.Id, a.Title, a.OtherNames || char(10) || a.LayWords, a.Summary,
       (SELECT coalesce(group_concat(h.Text, char(10)), '') FROM Headings h WHERE h.ArticleId = a.Id),
       (SELECT coalesce(group_concat(s.Text, char(10)), '') FROM Sections s WHERE s.ArticleId = a.Id)
FROM Articles a;

INSERT INTO section_search (rowid, title, body, article)
SELECT s.Id, s.Title, s.Text, s.ArticleId FROM Sections s;

INSERT INTO article_search (article_search) VALUES ('optimize');
INSERT INTO section_search (section_search) VALUES ('optimize');
