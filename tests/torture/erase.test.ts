import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import type { Ref } from '#data/model/refs.ts'
import { openStore } from '#data/store/open.ts'
import { addClaim, editClaim, getClaim } from '#main/notebook/claims.ts'
import { createNote, getNote, writeNote } from '#main/notebook/notes.ts'
import { removeClaims, removeNotes } from '#main/notebook/removals.ts'
import { Session } from '#main/notebook/session.ts'
import { emptyTrash } from '#main/notebook/trash.ts'
import { wordsOnDisk } from '#tests/support/bytes.ts'
import { newNotebook } from '#tests/support/notebooks.ts'
import { testPorts } from '#tests/support/ports.ts'
import { randomFrom, rounds, SEED } from '#tests/support/rounds.ts'
import { action } from '#tests/support/service.ts'

/** Claims, and as many notes, in one notebook. */
const COUNT = 60

test(`nothing of what was erased is left in a file, and all else stays (seed ${SEED})`, async () => {
  const random = randomFrom(SEED)
  for (let round = 0; round < rounds(2, 100); round += 1) {
    const { path, dataDir } = newNotebook()
    const session = new Session(testPorts(dataDir), openStore(path, dataDir))
    try {
      await eraseSome(session, dirname(path), random)
    } finally {
      session.close()
      rmSync(dirname(path), { recursive: true })
    }
  }
})

interface Said {
  readonly words: readonly string[]
  readonly claim?: Ref<'claim'>
  readonly note?: Ref<'note'>
}

async function eraseSome(session: Session, folder: string, random: () => number): Promise<void> {
  const all = Array.from({ length: COUNT }, () => [
    sayClaim(session, random),
    sayNote(session, random),
  ])
  const said = all.flat()
  const gone = said.filter(() => random() < 0.4)
  const kept = said.filter((one) => !gone.includes(one))
  const claims = gone.flatMap(({ claim }) => claim ?? [])
  const notes = gone.flatMap(({ note }) => note ?? [])
  await removeClaims(session, { action: action(), refs: claims })
  await removeNotes(session, { action: action(), refs: notes })
  await emptyTrash(session, { action: action() })
  expect(
    wordsOnDisk(
      folder,
      gone.flatMap(({ words }) => words),
    ),
  ).toEqual([])
  // The search does find words: all but those that a page's end parts.
  const stay = kept.flatMap(({ words }) => words)
  expect(wordsOnDisk(folder, stay).length).toBeGreaterThan(0.9 * stay.length)
  for (const { claim, note, words } of kept) {
    if (claim) expect(getClaim(session, claim).statement).toContain(words[1])
    if (note) expect(getNote(session, note).text).toContain(words[1])
  }
}

/** A claim with a former wording, somewhere between short and several pages long. */
function sayClaim(session: Session, random: () => number): Said {
  const words = [word(random), word(random)]
  const { ref } = addClaim(session, {
    action: action(),
    statement: long(random, words[0]!),
    speaker: 'A. Farmer',
  })
  editClaim(session, { action: action(), ref, statement: long(random, words[1]!) })
  return { words, claim: ref }
}

function sayNote(session: Session, random: () => number): Said {
  const words = [word(random), word(random)]
  const title = `Note ${word(random)}`
  const { ref } = createNote(session, { action: action(), title, text: long(random, words[0]!) })
  writeNote(session, { action: action(), title, text: long(random, words[1]!) })
  return { words, note: ref }
}

/** A word that stands nowhere else. */
function word(random: () => number): string {
  return `zq${Math.floor(random() * 2 ** 48).toString(36)}`
}

function long(random: () => number, text: string): string {
  const around = 'canola '.repeat(Math.floor(random() ** 4 * 3_000))
  return `${around}${text} ${around}`.trim()
}
