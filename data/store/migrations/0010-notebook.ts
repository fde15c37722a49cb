/**
 * The whole model as a schema. Rules that the data must obey stand here, not in the code above it.
 *
 * - A row that carries a reference (`S-3`, `C-12`, `E-5`, `N-8`, `J-4`) has its number as `id`, taken
 *   from `counter`, so that it is never used again. `uuid` is what leaves the notebook.
 * - `*_folded` columns hold the form in which names are compared: the schema is not trusted to call
 *   functions of ours, and NOCASE knows ASCII only.
 * - Dates are EDTF; `*_from` and `*_to` are the first and last day that they allow.
 * - Instants are ISO 8601 in UTC. Offsets are UTF-16 units, half open.
 */
export const notebook = `
CREATE TABLE notebook (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  uuid TEXT NOT NULL,
  title TEXT NOT NULL,
  scale TEXT NOT NULL REFERENCES scale (id),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE scale (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  standard TEXT NOT NULL,
  edition TEXT NOT NULL
) STRICT;

CREATE TABLE scale_band (
  scale TEXT NOT NULL REFERENCES scale (id),
  band INTEGER NOT NULL CHECK (band BETWEEN 1 AND 7),
  terms TEXT NOT NULL CHECK (json_valid(terms)),
  percent TEXT NOT NULL,
  PRIMARY KEY (scale, band)
) STRICT, WITHOUT ROWID;

-- The last number given to each noun. It only grows: a reference is never used again.
CREATE TABLE counter (
  noun TEXT PRIMARY KEY CHECK (noun IN ('source', 'claim', 'entity', 'note', 'judgement')),
  last INTEGER NOT NULL CHECK (last >= 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER counter_only_grows BEFORE UPDATE ON counter WHEN new.last < old.last
BEGIN SELECT RAISE(ABORT, 'a reference would be used again'); END;
CREATE TRIGGER counter_stays BEFORE DELETE ON counter
BEGIN SELECT RAISE(ABORT, 'a reference would be used again'); END;

-- One thing that a person did. Sent again with the same id, it gets the same answer.
CREATE TABLE action (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  call TEXT NOT NULL,
  input_hash TEXT NOT NULL CHECK (length(input_hash) = 64),
  answer TEXT NOT NULL CHECK (json_valid(answer)),
  author TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Bytes, kept once, by their SHA-256.
CREATE TABLE blob (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  bytes BLOB NOT NULL,
  size INTEGER NOT NULL CHECK (size = length(bytes))
) STRICT;

CREATE TABLE entity (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'publisher', 'place', 'event', 'thing')),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  name_folded TEXT NOT NULL,
  reliability TEXT CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  merged_into INTEGER REFERENCES entity (id) CHECK (merged_into <> id)
) STRICT;
CREATE UNIQUE INDEX entity_name ON entity (name_folded) WHERE merged_into IS NULL;

CREATE TABLE entity_alias (
  alias_folded TEXT NOT NULL,
  entity INTEGER NOT NULL REFERENCES entity (id),
  alias TEXT NOT NULL CHECK (trim(alias) <> ''),
  PRIMARY KEY (alias_folded, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_alias_of ON entity_alias (entity);

CREATE TABLE topic (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  parent INTEGER REFERENCES topic (id) CHECK (parent <> id),
  name TEXT NOT NULL CHECK (name <> '' AND instr(name, '/') = 0),
  name_folded TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  -- 0 while notes alone mention it: it goes again when the last of them no longer does.
  kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
  merged_into INTEGER REFERENCES topic (id) CHECK (merged_into <> id)
) STRICT;
CREATE UNIQUE INDEX topic_name ON topic (ifnull(parent, 0), name_folded) WHERE merged_into IS NULL;
CREATE INDEX topic_parent ON topic (parent);

CREATE TABLE topic_alias (
  alias_folded TEXT NOT NULL,
  topic INTEGER NOT NULL REFERENCES topic (id),
  alias TEXT NOT NULL CHECK (alias <> ''),
  PRIMARY KEY (alias_folded, topic)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL CHECK (trim(title) <> ''),
  title_folded TEXT NOT NULL,
  type TEXT NOT NULL
    CHECK (type IN ('article', 'report', 'web-page', 'pdf', 'message', 'image', 'conversation')),
  publisher INTEGER REFERENCES entity (id),
  author TEXT,
  url TEXT,
  published TEXT,
  published_from TEXT,
  published_to TEXT,
  accessed TEXT,
  language TEXT,
  reliability TEXT CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  descriptor TEXT,
  handling TEXT
    CHECK (handling IN ('TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR')),
  classification TEXT,
  may_be_quoted INTEGER NOT NULL DEFAULT 1 CHECK (may_be_quoted IN (0, 1)),
  state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'reading', 'done', 'set-aside')),
  -- The file as it came in; one source a distinct file. Absent for what was typed by hand.
  original TEXT UNIQUE REFERENCES blob (hash),
  original_name TEXT,
  media_type TEXT NOT NULL,
  -- The newest rendition, set once it is there.
  rendition INTEGER REFERENCES rendition (id),
  added_at TEXT NOT NULL,
  CHECK ((published IS NULL) OR (published_from IS NOT NULL) OR (published_to IS NOT NULL))
) STRICT;
CREATE INDEX source_publisher ON source (publisher);

CREATE TABLE source_derived (
  source INTEGER NOT NULL REFERENCES source (id),
  derived_from INTEGER NOT NULL REFERENCES source (id),
  PRIMARY KEY (source, derived_from),
  CHECK (source <> derived_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE rendition (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  source INTEGER NOT NULL REFERENCES source (id),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  text TEXT NOT NULL CHECK (text <> ''),
  replaces INTEGER REFERENCES rendition (id),
  made_at TEXT NOT NULL,
  UNIQUE (source, hash)
) STRICT;

CREATE TRIGGER rendition_never_changes BEFORE UPDATE ON rendition
BEGIN SELECT RAISE(ABORT, 'a rendition never changes'); END;

CREATE TABLE passage (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  rendition INTEGER NOT NULL REFERENCES rendition (id),
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL,
  exact TEXT NOT NULL CHECK (exact <> ''),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  page INTEGER CHECK (page >= 1),
  -- For images: a rectangle in fractions of the whole, {x, y, width, height}.
  region TEXT CHECK (json_valid(region)),
  translation TEXT,
  translator TEXT,
  UNIQUE (rendition, start, "end"),
  CHECK ("end" > start)
) STRICT;

CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  statement TEXT NOT NULL CHECK (trim(statement) <> ''),
  speaker_entity INTEGER REFERENCES entity (id),
  speaker_source INTEGER REFERENCES source (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('fact', 'forecast', 'opinion', 'allegation', 'denial', 'commitment')),
  said TEXT,
  said_from TEXT,
  said_to TEXT,
  "on" TEXT,
  on_from TEXT,
  on_to TEXT,
  hedge TEXT,
  credibility INTEGER CHECK (credibility BETWEEN 1 AND 6),
  likelihood_scale TEXT,
  likelihood_band INTEGER,
  status TEXT NOT NULL DEFAULT 'open'
    CHECK (status IN ('open', 'disputed', 'superseded', 'refuted', 'retracted')),
  comment TEXT,
  merged_into INTEGER REFERENCES claim (id) CHECK (merged_into <> id),
  added_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  FOREIGN KEY (likelihood_scale, likelihood_band) REFERENCES scale_band (scale, band),
  CHECK ((speaker_entity IS NULL) <> (speaker_source IS NULL)),
  CHECK ((likelihood_scale IS NULL) = (likelihood_band IS NULL)),
  CHECK ((said IS NULL) OR (said_from IS NOT NULL) OR (said_to IS NOT NULL)),
  CHECK (("on" IS NULL) OR (on_from IS NOT NULL) OR (on_to IS NOT NULL))
) STRICT;
CREATE INDEX claim_speaker_entity ON claim (speaker_entity);
CREATE INDEX claim_speaker_source ON claim (speaker_source);
CREATE INDEX claim_said ON claim (said_from);

-- Who set a grade or a status, when, and why. The field's value in force stands in its own row.
CREATE TABLE grading (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  claim INTEGER REFERENCES claim (id),
  source INTEGER REFERENCES source (id),
  entity INTEGER REFERENCES entity (id),
  field TEXT NOT NULL CHECK (field IN ('credibility', 'status', 'likelihood', 'reliability')),
  value TEXT,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  why TEXT,
  action TEXT NOT NULL,
  CHECK ((claim IS NOT NULL) + (source IS NOT NULL) + (entity IS NOT NULL) = 1),
  CHECK ((field = 'reliability') = (claim IS NULL))
) STRICT;
CREATE INDEX grading_claim ON grading (claim) WHERE claim IS NOT NULL;
CREATE INDEX grading_source ON grading (source) WHERE source IS NOT NULL;
CREATE TRIGGER grading_never_changes BEFORE UPDATE OF field, value, author, at, why ON grading
BEGIN SELECT RAISE(ABORT, 'who graded, when and why never changes'); END;

CREATE TABLE claim_topic (
  topic INTEGER NOT NULL REFERENCES topic (id),
  claim INTEGER NOT NULL REFERENCES claim (id),
  PRIMARY KEY (topic, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_topic_claim ON claim_topic (claim);

CREATE TABLE claim_entity (
  entity INTEGER NOT NULL REFERENCES entity (id),
  claim INTEGER NOT NULL REFERENCES claim (id),
  PRIMARY KEY (entity, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_entity_claim ON claim_entity (claim);

CREATE TABLE evidence (
  claim INTEGER NOT NULL REFERENCES claim (id),
  passage INTEGER NOT NULL REFERENCES passage (id),
  role TEXT NOT NULL CHECK (role IN ('states', 'mentions')),
  PRIMARY KEY (claim, passage)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_passage ON evidence (passage);

CREATE TABLE relation (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  from_claim INTEGER NOT NULL REFERENCES claim (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('supports', 'contradicts', 'refines', 'updates', 'duplicates')),
  to_claim INTEGER NOT NULL REFERENCES claim (id),
  why TEXT,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (from_claim, kind, to_claim),
  CHECK (from_claim <> to_claim)
) STRICT;
CREATE INDEX relation_to ON relation (to_claim);

CREATE TABLE folder (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  parent INTEGER REFERENCES folder (id) CHECK (parent <> id),
  name TEXT NOT NULL CHECK (trim(name) <> '' AND instr(name, '/') = 0),
  name_folded TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX folder_name ON folder (ifnull(parent, 0), name_folded);

CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  folder INTEGER REFERENCES folder (id),
  title TEXT NOT NULL CHECK (
    trim(title) <> '' AND instr(title, '#') = 0 AND instr(title, '^') = 0 AND instr(title, '[') = 0
    AND instr(title, ']') = 0 AND instr(title, '|') = 0 AND instr(title, '/') = 0),
  title_folded TEXT NOT NULL,
  text TEXT NOT NULL,
  -- Counts the saves. A save names the version that it starts from.
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  -- The template, where the front matter makes the note a briefing. Derived from the text.
  briefing TEXT,
  added_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX note_title ON note (ifnull(folder, 0), title_folded);
CREATE INDEX note_title_anywhere ON note (title_folded);

-- The edits that made each version out of the one before: [{at, remove, insert}].
CREATE TABLE note_change (
  note INTEGER NOT NULL REFERENCES note (id),
  version INTEGER NOT NULL CHECK (version >= 2),
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  action TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (note, version)
) STRICT, WITHOUT ROWID;

-- Derived from the note's text.
CREATE TABLE note_alias (
  alias_folded TEXT NOT NULL,
  note INTEGER NOT NULL REFERENCES note (id),
  alias TEXT NOT NULL,
  PRIMARY KEY (alias_folded, note)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_alias_of ON note_alias (note);

-- Derived from the note's text.
CREATE TABLE note_topic (
  topic INTEGER NOT NULL REFERENCES topic (id),
  note INTEGER NOT NULL REFERENCES note (id),
  PRIMARY KEY (topic, note)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_topic_note ON note_topic (note);

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  name_folded TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL REFERENCES blob (hash),
  media_type TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;

-- Derived from the notes' texts: every link, citation and embed, with what it leads to.
CREATE TABLE link (
  id INTEGER PRIMARY KEY,
  note INTEGER NOT NULL REFERENCES note (id),
  kind TEXT NOT NULL CHECK (kind IN ('link', 'embed', 'citation')),
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL,
  -- Between the brackets, as written, and the line around it.
  text TEXT NOT NULL,
  line TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('note', 'heading', 'block', 'claim', 'source', 'attachment')),
  -- Folded name by which an unresolved link is found again once what it names is made.
  wanted TEXT NOT NULL,
  fragment TEXT,
  to_note INTEGER REFERENCES note (id),
  to_claim INTEGER REFERENCES claim (id),
  to_source INTEGER REFERENCES source (id),
  to_attachment INTEGER REFERENCES attachment (id),
  -- The claim's statement when it was cited, so that a later change shows.
  wording TEXT,
  CHECK ("end" > start),
  CHECK ((to_note IS NOT NULL) + (to_claim IS NOT NULL) + (to_source IS NOT NULL)
    + (to_attachment IS NOT NULL) <= 1)
) STRICT;
CREATE INDEX link_note ON link (note, start);
CREATE INDEX link_to_note ON link (to_note) WHERE to_note IS NOT NULL;
CREATE INDEX link_to_claim ON link (to_claim) WHERE to_claim IS NOT NULL;
CREATE INDEX link_to_source ON link (to_source) WHERE to_source IS NOT NULL;
CREATE INDEX link_wanted ON link (wanted);

CREATE TABLE judgement (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  note INTEGER NOT NULL REFERENCES note (id),
  call TEXT NOT NULL,
  likelihood_scale TEXT,
  likelihood_band INTEGER,
  confidence TEXT CHECK (confidence IN ('low', 'moderate', 'high')),
  because TEXT,
  until TEXT,
  would_change_if TEXT,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  FOREIGN KEY (likelihood_scale, likelihood_band) REFERENCES scale_band (scale, band),
  CHECK ((likelihood_scale IS NULL) = (likelihood_band IS NULL))
) STRICT;
CREATE INDEX judgement_note ON judgement (note);

CREATE TABLE judgement_claim (
  judgement INTEGER NOT NULL REFERENCES judgement (id),
  claim INTEGER NOT NULL REFERENCES claim (id),
  PRIMARY KEY (judgement, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX judgement_claim_claim ON judgement_claim (claim);

-- A briefing as issued. Its id is the hash of its inputs.
CREATE TABLE edition (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  note INTEGER NOT NULL REFERENCES note (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  date TEXT NOT NULL,
  recipients TEXT NOT NULL CHECK (json_valid(recipients)),
  document TEXT NOT NULL CHECK (json_valid(document)),
  bytes TEXT NOT NULL REFERENCES blob (hash),
  note_version INTEGER NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (note, number)
) STRICT, WITHOUT ROWID;

-- What an edition rested on, as it was then.
CREATE TABLE edition_rests (
  edition TEXT NOT NULL REFERENCES edition (id),
  claim INTEGER NOT NULL REFERENCES claim (id),
  statement TEXT NOT NULL,
  status TEXT NOT NULL,
  rendition INTEGER REFERENCES rendition (id),
  PRIMARY KEY (edition, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_rests_claim ON edition_rests (claim);

CREATE TABLE saved_search (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  name_folded TEXT NOT NULL UNIQUE,
  query TEXT NOT NULL
) STRICT;

CREATE VIEW source_text (id, title, text) AS
  SELECT source.id, source.title, rendition.text
  FROM source JOIN rendition ON rendition.id = source.rendition;

CREATE VIRTUAL TABLE claim_fts USING fts5 (
  statement, hedge, comment,
  content = 'claim', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE VIRTUAL TABLE note_fts USING fts5 (
  title, text,
  content = 'note', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE VIRTUAL TABLE source_fts USING fts5 (
  title, text,
  content = 'source_text', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
-- Without it, deleted words stay in the index's pages.
INSERT INTO claim_fts (claim_fts, rank) VALUES ('secure-delete', 1);
INSERT INTO note_fts (note_fts, rank) VALUES ('secure-delete', 1);
INSERT INTO source_fts (source_fts, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER claim_fts_insert AFTER INSERT ON claim BEGIN
  INSERT INTO claim_fts (rowid, statement, hedge, comment)
  VALUES (new.id, new.statement, new.hedge, new.comment);
END;
CREATE TRIGGER claim_fts_delete AFTER DELETE ON claim BEGIN
  INSERT INTO claim_fts (claim_fts, rowid, statement, hedge, comment)
  VALUES ('delete', old.id, old.statement, old.hedge, old.comment);
END;
CREATE TRIGGER claim_fts_update AFTER UPDATE OF statement, hedge, comment ON claim BEGIN
  INSERT INTO claim_fts (claim_fts, rowid, statement, hedge, comment)
  VALUES ('delete', old.id, old.statement, old.hedge, old.comment);
  INSERT INTO claim_fts (rowid, statement, hedge, comment)
  VALUES (new.id, new.statement, new.hedge, new.comment);
END;

CREATE TRIGGER note_fts_insert AFTER INSERT ON note BEGIN
  INSERT INTO note_fts (rowid, title, text) VALUES (new.id, new.title, new.text);
END;
CREATE TRIGGER note_fts_delete AFTER DELETE ON note BEGIN
  INSERT INTO note_fts (note_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;
CREATE TRIGGER note_fts_update AFTER UPDATE OF title, text ON note BEGIN
  INSERT INTO note_fts (note_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
  INSERT INTO note_fts (rowid, title, text) VALUES (new.id, new.title, new.text);
END;

CREATE TRIGGER source_fts_delete BEFORE DELETE ON source WHEN old.rendition IS NOT NULL BEGIN
  INSERT INTO source_fts (source_fts, rowid, title, text)
  SELECT 'delete', old.id, old.title, text FROM rendition WHERE id = old.rendition;
END;
CREATE TRIGGER source_fts_update AFTER UPDATE OF title, rendition ON source BEGIN
  INSERT INTO source_fts (source_fts, rowid, title, text)
  SELECT 'delete', old.id, old.title, text FROM rendition WHERE id = old.rendition;
  INSERT INTO source_fts (rowid, title, text)
  SELECT new.id, new.title, text FROM rendition WHERE id = new.rendition;
END;
`
