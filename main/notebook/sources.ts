import type { z } from 'zod'
import { say, sayProblem } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import type { Reliability } from '#data/model/ratings.ts'
import type { Ref } from '#data/model/refs.ts'
import type { IntakeState, Source, SourceFields, SourceSummary } from '#data/model/source.ts'
import { sha256 } from '#data/store/blobs.ts'
import { reliabilityOf } from '#data/store/entities.ts'
import {
  editSource as changeSource,
  findSourceByFile,
  getSource as readSource,
  insertSource,
  listSources as readSources,
  setSourceState,
  type SourceEdit,
} from '#data/store/sources.ts'
import { type Draft, readFile } from '#main/import/index.ts'
import type { importItem, ImportInput } from '#preload/contract/sources.ts'
import { keptSettings } from './kept-settings.ts'
import type { Session } from './session.ts'

type ImportItem = z.infer<typeof importItem>

export function listSources({ store }: Session): SourceSummary[] {
  return readSources(store.read)
}

/** @throws Problem not-found */
export function getSource({ store }: Session, ref: Ref<'source'>): Source {
  return readSource(store.read, ref)
}

/** Brings one file in, once: the same bytes again are reported as a duplicate. */
export async function importSource(session: Session, input: ImportInput): Promise<ImportItem> {
  const { file } = input
  const bytes = new Uint8Array(await file.arrayBuffer())
  const known = findSourceByFile(session.store.read, sha256(bytes))
  if (known) return { path: file.name, ref: known, status: 'duplicate' }
  const draft = draftOf(file.name, bytes)
  if (draft instanceof Problem) {
    return { path: file.name, status: 'failed', reason: sayProblem(draft.toValue()) }
  }
  const ref = input.dryRun ? undefined : addDraft(session, input, draft, bytes)
  const reason = draft.warnings.map((code) => say(`import.${code}`)).join(' ') || undefined
  return { path: file.name, ref, status: 'imported', reason }
}

function draftOf(name: string, bytes: Uint8Array): Draft | Problem {
  try {
    return readFile(name, bytes)
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

function addDraft(
  session: Session,
  { action, file, fields }: ImportInput,
  draft: Draft,
  bytes: Uint8Array,
): Ref<'source'> {
  const what = { file: sha256(bytes), fields }
  const known = {
    ...draft.fields,
    ...fields,
    title: fields?.title ?? draft.fields.title,
    type: fields?.type ?? draft.fields.type,
  }
  return session.act('sources.import', action, what, ({ writer, stamp, touch }) => {
    const ref = insertSource(
      writer,
      {
        fields: { ...known, reliability: gradeOf(session, known) },
        text: draft.text,
        mediaType: draft.mediaType,
        original: { name: file.name, bytes },
      },
      stamp,
    )
    touch('source', ref)
    if (fields?.publisher ?? draft.fields.publisher) touch('entity')
    return ref
  })
}

/**
 * The own grade of a source that comes in: what the person or the document says; else the one chosen
 * for new sources, unless the publisher gives it one.
 */
function gradeOf(
  { ports, store }: Session,
  { reliability, publisher }: Partial<SourceFields>,
): Reliability | undefined {
  if (reliability !== undefined) return reliability
  const chosen = keptSettings(ports).reliability ?? undefined
  if (chosen === undefined || publisher === undefined) return chosen
  return reliabilityOf(store.read, publisher) === undefined ? chosen : undefined
}

/** What is asked of a source's change. */
export interface EditSourceInput {
  readonly action: string
  readonly ref: Ref<'source'>
  readonly fields: SourceEdit
  readonly why?: string | undefined
}

/** @throws Problem not-found */
export function editSource(session: Session, input: EditSourceInput): Source {
  const { action, ...what } = input
  session.act('sources.edit', action, what, ({ writer, stamp, touch }) => {
    changeSource(writer, input.ref, input.fields, input.why, stamp)
    touch('source', input.ref)
    // A source's reliability shows in the grade of every claim that it states.
    if (input.fields.reliability !== undefined || input.fields.publisher !== undefined) {
      touch('claim')
      touch('entity')
    }
  })
  return readSource(session.store.read, input.ref)
}

/** Moves sources through the intake queue, all or none. @throws Problem not-found */
export function setSourcesState(
  session: Session,
  input: {
    readonly action: string
    readonly refs: readonly Ref<'source'>[]
    readonly state: IntakeState
  },
): { refs: Ref<'source'>[] } {
  const { action, refs, state } = input
  session.act('sources.setState', action, { refs, state }, ({ writer, touch }) => {
    setSourceState(writer, refs, state)
    touch('source', ...refs)
  })
  return { refs: [...refs] }
}
