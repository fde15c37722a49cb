import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import type { ChangeNotice } from '#preload/contract/changes.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { testClock } from '#tests/support/ports.ts'
import { action, problemOf, serve, type TestService } from '#tests/support/service.ts'

const DAY = 24 * 3_600_000

/** Does to the open notebook what a failing disk does. */
function harm({ path }: TestService): void {
  const disk = new Database(path)
  disk.unsafeMode(true)
  disk.exec(
    `DROP TRIGGER journal_source_update; UPDATE source SET author = 'Somebody else' WHERE id = 1`,
  )
  disk.close()
}

/** Waits for a notice that says so. */
async function heard(
  notices: AsyncIterable<ChangeNotice>,
  isSo: () => Promise<boolean>,
): Promise<void> {
  for await (const { noun } of notices) if (noun === 'health' && (await isSo())) return
}

const isDamaged = async (client: NotebookClient) => (await client.notebook.health()).damage !== null

describe('a check', () => {
  it('goes on beside all other work, and tells how far it is', async () => {
    const { client } = serve({ sample: true })
    const notices = await client.changes.watch()
    const check = client.notebook.check()
    await heard(notices, async () => ((await client.notebook.health()).checking?.total ?? 0) > 5)
    await client.topics.add({ action: action(), path: 'barley' })
    expect(await check).toEqual({ ok: true, problems: [] })
    expect(await client.notebook.health()).toEqual({
      checking: null,
      damage: null,
      walGone: false,
    })
  })

  it('is made once for all who ask', async () => {
    const { client } = serve({ sample: true })
    const [one, other] = await Promise.all([client.notebook.check(), client.notebook.check()])
    expect(one).toEqual(other)
  })

  it('ends when nobody waits for it any more', async () => {
    const { client } = serve({ sample: true })
    const ending = new AbortController()
    const notices = await client.changes.watch()
    const check = client.notebook.check(undefined, { signal: ending.signal })
    const ended = check.then(
      () => 'done',
      () => 'ended',
    )
    await heard(notices, async () => (await client.notebook.health()).checking !== null)
    ending.abort()
    expect(await ended).toBe('ended')
    expect(await client.notebook.check()).toEqual({ ok: true, problems: [] })
  })

  it('marks the notebook as damaged until a check finds nothing', async () => {
    const service = serve({ sample: true })
    const { client } = service
    harm(service)
    const { ok, problems } = await client.notebook.check()
    expect(ok).toBe(false)
    expect(problems).toContainEqual({ where: 'S-1', what: 'it is not as it was last saved' })
    const { damage } = await service.restart().notebook.health()
    expect(damage?.found).toContain('S-1: it is not as it was last saved')
    const again = service.restart()
    await again.sources.edit({ action: action(), ref: 'S-1', fields: { author: 'C. Writer' } })
    await again.notebook.check()
    expect((await again.notebook.health()).damage?.found).not.toContain('S-1')
  })
})

describe('the weekly check', () => {
  it('is made once nobody writes, with a window to tell', async () => {
    const clock = testClock()
    const service = serve({ sample: true, clock })
    const { client } = service
    const notices = await client.changes.watch()
    harm(service)
    clock.pass(6 * DAY)
    expect(await client.notebook.health()).toMatchObject({ checking: null, damage: null })
    clock.pass(2 * DAY)
    await heard(notices, () => isDamaged(client))
  })
})

describe('a repair', () => {
  it('saves the open notebook into a new one, and leaves it open', async () => {
    const { client, folder } = serve({ sample: true })
    const to = join(folder, 'saved.claimbook')
    const report = await client.notebook.repair({ to })
    expect(report).toMatchObject({ ok: true, file: to })
    const { counts } = await client.notebook.info()
    expect((await client.notebook.open({ path: to })).counts).toEqual(counts)
  })

  it('saves another one too, that nobody has open', async () => {
    const { client, path, folder } = serve({ sample: true })
    const other = join(folder, 'other.claimbook')
    await client.notebook.saveCopy({ action: action(), path: other })
    const report = await client.notebook.repair({ path: other })
    expect(report.file).toBe(join(folder, 'other repaired.claimbook'))
    copyFileSync(report.file, other)
    expect(await problemOf(client.notebook.repair({ path, to: other }))).toMatchObject({
      code: 'notebook-exists',
    })
    rmSync(other)
    expect(await problemOf(client.notebook.repair({ path: other }))).toMatchObject({
      code: 'notebook-missing',
    })
  })

  it('can be ended, and leaves nothing behind', async () => {
    const { client, folder } = serve({ sample: true })
    const to = join(folder, 'saved.claimbook')
    const ending = new AbortController()
    const repair = client.notebook.repair({ to }, { signal: ending.signal })
    const ended = repair.then(
      () => 'done',
      () => 'ended',
    )
    await vi.waitUntil(() => existsSync(`${to}.repair`), { interval: 1, timeout: 30_000 })
    ending.abort()
    expect(await ended).toBe('ended')
    await vi.waitUntil(() => !existsSync(`${to}.repair`), { timeout: 30_000 })
    expect(existsSync(to)).toBe(false)
  })
})
