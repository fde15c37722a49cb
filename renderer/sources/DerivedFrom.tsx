import { useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { parseRef, formatRef, type Ref } from '#data/model/refs.ts'
import type { Source } from '#data/model/source.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Chips, type ChipsHandle } from '#renderer/ui/Chips.tsx'
import { useCommand } from '#renderer/ui/commands.ts'
import { Key } from '#renderer/ui/Empty.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { useDerive, useLikeness } from '#renderer/ui/likeness.ts'

/** What a source repeats or rests on; changed here, and offered where it reads like another one. */
export function DerivedFrom({ source, active }: { source: Source; active: boolean }) {
  const { ref, derivedFrom } = source
  const desk = useDesk()
  const derive = useDerive()
  const chips = useRef<ChipsHandle>(null)
  const known = useAsk('sources', 'list', undefined).data ?? []
  const noted = useLikeness(({ like }) => like[ref])
  const like = noted !== undefined && !derivedFrom.includes(noted) ? noted : undefined
  useCommand(
    {
      id: 'source.derive',
      title:
        like === undefined ? say('window.derived.long') : say('window.derived.like', { ref: like }),
      key: 'V',
      run: () => {
        if (like === undefined) chips.current?.add()
        else void derive(ref, [...derivedFrom, like])
      },
    },
    active,
  )
  return (
    <div className="facts derived">
      <span>{say('window.derived.from')}</span>
      <Chips
        label={say('window.derived.from')}
        handle={chips}
        values={derivedFrom}
        options={known.filter((one) => one.ref !== ref).map((one) => `${one.ref} ${one.title}`)}
        read={sourceNamed}
        onChange={(values) => void derive(ref, refsOf(values))}
        onOpen={(value) => desk.open(value as Ref<'source'>)}
      />
      {like !== undefined && (
        <span className="offer">
          {say('window.derived.reads-like', { ref: like })}{' '}
          <button
            type="button"
            className="link"
            onClick={() => void derive(ref, [...derivedFrom, like])}
          >
            {say('window.derived.like', { ref: like })}
          </button>{' '}
          <Key name="V" />
        </span>
      )}
    </div>
  )
}

/** The reference that an entry begins with, as typed or as chosen from the list with its title. */
function sourceNamed(text: string): Ref<'source'> | undefined {
  const found = parseRef(text.trim().split(/\s/)[0] ?? '')
  return found?.noun === 'source' ? formatRef('source', found.number) : undefined
}

function refsOf(values: readonly string[]): Ref<'source'>[] {
  return [...new Set(values.flatMap((value) => sourceNamed(value) ?? []))]
}
