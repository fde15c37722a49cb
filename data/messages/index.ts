import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { MarkdownProblem } from '../markdown/problems.ts'
import type { ProblemValue } from '../model/problem.ts'
import { en } from './en.ts'

/** The id of a text in the catalogue. */
export type MessageId = keyof typeof en

/** Names of the values that a text has places for, read off the text itself. */
type Places<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Bare},${string}` ? Bare : Name) | Places<Rest>
  : never

type Values<Id extends MessageId> = [Places<(typeof en)[Id]>] extends [never]
  ? []
  : [values: Readonly<Record<string, string | number>>]

/** Ids of texts that have no places for values. */
export type PlainMessageId = {
  [Id in MessageId]: [Places<(typeof en)[Id]>] extends [never] ? Id : never
}[MessageId]

const i18n = setupI18n({ locale: 'en', messages: { en } })
i18n.setMessagesCompiler(compileMessage)

/** The text of that id, with its values in place. */
export function say<Id extends MessageId>(id: Id, ...[values]: Values<Id>): string {
  return i18n._(id, values)
}

/** A problem in words: what happened, what was kept, what to do. */
export function sayProblem({ code, values }: ProblemValue): string {
  return i18n._(`problem.${code}`, values)
}

/** What is wrong in a note's Markdown, in words. */
export function sayMarkdownProblem({ code, values }: MarkdownProblem): string {
  return i18n._(`markdown.${code}`, values)
}

/** What an action did, in words, with the references and names of what it changed. */
export function sayAction(call: string, about: readonly string[]): string {
  const id = `history.did.${call}`
  const did = id in en ? i18n._(id) : call
  return about.length === 0 ? did : say('history.did-about', { did, about: about.join(', ') })
}

/** A field of a row, in words. */
export function sayField(field: string): string {
  const id = `history.field.${field}`
  return id in en ? i18n._(id) : field
}
