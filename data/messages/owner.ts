/** Texts about who has a notebook open, and where it lies. ICU MessageFormat. */
export const owner = {
  'owner.lost':
    'The Claimbook that has this notebook open ended before it had answered. What it had saved is in the notebook; run the command again.',
  'owner.copy':
    'This is a copy: the file {path} cannot be changed. What you change stays in the copy; save a copy elsewhere to keep it with your own files.',
  'owner.copy.mark': 'Copy of a file that cannot be changed',
  'owner.place.network':
    'This notebook lies on a network drive ({name}): two machines that write to it can lose work. Keep the notebook on this machine, and backups there.',
  'owner.place.cloud':
    'The folder of this notebook is synchronised by {name}: two machines that write to it can lose work. Keep the notebook on this machine, and backups there.',
  'owner.safe': 'Safe start',
  'owner.safe.help':
    'Nothing that was open before was opened again, and keys are as they first were. Close Claimbook and start it without --safe to go on as usual.',
  'owner.second': 'This notebook is open already (process {pid}): another window of it was opened.',
  'owner.second.by-hand':
    'This notebook is open already (process {pid}): for another window of it, open {file} in a browser on this machine, or go to {address} and type the code {code}.',
} as const
