/**
 * What became of passages when the text of their source was corrected. A passage stays with its rendition
 * for ever; claims that rest on it follow to `place`, which is the passage in the corrected text. Where
 * there is none the claims stay with the old words, until a person settles it.
 */
export const passageCarry = `
CREATE TABLE passage_carry (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  passage INTEGER NOT NULL REFERENCES passage (id),
  -- The corrected text that it was looked for in.
  rendition INTEGER NOT NULL REFERENCES rendition (id),
  state TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'ambiguous', 'lost')),
  place INTEGER REFERENCES passage (id) CHECK (place <> passage),
  -- How well the place fits, in hundredths.
  score INTEGER CHECK (score BETWEEN 0 AND 100),
  -- Where it may be, for a person to choose from: [{start, end, prefix, exact, suffix, score}].
  candidates TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(candidates)),
  -- When and by whom a place was chosen, or the words were accepted as lost.
  settled_at TEXT,
  settled_by TEXT,
  UNIQUE (passage, rendition),
  CHECK (place IS NULL OR state IN ('exact', 'moved')),
  CHECK ((settled_at IS NULL) = (settled_by IS NULL))
) STRICT;
CREATE INDEX passage_carry_place ON passage_carry (place) WHERE place IS NOT NULL;
CREATE INDEX passage_carry_open ON passage_carry (rendition)
  WHERE place IS NULL AND settled_at IS NULL;
`
