import { expect, test } from 'vitest'
import { baselineOf, labelledTexts, ratesOf, sumOf, tallyOf } from '#tests/support/labelled.ts'

test('over the texts set aside, three quarters are right, as many are found, and four fifths of their speakers', () => {
  const rates = ratesOf(sumOf(labelledTexts().map(tallyOf)))
  process.stdout.write(`set aside: ${shown(rates)}\n`)
  process.stdout.write(`baseline: ${shown(ratesOf(sumOf(labelledTexts().map(baselineOf))))}\n`)
  expect(rates.precision).toBeGreaterThanOrEqual(0.75)
  expect(rates.recall).toBeGreaterThanOrEqual(0.75)
  expect(rates.speaker).toBeGreaterThanOrEqual(0.8)
})

test('over the texts that the rules were made on, nine tenths are right and found, with their speakers and kinds', () => {
  const rates = ratesOf(sumOf(labelledTexts('tests/fixtures/labelled-dev').map(tallyOf)))
  process.stdout.write(`own: ${shown(rates)}\n`)
  expect(rates.precision).toBeGreaterThanOrEqual(0.9)
  expect(rates.recall).toBeGreaterThanOrEqual(0.9)
  expect(rates.speaker).toBeGreaterThanOrEqual(0.9)
  expect(rates.kind).toBeGreaterThanOrEqual(0.9)
})

function shown(rates: ReturnType<typeof ratesOf>): string {
  return Object.entries(rates)
    .map(([name, share]) => `${name} ${share.toFixed(2)}`)
    .join(', ')
}

test('the baseline finds every claim and takes each for the source’s own', () => {
  const texts = labelledTexts()
  const baseline = sumOf(texts.map(baselineOf))
  expect(baseline.found).toBe(baseline.claims)
  expect(baseline.suggested).toBe(baseline.sentences)
  const own = texts.flatMap(({ sentences }) =>
    sentences.filter(({ claim, speaker = '' }) => claim && speaker === ''),
  )
  expect(baseline.speakers).toBeGreaterThanOrEqual(own.length)
})
