/**
 * More that wants a second look: another speaker of a claim, and a source that a claim no longer rests on.
 * Passages that a correction finds lost as they were before are no news; one that finds them again, and
 * one that goes back to the text they stand in, settles what is to be reviewed.
 */
export const reviewGrounds = `
CREATE TABLE review_before AS SELECT * FROM review;
DROP TABLE review;
CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  about TEXT NOT NULL,
  noun TEXT NOT NULL CHECK (noun IN ('claim', 'source')),
  number INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what IN
    ('status', 'statement', 'credibility', 'speaker', 'reliability', 'contradicted', 'updated', 'anchor',
    'evidence', 'merged', 'deleted')),
  -- UUID of the relation, passage or source by which it changed; empty where it changed by itself.
  cause TEXT NOT NULL,
  was TEXT,
  became TEXT,
  -- What rests on it: the note, or a judgement in it, or an edition of it.
  note INTEGER NOT NULL REFERENCES note (id),
  judgement INTEGER,
  edition TEXT,
  -- Hash of the words that rest on it, as they were then.
  words TEXT,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  -- By which it changed.
  action TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('kept', 'reworded', 'removed', 'reissued')),
  why TEXT,
  decided_by TEXT,
  decided_at TEXT,
  -- Who was told of it: [{name, at, author}].
  told TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(told)),
  CHECK (judgement IS NULL OR edition IS NULL),
  CHECK ((decision IS NULL) = (decided_by IS NULL)),
  CHECK ((decision IS NULL) = (decided_at IS NULL)),
  CHECK (why IS NULL OR decision IS NOT NULL)
) STRICT;
INSERT INTO review (id, uuid, about, noun, number, what, cause, was, became, note, judgement, edition,
  words, author, at, action, decision, why, decided_by, decided_at, told)
SELECT id, uuid, about, noun, number, what, cause, was, became, note, judgement, edition,
  words, author, at, action, decision, why, decided_by, decided_at, told FROM review_before;
DROP TABLE review_before;
CREATE UNIQUE INDEX review_open
  ON review (about, what, cause, note, ifnull(judgement, 0), ifnull(edition, '')) WHERE decision IS NULL;
CREATE INDEX review_about ON review (about);
CREATE INDEX review_note ON review (note);
CREATE INDEX review_cause ON review (cause) WHERE cause <> '';
CREATE INDEX review_decided ON review (decided_at) WHERE decision IS NOT NULL;

CREATE TRIGGER review_claim_speaker AFTER UPDATE OF speaker_entity, speaker_source ON claim
WHEN (old.speaker_entity IS NOT new.speaker_entity OR old.speaker_source IS NOT new.speaker_source)
  AND (SELECT action FROM current_action) IS NOT NULL BEGIN
  INSERT OR IGNORE INTO review_due (about, what, cause, noun, number, was)
  VALUES (new.uuid, 'speaker', '', 'claim', new.id,
    iif(old.speaker_entity IS NULL, 'S-' || old.speaker_source, 'E-' || old.speaker_entity));
END;

-- Whether the claim rests on the source no longer, on other words of it or not, shows at the action's end.
${[
  ['delete', 'AFTER DELETE ON evidence', 'old', `old.role = 'states'`],
  ['role', 'AFTER UPDATE OF role ON evidence', 'new', 'old.role <> new.role'],
  [
    'insert',
    'AFTER INSERT ON evidence',
    'new',
    `EXISTS (SELECT 1 FROM claim JOIN review ON about = claim.uuid
      WHERE claim.id = new.claim AND what = 'evidence')`,
  ],
]
  .map(
    ([event, when, row, news]) => `
CREATE TRIGGER review_evidence_${event} ${when}
WHEN ${news} AND (SELECT action FROM current_action) IS NOT NULL BEGIN
  INSERT OR IGNORE INTO review_due (about, what, cause, noun, number, was)
  SELECT claim.uuid, 'evidence', source.uuid, 'claim', claim.id, 'S-' || source.id
  FROM claim, passage JOIN rendition ON rendition.id = passage.rendition
    JOIN source ON source.id = rendition.source
  WHERE claim.id = ${row}.claim AND passage.id = ${row}.passage;
  INSERT OR IGNORE INTO review_due (about, what, cause, noun, number, was)
  SELECT about, what, cause, noun, number, became
  FROM passage JOIN review ON cause = passage.uuid AND cause <> ''
  WHERE passage.id = ${row}.passage AND what = 'anchor' AND decision IS NULL;
END;`,
  )
  .join('')}

-- What had no place before, and has none now, is no news.
DROP TRIGGER review_passage_carry_update;
DROP TRIGGER review_passage_carry_delete;
${[
  ['update', 'AFTER UPDATE OF state, place', 'new'],
  ['delete', 'AFTER DELETE', 'old'],
]
  .map(
    ([event, when, row]) => `
CREATE TRIGGER review_passage_carry_${event} ${when} ON passage_carry
WHEN (SELECT action FROM current_action) IS NOT NULL BEGIN
  INSERT OR IGNORE INTO review_due (about, what, cause, noun, number, was)
  SELECT claim.uuid, 'anchor', passage.uuid, 'claim', claim.id, iif(old.place IS NULL, old.state, NULL)
  FROM evidence JOIN claim ON claim.id = claim JOIN passage ON passage.id = passage
  WHERE passage = ${row}.passage;
  INSERT OR IGNORE INTO review_due (about, what, cause, noun, number, was)
  SELECT about, what, cause, noun, number, iif(old.place IS NULL, old.state, NULL)
  FROM passage JOIN review ON cause = passage.uuid AND cause <> ''
  WHERE passage.id = ${row}.passage AND what = 'anchor';
END;`,
  )
  .join('')}

-- Before the passages are looked for: those that have no place in the text so far.
CREATE TRIGGER review_source_rendition AFTER UPDATE OF rendition ON source
WHEN old.rendition <> new.rendition AND (SELECT action FROM current_action) IS NOT NULL BEGIN
  INSERT OR IGNORE INTO review_due (about, what, cause, noun, number, was)
  SELECT claim.uuid, 'anchor', passage.uuid, 'claim', claim.id, passage_carry.state
  FROM rendition CROSS JOIN passage ON passage.rendition = rendition.id
    CROSS JOIN evidence ON evidence.passage = passage.id
    CROSS JOIN passage_carry ON passage_carry.passage = passage.id
      AND passage_carry.rendition = old.rendition AND place IS NULL
    JOIN claim ON claim.id = evidence.claim
  WHERE rendition.source = new.id;
END;
`
