import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Readability } from '@mozilla/readability'
import nlp from 'compromise'
import { parseHTML } from 'linkedom'
import { readDocument } from '#main/import/pdf-document.ts'
import { createNotebook, startService } from '#main/notebook/index.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { labelledTexts, suggestionsFor } from '#tests/support/labelled.ts'
import { testPorts } from '#tests/support/ports.ts'
import { longPdf } from '#tests/support/long-pdf.ts'
import { action, file } from '#tests/support/service.ts'
import { speak } from '#tests/support/words.ts'

const PAGES = 1_000
const ARTICLES = 500
const ROUNDS = 3
/** A person who goes on working writes no faster than this. */
const WRITE_EVERY_MS = 20

/**
 * Measures an analyst's morning: a PDF of a thousand pages, five hundred pages of the web, suggestions
 * for a text; each beside a named peer on the same bytes, and with the longest time that another write
 * had to wait meanwhile. What counts are the ratios: machines differ.
 */
export async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'claimbook-bench-'))
  const only = process.argv[3]
  try {
    await idle(folder)
    if (only === undefined || only === 'pdf') await benchPdf(folder)
    if (only === undefined || only === 'html') await benchPages(folder)
    if (only === undefined || only === 'suggest') await benchSuggestions(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function idle(folder: string): Promise<void> {
  const { waits } = await inService(folder, () => setTimeout(1_500))
  process.stdout.write(`writes while nothing else is done: ${told(waits)}\n`)
}

async function benchPdf(folder: string): Promise<void> {
  const bytes = longPdf(PAGES)
  const path = join(folder, 'long.pdf')
  writeFileSync(path, bytes)
  const own: number[] = []
  const waits: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const run = await inService(folder, async (client) => {
      const item = await client.sources.import({ action: action(), file: file('long.pdf', bytes) })
      if (item.status !== 'imported') throw new Error(item.reason)
    })
    own.push(run.ms)
    waits.push(...run.waits)
  }
  print(`a PDF of ${PAGES} pages, ${(bytes.length / 1e6).toFixed(1)} MB, into a notebook`, own)
  const alone = await rounds(async () => {
    await readDocument({ name: 'long.pdf', bytes, signs: { extension: 'pdf', head: '%PDF-' } })
  })
  against('pdf.js and our lines alone, in this process', own, alone)
  const { error } = spawnSync('pdftotext', ['-v'])
  if (error) process.stdout.write('  pdftotext is not on this machine: no ratio to it\n')
  else {
    const poppler = await rounds(() => void spawnSync('pdftotext', [path, join(folder, 'out.txt')]))
    against('pdftotext (poppler)', own, poppler)
  }
  process.stdout.write(`  writes meanwhile: ${told(waits)}\n`)
}

async function benchPages(folder: string): Promise<void> {
  const pages = Array.from({ length: ARTICLES }, (_, number) => article(number))
  const own: number[] = []
  const waits: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const run = await inService(folder, async (client) => {
      for (const [number, html] of pages.entries()) {
        await client.sources.import({ action: action(), file: file(`page-${number}.html`, html) })
      }
    })
    own.push(run.ms)
    waits.push(...run.waits)
  }
  print(`${ARTICLES} pages of the web into a notebook`, own)
  const bare = await rounds(() => {
    for (const html of pages) {
      // Its types want the whole of the DOM, of which this is a part.
      const { document } = parseHTML(html) as unknown as { document: Document }
      new Readability(document).parse()
    }
  })
  against('Readability over linkedom alone, nothing kept', own, bare)
  process.stdout.write(`  writes meanwhile: ${told(waits)}\n`)
}

async function benchSuggestions(folder: string): Promise<void> {
  const text = labelledTexts('tests/fixtures/labelled-dev')
    .map((each) => each.text)
    .join('\n\n')
    .repeat(8)
  let count = 0
  const run = await inService(folder, async (client) => {
    const { ref } = await client.sources.import({ action: action(), file: file('long.txt', text) })
    const since = performance.now()
    count = (await client.sources.suggest({ ref: ref! })).items.length
    return performance.now() - since
  })
  const own = [run.answer]
  print(`${count} suggestions for ${Math.round(text.length / 1_000)} KB, by a service`, own)
  process.stdout.write(`  ${Math.round((count / own[0]!) * 1_000)} suggestions a second\n`)
  const rules = await rounds(() => void suggestionsFor(text, '2026-03-04'))
  against('the rules alone, in this process', own, rules)
  const parse = await rounds(() => void nlp(text).sentences().json())
  against('compromise alone: sentences with the tags of their words', own, parse)
  process.stdout.write(`  writes meanwhile: ${told(run.waits)}\n`)
}

/** Does something with a service of an empty notebook while another window adds claims to it. */
async function inService<T>(
  folder: string,
  work: (client: NotebookClient) => Promise<T>,
): Promise<{ ms: number; waits: number[]; answer: T }> {
  const place = mkdtempSync(join(folder, 'service-'))
  const ports = testPorts(join(place, 'data'))
  const path = join(place, 'bench.claimbook')
  createNotebook(ports, path)
  const service = startService(ports, path)
  try {
    const client = memoryBridge(service.router)
    const waits: number[] = []
    const start = performance.now()
    const done = new AbortController()
    const asked = work(client).finally(() => done.abort())
    for (let number = 1; !done.signal.aborted; number += 1) {
      const since = performance.now()
      await client.claims.add({
        action: action(),
        statement: `Statement ${number} of another window`,
        speaker: 'Somebody',
      })
      waits.push(performance.now() - since)
      await setTimeout(WRITE_EVERY_MS)
    }
    const answer = await asked
    return { ms: performance.now() - start, waits, answer }
  } finally {
    service.close()
  }
}

/** A page as a newspaper sets it: what is said within what is only around it. */
function article(number: number): string {
  const language = speak(number + 2)
  const paragraph = () => `<p>${Array.from({ length: 4 }, language.sentence).join(' ')}</p>`
  const link = () => `<li><a href="/${language.word()}">${language.words(3)}</a></li>`
  const links = Array.from({ length: 40 }, link).join('')
  return `<!doctype html><html lang="en"><head><title>${language.words(6)}</title>
<meta property="og:site_name" content="The Courier">
<meta property="article:published_time" content="2026-02-17T06:30:00Z">
<script>window.tracked = ${number}</script></head><body><nav><ul>${links}</ul></nav>
<article><h1>${language.words(6)}</h1>${Array.from({ length: 14 }, paragraph).join('')}</article>
<aside><ul>${links}</ul></aside><footer>${language.sentence()}</footer></body></html>`
}

async function rounds(work: () => void | Promise<void>): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times
}

function print(name: string, times: readonly number[]): void {
  process.stdout.write(`${name}: ${shown(times)}\n`)
}

function against(peer: string, own: readonly number[], its: readonly number[]): void {
  const ratio = middle(own) / middle(its)
  process.stdout.write(`  ${ratio.toFixed(2)} x ${peer} (${shown(its)})\n`)
}

function shown(times: readonly number[]): string {
  const [least, most] = [Math.min(...times), Math.max(...times)]
  return `${least.toFixed(0)}, ${middle(times).toFixed(0)}, ${most.toFixed(0)} ms`
}

function told(waits: readonly number[]): string {
  return `${waits.length}, middle ${middle(waits).toFixed(1)} ms, longest ${Math.max(...waits).toFixed(1)} ms`
}

function middle(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]!
}
