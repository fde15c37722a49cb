import type { Ref } from '#data/model/refs.ts'
import type {
  FilePart,
  IntakeState,
  Source,
  SourceFields,
  SourceSummary,
} from '#data/model/source.ts'
import { sketchOf } from '#data/model/text-sketch.ts'
import {
  editSources as changeSources,
  getSource as readSource,
  insertSource,
  listSources as readSources,
  originalOf,
  setSourceState,
  type SourceEdit,
  transcribeSource,
} from '#data/store/sources.ts'
import { indexMentioning } from './notes.ts'
import type { Session, Work } from './session.ts'

export function listSources({ store }: Session): SourceSummary[] {
  return readSources(store.read)
}

/** @throws Problem not-found */
export function getSource({ store }: Session, ref: Ref<'source'>): Source {
  return readSource(store.read, ref)
}

/** @throws Problem not-found, also where it was typed */
export function originalOfSource(
  { store }: Session,
  { ref, part }: { readonly ref: Ref<'source'>; readonly part?: FilePart | undefined },
): File {
  const { name, mediaType, bytes } = originalOf(store.read, ref, part)
  return new File([bytes], name, { type: mediaType })
}

/** What is asked of a source's change. */
export interface EditSourceInput {
  readonly action: string
  readonly ref: Ref<'source'>
  readonly fields: SourceEdit
  readonly why?: string | undefined
}

/** @throws Problem not-found, derived-circle */
export function editSource(session: Session, input: EditSourceInput): Source {
  const { action, ...what } = input
  session.act('sources.edit', action, what, (work) => {
    change(work, [input.ref], input.fields, input.why)
  })
  return readSource(session.store.read, input.ref)
}

/** Changes many sources in the same way, all or none. @throws Problem not-found, derived-circle */
export function editManySources(
  session: Session,
  input: Omit<EditSourceInput, 'ref'> & { readonly refs: readonly Ref<'source'>[] },
): { refs: Ref<'source'>[] } {
  const { action, ...what } = input
  session.act('sources.editMany', action, what, (work) => {
    change(work, input.refs, input.fields, input.why)
  })
  return { refs: [...input.refs] }
}

function change(
  { writer, stamp, touch }: Work,
  refs: readonly Ref<'source'>[],
  fields: SourceEdit,
  why: string | undefined,
): void {
  changeSources(writer, refs, fields, why, stamp)
  touch('source', ...refs)
  // A source's reliability shows in the grade of every claim that it states.
  if (fields.reliability !== undefined || fields.publisher !== undefined) {
    touch('claim')
    touch('entity')
  }
  // And what it derives from in how many of them are independent.
  if (fields.derivedFrom !== undefined) touch('claim')
}

/** Makes a source of what a person typed, such as a conversation: it has no file. */
export function addSource(
  session: Session,
  input: { readonly action: string; readonly fields: SourceFields; readonly text: string },
): Source {
  const { action, fields } = input
  const text = asTyped(input.text)
  const ref = session.act('sources.add', action, { fields, text }, (work) => {
    const { writer, stamp, touch } = work
    const typed = { fields, text, sketch: sketchOf(text), mediaType: 'text/plain' }
    const made = insertSource(writer, typed, stamp)
    touch('source', made)
    indexMentioning(work, [made])
    if (fields.publisher !== undefined) touch('entity')
    return made
  })
  return readSource(session.store.read, ref)
}

function asTyped(text: string): string {
  return `${text.replace(/\r\n?/g, '\n').trim()}\n`
}

/** @throws Problem not-found, source-worded */
export function typeSource(
  session: Session,
  input: { readonly action: string; readonly ref: Ref<'source'>; readonly text: string },
): Source {
  const { action, ref } = input
  const text = asTyped(input.text)
  session.act('sources.transcribe', action, { ref, text }, (work) => {
    transcribeSource(work.writer, ref, text, sketchOf(text), work.stamp)
    work.touch('source', ref)
  })
  return readSource(session.store.read, ref)
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
