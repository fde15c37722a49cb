import { startNodeChild } from '#main/node-child.ts'
import { setPdf } from '#main/export/typst.ts'
import type { BriefingDocument } from '#main/export/document.ts'
import type { Child } from '#main/ports.ts'
import { BRIEFING, build } from '#tests/main/export/sample-facts.ts'

const OPTIONS = { standard: 'a-3a', evidence: 'references', timestamp: new Date(0) } as const

/** Times of the press: a new process for each document, and one that is kept and has set it before. */
export async function bench(): Promise<void> {
  for (const copies of [8, 72]) {
    const document = longDocument(copies)
    const cold: number[] = []
    for (let run = 0; run < 5; run++) cold.push((await time(document, startNodeChild)).ms)
    const child = startNodeChild('typst')
    const kept = (): Child => ({ ask: child.ask, kill: () => undefined })
    const { pages } = await time(document, kept)
    const warm: number[] = []
    for (let run = 0; run < 5; run++) {
      warm.push((await time(longDocument(copies, `Edit ${run}.`), kept)).ms)
    }
    child.kill()
    print(`${pages} pages, cold`, cold)
    print(`${pages} pages, warm, after an edit`, warm)
  }
}

/** The sample's briefing with its discussion repeated. */
function longDocument(copies: number, edit = ''): BriefingDocument {
  const [head = '', ...parts] = BRIEFING.split(/^(?=# )/m)
  const [last = ''] = parts.slice(-1)
  const body = Array.from({ length: copies }, () => parts.slice(0, -1).join('')).join('\n')
  return build(`${head}\n${body}\n${edit}\n\n${last}`).document
}

async function time(
  document: BriefingDocument,
  startChild: typeof startNodeChild,
): Promise<{ ms: number; pages: number }> {
  const start = performance.now()
  const { pages } = await setPdf(document, OPTIONS, startChild)
  return { ms: performance.now() - start, pages }
}

function print(name: string, times: number[]): void {
  const sorted = times.map(Math.round).sort((one, other) => one - other)
  const middle = sorted[Math.floor(sorted.length / 2)]
  process.stdout.write(
    `${name}: min ${sorted[0]} ms, median ${middle} ms, max ${sorted.at(-1)} ms\n`,
  )
}
