import { implement, ORPCError } from '@orpc/server'
import { Problem } from '#data/model/problem.ts'
import { PROBLEM } from '#preload/contract/base.ts'
import { contract } from '#preload/contract/index.ts'
import { exportBriefing } from './briefings.ts'
import {
  addClaim,
  alikeInClaims,
  claimsOfSource,
  claimsStillListed,
  contradictClaim,
  countClaims,
  editClaim,
  editManyClaims,
  getClaim,
  pageOfClaims,
  placeOfClaim,
  refsOfClaims,
  relateClaims,
  similarTo,
  someClaims,
} from './claims.ts'
import { getDesk, keepDesk } from './desk.ts'
import { getEntity, listEntities } from './entities.ts'
import { resolveText } from './link-labels.ts'
import {
  check,
  chooseScale,
  createNotebook,
  describe,
  saveCopy,
  switchNotebook,
} from './notebook.ts'
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
import { listSearches, removeSearch, saveSearch } from './searches.ts'
import type { Session } from './session.ts'
import { getSettings, setSettings } from './settings.ts'
import { editSource, getSource, importSource, listSources, setSourcesState } from './sources.ts'
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
      setScale: os.notebook.setScale.handler(({ input }) => chooseScale(session, input)),
      check: os.notebook.check.handler(() => check(session)),
    },
    sources: {
      list: os.sources.list.handler(() => listSources(session)),
      get: os.sources.get.handler(({ input }) => getSource(session, input.ref)),
      import: os.sources.import.handler(({ input }) => importSource(session, input)),
      edit: os.sources.edit.handler(({ input }) => editSource(session, input)),
      setState: os.sources.setState.handler(({ input }) => setSourcesState(session, input)),
    },
    claims: {
      page: os.claims.page.handler(({ input }) => pageOfClaims(session, input)),
      refs: os.claims.refs.handler(({ input }) => refsOfClaims(session, input)),
      place: os.claims.place.handler(({ input }) => placeOfClaim(session, input)),
      listed: os.claims.listed.handler(({ input }) => claimsStillListed(session, input)),
      counts: os.claims.counts.handler(() => countClaims(session)),
      some: os.claims.some.handler(({ input }) => someClaims(session, input.refs)),
      of: os.claims.of.handler(({ input }) => claimsOfSource(session, input.source)),
      alike: os.claims.alike.handler(({ input }) => alikeInClaims(session, input.refs)),
      get: os.claims.get.handler(({ input }) => getClaim(session, input.ref)),
      add: os.claims.add.handler(({ input }) => addClaim(session, input)),
      edit: os.claims.edit.handler(({ input }) => editClaim(session, input)),
      editMany: os.claims.editMany.handler(({ input }) => editManyClaims(session, input)),
      similar: os.claims.similar.handler(({ input }) => similarTo(session, input)),
      contradict: os.claims.contradict.handler(({ input }) => contradictClaim(session, input)),
      relate: os.claims.relate.handler(({ input }) => relateClaims(session, input)),
    },
    topics: {
      list: os.topics.list.handler(() => listTopics(session)),
      add: os.topics.add.handler(({ input }) => addTopic(session, input)),
    },
    entities: {
      list: os.entities.list.handler(() => listEntities(session)),
      get: os.entities.get.handler(({ input }) => getEntity(session, input.ref)),
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
    searches: {
      list: os.searches.list.handler(() => listSearches(session)),
      save: os.searches.save.handler(({ input }) => saveSearch(session, input)),
      remove: os.searches.remove.handler(({ input }) => removeSearch(session, input)),
    },
    settings: {
      get: os.settings.get.handler(() => getSettings(session)),
      set: os.settings.set.handler(({ input }) => setSettings(session, input.changes)),
    },
    desk: {
      get: os.desk.get.handler(() => getDesk(session)),
      keep: os.desk.keep.handler(({ input }) => keepDesk(session, input.state)),
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
