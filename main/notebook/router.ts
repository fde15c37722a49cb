import { implement, ORPCError } from '@orpc/server'
import { Problem } from '#data/model/problem.ts'
import { PROBLEM } from '#preload/contract/base.ts'
import { contract } from '#preload/contract/index.ts'
import { exportBriefing } from './briefings.ts'
import { addClaim, editClaim, getClaim, listClaims, relateClaims } from './claims.ts'
import { listEntities } from './entities.ts'
import { resolveText } from './link-labels.ts'
import { check, createNotebook, describe, saveCopy, switchNotebook } from './notebook.ts'
import {
  createNote,
  findNote,
  getNote,
  linksOfNote,
  listNotes,
  saveNote,
  writeNote,
} from './notes.ts'
import { recentNotebooks } from './recent.ts'
import { search } from './search.ts'
import type { Session } from './session.ts'
import { editSource, getSource, importSource, listSources } from './sources.ts'
import { suggest } from './suggestions.ts'
import { addTopic, listTopics } from './topics.ts'

/** Ties every call of the contract to its use case. Problems cross as the contract's declared error. */
export function makeRouter(session: Session) {
  const os = implement(contract).use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      throw new ORPCError(PROBLEM, { status: 422, data: error.toValue(), cause: error })
    }
  })
  return os.router({
    notebook: {
      info: os.notebook.info.handler(() => describe(session)),
      recent: os.notebook.recent.handler(() => recentNotebooks(session.ports)),
      open: os.notebook.open.handler(({ input }) => switchNotebook(session, input.path)),
      create: os.notebook.create.handler(({ input }) => {
        createNotebook(session.ports, input.path, input)
        return switchNotebook(session, input.path)
      }),
      saveCopy: os.notebook.saveCopy.handler(({ input }) => saveCopy(session, input.path)),
      check: os.notebook.check.handler(() => check(session)),
    },
    sources: {
      list: os.sources.list.handler(() => listSources(session)),
      get: os.sources.get.handler(({ input }) => getSource(session, input.ref)),
      import: os.sources.import.handler(({ input }) => importSource(session, input)),
      edit: os.sources.edit.handler(({ input }) => editSource(session, input)),
    },
    claims: {
      list: os.claims.list.handler(() => listClaims(session)),
      get: os.claims.get.handler(({ input }) => getClaim(session, input.ref)),
      add: os.claims.add.handler(({ input }) => addClaim(session, input)),
      edit: os.claims.edit.handler(({ input }) => editClaim(session, input)),
      relate: os.claims.relate.handler(({ input }) => relateClaims(session, input)),
    },
    topics: {
      list: os.topics.list.handler(() => listTopics(session)),
      add: os.topics.add.handler(({ input }) => addTopic(session, input)),
    },
    entities: {
      list: os.entities.list.handler(() => listEntities(session)),
    },
    notes: {
      list: os.notes.list.handler(() => listNotes(session)),
      get: os.notes.get.handler(({ input }) => getNote(session, input.ref)),
      find: os.notes.find.handler(({ input }) => findNote(session, input.title)),
      create: os.notes.create.handler(({ input }) => createNote(session, input)),
      write: os.notes.write.handler(({ input }) => writeNote(session, input)),
      save: os.notes.save.handler(({ input }) => saveNote(session, input)),
      links: os.notes.links.handler(({ input }) => linksOfNote(session, input.ref)),
      suggest: os.notes.suggest.handler(({ input }) => suggest(session, input)),
      resolve: os.notes.resolve.handler(({ input }) =>
        input.links.map((text) => resolveText(session.store.read, text)),
      ),
    },
    search: {
      run: os.search.run.handler(({ input }) => search(session, input)),
    },
    briefings: {
      export: os.briefings.export.handler(({ input, signal }) =>
        exportBriefing(session, input, signal),
      ),
    },
    changes: {
      watch: os.changes.watch.handler(({ signal }) =>
        session.notices.subscribe('change', signal ? { signal } : {}),
      ),
    },
  })
}

/** The service's router: the contract, implemented. */
export type NotebookRouter = ReturnType<typeof makeRouter>
