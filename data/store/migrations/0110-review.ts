/**
 * What is to be reviewed: each note, judgement and edition that rests on something that changed, and
 * what was decided about it. Triggers note what an action changes, whatever statement changes it; the
 * store files a row for each thing that rests on it before the action ends (`reviews.ts`), since what
 * counts is how the action leaves it, and the rows of many claims are found in one go.
 *
 * `about` is the UUID of the claim or source that changed, and no tie: it may be gone by then.
 */
export const review = `
CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  about TEXT NOT NULL,
  noun TEXT NOT NULL CHECK (noun IN ('claim', 'source')),
  number INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what IN
    ('status', 'statement', 'credibility', 'reliability', 'contradicted', 'updated', 'anchor', 'merged', 'deleted')),
  -- UUID of the relation or passage by which it changed; empty where it changed by itself.
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
CREATE UNIQUE INDEX review_open
  ON review (about, what, cause, note, ifnull(judgement, 0), ifnull(edition, '')) WHERE decision IS NULL;
CREATE INDEX review_about ON review (about);
CREATE INDEX review_note ON review (note);
CREATE INDEX review_cause ON review (cause) WHERE cause <> '';
CREATE INDEX review_decided ON review (decided_at) WHERE decision IS NOT NULL;

-- What the action under way changed, as it was before; empty between actions.
CREATE TABLE review_due (
  about TEXT NOT NULL,
  what TEXT NOT NULL,
  cause TEXT NOT NULL,
  noun TEXT NOT NULL,
  number INTEGER NOT NULL,
  was TEXT,
  PRIMARY KEY (about, what, cause)
) STRICT, WITHOUT ROWID;

-- What rested on a claim or source that goes, or is merged: afterwards nothing tells.
CREATE TABLE review_due_rest (
  about TEXT NOT NULL,
  what TEXT NOT NULL,
  note INTEGER NOT NULL,
  judgement INTEGER NOT NULL,
  PRIMARY KEY (about, what, note, judgement)
) STRICT, WITHOUT ROWID;

${['status', 'statement', 'credibility']
  .map(
    (column) => `
CREATE TRIGGER review_claim_${column} AFTER UPDATE OF ${column} ON claim
WHEN old.${column} IS NOT new.${column} AND (SELECT action FROM current_action) IS NOT NULL BEGIN
  INSERT OR IGNORE INTO review_due (about, what, cause, noun, number, was)
  VALUES (new.uuid, '${column}', '', 'claim', new.id, old.${column});
END;`,
  )
  .join('')}

-- Which of the two is worse off cannot be told from a contradiction: it counts for both.
CREATE TRIGGER review_relation_insert AFTER INSERT ON relation
WHEN new.kind IN ('contradicts', 'updates') AND (SELECT action FROM current_action) IS NOT NULL BEGIN
  INSERT OR IGNORE INTO review_due (about, what, cause, noun, number)
  SELECT uuid, iif(new.kind = 'updates', 'updated', 'contradicted'), new.uuid, 'claim', id FROM claim
  WHERE id = new.to_claim OR (id = new.from_claim AND new.kind = 'contradicts');
END;
CREATE TRIGGER review_relation_delete AFTER DELETE ON relation
WHEN old.kind IN ('contradicts', 'updates') AND (SELECT action FROM current_action) IS NOT NULL BEGIN
  INSERT OR IGNORE INTO review_due (about, what, cause, noun, number)
  SELECT uuid, iif(old.kind = 'updates', 'updated', 'contradicted'), old.uuid, 'claim', id FROM claim
  WHERE id = old.to_claim OR (id = old.from_claim AND old.kind = 'contradicts');
END;

CREATE TRIGGER review_claim_merge AFTER UPDATE OF merged_into ON claim
WHEN old.merged_into IS NOT new.merged_into AND (SELECT action FROM current_action) IS NOT NULL BEGIN
  INSERT OR IGNORE INTO review_due (about, what, cause, noun, number)
  VALUES (new.uuid, 'merged', '', 'claim', new.id);
  INSERT OR IGNORE INTO review_due_rest (about, what, note, judgement)
  SELECT new.uuid, 'merged', note, 0 FROM link WHERE to_claim = new.id;
  INSERT OR IGNORE INTO review_due_rest (about, what, note, judgement)
  SELECT new.uuid, 'merged', judgement.note, judgement.id
  FROM judgement_claim JOIN judgement ON judgement.id = judgement WHERE claim = new.id;
END;

-- What rests on a claim is noted before it is forgotten: in one trigger, since of two either may be first.
DROP TRIGGER claim_derived_delete;
CREATE TRIGGER claim_derived_delete BEFORE DELETE ON claim BEGIN
  INSERT OR IGNORE INTO review_due (about, what, cause, noun, number)
  SELECT old.uuid, 'deleted', '', 'claim', old.id FROM current_action WHERE action IS NOT NULL;
  INSERT OR IGNORE INTO review_due_rest (about, what, note, judgement)
  SELECT old.uuid, 'deleted', note, 0 FROM current_action, link
  WHERE action IS NOT NULL AND to_claim = old.id;
  INSERT OR IGNORE INTO review_due_rest (about, what, note, judgement)
  SELECT old.uuid, 'deleted', judgement.note, judgement.id
  FROM current_action, judgement_claim JOIN judgement ON judgement.id = judgement
  WHERE action IS NOT NULL AND claim = old.id;
  DELETE FROM judgement_claim WHERE claim = old.id;
  UPDATE link SET to_claim = NULL WHERE to_claim = old.id;
END;
CREATE TRIGGER review_claim_insert AFTER INSERT ON claim
WHEN EXISTS (SELECT 1 FROM review WHERE about = new.uuid AND what = 'deleted')
  AND (SELECT action FROM current_action) IS NOT NULL BEGIN
  INSERT OR IGNORE INTO review_due (about, what, cause, noun, number)
  VALUES (new.uuid, 'deleted', '', 'claim', new.id);
END;

DROP TRIGGER source_derived_delete;
CREATE TRIGGER source_derived_delete BEFORE DELETE ON source BEGIN
  INSERT OR IGNORE INTO review_due (about, what, cause, noun, number)
  SELECT old.uuid, 'deleted', '', 'source', old.id FROM current_action WHERE action IS NOT NULL;
  INSERT OR IGNORE INTO review_due_rest (about, what, note, judgement)
  SELECT old.uuid, 'deleted', note, 0 FROM current_action, link
  WHERE action IS NOT NULL AND to_source = old.id;
  UPDATE link SET to_source = NULL WHERE to_source = old.id;
END;
CREATE TRIGGER review_source_insert AFTER INSERT ON source
WHEN EXISTS (SELECT 1 FROM review WHERE about = new.uuid AND what = 'deleted')
  AND (SELECT action FROM current_action) IS NOT NULL BEGIN
  INSERT OR IGNORE INTO review_due (about, what, cause, noun, number)
  VALUES (new.uuid, 'deleted', '', 'source', new.id);
END;

-- The reliability in force: the source's own, or else its publisher's.
CREATE TRIGGER review_source_reliability AFTER UPDATE OF reliability, publisher ON source
WHEN (old.reliability IS NOT new.reliability OR old.publisher IS NOT new.publisher)
  AND (SELECT action FROM current_action) IS NOT NULL BEGIN
  INSERT OR IGNORE INTO review_due (about, what, cause, noun, number, was)
  VALUES (new.uuid, 'reliability', '', 'source', new.id,
    ifnull(old.reliability, (SELECT reliability FROM entity WHERE id = old.publisher)));
END;
CREATE TRIGGER review_entity_reliability AFTER UPDATE OF reliability ON entity
WHEN old.reliability IS NOT new.reliability AND (SELECT action FROM current_action) IS NOT NULL BEGIN
  INSERT OR IGNORE INTO review_due (about, what, cause, noun, number, was)
  SELECT uuid, 'reliability', '', 'source', id, old.reliability FROM source
  WHERE publisher = new.id AND reliability IS NULL;
END;

-- Words that were looked for in a corrected text, and not found at one place.
${[
  ['insert', 'AFTER INSERT', 'new'],
  ['update', 'AFTER UPDATE OF state, place', 'new'],
  ['delete', 'AFTER DELETE', 'old'],
]
  .map(
    ([event, when, row]) => `
CREATE TRIGGER review_passage_carry_${event} ${when} ON passage_carry
WHEN (SELECT action FROM current_action) IS NOT NULL BEGIN
  INSERT OR IGNORE INTO review_due (about, what, cause, noun, number)
  SELECT claim.uuid, 'anchor', passage.uuid, 'claim', claim.id
  FROM evidence JOIN claim ON claim.id = claim JOIN passage ON passage.id = passage
  WHERE passage = ${row}.passage;
  INSERT OR IGNORE INTO review_due (about, what, cause, noun, number)
  SELECT about, what, cause, noun, number
  FROM passage JOIN review ON cause = passage.uuid AND cause <> '' WHERE passage.id = ${row}.passage AND what = 'anchor';
END;`,
  )
  .join('')}

-- What is to be reviewed in a note goes with it, or to what it becomes.
CREATE TRIGGER review_note_delete BEFORE DELETE ON note BEGIN
  DELETE FROM review WHERE note = old.id;
END;
CREATE TRIGGER review_note_merge AFTER UPDATE OF merged_into ON note WHEN new.merged_into IS NOT NULL BEGIN
  UPDATE OR IGNORE review SET note = new.merged_into WHERE note = new.id;
  DELETE FROM review WHERE note = new.id;
END;
`
