import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Claim, RelationKind } from '#data/model/claim.ts'
import { RELATION_KINDS } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { Answer } from '#renderer/ui/Answer.tsx'
import { useCommand } from '#renderer/ui/commands.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { useKept } from '#renderer/ui/kept-words.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import { RelateSide } from './RelateSide.tsx'
import { RELATION_KEYS, tieOf } from './relate.ts'
import { UsedIn } from './UsedIn.tsx'
import './relate.css'

interface RelatePanelProps {
  /** The claim that each column has its focus on. */
  readonly left: Ref<'claim'> | undefined
  readonly right: Ref<'claim'> | undefined
  /** Called once the two are related. */
  readonly onDone?: (() => void) | undefined
  /** Leads to the next pair; without it there is none to go to. */
  readonly onNext?: (() => void) | undefined
}

/** Ties the claims of two columns by a key, a reason and Enter. */
export function RelatePanel({ left, right, onDone, onNext }: RelatePanelProps) {
  const first = useAsk('claims', 'get', { ref: left ?? 'C-1' }, { when: left !== undefined })
  const second = useAsk('claims', 'get', { ref: right ?? 'C-1' }, { when: right !== undefined })
  if (left === undefined || right === undefined || left === right) {
    return (
      <div className="relate">
        <Half claim={left} found={first.data} side="left" />
        <Half claim={right} found={second.data} side="right" />
        {left !== undefined && left === right && (
          <Empty>{say('window.relate.same', { ref: left })}</Empty>
        )}
      </div>
    )
  }
  return (
    <Answer result={first}>
      {(one) => (
        <Answer result={second}>
          {(other) => (
            <Pair
              key={`${left} ${right}`}
              left={one}
              right={other}
              onDone={onDone}
              onNext={onNext}
            />
          )}
        </Answer>
      )}
    </Answer>
  )
}

interface HalfProps {
  readonly claim: Ref<'claim'> | undefined
  readonly found: Claim | undefined
  readonly side: 'left' | 'right'
}

/** One side while the other is still to be chosen. */
function Half({ claim, found, side }: HalfProps) {
  if (claim === undefined) {
    return (
      <div className="relate-side">
        <Empty>{say('window.relate.none', { side: say(`window.relate.${side}`) })}</Empty>
      </div>
    )
  }
  return found ? <RelateSide claim={found} side={side} /> : null
}

interface PairProps extends Pick<RelatePanelProps, 'onDone' | 'onNext'> {
  readonly left: Claim
  readonly right: Claim
}

function Pair({ left, right, onDone, onNext }: PairProps) {
  const client = useClient()
  const tell = useTell()
  const [kind, setKind] = useState<RelationKind>('supports')
  const [swapped, setSwapped] = useState(false)
  const [why, setWhy, dropWhy] = useKept(`relate-1 ${left.uuid} ${right.uuid}`, '')
  const reason = useRef<HTMLTextAreaElement>(null)
  const tie = tieOf(kind, left.ref, right.ref, swapped)
  const words = { ...tie, kind: say(`window.relation.${kind}.out`) }

  function choose(wanted: RelationKind): void {
    setKind(wanted)
    reason.current?.focus()
  }

  async function relate(next: boolean): Promise<void> {
    const acted = act()
    try {
      await client.claims.relate({
        ...acted,
        ...tie,
        ...(why.trim() === '' ? {} : { why: why.trim() }),
      })
      tell.done(say('window.relate.done', words), undoOf(acted))
      dropWhy()
      if (next) onNext?.()
      else onDone?.()
    } catch (error) {
      tell.trouble(error)
    }
  }

  function onKey(event: KeyboardEvent): void {
    const typing = event.target === reason.current
    const wanted = RELATION_KINDS.find((one) => RELATION_KEYS[one] === event.key)
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    const button = event.target instanceof HTMLButtonElement && !event.target.role
    if (event.key === 'Enter' && plain && !button) void relate(event.shiftKey && !!onNext)
    else if (!typing && plain && wanted) choose(wanted)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="relate" onKeyDown={onKey}>
      <RelateSide claim={left} side="left" />
      <Kinds kind={kind} onChoose={choose} />
      <RelateSide claim={right} side="right" />
      <div className="relate-form">
        <p className="direction">
          <span className="label">{say('window.relate.direction')}</span>
          <span className="shown" role="status">
            {`${tie.from} ${words.kind} ${tie.to}`}
          </span>
          <button type="button" className="link" onClick={() => setSwapped(!swapped)}>
            {say('window.relate.swap')}
          </button>
        </p>
        <Why why={why} field={reason} onChange={setWhy} />
        <p className="acts">
          <button type="button" className="act primary" onClick={() => void relate(false)}>
            {say('window.relate.do')} <kbd>{say('window.key.enter')}</kbd>
          </button>
          {onNext && (
            <button type="button" className="act" onClick={() => void relate(true)}>
              {say('window.relate.next')} <kbd>{say('window.key.shift-enter')}</kbd>
            </button>
          )}
        </p>
      </div>
      <Consequences left={left} right={right} />
    </div>
  )
}

function Kinds(props: { kind: RelationKind; onChoose: (kind: RelationKind) => void }) {
  return (
    <div role="radiogroup" aria-label={say('window.relate.kind')} className="kinds">
      {RELATION_KINDS.map((one) => (
        <button
          key={one}
          type="button"
          role="radio"
          aria-checked={one === props.kind}
          onClick={() => props.onChoose(one)}
        >
          <kbd>{RELATION_KEYS[one]}</kbd>
          <span className="name">{say(`window.relation.${one}.out`)}</span>
          <span className="quiet">{say(`window.relate.${one}`)}</span>
          {one === props.kind && <Icon name="check" />}
          <KindKey kind={one} onPress={() => props.onChoose(one)} />
        </button>
      ))}
    </div>
  )
}

function KindKey({ kind, onPress }: { kind: RelationKind; onPress: () => void }) {
  useCommand({
    id: `relate.${kind}`,
    title: `${say('window.relate')}: ${say(`window.relation.${kind}.out`)}`,
    key: RELATION_KEYS[kind],
    run: onPress,
  })
  return null
}

interface WhyProps {
  readonly why: string
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onChange: (why: string) => void
}

function Why({ why, field, onChange }: WhyProps) {
  return (
    <label>
      <span className="label">{say('window.why')}</span>
      <textarea
        ref={field}
        className="field"
        rows={3}
        value={why}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

/** What follows from the tie: nothing by itself. Says what is there already and who rests on the two. */
function Consequences({ left, right }: { left: Claim; right: Claim }) {
  const there = left.relations.filter(({ claim }) => claim === right.ref)
  const used = {
    citedIn: [
      ...new Map([...left.citedIn, ...right.citedIn].map((one) => [one.note, one])).values(),
    ],
    judgements: [
      ...new Map([...left.judgements, ...right.judgements].map((one) => [one.ref, one])).values(),
    ],
  }
  const rests = used.citedIn.length + used.judgements.length
  return (
    <div className="consequences">
      {there.map(({ kind, direction }) => (
        <p key={`${kind} ${direction}`}>
          {say('window.relate.there', {
            from: direction === 'out' ? left.ref : right.ref,
            kind: say(`window.relation.${kind}.out`),
            to: direction === 'out' ? right.ref : left.ref,
          })}
        </p>
      ))}
      <header>
        <h3>{say('window.relate.rests')}</h3>
        <span className="number">{rests}</span>
      </header>
      {rests === 0 ? <p>{say('window.relate.alone')}</p> : <UsedIn claim={used} />}
      <p>
        {say('window.relate.status', {
          left: left.ref,
          leftStatus: say(`window.status.${left.status}`),
          right: right.ref,
          rightStatus: say(`window.status.${right.status}`),
        })}
      </p>
    </div>
  )
}
