-- The site in one file: everything that serving needs, made from content/ and never edited. docs/architecture.md explains it.

CREATE TABLE Meta (Key TEXT PRIMARY KEY, Value TEXT NOT NULL) WITHOUT ROWID;

-- The files it was made from. A file whose hash differs is read again, and so is what uses it.
CREATE TABLE Inputs (Path TEXT PRIMARY KEY, Hash TEXT NOT NULL) WITHOUT ROWID;

-- What articles share and pages show, as JSON, SVG or PNG: verdicts, stretches, terms, numbers, drawings, cards, words.
CREATE TABLE Documents (Kind TEXT NOT NULL, Id TEXT NOT NULL, Position INTEGER NOT NULL, Body NOT NULL, PRIMARY KEY (Kind, Id)) WITHOUT ROWID;

-- Mistakes that did not stop the bake, by file.
CREATE TABLE Diagnostics (File TEXT NOT NULL, Line INTEGER NOT NULL, Position INTEGER NOT NULL, Severity TEXT NOT NULL, Code TEXT NOT NULL, Message TEXT NOT NULL);
CREATE INDEX MistakesIn ON Diagnostics (File);

-- Front and Report are JSON.
CREATE TABLE Articles (Id INTEGER PRIMARY KEY, Slug TEXT NOT NULL UNIQUE, File TEXT NOT NULL, Title TEXT NOT NULL, Front TEXT NOT NULL, Words INTEGER NOT NULL, Report TEXT NOT NULL);

CREATE TABLE Sections (Id INTEGER PRIMARY KEY, ArticleId INTEGER NOT NULL, Position INTEGER NOT NULL, Anchor TEXT NOT NULL, Title TEXT NOT NULL, Html TEXT NOT NULL, Text TEXT NOT NULL);
CREATE INDEX SectionsOf ON Sections (ArticleId, Position);

CREATE TABLE Headings (ArticleId INTEGER NOT NULL, Position INTEGER NOT NULL, Level INTEGER NOT NULL, Anchor TEXT NOT NULL, Text TEXT NOT NULL, PRIMARY KEY (ArticleId, Position)) WITHOUT ROWID;

CREATE TABLE Tags (Id TEXT PRIMARY KEY, Position INTEGER NOT NULL, Name TEXT NOT NULL, Kind TEXT NOT NULL, Description TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE ArticleTags (ArticleId INTEGER NOT NULL, TagId TEXT NOT NULL, Position INTEGER NOT NULL, PRIMARY KEY (ArticleId, TagId)) WITHOUT ROWID;
CREATE INDEX ArticlesTagged ON ArticleTags (TagId);

-- Kind is 'body' for a link in the text and 'related' for what to read next.
CREATE TABLE CrossLinks (FromId INTEGER NOT NULL, Kind TEXT NOT NULL, Position INTEGER NOT NULL, ToSlug TEXT NOT NULL, PRIMARY KEY (FromId, Kind, Position)) WITHOUT ROWID;
CREATE INDEX LinksTo ON CrossLinks (ToSlug);

CREATE TABLE Sources (Id TEXT PRIMARY KEY, Position INTEGER NOT NULL, Title TEXT NOT NULL, Authors TEXT, Publisher TEXT NOT NULL, Year INTEGER, Url TEXT NOT NULL, Type TEXT NOT NULL, HowRead TEXT NOT NULL, Note TEXT, Checked TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE Citations (ArticleId INTEGER NOT NULL, Number INTEGER NOT NULL, SourceId TEXT NOT NULL, PRIMARY KEY (ArticleId, Number)) WITHOUT ROWID;
CREATE INDEX CitedIn ON Citations (SourceId);

CREATE TABLE FormerSlugs (Slug TEXT PRIMARY KEY, ArticleId INTEGER NOT NULL) WITHOUT ROWID;

-- What a page draws from besides its own file, such as 'treatment:magnesium' or 'article:calf-cramps'.
CREATE TABLE Uses (What TEXT NOT NULL, ArticleId INTEGER NOT NULL, PRIMARY KEY (What, ArticleId)) WITHOUT ROWID;
CREATE INDEX UsesOf ON Uses (ArticleId);

-- Full text: which articles have the words that a reader typed. Stored as the site's own keys of words ("cramping" is "cramp",
-- "oedema" is "edema"), so that what is typed and what is written always meet.
CREATE VIRTUAL TABLE article_search USING fts5(
    title, names, summary, headings, body,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

-- Their parts as written: which one to send a reader to, and the piece of it to show.
CREATE VIRTUAL TABLE section_search USING fts5(
    Title, Text,
    content = 'Sections', content_rowid = 'Id', tokenize = 'porter unicode61 remove_diacritics 2');
