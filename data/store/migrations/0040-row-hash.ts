/**
 * A hash of each row that holds what people wrote, to tell a row that a disk changed from one that was
 * saved so: SQLite's own checks miss most of that. `hashed_table` says over which columns the hashes of
 * a table were made. Both are kept by the one connection that writes (`content-hash.ts`).
 */
export const rowHash = `
CREATE TABLE hashed_table (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  columns TEXT NOT NULL CHECK (json_valid(columns))
) STRICT;

-- The key is that of the row: its number, its text, or a JSON list of both where it has several parts.
CREATE TABLE row_hash (
  tab INTEGER NOT NULL,
  key ANY NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 16),
  PRIMARY KEY (tab, key)
) STRICT, WITHOUT ROWID;
`
