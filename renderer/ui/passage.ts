import { create } from 'zustand'
import type { Span } from '#data/model/quote.ts'
import type { Ref } from '#data/model/refs.ts'
import type { Region } from '#data/model/source.ts'
import type { ColumnPlace } from './column.ts'

/** Words of a source that the sentence cursor, or a selection, stands on. */
export interface PassageAtCursor {
  readonly source: Ref<'source'>
  /** The source's UUID: another notebook has an `S-1` too. */
  readonly sourceUuid: string
  /** UTF-16 units of the rendition, half open. */
  readonly start: number
  readonly end: number
  readonly exact: string
  /** Words before it; only where the quotation alone stands in the source more than once. */
  readonly prefix?: string | undefined
  /** The part of a picture that a claim on these words rests on, where one is chosen. */
  readonly region?: Region | undefined
  /** Number of its sentence, or `4–5`. */
  readonly number: string
  /** The claims that rest on exactly these words or on some of them. */
  readonly claims: readonly Ref<'claim'>[]
}

/** The reader that has, or last had, the focus. */
export interface ActiveReader {
  readonly source: Ref<'source'>
  /** Gives the focus back to the text. */
  focus(): void
  /** Moves the cursor to the next sentence; `false` at the end of the text. */
  next(): boolean
  /** Moves the cursor to these words and into view; the focus stays where it is. */
  show(words: Span): void
}

/** The claim that a column's text has its cursor on. */
export interface ClaimAtCursor {
  readonly claim: Ref<'claim'> | undefined
  /** Moves the cursor to the next words that a claim rests on; `false` where there are none. */
  readonly next: () => boolean
}

interface PassageState {
  readonly passage: PassageAtCursor | undefined
  readonly reader: ActiveReader | undefined
  /** What is compared: by column. */
  readonly sides: Readonly<Partial<Record<ColumnPlace, ClaimAtCursor | undefined>>>
  /** The claim whose words are lit while its row is hovered or has the focus. */
  readonly lit: Ref<'claim'> | undefined
  /** Whether the lit words are to come into view: the keyboard chose them, not a passing mouse. */
  readonly shown: boolean
  /** The claim that the form edits in place of making a new one. */
  readonly editing: Ref<'claim'> | undefined
  /** The claim that the next passage is to be added to. */
  readonly adding: Ref<'claim'> | undefined
  /** Somebody asked for the form and has neither saved nor left it. */
  readonly capturing: boolean
  /** Counts the times that the form was asked to take the focus. */
  readonly asked: number
  /** How often it has taken it. */
  readonly answered: number
  /** The source whose suggested claims stand in the form’s place. */
  readonly suggesting: Ref<'source'> | undefined
  /** The source whose suggestions led to the form: it leads back to them. */
  readonly back: Ref<'source'> | undefined
  /** The suggestions are to take the focus; `onward`: and to go on, as the one that led to the form is dealt with. */
  readonly wanted: 'here' | 'onward' | undefined
  /** Whether they have it. */
  readonly triaging: boolean
}

const NOWHERE: PassageState = {
  passage: undefined,
  reader: undefined,
  sides: {},
  lit: undefined,
  shown: false,
  editing: undefined,
  adding: undefined,
  capturing: false,
  asked: 0,
  answered: 0,
  suggesting: undefined,
  back: undefined,
  wanted: undefined,
  triaging: false,
}

/**
 * What the reader and the claim form know of each other: the frame shows both, and neither imports
 * the other. The reader writes `passage` and `reader`, lists of claims `lit`, whoever wants the form
 * calls `askForClaim`.
 */
export const usePassage = create<PassageState>(() => NOWHERE)

/** Asks the form to take the focus, for the passage at the cursor or to edit a claim. */
export function askForClaim(editing?: Ref<'claim'>): void {
  usePassage.setState(({ asked, suggesting, triaging, back }) => ({
    asked: asked + 1,
    editing,
    capturing: true,
    back: triaging ? suggesting : back,
    suggesting: undefined,
  }))
}

/**
 * Leaves the form for the text, or for the suggestions that led to it.
 * @param done what the form was opened for is done
 */
export function leaveForm(done = false): void {
  const { back, reader } = usePassage.getState()
  usePassage.setState({ editing: undefined, adding: undefined, capturing: false, back: undefined })
  if (back === undefined) reader?.focus()
  else askForSuggestions(back, done)
}

/** Has the suggestions of a source take the form’s place, and the focus. */
export function askForSuggestions(source: Ref<'source'>, onward = false): void {
  usePassage.setState({
    suggesting: source,
    wanted: onward ? 'onward' : 'here',
    editing: undefined,
    adding: undefined,
    back: undefined,
    capturing: true,
  })
}

/** Forgets all of it, as when another notebook is opened: its claims have the same references. */
export function forgetPassage(): void {
  usePassage.setState(NOWHERE)
}

/** Lights a claim's words in the reader, with `shown` also where they are out of view; `undefined` puts the light out. */
export function light(claim: Ref<'claim'> | undefined, shown = false): void {
  usePassage.setState({ lit: claim, shown })
}

/** Says which claim a column stands on; `undefined`: its text is gone. */
export function standOn(column: ColumnPlace, side: ClaimAtCursor | undefined): void {
  usePassage.setState(({ sides }) => ({ sides: { ...sides, [column]: side } }))
}
