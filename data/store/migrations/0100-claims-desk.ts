/**
 * More of what the list of claims is sorted by, among it how many independent speakers say a claim:
 * that depends on the claims that support or duplicate it, so their ties make rows out of date too.
 * And the pairs of claims that somebody said have nothing to do with each other, so that they are not
 * proposed again.
 */
export const claimsDesk = `
ALTER TABLE claim_list ADD COLUMN kind INTEGER;
ALTER TABLE claim_list ADD COLUMN "on" TEXT;
ALTER TABLE claim_list ADD COLUMN likelihood INTEGER;
ALTER TABLE claim_list ADD COLUMN speakers INTEGER;
ALTER TABLE claim_list ADD COLUMN added TEXT;
ALTER TABLE claim_list ADD COLUMN changed TEXT;
CREATE INDEX claim_list_kind ON claim_list (kind);
CREATE INDEX claim_list_on ON claim_list ("on");
CREATE INDEX claim_list_likelihood ON claim_list (likelihood);
CREATE INDEX claim_list_speakers ON claim_list (speakers);
CREATE INDEX claim_list_added ON claim_list (added);
CREATE INDEX claim_list_changed ON claim_list (changed);
INSERT OR IGNORE INTO claim_stale SELECT id FROM claim;

DROP TRIGGER claim_list_update;
CREATE TRIGGER claim_list_update AFTER UPDATE OF
  statement, speaker_entity, speaker_source, kind, credibility, likelihood_scale, likelihood_band,
  status, said, said_from, "on", on_from, merged_into, added_at, changed_at ON claim
BEGIN
  INSERT OR IGNORE INTO claim_stale VALUES (new.id);
END;

CREATE TRIGGER claim_list_relation_insert AFTER INSERT ON relation BEGIN
  INSERT OR IGNORE INTO claim_stale VALUES (new.from_claim), (new.to_claim);
END;
CREATE TRIGGER claim_list_relation_update AFTER UPDATE OF from_claim, kind, to_claim ON relation BEGIN
  INSERT OR IGNORE INTO claim_stale
  SELECT id FROM claim WHERE id IN (old.from_claim, old.to_claim, new.from_claim, new.to_claim);
END;
CREATE TRIGGER claim_list_relation_delete AFTER DELETE ON relation BEGIN
  INSERT OR IGNORE INTO claim_stale
  SELECT id FROM claim WHERE id IN (old.from_claim, old.to_claim);
END;

DROP TRIGGER claim_list_derived_insert;
DROP TRIGGER claim_list_derived_delete;
CREATE TRIGGER claim_list_derived_insert AFTER INSERT ON source_derived BEGIN
  INSERT OR IGNORE INTO claim_stale
  SELECT claim FROM evidence GROUP BY claim HAVING count(*) > 1
  UNION SELECT from_claim FROM relation WHERE kind IN ('supports', 'duplicates')
  UNION SELECT to_claim FROM relation WHERE kind IN ('supports', 'duplicates');
END;
CREATE TRIGGER claim_list_derived_delete AFTER DELETE ON source_derived BEGIN
  INSERT OR IGNORE INTO claim_stale
  SELECT claim FROM evidence GROUP BY claim HAVING count(*) > 1
  UNION SELECT from_claim FROM relation WHERE kind IN ('supports', 'duplicates')
  UNION SELECT to_claim FROM relation WHERE kind IN ('supports', 'duplicates');
END;

CREATE TABLE claim_apart (
  one INTEGER NOT NULL REFERENCES claim (id),
  other INTEGER NOT NULL REFERENCES claim (id),
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (one, other),
  CHECK (one < other)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_apart_other ON claim_apart (other);
`
