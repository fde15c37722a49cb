/**
 * What can be brought back. The rows themselves are gone from their tables, so that nothing that reads
 * these needs to know of a trash; the journal's entries of their going are what they come back from.
 */
export const trash = `
CREATE TABLE trash (
  id INTEGER PRIMARY KEY,
  -- Of the thing itself.
  uuid TEXT NOT NULL UNIQUE,
  noun TEXT NOT NULL
    CHECK (noun IN ('source', 'claim', 'entity', 'note', 'topic', 'folder', 'saved_search')),
  -- Its reference, or its name or path where it has none.
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  -- UUID of what it went along with, and comes back with.
  along TEXT,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  -- Entries of the journal that others left to come back with it: ties to it that they had.
  ties TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(ties))
) STRICT;
CREATE INDEX trash_along ON trash (along) WHERE along IS NOT NULL;

-- Without it, each claim that goes is looked for in all of them.
CREATE INDEX claim_merged ON claim (merged_into) WHERE merged_into IS NOT NULL;

-- Topics that notes alone mention are looked through after each action.
CREATE INDEX topic_passing ON topic (id) WHERE kept = 0;
`
