/**
 * The journal: what each action changed, row by row. Its triggers are made from the schema once every
 * migration is taken (`journal/triggers.ts`), so that no table is forgotten.
 *
 * An entry stands on its own: rows are named by UUID, never by row number. `thing` is what the row is
 * part of (a piece of evidence is part of its claim), by which a history is read and a thing erased.
 */
export const journal = `
CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Empty where no person's action made the change, as when the program repairs something.
  action TEXT,
  "table" TEXT NOT NULL,
  row TEXT NOT NULL,
  thing TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX journal_action ON journal (action);
CREATE INDEX journal_thing ON journal (thing);

-- Whose entries are being written; set and emptied within the action's own transaction.
CREATE TABLE current_action (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  action TEXT
) STRICT;
INSERT INTO current_action VALUES (1, NULL);

-- The order in which actions were done. One that takes another back, or brings it about again, names
-- it; that other one names what took it back, and what brought it about again last.
ALTER TABLE action ADD COLUMN number INTEGER;
ALTER TABLE action ADD COLUMN changed INTEGER NOT NULL DEFAULT 0 CHECK (changed IN (0, 1));
ALTER TABLE action ADD COLUMN undoes TEXT;
ALTER TABLE action ADD COLUMN undone_by TEXT;
ALTER TABLE action ADD COLUMN stands_as TEXT;
UPDATE action SET number = place.number
FROM (SELECT id, row_number() OVER (ORDER BY at, id) AS number FROM action) AS place
WHERE place.id = action.id;
CREATE UNIQUE INDEX action_number ON action (number);

-- The edits that lead back from a version to the one before; a version is read by following them.
ALTER TABLE note_change ADD COLUMN back TEXT CHECK (json_valid(back));
CREATE INDEX note_change_action ON note_change (action);

-- What derives from a text goes with it, or forgets what is gone.
CREATE TRIGGER note_derived_delete BEFORE DELETE ON note BEGIN
  DELETE FROM judgement WHERE note = old.id;
  DELETE FROM link WHERE note = old.id;
  DELETE FROM note_alias WHERE note = old.id;
  DELETE FROM note_topic WHERE note = old.id;
  DELETE FROM note_change WHERE note = old.id;
  UPDATE link SET to_note = NULL WHERE to_note = old.id;
END;
CREATE TRIGGER judgement_derived_delete BEFORE DELETE ON judgement BEGIN
  DELETE FROM judgement_claim WHERE judgement = old.id;
END;
CREATE TRIGGER claim_derived_delete BEFORE DELETE ON claim BEGIN
  DELETE FROM judgement_claim WHERE claim = old.id;
  UPDATE link SET to_claim = NULL WHERE to_claim = old.id;
END;
CREATE TRIGGER source_derived_delete BEFORE DELETE ON source BEGIN
  UPDATE link SET to_source = NULL WHERE to_source = old.id;
END;
CREATE TRIGGER attachment_derived_delete BEFORE DELETE ON attachment BEGIN
  UPDATE link SET to_attachment = NULL WHERE to_attachment = old.id;
END;
`
