-- The tables of a graph: one SQLite file, two layers. Version 7 of the form
-- (PRAGMA user_version). Whoever has sqlite3 can look inside; the views at the
-- end (v_article, v_mention, v_entity, v_fact, v_assertion) are for that.
--
-- Spans count bytes of UTF-8 in the article's title or text. Ids (of
-- clusters, entities, facts, events) are 64-bit hashes, kept as signed
-- integers: printf('e%016x', id) writes them as exports do. Columns called
-- "row" are numbers inside this file; nothing that leaves it depends on them.
-- Lists in one column have an item a line ("\n" and "\\" inside are escaped);
-- NULL is the empty list. Most indexes are in indexes.sql.

-- Names and values: program, model, revision, scrub.
CREATE TABLE about (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- Layer one: what each article says. Written once, removed whole. The rows of
-- an article follow each other: its sentences are first_sentence to
-- first_sentence + sentences - 1, and so on.
CREATE TABLE article (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  content_hash TEXT NOT NULL,
  source TEXT NOT NULL,
  date TEXT,
  url TEXT NOT NULL,
  location TEXT NOT NULL,
  first_sentence INTEGER NOT NULL,
  sentences INTEGER NOT NULL,
  first_mention INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  first_cluster INTEGER NOT NULL,
  clusters INTEGER NOT NULL,
  first_claim INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  topic TEXT,  -- words that tell what it is about, most telling first
  fingerprint TEXT NOT NULL,  -- copies have most of its groups of 4 in common
  title TEXT NOT NULL,
  text TEXT NOT NULL
);

-- Stretches of the text: headline, dateline, body (a paragraph), byline.
CREATE TABLE zone (
  article INTEGER NOT NULL REFERENCES article,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  PRIMARY KEY (article, position)
) WITHOUT ROWID;

CREATE TABLE sentence (
  row INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  field TEXT NOT NULL,  -- "title" or "text"
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL
);

-- The mentions of one thing in one article, and what the article tells of it.
CREATE TABLE cluster (
  row INTEGER PRIMARY KEY,
  id INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article,
  type TEXT NOT NULL,
  kind TEXT NOT NULL,
  gender TEXT NOT NULL,
  number TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  name_mentions INTEGER NOT NULL,
  names TEXT,
  titles TEXT,
  roles TEXT,
  heads TEXT,
  modifiers TEXT,
  context TEXT,
  deeds TEXT,
  distinct_marks TEXT,
  external_ids TEXT,
  phrases TEXT,
  setting TEXT,
  labels TEXT
);

CREATE TABLE mention (
  row INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  field TEXT NOT NULL,
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  head_begin_byte INTEGER NOT NULL,
  head_end_byte INTEGER NOT NULL,
  text TEXT NOT NULL,
  form TEXT NOT NULL,
  type TEXT NOT NULL,
  sentence INTEGER NOT NULL REFERENCES sentence,
  cluster INTEGER NOT NULL REFERENCES cluster,
  reason TEXT NOT NULL,  -- why it is in its cluster
  weight REAL NOT NULL
);

-- Clusters of one article that are two things.
CREATE TABLE apart (
  first INTEGER NOT NULL REFERENCES cluster,
  second INTEGER NOT NULL REFERENCES cluster,
  reason TEXT NOT NULL,
  PRIMARY KEY (first, second)
) WITHOUT ROWID;
CREATE INDEX apart_by_second ON apart (second);

-- Under which keys a cluster is compared with others; the first cluster of an
-- article has the article's own keys as well ("t:" and a word of its topic).
CREATE TABLE merge_key (
  number INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
);
CREATE TABLE cluster_key (
  cluster INTEGER NOT NULL REFERENCES cluster,
  key INTEGER NOT NULL REFERENCES merge_key,
  PRIMARY KEY (cluster, key)
) WITHOUT ROWID;

CREATE TABLE claim (
  row INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  event INTEGER NOT NULL,
  sentence INTEGER NOT NULL REFERENCES sentence,
  subject INTEGER NOT NULL REFERENCES mention,
  object_mention INTEGER REFERENCES mention,
  object_claim INTEGER REFERENCES claim,  -- neither: see literal
  relation TEXT NOT NULL,
  lemma TEXT NOT NULL,
  predicate TEXT NOT NULL,  -- canonical, or empty
  polarity TEXT NOT NULL,
  certainty TEXT NOT NULL,
  force TEXT NOT NULL,
  is_explicit INTEGER NOT NULL,
  confidence REAL NOT NULL,
  time_text TEXT,
  time_begin TEXT,  -- EDTF
  time_end TEXT,
  time_grain TEXT,
  time_relation TEXT
);

-- Further arguments of a claim, from position 1.
CREATE TABLE claim_role (
  claim INTEGER NOT NULL REFERENCES claim,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  preposition TEXT NOT NULL,
  mention INTEGER REFERENCES mention,
  value_claim INTEGER REFERENCES claim,  -- neither: see literal
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  PRIMARY KEY (claim, position)
) WITHOUT ROWID;

-- Words, numbers and times as objects (position 0) and roles of claims.
CREATE TABLE literal (
  claim INTEGER NOT NULL REFERENCES claim,
  position INTEGER NOT NULL,
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  text TEXT NOT NULL,
  quantity_value REAL,
  quantity_max REAL,
  quantity_comparator TEXT,
  quantity_unit TEXT,
  quantity_of TEXT,
  time_text TEXT,
  time_begin TEXT,
  time_end TEXT,
  time_grain TEXT,
  time_relation TEXT,
  PRIMARY KEY (claim, position)
) WITHOUT ROWID;

-- Who says a claim, outermost first, without the outlet.
CREATE TABLE chain_link (
  claim INTEGER NOT NULL REFERENCES claim,
  position INTEGER NOT NULL,
  mention INTEGER REFERENCES mention,
  source_text TEXT NOT NULL,
  cue TEXT NOT NULL,
  class TEXT NOT NULL,
  PRIMARY KEY (claim, position)
) WITHOUT ROWID;

-- Layer two: the graph, derived from layer one and the corrections.
CREATE TABLE entity (
  row INTEGER PRIMARY KEY,
  id INTEGER NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  kind TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  name_mentions INTEGER NOT NULL,
  external_ids TEXT
);
CREATE TABLE entity_cluster (
  cluster INTEGER PRIMARY KEY REFERENCES cluster,
  entity INTEGER NOT NULL REFERENCES entity,
  follows INTEGER NOT NULL  -- 1: by the table follower
);

-- Every name once, as names are compared, with an index over its words.
CREATE TABLE name (
  number INTEGER PRIMARY KEY,
  folded TEXT NOT NULL UNIQUE
);
CREATE VIRTUAL TABLE name_word USING fts5 (
  folded, content = 'name', content_rowid = 'number'
);
CREATE TABLE entity_name (
  entity INTEGER NOT NULL REFERENCES entity,
  text TEXT NOT NULL,
  name INTEGER NOT NULL REFERENCES name,
  is_alias INTEGER NOT NULL  -- 0: entity.name
);

CREATE TABLE fact (
  id INTEGER PRIMARY KEY,
  subject INTEGER NOT NULL REFERENCES entity,
  lemma TEXT NOT NULL,
  predicate TEXT NOT NULL,
  object_entity INTEGER REFERENCES entity,
  object_fact INTEGER REFERENCES fact,
  object_text TEXT,
  standing TEXT NOT NULL,
  articles INTEGER NOT NULL  -- how many say it
);

-- Which fact a claim asserts.
CREATE TABLE fact_claim (
  claim INTEGER PRIMARY KEY REFERENCES claim,
  fact INTEGER NOT NULL REFERENCES fact
);

-- Which articles are copies of each other: the id of the least of them.
CREATE TABLE copy (
  article INTEGER PRIMARY KEY REFERENCES article,
  origin TEXT NOT NULL
);

-- Stretches of fingerprints: only articles that have one in common are held
-- against each other for copies; and those stretches that come or go.
CREATE TABLE copy_band (
  band INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article,
  PRIMARY KEY (band, article)
) WITHOUT ROWID;
CREATE TABLE pending_band (band INTEGER PRIMARY KEY);

-- Evidence that two clusters are, or are not, one: found under a key.
CREATE TABLE link (
  key INTEGER NOT NULL REFERENCES merge_key,
  first INTEGER NOT NULL REFERENCES cluster,
  second INTEGER NOT NULL REFERENCES cluster,
  weight REAL NOT NULL,
  forbids INTEGER NOT NULL,
  lead INTEGER NOT NULL,  -- 1: second follows first; 2: if nothing weighs more
  reason TEXT NOT NULL
);
CREATE INDEX link_by_key ON link (key);
CREATE INDEX link_by_first ON link (first) WHERE lead = 0;
CREATE INDEX link_by_second ON link (second) WHERE lead = 0;
CREATE INDEX link_by_leader ON link (first) WHERE lead > 0;
CREATE INDEX link_by_led ON link (second) WHERE lead > 0;

-- Pairs of articles that were compared, whose things may be linked by that.
CREATE TABLE compared (
  first INTEGER NOT NULL REFERENCES article,
  second INTEGER NOT NULL REFERENCES article,
  key INTEGER NOT NULL REFERENCES merge_key,
  PRIMARY KEY (first, second)
) WITHOUT ROWID;
CREATE INDEX compared_by_second ON compared (second);
CREATE INDEX compared_by_key ON compared (key);

-- Clusters that go where another goes, by a link that leads them; their other
-- links do not count.
CREATE TABLE follower (
  cluster INTEGER PRIMARY KEY REFERENCES cluster,
  leader INTEGER NOT NULL REFERENCES cluster
);

-- What became of the links of clusters that do not follow.
CREATE TABLE verdict (
  first INTEGER NOT NULL REFERENCES cluster,
  second INTEGER NOT NULL REFERENCES cluster,
  accepted INTEGER NOT NULL,
  weight REAL NOT NULL,
  reason TEXT  -- NULL: that of the strongest of the links
);

-- A user's word. Ids of clusters, which need not be here just now.
CREATE TABLE correction (
  first INTEGER NOT NULL,
  second INTEGER NOT NULL,
  kind TEXT NOT NULL,  -- "link" or "unlink"
  PRIMARY KEY (first, second)
) WITHOUT ROWID;
CREATE INDEX correction_by_second ON correction (second);

-- What the next merging has to look at.
CREATE TABLE pending_key (key INTEGER PRIMARY KEY REFERENCES merge_key);
CREATE TABLE pending_cluster (cluster INTEGER PRIMARY KEY REFERENCES cluster);

CREATE VIEW v_article AS
SELECT id, title, date, source, url, location, sentences, mentions, claims
FROM article;

CREATE VIEW v_mention AS
SELECT e.name AS entity, m.text AS mention, m.form, a.id AS article, m.field,
       m.begin_byte, m.end_byte, m.reason,
       printf('e%016x', e.id) AS entity_id
FROM mention m
JOIN article a ON a.row = m.article
LEFT JOIN entity_cluster ec ON ec.cluster = m.cluster
LEFT JOIN entity e ON e.id = ec.entity;

CREATE VIEW v_entity AS
SELECT printf('e%016x', e.id) AS id, e.name, e.type, e.kind, e.mentions,
       (SELECT group_concat(text, ' | ') FROM entity_name n
        WHERE n.entity = e.id AND n.is_alias) AS aliases
FROM entity e;

CREATE VIEW v_fact AS
SELECT printf('f%016x', f.id) AS id, s.name AS subject,
       CASE f.predicate WHEN '' THEN f.lemma ELSE f.predicate END AS relation,
       CASE WHEN f.object_fact IS NOT NULL
            THEN CASE WHEN EXISTS (
                   SELECT 1 FROM fact_claim fc JOIN claim c ON c.row = fc.claim
                   JOIN claim i ON i.row = c.object_claim
                   WHERE fc.fact = f.id AND i.polarity = 'negative')
                 THEN 'not ' ELSE '' END || printf('f%016x', f.object_fact)
            ELSE coalesce(o.name, '"' || f.object_text || '"')
       END AS object,
       f.standing, f.articles
FROM fact f
JOIN entity s ON s.id = f.subject
LEFT JOIN entity o ON o.id = f.object_entity;

CREATE VIEW v_assertion AS
SELECT printf('f%016x', f.id) AS fact, s.name AS subject, c.relation,
       CASE WHEN f.object_fact IS NOT NULL
            THEN printf('f%016x', f.object_fact)
            ELSE coalesce(o.name, '"' || f.object_text || '"')
       END AS object,
       (SELECT group_concat(coalesce(m.text, l.source_text) || ' (' || l.cue
                            || ')', ' > ')
        FROM chain_link l LEFT JOIN mention m ON m.row = l.mention
        WHERE l.claim = c.row) AS claimed_by,
       c.polarity, c.certainty, c.force, c.confidence, a.id AS article,
       CAST(substr(CAST(CASE t.field WHEN 'title' THEN a.title ELSE a.text END
                        AS BLOB), t.begin_byte + 1, t.end_byte - t.begin_byte)
            AS TEXT) AS sentence
FROM fact f
JOIN fact_claim fc ON fc.fact = f.id
JOIN claim c ON c.row = fc.claim
JOIN sentence t ON t.row = c.sentence
JOIN article a ON a.row = c.article
JOIN entity s ON s.id = f.subject
LEFT JOIN entity o ON o.id = f.object_entity;
