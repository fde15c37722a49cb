/**
 * Versions of notes that a person named: they are kept for ever. `thinned` says of an action that what
 * it would be taken back by is not kept whole any more (1), and that the rest of it is gone too (2).
 */
export const versions = `
CREATE TABLE named_version (
  note INTEGER NOT NULL REFERENCES note (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (note, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER named_version_note_delete BEFORE DELETE ON note BEGIN
  DELETE FROM named_version WHERE note = old.id;
END;

ALTER TABLE action ADD COLUMN thinned INTEGER NOT NULL DEFAULT 0 CHECK (thinned IN (0, 1, 2));
CREATE INDEX action_whole ON action (number) WHERE thinned < 2;
`
