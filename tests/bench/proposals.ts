import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { startService } from '#main/notebook/index.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { generateNotebook, sized } from '#tests/support/generate.ts'
import { testPorts } from '#tests/support/ports.ts'
import { action } from '#tests/support/service.ts'

const CLAIMS = [1_000, 100_000]
const ROUNDS = 200

/**
 * Measures the proposals of pairs of claims over a small and a large notebook: one call that looks at a
 * few claims, beside a write, which waits for such a call at most; the pairs of one claim, as its card
 * asks for them; the list. What counts are the ratios: machines differ.
 */
export async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'claimbook-bench-'))
  try {
    for (const claims of CLAIMS) await benchOver(folder, claims)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function benchOver(folder: string, claims: number): Promise<void> {
  const path = join(folder, `${claims}.claimbook`)
  const ports = testPorts(join(folder, 'data'))
  generateNotebook(path, ports.dataDir, sized(claims))
  const service = startService(ports, path)
  try {
    const client = memoryBridge(service.router)
    process.stdout.write(`${claims.toLocaleString('en')} claims\n`)
    const write = await measure('a write', (round) => edit(client, round, claims))
    const look = await measure('a look at a few claims', () => client.proposals.look())
    process.stdout.write(`  a look to a write: ${(look / write).toFixed(1)}\n`)
    await measure('the pairs of one claim', (round) =>
      client.proposals.of({ ref: `C-${1 + ((round * 499) % claims)}` }),
    )
    await measure('the list', () => client.proposals.list({ most: 200 }))
    await measure('the counts', () => client.proposals.counts())
  } finally {
    service.close()
  }
}

function edit(client: NotebookClient, round: number, claims: number): Promise<unknown> {
  const ref = `C-${1 + ((round * 997) % claims)}` as const
  return client.claims.edit({ action: action(), ref, statement: `It was said in round ${round}` })
}

/** Answers the median, in milliseconds. */
async function measure(what: string, work: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now()
    await work(round)
    times.push(performance.now() - start)
    await setImmediate()
  }
  times.sort((one, other) => one - other)
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(2)
  process.stdout.write(
    `  ${what}: ${at(0)} / ${at(0.5)} / ${at(0.95)} / ${at(1)} ms (least, median, p95, most)\n`,
  )
  return times[times.length >> 1] ?? 0
}
