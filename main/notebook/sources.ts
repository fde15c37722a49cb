import type { z } from 'zod'
import { say, sayProblem } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import type { Ref } from '#data/model/refs.ts'
import type { Source, SourceSummary } from '#data/model/source.ts'
import { sha256 } from '#data/store/blobs.ts'
import {
  editSource as changeSource,
  findSourceByFile,
  getSource as readSource,
  insertSource,
  listSources as readSources,
  type SourceEdit,
} from '#data/store/sources.ts'
import { type Draft, readFile } from '#main/import/index.ts'
import type { importItem, ImportInput } from '#preload/contract/sources.ts'
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
  return session.act('sources.import', action, what, ({ writer, stamp, touch }) => {
    const ref = insertSource(
      writer,
      {
        fields: {
          ...draft.fields,
          ...fields,
          title: fields?.title ?? draft.fields.title,
          type: fields?.type ?? draft.fields.type,
        },
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
