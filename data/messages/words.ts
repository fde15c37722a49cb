/** Words that every room shows alike. ICU MessageFormat. */
export const words = {
  'date.about': 'about {date}',
  'date.perhaps': 'perhaps {date}',
  'date.perhaps-about': 'perhaps about {date}',
  'date.since': 'since {date}',
  'date.until': 'until {date}',
  'date.range': '{first} to {last}',
  'reason.no-permission': 'you have no permission',
  'reason.read-only': 'it lies on a disk that can only be read',
  'reason.no-folder': 'its folder does not exist',
  'reason.not-a-folder': 'a part of its path is a file, not a folder',
  'reason.is-a-folder': 'it is a folder',
  'reason.exists': 'it is there already',
  'reason.disk-full': 'the disk is full',
  'reason.name-too-long': 'its name is too long',
  'reason.link-loop': 'its links lead in a circle',
  'reason.not-a-file': 'it is not an ordinary file',
} as const
