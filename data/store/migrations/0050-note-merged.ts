/**
 * A note that was merged leads to what it became, for ever; nobody sees it any more, and its title is
 * free. What derives from its text goes with it, whichever way it is merged: what links to it leads on.
 */
export const noteMerged = `
ALTER TABLE note ADD COLUMN merged_into INTEGER REFERENCES note (id) CHECK (merged_into <> id);
CREATE INDEX note_merged_into ON note (merged_into) WHERE merged_into IS NOT NULL;
DROP INDEX note_title;
CREATE UNIQUE INDEX note_title ON note (ifnull(folder, 0), title_folded) WHERE merged_into IS NULL;

CREATE TRIGGER note_merge AFTER UPDATE OF merged_into ON note WHEN new.merged_into IS NOT NULL BEGIN
  DELETE FROM link WHERE note = new.id;
  DELETE FROM note_alias WHERE note = new.id;
  DELETE FROM note_topic WHERE note = new.id;
  UPDATE link SET to_note = new.merged_into WHERE to_note = new.id;
  UPDATE judgement SET note = new.merged_into WHERE note = new.id;
END;
`
