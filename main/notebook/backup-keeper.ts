import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { reasonOf } from '#data/messages/file-reasons.ts'
import type { Backup, BackupReason } from '#data/model/backup.ts'
import { Problem, type ProblemCode, type ProblemValue } from '#data/model/problem.ts'
import { backupsOf, folderName, listBackups, readSheet } from '#data/store/backup-folder.ts'
import { damageOf, markDamaged } from '#data/store/damage-marker.ts'
import { notebookUuid } from '#data/store/notebook.ts'
import type { Store } from '#data/store/open.ts'
import { stateOf } from '#data/store/state.ts'
import { askChild } from '#main/child-answers.ts'
import type { Child, Ports } from '#main/ports.ts'
import type { BackupRequest, KeepAnswer, SecondFolder } from './backup-work.ts'
import { readKept } from './kept-file.ts'

const MINUTE = 60_000
/** How often it is looked whether a backup is due. */
const LOOK_MS = MINUTE
/** A backup is due so long after the last one, if something changed. */
const PERIOD_MS = 30 * MINUTE

const kept = z.object({ second: z.string().nullable() })

/** What a run could not do, so that it can be told. */
export interface BackupTrouble {
  readonly first?: ProblemValue | undefined
  readonly second?: ProblemValue | undefined
}

/** Makes the backups of the open notebook: on schedule, before what could spoil it, and when asked. */
export class BackupKeeper {
  readonly #ports: Ports
  readonly #store: () => Store
  readonly #tell: () => void
  #queue: Promise<unknown> = Promise.resolve()
  #child: Child | undefined
  #stop: (() => void) | undefined
  #tried = 0
  /** The state of the notebook that a look found in a backup: until it changes, none is due. */
  #kept: string | undefined
  #importedAt = 0
  #trouble: BackupTrouble = {}

  /** @param tell says to whoever watches that there is a new backup, or trouble */
  constructor(ports: Ports, store: () => Store, tell: () => void) {
    this.#ports = ports
    this.#store = store
    this.#tell = tell
  }

  /** What the last run could not do. */
  get trouble(): BackupTrouble {
    return this.#trouble
  }

  /** Where the open notebook's backups are. */
  get folder(): string {
    return backupsOf(this.#ports.dataDir, this.#uuid())
  }

  /** The backups of the open notebook, newest first. */
  list(): Backup[] {
    return listBackups(this.folder)
  }

  /** Starts to make backups on schedule, until the notebook is closed. */
  start(): void {
    this.#stop = this.#ports.later(LOOK_MS, () => {
      void this.look()
      this.start()
    })
  }

  /** Ends what is being done, at once, and the schedule. An unfinished copy is removed by the next run. */
  stop(): void {
    this.#stop?.()
    this.#stop = undefined
    this.interrupt()
  }

  /** Ends the run that is under way, since the notebook's file is to be closed or exchanged. */
  interrupt(): void {
    const child = this.#child
    this.#child = undefined
    child?.kill()
    this.#tried = 0
    this.#kept = undefined
    this.#importedAt = 0
  }

  /** Another notebook is to be opened in place of this one. */
  leave(): void {
    this.interrupt()
    this.#trouble = {}
  }

  /** Another second folder was chosen: the newest backup goes there at the next look. */
  secondChanged(): void {
    const { first } = this.#trouble
    const second = this.#second(this.#uuid())
    const missing = second && new Problem('backup-folder-missing', { folder: second.root })
    this.#note({ first, second: missing?.toValue() })
  }

  /** Makes a backup if one is due; trouble is kept to be told, never thrown. */
  async look(): Promise<void> {
    try {
      if (this.#due()) await this.make('scheduled')
      else if (this.#secondIsBack()) await this.#enqueue(() => this.#run(undefined))
    } catch (error) {
      if (!(error instanceof Problem)) this.#ports.log.error('a backup failed', error)
    }
  }

  /**
   * Makes a backup, unless one that is whole says the same already.
   * @throws Problem backup-failed, notebook-damaged
   */
  make(reason: BackupReason): Promise<{ backup: Backup; made: boolean }> {
    return this.#enqueue(async () => {
      const same = this.#backupOfThis()
      if (same && reason !== 'before-restore') return { backup: same, made: false }
      const id = await this.#run(reason)
      const backup = this.list().find((candidate) => candidate.id === id)
      if (!backup) throw new Problem('backup-missing', { name: id ?? '' })
      return { backup, made: true }
    })
  }

  /**
   * Makes a backup before files come in. Imports one after the other count as one; a backup that
   * cannot be made is trouble to be told, but takes nothing from the notebook.
   */
  async beforeImport(): Promise<void> {
    const now = this.#ports.now().getTime()
    const within = now - this.#importedAt < PERIOD_MS
    this.#importedAt = now
    if (within) return this.settled()
    if (stateOf(this.#store().read) === '') return
    await this.#tryBefore('before-import')
  }

  /** Makes a backup before much is deleted, as before an import. */
  async beforeDelete(): Promise<void> {
    await this.#tryBefore('before-delete')
  }

  /** Writes a whole copy of the notebook elsewhere. @throws Problem notebook-exists, write-failed, notebook-damaged */
  async copyTo(target: string): Promise<void> {
    const notebook = this.#store().path
    await this.#enqueue(() => this.#ask({ work: 'copy', notebook, target: resolve(target) }))
  }

  /** Puts a backup into a file. @throws Problem backup-missing, backup-unsound, notebook-exists, write-failed */
  async takeOut(work: 'restore' | 'prepare', id: string, target: string): Promise<void> {
    await this.#enqueue(() => this.#ask({ work, folder: this.folder, id, target }))
  }

  /** Settles when all that was asked for so far is done, or has failed. */
  async settled(): Promise<void> {
    await this.#queue
  }

  async #tryBefore(reason: BackupReason): Promise<void> {
    try {
      await this.make(reason)
    } catch (error) {
      if (!(error instanceof Problem)) this.#ports.log.error('a backup failed', error)
    }
  }

  #uuid(): string {
    return notebookUuid(this.#store().read)
  }

  #due(): boolean {
    const now = this.#ports.now().getTime()
    if (now - this.#tried < PERIOD_MS && now >= this.#tried) return false
    if (damageOf(this.#ports.dataDir, this.#uuid())) return false
    const state = stateOf(this.#store().read)
    if (state === '' || state === this.#kept) return false
    const list = this.list()
    const last = list.find(({ notebook }) => notebook === this.#store().path)
    const age = last ? now - Date.parse(last.at) : Infinity
    if (age >= 0 && age < PERIOD_MS) return false
    if (!this.#backupOfThis(list)) return true
    this.#kept = state
    return false
  }

  /** A backup that says what the notebook says now. */
  #backupOfThis(list = this.list()): Backup | undefined {
    const state = stateOf(this.#store().read)
    return list.find(({ id, verified }) => verified && readSheet(this.folder, id)?.state === state)
  }

  /** @param reason absent where only the second folder is to be brought up to date */
  async #run(reason: BackupReason | undefined): Promise<string | undefined> {
    const { path } = this.#store()
    this.#store().assertInPlace()
    const uuid = this.#uuid()
    const now = this.#ports.now()
    this.#tried = now.getTime()
    const folder = this.folder
    const order = reason && { notebook: path, folder, at: now.toISOString(), reason }
    try {
      const {
        id,
        second,
        unthinned = [],
      } = await this.#ask({
        work: 'keep',
        order,
        folder,
        thin: damageOf(this.#ports.dataDir, uuid) === undefined,
        second: this.#second(uuid),
        now: now.getTime(),
      })
      for (const fault of unthinned) this.#ports.log.error('old backups stayed', fault)
      this.#note({ second })
      return id
    } catch (error) {
      if (error instanceof Interrupted) throw error
      const problem = asProblem(folder, error)
      if (is(problem, 'notebook-damaged')) {
        markDamaged(this.#ports.dataDir, uuid, problem.values.reason)
      }
      this.#note({ ...this.#trouble, first: problem.toValue() })
      throw problem
    }
  }

  #secondIsBack(): boolean {
    const second = this.#trouble.second && this.#second(this.#uuid())
    return second !== undefined && existsSync(second.root)
  }

  #second(uuid: string): SecondFolder | undefined {
    const root = secondFolder(this.#ports)
    return root === null ? undefined : { root: join(root, SECOND), name: folderName(uuid) }
  }

  #note(trouble: BackupTrouble): void {
    this.#trouble = trouble
    this.#tell()
  }

  async #ask(request: BackupRequest): Promise<KeepAnswer> {
    const child = this.#ports.startChild('backup')
    this.#child = child
    try {
      return await askChild<KeepAnswer>(child, request)
    } catch (error) {
      throw this.#child === child ? error : new Interrupted('a backup was ended', { cause: error })
    } finally {
      if (this.#child === child) this.#child = undefined
      child.kill()
    }
  }

  #enqueue<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#queue.then(work)
    this.#queue = done.catch(() => undefined)
    return done
  }
}

/** A run that was ended, since its notebook's file is closed or exchanged: no trouble that anybody has. */
class Interrupted extends Error {}

/** Also where the child was killed or could not begin: no backup was made, and that is to be told. */
function asProblem(folder: string, error: unknown): Problem {
  if (error instanceof Problem) return error
  return new Problem('backup-failed', { folder, reason: reasonOf(error) }, { cause: error })
}

/** The folder that a second folder of backups is made in: a person sees it on a disk of theirs. */
export const SECOND = 'Claimbook backups'

/** The folder that a person chose for a second copy of each backup. */
export function secondFolder(ports: Ports): string | null {
  return readKept(ports, secondFile(ports), kept)?.second ?? null
}

export function secondFile({ dataDir }: Ports): string {
  return join(dataDir, 'backups.json')
}

function is<Code extends ProblemCode>(problem: Problem, code: Code): problem is Problem<Code> {
  return problem.code === code
}
