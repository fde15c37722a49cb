/** What the window says of damage, and of the ways out. ICU MessageFormat. */
export const windowDamage = {
  'window.damage.check': 'Check the notebook',
  'window.damage.checking': 'Checking the notebook',
  'window.damage.none': 'The notebook was checked, and no damage was found.',
  'window.damage.notice':
    'This notebook is damaged. Nothing was changed, and no backup is thinned away until a check finds nothing. Use “Check the notebook” to see what it is and to save what can be read.',
  'window.damage.wal-gone':
    'Claimbook ended unexpectedly the last time, and the file beside the notebook that held what was written last (“-wal”) is gone. The newest changes may be missing: if you moved it, close the notebook and put it back; else look into the backups.',
  'window.damage.title': 'The notebook is damaged',
  'window.damage.open':
    'The check found what is not as it was written. The notebook stays open and was not changed.',
  'window.damage.closed': '“{path}” cannot be opened. It was not changed.',
  'window.damage.found': 'What was found',
  'window.damage.ways':
    'Save what can be read into a new notebook, which tells what is lost; or put back a backup from before the damage. The damaged file stays as it is.',
  'window.damage.more': 'and {count} more',
  'window.repair': 'Save what can be read',
  'window.repair.doing': 'Saving what can be read',
  'window.repair.title': 'What could be saved',
  'window.repair.all': 'All was saved to “{file}”, as it was last written.',
  'window.repair.some': 'What could be read was saved to “{file}”.',
  'window.repair.lost': 'Lost: {count}',
  'window.repair.doubtful': 'Saved, but not as it was last written: {count}',
  'window.repair.stand-ins': 'Made to stand in for what is lost: {count}',
  'window.repair.open': 'Open the new notebook',
} as const
