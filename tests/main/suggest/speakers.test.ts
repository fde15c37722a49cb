import { describe, expect, test } from 'vitest'
import { suggestionsFor } from '#tests/support/labelled.ts'

/** Who says each of what is suggested, the text itself as `source`. */
function speakers(text: string, publisher?: string): string[] {
  return suggestionsFor(text, '2026-05-12', publisher).map(
    ({ speaker }) => speaker?.name ?? 'source',
  )
}

describe('who speaks, by one sentence', () => {
  test.each([
    // Those who are not named.
    ['Senior Canadian officials have described the trip as historic.', 'Senior Canadian officials'],
    [
      'The bank will cut 2,000 jobs, two people familiar with the talks said.',
      'Two people familiar with the talks',
    ],
    [
      'A third person briefed on the matter cautioned that talks could fail.',
      'Third person briefed on the matter',
    ],
    [
      'A Lessian military source told Reuters the attack came from the north.',
      'Lessian military source',
    ],
    ['“Nobody told us,” said a resident who gave only his first name, Omar.', 'Resident'],
    ['Villagers we spoke to said the soldiers had come at night.', 'Villagers'],
    [
      'The source, who has reported reliably in the past, added that convoys had stopped.',
      'Source',
    ],
    ['Western diplomats in the region are sceptical.', 'Western diplomats in the region'],
    ['Local media reported at least 12 dead.', 'Local media'],
    // Titles before and behind names.
    ['US Secretary of State Dana Cole said the talks had been frank.', 'Dana Cole'],
    ['Chief inspector Ray Dunne of the Wexley police said the fire was deliberate.', 'Ray Dunne'],
    [
      'The finance ministry’s spokesperson, Lea Marsh, said no decision had been taken.',
      'Lea Marsh',
    ],
    ['The shift manager, Mr Tobias Wren, gave evidence that the alarm was off.', 'Tobias Wren'],
    ['Its spokesman, Per Dahl, said 40,000 homes had been affected.', 'Per Dahl'],
    ['Bank of Norland Governor Tiff Maclean said rates would rise.', 'Tiff Maclean'],
    ['Energy Secretary Paul Voss: “We will not reopen the mine.”', 'Paul Voss'],
    // Bodies, by what is theirs.
    [
      'New research from the Institute for Coastal Studies suggests the shelf is retreating.',
      'Institute for Coastal Studies',
    ],
    ['The Claimant’s case is that the contract was never signed.', 'Claimant'],
    ['It is the Government’s position that the treaty has lapsed.', 'Government'],
    [
      'According to the company’s own website the level was normal on 1 August.',
      'Company’s own website',
    ],
    ['The National Roads Authority plans to reopen the bridge.', 'source'],
    ['In May the council, whose head is Ana Voss, said the dam was safe.', 'Council'],
    ['The minister’s spokesman said the bill would be tabled in May.', 'Minister’s spokesman'],
    // What is said elsewhere in it.
    ['As the President put it, “a closed border is a closed mind”.', 'President'],
    ['Mr Okoro was of the view that the lease should not be renewed.', 'Okoro'],
    ['The rebels have agreed to a ceasefire, mediators said late on Sunday.', 'Mediators'],
    ['In cross-examination Ruth Cole accepted that the room was dark.', 'Ruth Cole'],
    ['The agency does not believe the closure will help the cod.', 'Agency'],
    // Nobody but the text.
    ['An estimated 84,000 people have been displaced across five districts.', 'source'],
    [
      'The new rules announced by the Ministry of the Interior will enter into force on 1 June.',
      'source',
    ],
    ['Our ships called there eleven times last year.', 'source'],
    ['This audit found that 40 per cent of grants were never checked.', 'source'],
  ])('%s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker])
  })
})

test('a body is meant by what it is, by its letters and by ‘it’', () => {
  const text = `The Ministry of Finance disputes the numbers. The ministry says services were left out. It expects growth of 1 per cent this year.

The International Grain Forum (IGF) sees a shortage. The IGF said stocks were low. The Forum added that prices had doubled.`
  expect(speakers(text)).toEqual([
    ...Array.from({ length: 3 }, () => 'Ministry of Finance'),
    ...Array.from({ length: 3 }, () => 'International Grain Forum'),
  ])
})

test('a publisher is meant by what it is', () => {
  const text =
    'The Agency said fines had doubled. The river is cleaner than in 1990, the agency said.'
  const name = 'Environment Agency of Lessia'
  expect(speakers(text, name)).toEqual([name, name])
})

test('in minutes, offices and letters mean those who are listed, and whoever has something to do', () => {
  const text = `Present: Cllr Anne Marsh (Chair), Piers Galt (Chief Executive), Cllr R. Pike, Sara Blunt – Treasurer

The Chief Executive reported that waiting lists had fallen. The Chairman said the trust could not afford new beds. The Treasurer confirmed a balance of £8,400. Members agreed to commission a review.

ACTION: SB to circulate a plan by 20 November.`
  expect(speakers(text)).toEqual([
    'Piers Galt',
    'Anne Marsh',
    'Sara Blunt',
    'Members',
    'Sara Blunt',
  ])
})

test('in a hearing each turn is its speaker’s, by name or by what he is', () => {
  const text = `SENATOR ORTEGA: Mr. Pell, did the company know?

MR. PELL: We learned of the leak on 4 March.

SENATOR KLINE (D-DUNMORE): The log shows that the alarm sounded on 2 March.

THE WITNESS: No alarm sounded before 4 March.`
  expect(speakers(text)).toEqual(['Pell', 'Kline', 'Witness'])
})

test('whoever asks tells what others say', () => {
  const text = `QUESTION: The foreign ministry says two men confessed. Is that so?
MS. HALL: We have seen no evidence of that.
QUESTION: Was a base agreed?
MS. HALL: There is no agreement on any base.`
  expect(speakers(text)).toEqual(['Foreign ministry', 'Hall', 'Hall'])
})

describe('in posts and mail', () => {
  test('each is its writer’s, but for what it repeats and for what others are said to say', () => {
    const text = `tarn_walker wrote:
There is a crack in the east wall of the dam. The company says it is only paint.

fenwalker wrote:
@millrace wrote:
> The level has dropped every summer since the dam was built.

Evaporation never takes more than 30 cm in a summer.`
    expect(speakers(text)).toEqual(['tarn_walker', 'Company', '@millrace', 'fenwalker'])
  })

  test('a letter that repeats another tells whose that was', () => {
    const text = `I doubt that: they have laid 40 metres of wall since March.

On 3 May 2026 at 10:12, Tom Reed <tom@site.example> wrote:
> The council has approved the extra money.
> Our inspector found cracks in the footing.`
    expect(speakers(text)).toEqual(['source', 'Tom Reed', 'Tom Reed'])
  })
})

test('headlines name who speaks by a mark alone', () => {
  const text = `Minister: no plans to close rural courts

Inflation to ease by autumn, says central bank

Harbour expansion ‘a reckless gamble’ – Greens

“We were lied to”: families of mine victims speak out

Schools need 2,000 more teachers, report finds

Flights to resume within days: airline CEO

Bus fares up 9% from April`
  expect(speakers(text)).toEqual([
    'Minister',
    'Central bank',
    'Greens',
    'Families of mine victims',
    'Report',
    'Airline CEO',
    'source',
  ])
})
