import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createNotebook, startService } from '#main/notebook/index.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'
import {
  baselineOf,
  type LabelledText,
  labelledTexts,
  ratesOf,
  sumOf,
  suggestionsFor,
  type Tally,
  tallyOf,
} from '#tests/support/labelled.ts'
import { testPorts } from '#tests/support/ports.ts'
import { action, file } from '#tests/support/service.ts'

/** Characters of a text of a hundred pages. */
const HUNDRED_PAGES = 300_000
const ROUNDS = 5

/**
 * Says how well claims are suggested for the labelled texts, those set aside and those that the rules
 * were made on, beside a baseline that takes every sentence for a claim of the source itself; then how fast, over a text of a hundred pages made of them, and how
 * long another call waits in the meantime.
 */
export async function bench(): Promise<void> {
  const texts = labelledTexts()
  table('set aside', texts)
  table('own', labelledTexts('tests/fixtures/labelled-dev'))
  const one = texts.map(({ text }) => text).join('\n\n')
  const long = `${one}\n\n`.repeat(Math.ceil(HUNDRED_PAGES / one.length)).slice(0, HUNDRED_PAGES)
  const rules = timesOf(() => suggestionsFor(long, '2026-03-04').length)
  const { found, ms, waits } = await inService(long)
  process.stdout.write(
    `100 pages, rules alone: ${rules.map((each) => each.toFixed(0)).join(', ')} ms (least, middle, most)\n` +
      `100 pages, by a service with the sample notebook: ${found} suggestions in ${ms.toFixed(0)} ms, ` +
      `${Math.round((found / ms) * 1_000)} a second\n` +
      `another call meanwhile: ${waits.length} calls, middle ${middle(waits).toFixed(1)} ms, ` +
      `longest ${Math.max(...waits).toFixed(1)} ms\n`,
  )
}

function table(name: string, texts: readonly LabelledText[]): void {
  line(name, ['sentences', 'precision', 'recall', 'speaker', 'kind', 'time'])
  for (const register of [...new Set(texts.map((text) => text.register))].toSorted()) {
    const some = texts.filter((text) => text.register === register)
    report(register, sumOf(some.map(tallyOf)))
  }
  report('all', sumOf(texts.map(tallyOf)))
  report('baseline', sumOf(texts.map(baselineOf)))
  process.stdout.write('\n')
}

/** The least, middle and most milliseconds of several rounds. */
function timesOf(work: () => unknown): number[] {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return [Math.min(...times), middle(times), Math.max(...times)]
}

function middle(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]!
}

async function inService(text: string): Promise<{ found: number; ms: number; waits: number[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'claimbook-bench-'))
  const ports = testPorts(join(folder, 'data'))
  const path = join(folder, 'bench.claimbook')
  createNotebook(ports, path, { sample: true })
  const service = startService(ports, path)
  try {
    const client = memoryBridge(service.router)
    const { ref } = await client.sources.import({ action: action(), file: file('long.txt', text) })
    const start = performance.now()
    const done = new AbortController()
    const asked = client.sources.suggest({ ref: ref! }).finally(() => done.abort())
    const waits: number[] = []
    while (!done.signal.aborted) {
      const since = performance.now()
      await client.claims.counts()
      waits.push(performance.now() - since)
      await setTimeout(5)
    }
    const { items } = await asked
    return { found: items.length, ms: performance.now() - start, waits }
  } finally {
    service.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function report(name: string, tally: Tally): void {
  const { precision, recall, speaker, kind, time } = ratesOf(tally)
  const shares = [precision, recall, speaker, kind, time].map((share) => share.toFixed(2))
  line(name, [String(tally.sentences), ...shares])
}

function line(name: string, cells: readonly string[]): void {
  process.stdout.write(`${name.padEnd(20)}${cells.map((cell) => cell.padStart(10)).join('')}\n`)
}
