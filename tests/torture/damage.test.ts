import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '#data/store/open.ts'
import { addClaim } from '#tests/support/facts.ts'
import { generateNotebook, sized } from '#tests/support/generate.ts'
import { below, contentOf, flip, outcomeOf } from '#tests/support/harm.ts'
import { newNotebook, temporaryFolder } from '#tests/support/notebooks.ts'
import { randomFrom, rounds, SEED } from '#tests/support/rounds.ts'

interface Files {
  readonly path: string
  readonly dataDir: string
}

function madeUp(claims: number): Files {
  const folder = temporaryFolder()
  const files = { path: join(folder, 'a.claimbook'), dataDir: join(folder, 'data') }
  generateNotebook(files.path, files.dataDir, sized(claims))
  return files
}

function put({ path }: Files, bytes: Uint8Array): void {
  for (const rest of ['-wal', '-shm']) rmSync(path + rest, { force: true })
  writeFileSync(path, bytes)
}

test(`a bit that turns over is told, or changes nothing that anybody reads (seed ${SEED})`, () => {
  const random = randomFrom(SEED)
  const files = madeUp(40)
  const sound = readFileSync(files.path)
  const content = contentOf(files.path)
  let told = 0
  const count = rounds(200, 2_000)
  for (let round = 0; round < count; round += 1) {
    const bytes = Buffer.from(sound)
    flip(bytes, random)
    put(files, bytes)
    const outcome = outcomeOf(files.path, files.dataDir)
    if ('refused' in outcome || outcome.damage.length > 0) told += 1
    else expect(outcome.content === content, `round ${round}, seed ${SEED}`).toBe(true)
  }
  process.stdout.write(`${told} of ${count} turned bits were told of\n`)
  expect(told).toBeGreaterThan(count / 4)
})

test(`a file that is cut off, empty or another's is refused as it is (seed ${SEED})`, () => {
  const random = randomFrom(SEED)
  const files = madeUp(20)
  const sound = readFileSync(files.path)
  for (let round = 0; round < rounds(100, 1_000); round += 1) {
    const bytes = strange(sound, random)
    put(files, bytes)
    const outcome = outcomeOf(files.path, files.dataDir)
    expect(outcome, `round ${round}, seed ${SEED}`).toHaveProperty('refused')
    expect(readFileSync(files.path).equals(bytes), `round ${round}, seed ${SEED}`).toBe(true)
    expect(existsSync(`${files.path}-wal`)).toBe(false)
  }
})

/** A file that is no whole notebook. */
function strange(sound: Buffer, random: () => number): Buffer {
  switch (below(4, random)) {
    case 0:
      return Buffer.alloc(0)
    case 1:
      return Buffer.from(Array.from({ length: below(5_000, random) }, () => below(256, random)))
    case 2:
      return Buffer.from(sound.subarray(0, below(200, random)))
    default:
      return Buffer.from(sound.subarray(0, below(sound.length, random)))
  }
}

test(`a notebook that lost its -wal is whole as it was when that was folded in last (seed ${SEED})`, () => {
  const random = randomFrom(SEED)
  for (let round = 0; round < rounds(15, 200); round += 1) {
    const files = newNotebook()
    const store = openStore(files.path, files.dataDir)
    const folded = below(5, random)
    for (let claim = 0; claim < folded; claim += 1) addClaim(store)
    store.foldIn()
    for (let more = below(5, random); more >= 0; more -= 1) addClaim(store)
    const bytes = readFileSync(files.path)
    store.close()
    put(files, bytes)
    const outcome = outcomeOf(files.path, files.dataDir)
    expect(outcome, `round ${round}, seed ${SEED}`).toMatchObject({ damage: [] })
    const again = openStore(files.path, files.dataDir)
    expect(addClaim(again)).toBe(`C-${folded + 1}`)
    again.close()
  }
})

test('a file that is cut to nothing while it is closed says so', () => {
  const files = madeUp(10)
  truncateSync(files.path, 0)
  expect(outcomeOf(files.path, files.dataDir)).toEqual({ refused: 'notebook-empty' })
})
