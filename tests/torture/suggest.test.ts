import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEdtf } from '#data/model/dates.ts'
import { suggestionsFor } from '#tests/support/labelled.ts'
import { rounds, SEED, TORTURE_LIMIT_MS } from '#tests/support/rounds.ts'

/** What the rules look for, and what they trip over. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'said,told,according to,“,”,",‘,’,that,The minister,Anna Keller,she,it,denied,accused,of,by,as,described,was,in 2019,by the summer of 2027,since,until,between,Q3 2025,spring 2026,last year,May,Mr.,U.S.,?,!,...,\n,\n\n,KELLER:,Q:,- ,(,),—,:,;,李强,é,😀,’s,and,who,to,will,not,\u0000,\r\n,\t,1.,#'.split(
      ',',
    ),
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.lorem({ maxCount: 4 }),
)

test(
  `never throws, whatever the text; spans are exact, in order, and apart (seed ${SEED})`,
  () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.option(fc.constantFrom('2026-03-04', '2026-03', '2018/2026', '../2017')),
        (pieces, published) => {
          const text = pieces.join(' ')
          const found = suggestionsFor(text, published ?? undefined)
          let end = 0
          for (const each of found) {
            expect(each.start).toBeGreaterThanOrEqual(end)
            expect(each.exact).toBe(text.slice(each.start, each.end))
            expect(each.exact.trim()).toBe(each.exact)
            expect(each.statement).not.toBe('')
            expect(each.score).toBeGreaterThanOrEqual(0.5)
            for (const date of [each.on, each.said]) {
              expect(date === undefined || isEdtf(date), date).toBe(true)
            }
            end = each.end
          }
        },
      ),
      {
        numRuns: rounds(10_000, 1_000_000),
        seed: SEED,
        // To make a counterexample of sixty pieces small can take longer than all else in a run.
        interruptAfterTimeLimit: TORTURE_LIMIT_MS / 4,
        markInterruptAsFailure: true,
      },
    )
  },
  TORTURE_LIMIT_MS,
)
