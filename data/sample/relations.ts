import type { SampleRelation } from './shape.ts'

export const relations: readonly SampleRelation[] = [
  {
    from: 'C-17',
    kind: 'contradicts',
    to: 'C-16',
    why: 'They part over how much it mattered. The accusation says that China works on Canadian politics; the inquiry says that hardly anything of it reached the elections. Both can hold in part: an attempt may have been made and have failed.',
  },
  {
    from: 'C-7',
    kind: 'supports',
    to: 'C-6',
    why: 'So long a pause is what makes “historic” more than praise.',
  },
  {
    from: 'C-4',
    kind: 'supports',
    to: 'C-5',
    why: 'Doubt about the largest customer is doubt about the economy.',
  },
  {
    from: 'C-15',
    kind: 'refines',
    to: 'C-14',
    why: 'Names what the decline began with.',
  },
  {
    from: 'C-1',
    kind: 'updates',
    to: 'C-14',
    why: 'The next chapter: after the decline, an attempt to turn it round.',
  },
  {
    from: 'C-22',
    kind: 'refines',
    to: 'C-9',
    why: 'Canola is what “trade” and “farming” on the agenda come down to.',
  },
  {
    from: 'C-23',
    kind: 'supports',
    to: 'C-22',
    why: 'The harm to farmers is why relief is wanted.',
  },
  {
    from: 'C-24',
    kind: 'refines',
    to: 'C-23',
    why: 'Adds who began it, and so what could be given in exchange.',
  },
  {
    from: 'C-19',
    kind: 'supports',
    to: 'C-10',
    why: 'Another speaker, on the other side of the table, says that there is ground for working together.',
  },
  {
    from: 'C-27',
    kind: 'supports',
    to: 'C-2',
    why: 'Not knowing how Washington will react is a good part of the difficulty.',
  },
]
