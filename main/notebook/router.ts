import { implement, ORPCError } from '@orpc/server'
import { Problem } from '#data/model/problem.ts'
import { asDiskProblem } from '#data/store/file-guard.ts'
import { PROBLEM } from '#preload/contract/base.ts'
import { contract } from '#preload/contract/index.ts'
import { listBackups, makeBackup, restoreBackup, setSecondFolder } from './backups.ts'
import { exportBriefing } from './briefings.ts'
import { dropBuffer, keepBuffer, leftBuffers } from './buffers.ts'
import {
  addClaim,
  alikeInClaims,
  claimsOfSource,
  claimsStillListed,
  contextsOfClaim,
  contradictClaim,
  corroborationOfClaim,
  countClaims,
  editClaim,
  editManyClaims,
  facetOfClaims,
  getClaim,
  pageOfClaims,
  placeOfClaim,
  refsOfClaims,
  relateClaims,
  similarTo,
  someClaims,
  splitClaim,
  supersedeClaim,
} from './claims.ts'
import { planClaimMerge, planClaimsMerge } from './claim-merges.ts'
import { correctSource, settle, translate, unsettled } from './corrections.ts'
import { getDesk, keepDesk } from './desk.ts'
import { editEntities, entityDoubles, getEntity, gradeEntity, listEntities } from './entities.ts'
import { planEntitiesMerge, planEntity, planEntityAlias, planEntityMerge } from './entity-names.ts'
import { renameFolder } from './folders.ts'
import { listGaps } from './gaps.ts'
import { handOver } from './handover.ts'
import { listHistory, redo, undo } from './history.ts'
import { Incoming } from './incoming.ts'
import { resolveTexts } from './link-labels.ts'
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
  referencesTo,
  listNotes,
  saveNote,
  writeNote,
} from './notes.ts'
import { linkMentions } from './mention-links.ts'
import { mentionsOfNote } from './mentions.ts'
import { planNoteMerge } from './note-merges.ts'
import { planNote } from './note-names.ts'
import { planBlock, planHeading } from './place-names.ts'
import {
  countOfProposals,
  listOfProposals,
  lookForProposals,
  proposalsOfClaim,
  tellClaimsApart,
} from './proposals.ts'
import { recentNotebooks } from './recent.ts'
import {
  removeClaims,
  removeEntity,
  removeFolder,
  removeNotes,
  removeSearch,
  removeSource,
  removeTopic,
} from './removals.ts'
import { previewRename } from './renames.ts'
import { repair } from './repairs.ts'
import { countReview, listReview, settleReview, tellReview } from './review.ts'
import { actOn } from './rewriting.ts'
import { search } from './search.ts'
import { listSearches, saveSearch } from './searches.ts'
import type { Session } from './session.ts'
import { getSettings, setSettings } from './settings.ts'
import {
  addSource,
  editManySources,
  editSource,
  getSource,
  listSources,
  originalOfSource,
  setSourcesState,
  typeSource,
} from './sources.ts'
import { suggestClaims } from './claim-suggestions.ts'
import { suggest } from './suggestions.ts'
import { planTopic, planTopicAlias, planTopicMerge } from './topic-names.ts'
import { addTopic, archiveTopic, getTopic, listTopics } from './topics.ts'
import { openWindow } from './windows.ts'
import { historyOf, nameVersion, restoreVersion, versionsOf, versionText } from './versions.ts'
import { emptyTrash, listTrash, restoreTrash, weighTrash } from './trash.ts'

/** Ties every call of the contract to its use case. Problems cross as the contract's declared error. */
export function makeRouter(session: Session, incoming = new Incoming(session)) {
  const os = implement(contract).use(async ({ next }, input: unknown) => {
    const notebook = notebookOf(input)
    try {
      return await (notebook === undefined ? next() : session.within(notebook, () => next()))
    } catch (error) {
      const told = asDiskProblem(session.store.path, error)
      if (!(told instanceof Problem)) throw error
      throw new ORPCError(PROBLEM, { status: 422, data: told.toValue(), cause: error })
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
      handOver: os.notebook.handOver.handler(({ input }) => handOver(session, input)),
      setScale: os.notebook.setScale.handler(({ input }) => chooseScale(session, input)),
      health: os.notebook.health.handler(() => session.soundness.health),
      check: os.notebook.check.handler(({ signal }) => check(session, signal)),
      repair: os.notebook.repair.handler(({ input, signal }) => repair(session, input, signal)),
    },
    sources: {
      list: os.sources.list.handler(() => listSources(session)),
      get: os.sources.get.handler(({ input }) => getSource(session, input.ref)),
      original: os.sources.original.handler(({ input }) => originalOfSource(session, input)),
      suggest: os.sources.suggest.handler(({ input, signal }) =>
        suggestClaims(session, input.ref, signal),
      ),
      import: os.sources.import.handler(({ input, signal }) => incoming.import(input, signal)),
      imported: os.sources.imported.handler(({ input }) => incoming.end(input)),
      add: os.sources.add.handler(({ input }) => addSource(session, input)),
      correct: os.sources.correct.handler(({ input, signal }) =>
        correctSource(session, input, signal),
      ),
      unsettled: os.sources.unsettled.handler(({ input }) => unsettled(session, input)),
      settle: os.sources.settle.handler(({ input }) => settle(session, input)),
      translate: os.sources.translate.handler(({ input }) => translate(session, input)),
      transcribe: os.sources.transcribe.handler(({ input }) => typeSource(session, input)),
      edit: os.sources.edit.handler(({ input }) => editSource(session, input)),
      editMany: os.sources.editMany.handler(({ input }) => editManySources(session, input)),
      setState: os.sources.setState.handler(({ input }) => setSourcesState(session, input)),
      remove: os.sources.remove.handler(({ input }) => removeSource(session, input)),
    },
    claims: {
      page: os.claims.page.handler(({ input }) => pageOfClaims(session, input)),
      refs: os.claims.refs.handler(({ input }) => refsOfClaims(session, input)),
      place: os.claims.place.handler(({ input }) => placeOfClaim(session, input)),
      listed: os.claims.listed.handler(({ input }) => claimsStillListed(session, input)),
      facet: os.claims.facet.handler(({ input }) => facetOfClaims(session, input)),
      counts: os.claims.counts.handler(() => countClaims(session)),
      some: os.claims.some.handler(({ input }) => someClaims(session, input.refs)),
      of: os.claims.of.handler(({ input }) => claimsOfSource(session, input.source)),
      alike: os.claims.alike.handler(({ input }) => alikeInClaims(session, input.refs)),
      get: os.claims.get.handler(({ input }) => getClaim(session, input.ref)),
      corroboration: os.claims.corroboration.handler(({ input }) =>
        corroborationOfClaim(session, input.ref),
      ),
      contexts: os.claims.contexts.handler(({ input }) => contextsOfClaim(session, input.ref)),
      add: os.claims.add.handler(({ input }) => addClaim(session, input)),
      edit: os.claims.edit.handler(({ input }) => editClaim(session, input)),
      editMany: os.claims.editMany.handler(({ input }) => editManyClaims(session, input)),
      similar: os.claims.similar.handler(({ input }) => similarTo(session, input)),
      contradict: os.claims.contradict.handler(({ input }) => contradictClaim(session, input)),
      supersede: os.claims.supersede.handler(({ input }) => supersedeClaim(session, input)),
      relate: os.claims.relate.handler(({ input }) => relateClaims(session, input)),
      merge: os.claims.merge.handler(({ input }) =>
        actOn(session, 'claims.merge', planClaimMerge, input),
      ),
      mergeMany: os.claims.mergeMany.handler(({ input }) =>
        actOn(session, 'claims.mergeMany', planClaimsMerge, input),
      ),
      split: os.claims.split.handler(({ input }) => splitClaim(session, input)),
      remove: os.claims.remove.handler(({ input }) => removeClaims(session, input)),
    },
    topics: {
      list: os.topics.list.handler(({ input }) => listTopics(session, input)),
      get: os.topics.get.handler(({ input }) => getTopic(session, input.path)),
      add: os.topics.add.handler(({ input }) => addTopic(session, input)),
      rename: os.topics.rename.handler(({ input }) =>
        actOn(session, 'topics.rename', planTopic, input),
      ),
      archive: os.topics.archive.handler(({ input }) => archiveTopic(session, input)),
      aliases: os.topics.aliases.handler(({ input }) =>
        actOn(session, 'topics.aliases', planTopicAlias, input),
      ),
      merge: os.topics.merge.handler(({ input }) =>
        actOn(session, 'topics.merge', planTopicMerge, input),
      ),
      remove: os.topics.remove.handler(({ input }) => removeTopic(session, input)),
    },
    entities: {
      list: os.entities.list.handler(() => listEntities(session)),
      get: os.entities.get.handler(({ input }) => getEntity(session, input.ref)),
      grade: os.entities.grade.handler(({ input }) => gradeEntity(session, input)),
      doubles: os.entities.doubles.handler(({ input }) => entityDoubles(session, input.ref)),
      edit: os.entities.edit.handler(({ input }) => editEntities(session, input)),
      aliases: os.entities.aliases.handler(({ input }) =>
        actOn(session, 'entities.aliases', planEntityAlias, input),
      ),
      rename: os.entities.rename.handler(({ input }) =>
        actOn(session, 'entities.rename', planEntity, input),
      ),
      merge: os.entities.merge.handler(({ input }) =>
        actOn(session, 'entities.merge', planEntityMerge, input),
      ),
      mergeMany: os.entities.mergeMany.handler(({ input }) =>
        actOn(session, 'entities.mergeMany', planEntitiesMerge, input),
      ),
      remove: os.entities.remove.handler(({ input }) => removeEntity(session, input)),
    },
    notes: {
      list: os.notes.list.handler(() => listNotes(session)),
      get: os.notes.get.handler(({ input }) => getNote(session, input.ref)),
      find: os.notes.find.handler(({ input }) => findNote(session, input.title)),
      create: os.notes.create.handler(({ input }) => createNote(session, input)),
      write: os.notes.write.handler(({ input }) => writeNote(session, input)),
      save: os.notes.save.handler(({ input }) => saveNote(session, input)),
      rename: os.notes.rename.handler(({ input }) =>
        actOn(session, 'notes.rename', planNote, input),
      ),
      merge: os.notes.merge.handler(({ input }) =>
        actOn(session, 'notes.merge', planNoteMerge, input),
      ),
      renameHeading: os.notes.renameHeading.handler(({ input }) =>
        actOn(session, 'notes.renameHeading', planHeading, input),
      ),
      renameBlock: os.notes.renameBlock.handler(({ input }) =>
        actOn(session, 'notes.renameBlock', planBlock, input),
      ),
      links: os.notes.links.handler(({ input }) => linksOfNote(session, input.ref)),
      mentions: os.notes.mentions.handler(({ input }) => mentionsOfNote(session, input)),
      linkMentions: os.notes.linkMentions.handler(({ input }) => linkMentions(session, input)),
      references: os.notes.references.handler(({ input }) => referencesTo(session, input.ref)),
      remove: os.notes.remove.handler(({ input }) => removeNotes(session, input)),
      suggest: os.notes.suggest.handler(({ input }) => suggest(session, input)),
      resolve: os.notes.resolve.handler(({ input }) =>
        resolveTexts(session.store.read, input.links),
      ),
    },
    folders: {
      rename: os.folders.rename.handler(({ input }) => renameFolder(session, input)),
      remove: os.folders.remove.handler(({ input }) => removeFolder(session, input)),
    },
    gaps: {
      list: os.gaps.list.handler(({ input }) => listGaps(session, input)),
    },
    proposals: {
      list: os.proposals.list.handler(({ input }) => listOfProposals(session, input)),
      of: os.proposals.of.handler(({ input }) => proposalsOfClaim(session, input.ref)),
      counts: os.proposals.counts.handler(() => countOfProposals(session)),
      look: os.proposals.look.handler(() => lookForProposals(session)),
      tellApart: os.proposals.tellApart.handler(({ input }) => tellClaimsApart(session, input)),
    },
    renames: {
      preview: os.renames.preview.handler(({ input }) => previewRename(session, input)),
    },
    review: {
      list: os.review.list.handler(({ input }) => listReview(session, input)),
      counts: os.review.counts.handler(() => countReview(session)),
      settle: os.review.settle.handler(({ input }) => settleReview(session, input)),
      tell: os.review.tell.handler(({ input }) => tellReview(session, input)),
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
    history: {
      list: os.history.list.handler(({ input }) => listHistory(session, input)),
      undo: os.history.undo.handler(({ input }) => undo(session, input)),
      redo: os.history.redo.handler(({ input }) => redo(session, input)),
      of: os.history.of.handler(({ input }) => historyOf(session, input.ref)),
      versions: os.history.versions.handler(({ input }) => versionsOf(session, input.ref)),
      versionText: os.history.versionText.handler(({ input }) => versionText(session, input)),
      nameVersion: os.history.nameVersion.handler(({ input }) => nameVersion(session, input)),
      restoreVersion: os.history.restoreVersion.handler(({ input }) =>
        restoreVersion(session, input),
      ),
    },
    trash: {
      list: os.trash.list.handler(() => listTrash(session)),
      restore: os.trash.restore.handler(({ input }) => restoreTrash(session, input)),
      weigh: os.trash.weigh.handler(({ input }) => weighTrash(session, input)),
      empty: os.trash.empty.handler(({ input }) => emptyTrash(session, input)),
    },
    briefings: {
      export: os.briefings.export.handler(({ input, signal }) =>
        exportBriefing(session, input, signal),
      ),
    },
    buffers: {
      keep: os.buffers.keep.handler(({ input }) => keepBuffer(session, input)),
      drop: os.buffers.drop.handler(({ input }) => dropBuffer(session, input)),
      left: os.buffers.left.handler(() => leftBuffers(session)),
    },
    backups: {
      list: os.backups.list.handler(() => listBackups(session)),
      make: os.backups.make.handler(() => makeBackup(session)),
      restore: os.backups.restore.handler(({ input }) => restoreBackup(session, input)),
      setSecond: os.backups.setSecond.handler(({ input }) =>
        setSecondFolder(session, input.folder),
      ),
    },
    windows: {
      open: os.windows.open.handler(({ input }) => openWindow(session, input)),
    },
    changes: {
      watch: os.changes.watch.handler(({ input, signal }) => session.watch(input?.window, signal)),
    },
  })
}

/** The notebook that a call is meant for, where it says so; before anything else of it is looked at. */
function notebookOf(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('notebook' in input)) return undefined
  return typeof input.notebook === 'string' ? input.notebook : undefined
}

/** The service's router: the contract, implemented. */
export type NotebookRouter = ReturnType<typeof makeRouter>
