import {
  Button,
  Classes,
  Dialog,
  DialogBody,
  DialogFooter,
  FormGroup,
  InputGroup,
} from '@blueprintjs/core'
import { type FormEvent, useState } from 'react'
import { say, sayProblem } from '#data/messages/index.ts'
import type { ProblemValue } from '#data/model/problem.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { troubleText } from '#renderer/api/trouble.ts'
import { type DeskId, useDesk } from '#renderer/ui/desk.ts'
import type { Naming } from '#renderer/ui/naming.ts'
import { reachText } from '#renderer/ui/reach.ts'
import { useSettled } from '#renderer/ui/settled.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import { carryOut, changeOf, leadsTo } from './naming.ts'
import { useNameNow } from './use-name-now.ts'

/** So that not each letter asks. */
const PAUSE_MS = 120

interface NameDialogProps extends Naming {
  /** What it is merged into, where it is. */
  readonly into: DeskId | undefined
  /** Whether everything that was typed is saved, so that it can be looked at. */
  readonly ready: boolean
  /** Goes on to merging, since the name is that of another. */
  readonly onMerge: (into: DeskId) => void
  readonly onClose: () => void
}

/** Asks for a new name or folder, says beforehand what goes along, and does it on Enter. */
export function NameDialog(props: NameDialogProps) {
  const { way, what, into, onClose } = props
  const now = useNameNow(way, what)
  const other = useNameNow('merge', namedAs(what, into))
  if (now === undefined || other === undefined) return null
  const title =
    way === 'merge'
      ? say('window.name.title.merge', { name: now, into: other })
      : say(way === 'move' ? 'window.name.title.move' : `window.name.title.${nameable(what)}`)
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <NameForm {...props} now={now} other={other} />
    </Dialog>
  )
}

function NameForm(props: NameDialogProps & { readonly now: string; readonly other: string }) {
  const { way, what, into, ready, now, other, onMerge, onClose } = props
  const client = useClient()
  const desk = useDesk()
  const tell = useTell()
  const [name, setName] = useState(now)
  const [failed, setFailed] = useState<unknown>()
  const change = changeOf({ way, what }, name, into)
  const asked = useSettled(change, PAUSE_MS)
  const same = into === undefined && name === now
  const preview = useAsk('renames', 'preview', asked!, {
    when: ready && asked !== undefined && !same,
  })
  const answer = same || !change ? undefined : preview.data
  const problem = answer && 'problem' in answer ? answer.problem : undefined
  const mergeWith = problem && holderOf(problem)
  const trouble = problem
    ? sayProblem(problem)
    : failed === undefined
      ? undefined
      : troubleText(failed)
  const button = way === 'merge' ? 'merge' : way === 'move' ? 'move' : 'rename'

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (same) return onClose()
    if (!change || !ready) return
    try {
      const acted = act()
      const reach = await carryOut(client, acted, change)
      const led = leadsTo(change)
      if (led) desk.lead(led.from, led.to)
      const shown = into === undefined ? name.trim() || say('window.name.root') : other
      tell.done(
        say(`window.name.done.${button}`, { name: shown, reach: reachText(reach) }),
        undoOf(acted),
      )
      onClose()
    } catch (error) {
      setFailed(error)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <DialogBody>
        {way !== 'merge' && (
          <FormGroup
            label={say(
              way === 'move' ? 'window.name.field.move' : `window.name.field.${nameable(what)}`,
            )}
            labelFor="new-name"
          >
            <InputGroup
              id="new-name"
              autoFocus
              spellCheck={false}
              aria-invalid={trouble !== undefined}
              aria-describedby="new-name-reach"
              value={name}
              onFocus={(event) => event.target.select()}
              onValueChange={(value) => {
                setName(value)
                setFailed(undefined)
              }}
            />
          </FormGroup>
        )}
        <p
          id="new-name-reach"
          className={trouble ? 'name-reach wrong' : 'name-reach'}
          role="status"
        >
          {trouble ??
            (answer && 'reach' in answer
              ? reachText(answer.reach)
              : same || !change
                ? ''
                : say('window.name.waiting'))}
        </p>
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text={say('window.cancel')} onClick={onClose} />
            {mergeWith !== undefined && way !== 'move' && (
              <Button text={say('window.name.merge')} onClick={() => onMerge(mergeWith)} />
            )}
            {/* One of Blueprint's would take the rise of the very Enter that chose what to merge into. */}
            <button
              type="submit"
              className={`${Classes.BUTTON} ${Classes.INTENT_PRIMARY}`}
              autoFocus={way === 'merge'}
              disabled={!change || problem !== undefined}
            >
              {say(`window.name.do.${button}`)}
            </button>
          </>
        }
      />
    </form>
  )
}

/** What has the name already and could be merged with. */
function holderOf({ code, values }: ProblemValue): DeskId | undefined {
  if (code !== 'name-taken') return undefined
  const { what, id } = values
  if (what === 'topic') return `#${id}`
  return what === 'note' || what === 'entity' ? (id as DeskId) : undefined
}

function nameable({ of }: Naming['what']): Exclude<Naming['what']['of'], 'claim'> {
  return of === 'claim' ? 'note' : of
}

/** What is merged into, as something of the same kind. */
function namedAs(what: Naming['what'], into: DeskId | undefined): Naming['what'] {
  if (into === undefined) return what
  if (what.of === 'topic') return { of: 'topic', path: into.replace(/^#/, '') }
  return what.of === 'folder' ? what : ({ of: what.of, ref: into } as Naming['what'])
}
