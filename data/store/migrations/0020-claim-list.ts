/**
 * What the list of claims is sorted by, so that any part of it is read from an index however many
 * claims there are. Derived: triggers note whose row is out of date, and the store makes these anew
 * before it commits, since a folded name, a first source and independence need more than SQL. Merged
 * claims have no row.
 */
export const claimList = `
CREATE TABLE claim_list (
  claim INTEGER PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
  status INTEGER NOT NULL,
  statement TEXT NOT NULL,
  speaker TEXT NOT NULL,
  grade TEXT,
  said TEXT,
  independent INTEGER
) STRICT;
CREATE INDEX claim_list_status ON claim_list (status);
CREATE INDEX claim_list_statement ON claim_list (statement);
CREATE INDEX claim_list_speaker ON claim_list (speaker);
CREATE INDEX claim_list_grade ON claim_list (grade);
CREATE INDEX claim_list_said ON claim_list (said);
CREATE INDEX claim_list_independent ON claim_list (independent);

CREATE TABLE claim_stale (
  claim INTEGER PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE
) STRICT;
INSERT INTO claim_stale SELECT id FROM claim;

CREATE TRIGGER claim_list_insert AFTER INSERT ON claim BEGIN
  INSERT OR IGNORE INTO claim_stale VALUES (new.id);
END;
CREATE TRIGGER claim_list_update AFTER UPDATE OF
  statement, speaker_entity, speaker_source, credibility, status, said, said_from, merged_into ON claim
BEGIN
  INSERT OR IGNORE INTO claim_stale VALUES (new.id);
END;
CREATE TRIGGER claim_list_evidence_insert AFTER INSERT ON evidence BEGIN
  INSERT OR IGNORE INTO claim_stale VALUES (new.claim);
END;
CREATE TRIGGER claim_list_evidence_update AFTER UPDATE ON evidence BEGIN
  INSERT OR IGNORE INTO claim_stale VALUES (old.claim), (new.claim);
END;
CREATE TRIGGER claim_list_evidence_delete AFTER DELETE ON evidence
WHEN EXISTS (SELECT 1 FROM claim WHERE id = old.claim) BEGIN
  INSERT OR IGNORE INTO claim_stale VALUES (old.claim);
END;
CREATE TRIGGER claim_list_source AFTER UPDATE OF title_folded, reliability, publisher ON source BEGIN
  INSERT OR IGNORE INTO claim_stale
  SELECT id FROM claim WHERE speaker_source = new.id
  UNION
  SELECT evidence.claim FROM rendition JOIN passage ON passage.rendition = rendition.id
    JOIN evidence ON evidence.passage = passage.id
  WHERE rendition.source = new.id;
END;
CREATE TRIGGER claim_list_entity AFTER UPDATE OF name_folded, reliability ON entity BEGIN
  INSERT OR IGNORE INTO claim_stale
  SELECT id FROM claim WHERE speaker_entity = new.id
  UNION
  SELECT claim.id FROM source JOIN claim ON speaker_source = source.id WHERE source.publisher = new.id
  UNION
  SELECT evidence.claim FROM source JOIN rendition ON rendition.source = source.id
    JOIN passage ON passage.rendition = rendition.id JOIN evidence ON evidence.passage = passage.id
  WHERE source.publisher = new.id;
END;
-- Which sources are independent of which may change far from the two that were tied.
CREATE TRIGGER claim_list_derived_insert AFTER INSERT ON source_derived BEGIN
  INSERT OR IGNORE INTO claim_stale SELECT claim FROM evidence GROUP BY claim HAVING count(*) > 1;
END;
CREATE TRIGGER claim_list_derived_delete AFTER DELETE ON source_derived BEGIN
  INSERT OR IGNORE INTO claim_stale SELECT claim FROM evidence GROUP BY claim HAVING count(*) > 1;
END;
`
