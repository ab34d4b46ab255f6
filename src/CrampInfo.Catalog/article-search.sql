-- Full text: which articles have the words that a reader typed, and where.

-- Articles, by the site's own keys of words ("cramping" is "cramp", "oedema" is "edema"; see stems() in CatalogBuilder.cs), so
-- that what is typed and what is written always meet.
CREATE VIRTUAL TABLE article_search USING fts5(
    title, names, summary, headings, body,
    content = '', tokenize = 'unicode61 remove_diacritics 2');

INSERT INTO article_search (rowid, title, names, summary, headings, body)
SELECT a.Id, stems(a.Title), stems(a.OtherNames || char(10) || a.LayWords), stems(a.Summary),
       (SELECT stems(coalesce(group_concat(h.Text, char(10)), '')) FROM Headings h WHERE h.ArticleId = a.Id),
       (SELECT stems(coalesce(group_concat(s.Text, char(10)), '')) FROM Sections s WHERE s.ArticleId = a.Id)
FROM Articles a;

-- Their parts, as written: which one to send a reader to, and the piece of it to show.
CREATE VIRTUAL TABLE section_search USING fts5(
    Title, Text,
    content = 'Sections', content_rowid = 'Id', tokenize = 'porter unicode61 remove_diacritics 2');

INSERT INTO section_search (section_search) VALUES ('rebuild');
INSERT INTO article_search (article_search) VALUES ('optimize');
