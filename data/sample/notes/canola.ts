import type { SampleNote } from '../shape.ts'

const text = `---
topics:
  - trade/tariffs/canola
  - trade/tariffs/electric-vehicles
aliases:
  - Canola dispute
---
Of all that [[The visit]] is for, relief for canola is the most concrete [[C-22]].

# How it came about

1. Canada put tariffs on electric vehicles made in China.
2. China answered with tariffs on canola [[C-24]].
3. Farmers in Canada were hurt [[C-23]].

Steps 1 and 2 are one claim, because the source tells them as one: the second is said to be the answer to the first. If you find a source for the first alone, make it a claim of its own.

# What could be traded

Each side holds a tariff that the other wants gone. That makes an exchange possible; it does not make it easy. Canada has its ties with Washington to think of [[C-3]], whose reaction to any deal is open [[C-27]].

What the source does **not** say: the rates, the size of the loss, what China would ask for. [[Canola first, disputes later]] lists these as gaps.
`

export const canola: SampleNote = {
  folder: 'canada-china',
  title: 'Canola and electric vehicles',
  text,
}
