import { useMemo } from 'react'
import { findHeadings } from '#data/markdown/headings.ts'
import { parseNote } from '#data/markdown/parse.ts'
import { parseRef, type Ref } from '#data/model/refs.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import type { Suggestion } from '#preload/contract/notes.ts'
import { useClient } from '#renderer/api/client.tsx'
import type { EditorPorts } from '#renderer/editor/Editor.tsx'
import { type DeskId, useDesk } from '#renderer/ui/desk.ts'
import { useStable } from '#renderer/ui/stable.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'

/** What a note's editor asks of the notebook and of the desk. */
export function useEditorPorts(note: Ref<'note'>): EditorPorts {
  const client = useClient()
  const tell = useTell()
  const desk = useDesk()
  const open = useStable(desk.open)
  const focus = useStable(desk.focus)
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
      focused: () => focus(note),
    }),
    [client, note, open, focus, trouble],
  )
}

type Open = ReturnType<typeof useDesk>['open']

async function followLink(client: NotebookClient, text: string, open: Open): Promise<void> {
  const [found] = await client.notes.resolve({ links: [text] })
  if (found?.resolved && parseRef(found.target)) open(found.target as DeskId)
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
  if (source === undefined) open(claim.ref)
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
