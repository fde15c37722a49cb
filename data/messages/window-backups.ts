/** Texts of the list of backups. ICU MessageFormat. */
export const windowBackups = {
  'window.backups': 'Backups',
  'window.backups.open': 'Show the backups',
  'window.backups.lead':
    'A backup is made every half hour in which something changed, and before an import or an update. Old ones are thinned: all of the last day stay, one of each day for a month, one of each month.',
  'window.backups.none': 'There are no backups yet.',
  'window.backups.now': 'Back up now',
  'window.backups.making': 'Making a backup',
  'window.backups.made': 'A backup was made.',
  'window.backups.same': 'Nothing has changed since the backup of {time}.',
  'window.backups.counts':
    '{claims, plural, one {# claim} other {# claims}}, {notes, plural, one {# note} other {# notes}}',
  'window.backups.restore': 'Restore…',
  'window.backups.restore.one': 'Restore the backup of {time}…',
  'window.backups.restore.what':
    'The notebook becomes what it was on {time}, in every window. As it is now it is kept as a backup of its own, from which this can be taken back.',
  'window.backups.restore.do': 'Restore',
  'window.backups.restoring': 'Restoring a backup',
  'window.backups.restored':
    'The notebook is as it was on {time}. What it was before is the newest backup.',
  'window.backups.elsewhere': 'Path of a new file',
  'window.backups.elsewhere.do': 'Write it there instead',
  'window.backups.written': 'The backup was written to {path}.',
  'window.backups.where': 'Where they are',
  'window.backups.second': 'Second folder',
  'window.backups.second.help':
    'Each backup is copied there too, as onto an external disk. For every notebook on this machine.',
  'window.backups.second.keep': 'Keep',
  'window.backups.second.kept': 'Backups are copied to {folder} too.',
  'window.backups.second.off': 'Backups are kept in the first folder only.',
  'window.backups.damage':
    'This notebook was found damaged on {since}: {reason}. Until it is whole again, no backup is made by itself and none is taken away.',
} as const
