import type { SampleNote } from '../shape.ts'

const text = `Welcome. This is a small notebook about one journey: Canada’s prime minister flies to China. Change what you like, nothing here can break.

Claimbook has one loop: **source → claim → note → briefing**.

# 1. Read the source

[[S-1]] is an article. Its text never changes, so that whatever is quoted from it can be found again.

# 2. See what it claims

A claim is *one statement by one speaker*. Here is one in full:

![[C-22]]

It names who speaks and when, what it is about, how far it can be believed, and the words it rests on. Who speaks matters: the hope in [[C-21]] is Colin Robertson’s, not the article’s. [[Grades and dates]] tells how the grades were given, and why some were not.

# 3. Write notes

Type \`[[\` and choose. A title links to a note, such as [[The visit]] or [[Canola and electric vehicles#What could be traded|one part of a note]]. A reference such as \`C-22\` cites a claim. A word with \`#\` is a topic: this note is about #diplomacy/visits and #trade/tariffs/canola.

Links work both ways. Open [[The visit]] and look at its backlinks: this note is among them.

%% Text between two per cent signs is for you. It never leaves the notebook. %%

# 4. Find things again

Try these in the search box:

- \`canola\` finds the word in claims, notes and sources
- \`topic:trade canola\` asks for the word, in what is tagged with trade or any topic below it
- \`speaker:"Colin Robertson"\` finds what he says
- \`kind:allegation\` finds what somebody is accused of
- \`status:disputed\` finds what is contested

# 5. Hand it over

[[Canola first, disputes later]] is a briefing: a note with a \`briefing:\` line at its top. Export it as a PDF. Each citation becomes a numbered endnote with the source and the words quoted, so that a reader can always ask “how do you know?” and get an answer.

# Now you

1. Import an article of your own.
2. Pick a sentence and make it a claim. Three claims are enough to begin with.
3. Write a note that cites them.
4. Add \`briefing: assessment\` to its top, and export.
`

export const start: SampleNote = { folder: 'guide', title: 'Start here', text }
