/**
 * Pairs of claims that perhaps contradict each other or are perhaps the same. Derived: triggers note
 * whose pairs are to be looked for, and that is done for a few claims at a time, when somebody asks. Ties
 * and what was told apart are not in here: they are left out when pairs are read.
 */
export const claimPairs = `
CREATE TABLE claim_pair (
  one INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('contradiction', 'duplicate')),
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100),
  PRIMARY KEY (one, other),
  CHECK (one < other)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_pair_other ON claim_pair (other);
CREATE INDEX claim_pair_score ON claim_pair (score);

CREATE TABLE claim_unpaired (
  claim INTEGER PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE
) STRICT;
INSERT INTO claim_unpaired SELECT id FROM claim WHERE merged_into IS NULL;

CREATE TRIGGER claim_pair_insert AFTER INSERT ON claim BEGIN
  INSERT OR IGNORE INTO claim_unpaired VALUES (new.id);
END;
CREATE TRIGGER claim_pair_update AFTER UPDATE OF
  statement, speaker_entity, said, "on", merged_into ON claim
BEGIN
  INSERT OR IGNORE INTO claim_unpaired VALUES (new.id);
END;
${['claim_topic', 'claim_entity']
  .map(
    (table) => `
CREATE TRIGGER claim_pair_${table}_insert AFTER INSERT ON ${table} BEGIN
  INSERT OR IGNORE INTO claim_unpaired SELECT id FROM claim WHERE id = new.claim;
END;
CREATE TRIGGER claim_pair_${table}_delete AFTER DELETE ON ${table} BEGIN
  INSERT OR IGNORE INTO claim_unpaired SELECT id FROM claim WHERE id = old.claim;
END;`,
  )
  .join('')}
`
