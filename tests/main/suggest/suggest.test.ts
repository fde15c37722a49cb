import { describe, expect, test } from 'vitest'
import { knownFrom, suggestionsIn } from '#main/suggest/index.ts'
import { suggestionsFor } from '#tests/support/labelled.ts'

/** Who says what: a line a suggestion. */
function said(text: string, published = '2026-03-04'): string[] {
  return suggestionsFor(text, published).map(
    ({ speaker, statement }) => `${speaker?.name ?? 'source'}: ${statement}`,
  )
}

describe('who speaks, by one sentence', () => {
  test.each([
    ['The mine will close in June, Dara Quill said.', 'Dara Quill', 'The mine will close in June'],
    ['Dara Quill said on Monday that the mine would close.', 'Dara Quill', 'The mine would close'],
    ['“The mine is finished,” said Dara Quill, its manager.', 'Dara Quill', 'The mine is finished'],
    [
      'According to the labour ministry, 400 jobs are at risk.',
      'Labour ministry',
      '400 jobs are at risk',
    ],
    [
      'The dam holds, according to engineers at the site.',
      'Engineers at the site',
      'The dam holds',
    ],
    [
      'Mayor Tom Adeyemi told reporters that the bridge was unsafe.',
      'Tom Adeyemi',
      'The bridge was unsafe',
    ],
    [
      'The tax was described by Senator Ilse Brand as a gift to speculators.',
      'Ilse Brand',
      undefined,
    ],
    [
      'It was announced by the port authority that two berths would open.',
      'Port authority',
      undefined,
    ],
    ['Harbour officials described the delay as a minor matter.', 'Harbour officials', undefined],
    [
      'A spokeswoman for Norvik Shipping denied that the crew was unpaid.',
      'Norvik Shipping',
      undefined,
    ],
    [
      'Former envoy Pavel Ruiz expressed hope that talks could resume by autumn.',
      'Pavel Ruiz',
      'Talks could resume by autumn',
    ],
    [
      'Figures released by the statistics office showed that exports fell.',
      'Statistics office',
      'Exports fell',
    ],
    [
      'Ana Lund, who runs the clinic, warned that beds were running out.',
      'Ana Lund',
      'Beds were running out',
    ],
    ['Farmers have accused the company of poisoning the river.', 'Farmers', undefined],
    ['Residents described how soldiers set fire to the mill.', 'Residents', undefined],
    ['The trial, expected to last six weeks, continues in Anvers.', 'source', undefined],
    ['Industry group Norwood says that mills are closing.', 'Norwood', 'Mills are closing'],
    ['Its foreign minister, Lena Sorg, called the charge absurd.', 'Lena Sorg', undefined],
    ["'We closed two homes,' Sheila Monk told the court.", 'Sheila Monk', 'We closed two homes'],
    ['Per the harbour master, six boats are missing.', 'Harbour master', 'Six boats are missing'],
    ['The pier has collapsed, via @pierwatch.', '@pierwatch', 'The pier has collapsed'],
    ['The sergeant tells me the order was changed.', 'Sergeant', 'The order was changed'],
    ['Hospital staff in Orsk report 11 dead.', 'Hospital staff in Orsk', undefined],
    ['Source reporting indicates that the bridge was mined.', 'source', 'The bridge was mined'],
    ['The harvest failed in three provinces.', 'source', 'The harvest failed in three provinces'],
    ['The visit follows a decline in trade post-2018.', 'source', undefined],
    ['Though a recent audit said so, the ministry closed the road in May.', 'source', undefined],
  ])('%s', (text, speaker, statement) => {
    const [found, ...others] = suggestionsFor(text, '2026-03-04')
    expect(others).toEqual([])
    expect(found?.speaker?.name ?? 'source').toBe(speaker)
    if (statement !== undefined) expect(found?.statement).toBe(statement)
  })
})

describe('who speaks, by what came before', () => {
  test('a quotation goes on over sentences, paragraphs and the words that say whose it is', () => {
    const text = `“We lost two ships. Nobody was hurt,” said Ruth Okafor, who owns the line. “The third is safe.

“We will sail again in April.”`
    expect(said(text)).toEqual([
      'Ruth Okafor: We lost two ships',
      'Ruth Okafor: Nobody was hurt',
      'Ruth Okafor: The third is safe',
      'Ruth Okafor: We will sail again in April',
    ])
  })

  test('pronouns and roles mean who was named', () => {
    const text = `Finance minister Elin Voss said the budget was balanced. She added that debt had fallen.

The minister denied that taxes would rise. Karl Senn, a banker, disagreed. He said the figures were two years old.

The Central Bank of Norland kept its rate at 3 per cent. The bank said inflation was slowing.`
    expect(said(text).map((line) => line.split(':')[0])).toEqual([
      'Elin Voss',
      'Elin Voss',
      'Elin Voss',
      'source',
      'Karl Senn',
      'source',
      'Central Bank of Norland',
    ])
  })

  test('in a conversation each turn is its speaker’s', () => {
    const text = `CHAIR: Good afternoon, everyone.
LENA STRAND: The cod stock has halved since 2019. Boats take a fifth of it at night.
CHAIR: How sure are you?
MR. VOLL: There is no evidence of illegal fishing in the basin.`
    expect(said(text)).toEqual([
      'Lena Strand: The cod stock has halved since 2019',
      'Lena Strand: Boats take a fifth of it at night',
      'Voll: There is no evidence of illegal fishing in the basin',
    ])
  })
})

test('initials and offices mean those who are listed as present', () => {
  const text = `Present: Petra Wolff (PW, chair), Sami Aalto (treasurer)

PW reported that the lake stood 60 cm below its mean. The treasurer reported a deficit of 4,200 crowns. SA undertook to obtain two quotes.`
  expect(said(text).map((line) => line.split(':')[0])).toEqual([
    'Petra Wolff',
    'Sami Aalto',
    'Sami Aalto',
  ])
})

test.each([
  ['colons', 'Q: How bad is it? A: The dam has two cracks. Q: Since when? A: Since March 2019.'],
  ['full stops', 'Q. How bad is it?\nA. The dam has two cracks.\nQ. Since when?\nA. Since March.'],
])('questions and answers told by letters with %s', (_, turns) => {
  const text = `Interview with Ruth Okafor, the engineer\n\n${turns}`
  expect(said(text)[0]).toBe('Ruth Okafor: The dam has two cracks')
})

test('a body goes by the whole name of whoever published the text', () => {
  const text = 'Norvik denied that its ship had leaked oil.'
  const [found] = suggestionsFor(text, '2026-03-04', 'Norvik Shipping')
  expect(found?.speaker?.name).toBe('Norvik Shipping')
})

test.each([
  ['What will the islanders do?'],
  ['PW opened the meeting at 18.30 and welcomed everyone.'],
  ['I hope this finds you well.'],
  ['“This is a proud day for all of us,” said Wanda Mroz.'],
  ['1/ Some thoughts on the refinery, because there is nonsense going around.'],
  ['Questions may be addressed to the press office.'],
  ['Good morning and thank you for coming.'],
  ['Sign up for our newsletter to read more stories like this.'],
  ['I call the meeting to order.'],
  ['I have nothing to announce on that.'],
  ['The station smelled of wet wool and an old man sat on the bench.'],
  ['She paused, smiled and looked at her hands.'],
  ['Section 3 turns to policy. See Annex B.'],
  ['The ministry did not respond to a request for comment.'],
  ['(Reporting by Tom Hale; Editing by Susan Fry)'],
  ['A Long History of the Lorne Ferry\n\n'],
  ['I write on behalf of the 640 members of the association.'],
  ['This report has been prepared under section 6 of the Audit Act.'],
  ['Ms Lythe presented the accounts.'],
  ['The gentleman’s time has expired.'],
  ['We shall now move to the question of fares.'],
])('no claim: %s', (text) => {
  expect(said(text)).toEqual([])
})

test.each([
  ['Unions accused the company of hiding the accident.', 'allegation'],
  ['The company denied that anyone was hurt.', 'denial'],
  ['The governor promised to rebuild the school by 2028.', 'commitment'],
  ['The regulator turned a blind eye to the leak.', 'allegation'],
  ['The county insists that no decision has been taken.', 'denial'],
  ['It was agreed that the board would write to the ministry.', 'commitment'],
  ['Analysts at Corvane Bank see prices at 310 dollars a tonne.', 'forecast'],
  ['Those remarks are regrettable.', 'opinion'],
  ['A good harvest was sold in the port.', 'fact'],
  ['The minister said there were no plans to close the courts.', 'denial'],
  ['The claim that votes were bought is a fabrication.', 'denial'],
  ['Officials acknowledged that no register was kept.', 'fact'],
  ['The department paid contractors without checking the work.', 'allegation'],
  ['The court is satisfied that the firm was in breach of its permit.', 'fact'],
  ['The Permanent Secretary has accepted this recommendation.', 'commitment'],
  ['It was resolved that no further posts be frozen.', 'commitment'],
  ['Norland would never recognise the border, the president said.', 'commitment'],
  ['He cautioned that this would not be sustained.', 'forecast'],
  ['The text could be ready by Friday, the envoys said.', 'forecast'],
  ['I reckon we will have a ban before the end of the month.', 'forecast'],
  ['We consider this a scandal.', 'opinion'],
  ['The mayor is seen as close to the builders.', 'opinion'],
  ['Condemns the attacks on the port of Orsk.', 'opinion'],
  ['“We will publish every reading,” said Dara Quill.', 'commitment'],
  ['Analysts expect prices to fall next year.', 'forecast'],
  ['The committee called the plan reckless.', 'opinion'],
  ['Governments should build reserves of grain now.', 'opinion'],
  ['Exports of barley fell by 12 per cent last year.', 'fact'],
])('%s is a %s', (text, kind) => {
  expect(suggestionsFor(text, '2026-03-04').map((each) => each.kind)).toEqual([kind])
})

test.each([
  ['The treaty was signed in March 2019.', '2019-03'],
  ['Output has fallen since 2017.', '2017/..'],
  ['The plant was built between 1998 and 2004.', '1998/2004'],
  ['Output fell by a tenth last year.', '2025'],
  ['The bridge closed on Tuesday after an inspection.', '2026-03-03'],
  ['Exports are to double over the next decade.', '2026/2036'],
  ['Prices will recover in the second half of 2027.', '2027-07/2027-12'],
  ['Prices rose in the third quarter of 2025.', '2025-35'],
  ['The bridge was struck on the night of 2 March.', '2026-03-02'],
  ['Six villages were cut off between 1 and 3 March.', '2026-03-01/2026-03-03'],
  ['Two ships were lost last week.', '2026-02-23/2026-03-01'],
  ['The ministry will mend the road before the end of May.', '../2026-05-31'],
  ['The harbour will be dredged this autumn.', '2026-23'],
  ['The basin will open by the summer of 2027.', '../2027-08'],
  ['The army moved guns in breach of the accord of 2011.', undefined],
  ['The mine may close for good.', undefined],
  ['The school will reopen by Easter.', '../2026-04-05'],
  ['Prices are to ease by autumn.', '../2026-11'],
  ['The auditors raised the concern in the autumn.', '2025-23'],
  ['Waiting lists have fallen by 6 per cent since July.', '2025-07/..'],
  ['Waiting lists have fallen since they were counted in spring 2025.', '2025-03/..'],
  ['Waiting lists have fallen since the figures of Q3 2025.', '2025-07/..'],
  ['The road was closed in January against a plan for March.', '2026-01'],
  ['The rules announced on 20 February will enter into force on 1 June.', '2026-06-01'],
  ['Ruun, who led the talks in 2024, is an economist of the port.', undefined],
  ['The clinic counted 17 deaths, up from nine on Sunday.', undefined],
])('%s is about %s', (text, on) => {
  expect(suggestionsFor(text, '2026-03-04').map((each) => each.on)).toEqual([on])
})

test('what was said on a day was said then, and else when it was published', () => {
  const text = 'Dara Quill said on Tuesday that the mine had closed. The mine employed 640 people.'
  expect(suggestionsFor(text, '2026-03-04').map((each) => each.said)).toEqual([
    '2026-03-03',
    '2026-03-04',
  ])
  // A month is all that is known of the day: nothing is told more exactly.
  expect(suggestionsFor(text, '2026-03')[0]?.said).toBe('2026-03')
})

test('a hedge is told in the speaker’s own words', () => {
  const text = 'The strait is reportedly closed. The mine could flood within weeks.'
  expect(suggestionsFor(text).map((each) => each.hedge)).toEqual(['reportedly', 'could'])
})

test('the notebook’s own entities are found by every name they have, and before any other', () => {
  const entity = { ref: 'E-3', name: 'Foreign Ministry of China', kind: 'organisation' } as const
  const known = knownFrom([
    { ...entity, alias: entity.name },
    { ref: 'E-4', name: 'United States', kind: 'place', alias: 'US' },
    { ref: 'E-5', name: 'One', kind: 'thing', alias: 'Both' },
    { ref: 'E-6', name: 'Other', kind: 'thing', alias: 'Both' },
  ])
  const text = 'Beijing’s foreign ministry said both talks with the US had helped them and us.'
  const [found] = [...suggestionsIn(text, { known })].filter((each) => each !== undefined)
  expect(found?.speaker).toMatchObject({ name: entity.name, entity: { ref: 'E-3' } })
  expect(found?.entities.map(({ name, entity: its }) => [name, its?.ref])).toEqual([
    ['United States', 'E-4'],
  ])
})

test('abbreviations and initials end no sentence', () => {
  const text =
    'Mr. J. Smith of Acme Corp. signed on Jan. 5 in Washington, D.C. The U.S. Senate agreed at 5 p.m. on Friday.'
  expect(suggestionsFor(text).map(({ exact }) => exact)).toEqual([
    'Mr. J. Smith of Acme Corp. signed on Jan. 5 in Washington, D.C.',
    'The U.S. Senate agreed at 5 p.m. on Friday.',
  ])
})

test('lines that were broken to fit a page are one paragraph; headings stay apart', () => {
  const text = `The harvest of 2025
The harvest in the northern province failed after a long
drought, and the price of barley doubled within
two months.
`
  expect(suggestionsFor(text).map(({ statement }) => statement)).toEqual([
    'The harvest in the northern province failed after a long drought, and the price of barley doubled within two months',
  ])
})
