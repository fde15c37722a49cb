import type Database from 'better-sqlite3'

/** SQLite before 3.51.3 can corrupt a WAL database when two connections checkpoint at once. */
const OLDEST_SQLITE = [3, 51, 3] as const

const SETTINGS = [
  'journal_mode = WAL',
  // WAL alone would mean NORMAL here: what was acknowledged could be lost with the power.
  'synchronous = FULL',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'secure_delete = ON',
  'busy_timeout = 5000',
  'journal_size_limit = 67108864',
  // A bound in pages for long work; else the -wal is folded in when nothing else is to do, since the
  // commit that must do it waits for it.
  'wal_autocheckpoint = 4096',
  'cache_size = -65536',
  // Nothing is written there before a cache of that size is full. With a store in memory each statement
  // within a savepoint would take longer than the one before: an undo of 10,000 rows half a minute.
  'temp_store = FILE',
]
const SETTINGS_MACOS = ['fullfsync = ON', 'checkpoint_fullfsync = ON']

/**
 * Sets a connection up as a notebook's keeping asks.
 * @throws Error when the SQLite inside is too old
 */
export function applySettings(database: Database.Database): void {
  assertVersion(String(database.prepare('SELECT sqlite_version()').pluck().get()))
  const settings = process.platform === 'darwin' ? [...SETTINGS, ...SETTINGS_MACOS] : SETTINGS
  for (const setting of settings) database.pragma(setting)
}

function assertVersion(version: string): void {
  const parts = version.split('.').map(Number)
  for (const [index, least] of OLDEST_SQLITE.entries()) {
    const part = parts[index] ?? 0
    if (part > least) return
    if (part < least) throw new Error(`SQLite ${version} is too old to keep a notebook`)
  }
}
