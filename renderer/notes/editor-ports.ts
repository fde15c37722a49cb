import { useMemo } from 'react'
import { findHeading, findHeadings } from '#data/markdown/headings.ts'
import { readLinkText } from '#data/markdown/link-text.ts'
import { parseNote } from '#data/markdown/parse.ts'
import { headingWords } from '#data/markdown/rewrite-place.ts'
import { say } from '#data/messages/index.ts'
import { parseRef, type Ref } from '#data/model/refs.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import type { Suggestion } from '#preload/contract/notes.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import type { EditorPorts } from '#renderer/editor/Editor.tsx'
import { placeIn } from '#renderer/editor/own-places.ts'
import type { NameAt } from '#renderer/editor/rename.ts'
import { type DeskId, useDesk } from '#renderer/ui/desk.ts'
import { askNaming, type Named } from '#renderer/ui/naming.ts'
import { showReferences } from '#renderer/ui/references.ts'
import { useStable } from '#renderer/ui/stable.ts'
import { type Tell, useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import { noteNames, placesOf } from './link-names.ts'
import { referencesTo } from './references.ts'

/** What a note's editor asks of the notebook and of the desk. */
export function useEditorPorts(note: Ref<'note'>): EditorPorts {
  const client = useClient()
  const tell = useTell()
  const desk = useDesk()
  const open = useStable(desk.open)
  const focus = useStable(desk.focus)
  const done = useStable(tell.done)
  const trouble = useStable(tell.trouble)
  return useMemo<EditorPorts>(
    () => ({
      suggest: (kind, text) =>
        kind === 'link' && text.includes('#')
          ? suggestHeadings(client, note, text)
          : client.notes.suggest({ kind, text }),
      claim: (ref) => client.claims.get({ ref }),
      follow: (kind, text) => {
        if (kind === 'topic') open(`#${text}`)
        else void followLink(client, text, open).catch(trouble)
      },
      enter: (ref) => void enterCited(client, ref, open).catch(trouble),
      references: (name, read) =>
        void referencesTo(client, { note, read }, name)
          .then((found) => found && showReferences(found))
          .catch(trouble),
      mending: {
        names: (of, link) => (of === 'note' ? noteNames(client) : placesOf(client, link)),
        create: (named) => void createNote(client, named, done).catch(trouble),
      },
      rename: (name) => void renameAt(client, note, name).catch(trouble),
      focused: () => focus(note),
    }),
    [client, note, open, focus, done, trouble],
  )
}

type Open = ReturnType<typeof useDesk>['open']

/** Makes the note that a link names; a message takes it back. */
async function createNote(
  client: NotebookClient,
  { title, folder }: { readonly title: string; readonly folder?: string | undefined },
  tellDone: Tell['done'],
): Promise<void> {
  const acted = act()
  const { ref } = await client.notes.create({ ...acted, title, ...(folder ? { folder } : {}) })
  tellDone(say('window.fix.created', { ref, title }), undoOf(acted))
}

/** Opens what a link leads to, a note at the heading or block that is named. */
async function followLink(client: NotebookClient, text: string, open: Open): Promise<void> {
  const [found] = await client.notes.resolve({ links: [text] })
  if (!found?.resolved || !parseRef(found.target)) return
  const name = readLinkText(text)
  const hasPlace = found.type === 'heading' || found.type === 'block'
  const body = hasPlace && (await client.notes.get({ ref: found.target as Ref<'note'> })).text
  const at = body === false ? undefined : placeIn(parseNote(body).tree, name)
  open(found.target as DeskId, { page: true, at })
}

/** Opens the source that a claim rests on at its words; a claim without evidence itself. */
async function enterCited(
  client: NotebookClient,
  ref: Ref<'claim' | 'source'>,
  open: Open,
): Promise<void> {
  if (parseRef(ref)?.noun === 'source') return open(ref)
  const claim = await client.claims.get({ ref: ref as Ref<'claim'> })
  const source = claim.evidence[0]?.source
  if (source === undefined) open(claim.ref, { page: true })
  else open(source, { claim: claim.ref })
}

/** The headings of the note that stands before the `#`, or of this one. */
async function suggestHeadings(
  client: NotebookClient,
  note: Ref<'note'>,
  typed: string,
): Promise<Suggestion[]> {
  const title = typed.slice(0, typed.indexOf('#'))
  const { text } = await (title === ''
    ? client.notes.get({ ref: note })
    : client.notes.find({ title }))
  return findHeadings(parseNote(text).tree).map((heading) => ({
    kind: 'note',
    insert: `${title}#${heading.text.replace(/[#^[\]|]+/g, ' ').trim()}`,
    label: heading.text,
    detail: title,
  }))
}

/** Asks for a new name of what stands at the caret: of a link what it leads to. */
async function renameAt(
  client: NotebookClient,
  note: Ref<'note'>,
  name: NameAt | undefined,
): Promise<void> {
  const what = name?.kind === 'link' ? await linkedBy(client, note, name.text) : ownName(note, name)
  if (what) askNaming({ way: 'rename', what })
}

function ownName(note: Ref<'note'>, name: Exclude<NameAt, { kind: 'link' }> | undefined): Named {
  switch (name?.kind) {
    case 'topic':
      return { of: 'topic', path: name.path }
    case 'block':
      return { of: 'block', ref: note, id: name.id }
    case 'heading':
      return { of: 'heading', ref: note, heading: name.slug, words: name.words }
    default:
      return { of: 'note', ref: note }
  }
}

/** The note, heading or block that a link leads to; `undefined` where it leads to none. */
async function linkedBy(
  client: NotebookClient,
  from: Ref<'note'>,
  text: string,
): Promise<Named | undefined> {
  const { title, heading, block } = readLinkText(text)
  const [found] = title === '' ? [] : await client.notes.resolve({ links: [text] })
  const ref = title === '' ? from : found?.target
  if (ref === undefined || parseRef(ref)?.noun !== 'note') return undefined
  const note = ref as Ref<'note'>
  if (block !== undefined) return { of: 'block', ref: note, id: block }
  if (heading === undefined) return { of: 'note', ref: note }
  const { text: body } = await client.notes.get({ ref: note })
  const { tree } = parseNote(body)
  const there = findHeading(findHeadings(tree), heading)
  if (!there) return { of: 'note', ref: note }
  const words = headingWords(tree, body, there)
  return { of: 'heading', ref: note, heading: there.slug, words }
}
