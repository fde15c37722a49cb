import type { SampleNote } from '../shape.ts'

const text = `Back to [[Start here]].

A grade such as **C2** has two halves, judged apart. The letter is for the source: how reliable has it been? The number is for the claim: how credible is what it says?

# The letter

Everything here comes from one article, [[S-1]]. Its publisher, the sample desk, has a C, *fairly reliable*: it retells faithfully and says so, but it checked nothing. The source inherits that letter, and with it every claim.

# The number

| Grade | Means | Example | Why |
|---|---|---|---|
| 1 | confirmed by other sources | none | one source cannot confirm itself |
| 2 | probably true | [[C-7]] | public, simple, easy to check |
| 3 | possibly true | [[C-24]] | the motive is somebody’s reading |
| 6 | truth cannot be judged | [[C-16]] | no accuser, no act, no evidence |
| – | ungraded | [[C-6]] | nobody has judged it yet |

The last two are different things. A 6 is a verdict that an analyst gave; an empty grade is work still to do.

# Five things that are not the same

- **Reliability** is about the source.
- **Credibility** is about the claim.
- **Likelihood** is your own estimate of something that has not happened. [[C-2]] has one.
- **Confidence** is how good the ground for your judgement is.
- **Status** says what became of a claim: [[C-16]] is disputed, because [[C-17]] speaks against it.

When a speaker says “can” or “seems”, that is a *hedge*. It is kept with the claim, as in [[C-21]] and [[C-20]], and never counted as a likelihood.

# Dates

*Said* is when the words were spoken; *on* is the time they are about. Dates may be as vague as what is known:

| Written | Means | Example |
|---|---|---|
| \`2026-01\` | some day in January 2026 | [[C-13]] |
| \`2018~\` | about 2018 | [[C-15]] |
| \`2017/2026-01\` | from 2017 to January 2026 | [[C-7]] |
| \`../2026-01\` | at some time up to January 2026 | [[C-17]] |
| \`2026-01/..\` | from January 2026 on | [[C-26]] |

Where the text gives no date, the field stays empty. [[C-17]] speaks of the *latest* elections without saying which: a gap that [[The visit]] notes down.
`

export const grades: SampleNote = { folder: 'guide', title: 'Grades and dates', text }
