import { useEffect, useId, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import type { CarryCandidate, Unsettled } from '#data/model/unsettled.ts'
import { wordsAfter, wordsBefore } from '#renderer/ui/around.ts'
import { Key } from '#renderer/ui/Empty.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { usePassage } from '#renderer/ui/passage.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { SettleKeys } from './SettleKeys.tsx'
import { useSettling } from './settling.ts'
import { type Choice, type Choices, useChoices } from './use-settle.ts'
import './settle.css'

/**
 * The passages whose place in a corrected text a person has to settle, each with its old words above the
 * places where they may be now; nothing where there are none.
 * @param source whose passages; all where it is absent
 */
export function SettleList({ source }: { source?: Ref<'source'> }) {
  const choices = useChoices(source)
  if (choices.current === undefined) return null
  return (
    <Section title={say('window.settle')} count={choices.passages.length} className="to-settle">
      <Listed choices={choices} current={choices.current} named={source === undefined} />
    </Section>
  )
}

interface ListedProps {
  readonly choices: Choices
  readonly current: Choice
  /** Whether each says which source it is of. */
  readonly named: boolean
}

function Listed({ choices, current, named }: ListedProps) {
  const ids = useId()
  const list = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState(false)
  useFocusWhenAsked(list)
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [current.key])
  return (
    <>
      {focused && <SettleKeys choices={choices} />}
      <p className="keys">
        <button type="button" className="link" disabled={!current.candidate} onClick={choices.take}>
          <Key name="Enter" /> {say('window.settle.take')}
        </button>
        <button type="button" className="link" onClick={choices.mark}>
          <Key name="n" /> {say('window.settle.mark')}
        </button>
        <button type="button" className="link" onClick={choices.accept}>
          <Key name="l" /> {say('window.settle.accept')}
        </button>
      </p>
      <div
        ref={list}
        role="listbox"
        className="settle"
        aria-label={say('window.settle')}
        aria-activedescendant={`${ids}${current.key}`}
        tabIndex={0}
        onFocus={() => {
          setFocused(true)
          usePassage.setState({ triaging: true })
        }}
        onBlur={() => {
          setFocused(false)
          usePassage.setState({ triaging: false })
        }}
      >
        {choices.passages.map((passage) => (
          <div role="group" key={passage.passage} aria-label={passage.exact}>
            <Old passage={passage} named={named} />
            {choices.choices
              .filter((choice) => choice.passage === passage)
              .map((choice) => (
                <div
                  key={choice.key}
                  id={`${ids}${choice.key}`}
                  role="option"
                  aria-selected={choice.key === current.key}
                  className="place"
                  onClick={() => choices.go(choice)}
                  onDoubleClick={choices.take}
                >
                  <Place candidate={choice.candidate} />
                </div>
              ))}
          </div>
        ))}
      </div>
    </>
  )
}

function Old({ passage, named }: { passage: Unsettled; named: boolean }) {
  const { state, claims, source, prefix, exact, suffix } = passage
  return (
    <div className="old">
      <p className="state">
        <Icon name={state === 'lost' ? 'error' : 'warning'} />
        <span>{say(`window.anchor.${state}`)}</span>
        <span className="ref">{[...claims, ...(named ? [source] : [])].join(' ')}</span>
      </p>
      <p className="words">
        <span className="around">{wordsBefore(prefix)}</span>
        <b>{exact}</b>
        <span className="around">{wordsAfter(suffix)}</span>
      </p>
    </div>
  )
}

function Place({ candidate }: { candidate: CarryCandidate | undefined }) {
  if (!candidate) return <span className="quiet">{say('window.settle.none')}</span>
  return (
    <>
      <span className="number">{say('window.settle.score', { score: candidate.score })}</span>
      <span className="words">
        <span className="around">{wordsBefore(candidate.prefix)}</span>
        <b>{candidate.exact}</b>
        <span className="around">{wordsAfter(candidate.suffix)}</span>
      </span>
    </>
  )
}

/** Takes the focus once somebody asked for it. */
function useFocusWhenAsked(list: React.RefObject<HTMLElement | null>): void {
  const { asked, answered } = useSettling()
  useEffect(() => {
    if (asked === answered) return
    useSettling.setState({ answered: asked })
    const section = list.current?.closest('section')
    if (section) bringUp(section)
    list.current?.focus({ preventScroll: true })
  }, [asked, answered, list])
}

/** Scrolls the pane, and nothing around it, until a part of it begins at its top. */
function bringUp(part: Element): void {
  let pane = part.parentElement
  while (pane && !/auto|scroll/.test(getComputedStyle(pane).overflowY)) pane = pane.parentElement
  pane?.scrollBy({ top: part.getBoundingClientRect().top - pane.getBoundingClientRect().top })
}
