import { sayDate } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { FrontMatter } from '#data/markdown/front-matter.ts'
import type { Template } from '#data/model/briefing.ts'
import { dateSpan } from '#data/model/dates.ts'
import type { TlpLabel } from '#data/model/ratings.ts'
import type { Meta } from '../document.ts'

const TLP_MEANING = {
  'TLP:RED': 'press.tlp.red',
  'TLP:AMBER+STRICT': 'press.tlp.amber-strict',
  'TLP:AMBER': 'press.tlp.amber',
  'TLP:GREEN': 'press.tlp.green',
  'TLP:CLEAR': 'press.tlp.clear',
} as const satisfies Record<TlpLabel, string>

/** What stands on the first page, in the margins and in the file's own description. */
export function writeMeta(
  noteTitle: string,
  front: FrontMatter,
  today: string,
): { meta: Meta; template: Template } {
  const { from, handling, classification } = front
  const template = front.briefing ?? 'assessment'
  const issue = front.issue === undefined ? undefined : issueText(front.issue)
  const date = front.date ?? today
  const row = (label: string, text: string | undefined) => (text ? [{ label, text }] : [])
  const meta: Meta = {
    template,
    title: front.title ?? (noteTitle.trim() || say('press.untitled')),
    kicker: say(`press.${template}`),
    issue,
    date: dayOf(date) ?? today,
    dateText: sayDate(date),
    from,
    language: languageOf(front.language),
    handling,
    classification,
    rows: [
      ...row(say('press.to'), front.to.join('; ')),
      ...row(say('press.from'), from),
      ...row(say('press.date'), sayDate(date)),
      ...row(say('press.handling'), handling && `${handling}. ${say(TLP_MEANING[handling])}`),
      ...row(say('press.classification'), classification),
    ],
  }
  return { meta, template }
}

/** The first day that a date allows, where a file's own date can hold it. */
function dayOf(date: string): string | undefined {
  const day = dateSpan(date)?.from
  return day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined
}

/** A tag that starts with a language, else English. */
function languageOf(tag: string | undefined): string {
  const [language = '', ...rest] = (tag ?? '').split('-')
  return /^[a-z]{2,3}$/i.test(language) ? [language.toLowerCase(), ...rest].join('-') : 'en'
}

/** `2` becomes `Issue 2`; what is already in words stands. */
function issueText(issue: string): string {
  return /^\d+$/.test(issue) ? say('press.issue', { number: issue }) : issue
}
