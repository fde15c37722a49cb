import type { z } from 'zod'
import { say, sayProblem } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import type { Reliability } from '#data/model/ratings.ts'
import type { Ref } from '#data/model/refs.ts'
import type { SourceFields } from '#data/model/source.ts'
import { wasDone, wasUndone } from '#data/store/actions.ts'
import { sha256 } from '#data/store/blobs.ts'
import { reliabilityOf } from '#data/store/entities.ts'
import { findAlike, findSourceByFile, insertSource, wasMadeBy } from '#data/store/sources.ts'
import type { importItem, ImportInput } from '#preload/contract/sources.ts'
import type { ReadFile } from './import-work.ts'
import { keptSettings } from './kept-settings.ts'
import { indexMentioning } from './notes.ts'
import type { Session, Work } from './session.ts'

type ImportItem = z.infer<typeof importItem>

/**
 * Brings one file in, once: the same bytes again are reported as a duplicate. It is read before the
 * notebook is written to; whatever becomes of the reading, the notebook is as it was.
 * @throws Problem notebook-other where another notebook was opened meanwhile
 * @throws the reason of `signal` when it aborts
 */
export async function importSource(
  session: Session,
  input: ImportInput,
  signal?: AbortSignal,
): Promise<ImportItem> {
  const { name: path } = input.file
  const bytes = new Uint8Array(await input.file.arrayBuffer())
  const notebook = session.store.path
  // Who took back what came in so far wants no more of it.
  if (input.part && wasUndone(session.store.read, input.action)) return takenBack(path)
  if (!input.dryRun) await session.backups.beforeImport()
  session.assertOpen(notebook)
  const hash = sha256(bytes)
  const before = duplicateOf(session, input, hash)
  if (before) return before
  const read = await readOrReason(session, input, { bytes, hash }, signal)
  session.assertOpen(notebook)
  signal?.throwIfAborted()
  // It may have come in by another way meanwhile.
  const meanwhile = duplicateOf(session, input, hash)
  if (meanwhile) return meanwhile
  if (input.part && wasUndone(session.store.read, input.action)) return takenBack(path)
  if (typeof read === 'string') return { path, status: 'failed', reason: read }
  const { draft, sketch } = read
  const like = sketch === undefined ? undefined : findAlike(session.store.read, sketch, hash)
  const ref = input.dryRun ? undefined : addDraft(session, input, read, { bytes, hash })
  const told = [...draft.warnings, ...(like ? [say('import.like', { ref: like })] : [])]
  const reason = told.length === 0 ? undefined : told.join(' ')
  const preview = input.dryRun ? previewOf(read, hash) : undefined
  return { path, ref, status: 'imported', reason, like, preview }
}

function takenBack(path: string): ImportItem {
  return { path, status: 'skipped', reason: say('import.taken-back') }
}

function previewOf({ draft }: ReadFile, hash: string): ImportItem['preview'] {
  const { title, type, publisher, author, published, language } = draft.fields
  const { pages, text } = draft
  const size = { pages: pages?.length, characters: text.length }
  return { hash, title, type, publisher, author, published, language, ...size }
}

function duplicateOf(
  { store }: Session,
  { action, file, part }: ImportInput,
  hash: string,
): ImportItem | undefined {
  const known = findSourceByFile(store.read, hash)
  // Who asks again, since no answer came, is told what was done then.
  if (!known || (!part && wasDone(store.read, action))) return undefined
  const again = part && wasMadeBy(store.read, known, action)
  return { path: file.name, ref: known, status: again ? 'imported' : 'duplicate' }
}

async function readOrReason(
  { importer }: Session,
  { file: { name }, dryRun }: ImportInput,
  { bytes, hash }: { readonly bytes: Uint8Array; readonly hash: string },
  signal: AbortSignal | undefined,
): Promise<ReadFile | string> {
  try {
    const known = `${hash} ${name}`
    const read = importer.recall(known) ?? (await importer.read({ name, bytes }, signal))
    // Who looks at what would come in mostly has it come in then.
    if (dryRun) importer.keep(known, read)
    return read
  } catch (error) {
    if (error instanceof Problem) return sayProblem(error.toValue())
    throw error
  }
}

function addDraft(
  session: Session,
  { action, file, fields, part }: ImportInput,
  { draft, sketch }: ReadFile,
  { bytes, hash }: { readonly bytes: Uint8Array; readonly hash: string },
): Ref<'source'> {
  const what = { file: hash, fields }
  const known = {
    ...draft.fields,
    ...fields,
    title: fields?.title ?? draft.fields.title,
    type: fields?.type ?? draft.fields.type,
  }
  const add = (work: Work) => {
    const { writer, stamp, touch } = work
    const ref = insertSource(
      writer,
      {
        fields: { ...known, reliability: gradeOf(session, known) },
        text: draft.text,
        pages: draft.pages,
        sketch,
        mediaType: draft.mediaType,
        original: { name: file.name, bytes },
      },
      stamp,
    )
    touch('source', ref)
    indexMentioning(work, [ref])
    if (fields?.publisher ?? draft.fields.publisher) touch('entity')
    return ref
  }
  return part ? session.actPart(IMPORT, action, add) : session.act(IMPORT, action, what, add)
}

const IMPORT = 'sources.import'

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
