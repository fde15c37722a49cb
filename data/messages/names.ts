/** Why something cannot be called so, as the end of a sentence. */
export const names = {
  'name.empty': 'it must not be empty',
  'name.folder': 'a folder needs a name',
  'name.topic': '“{written}” is no topic',
  'name.topic-unwritable': '“{written}” is no topic that a note could mention',
  'name.topic-levels': '“{written}” names more than one level',
  'name.heading': '“{written}” is no heading of one line',
  'name.block': 'it may have letters, digits and hyphens, and begins with no hyphen',
  'name.block-judgement': 'the reference of a judgement is for ever, and belongs to no other block',
} as const
