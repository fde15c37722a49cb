import { parseNote } from '#data/markdown/parse.ts'
import { CLAIM_KINDS, CLAIM_STATUSES } from '#data/model/claim.ts'
import { CREDIBILITIES, RELIABILITIES } from '#data/model/ratings.ts'
import { formatRef, type Ref, refNumber } from '#data/model/refs.ts'
import { editClaim, insertClaim } from '#data/store/claim-edits.ts'
import { insertEntity } from '#data/store/entities.ts'
import { indexNote } from '#data/store/note-index.ts'
import { insertNote } from '#data/store/notes.ts'
import { createStore, openStore } from '#data/store/open.ts'
import { ensurePassage } from '#data/store/passages.ts'
import { insertRelation } from '#data/store/relations.ts'
import { currentRendition, insertSource } from '#data/store/sources.ts'
import { sql, type Writer } from '#data/store/sql.ts'
import type { Stamp } from '#data/store/stamp.ts'
import { ensureTopic } from '#data/store/topics.ts'
import { readIndex } from '#main/notebook/note-index.ts'
import { capital, type Language, speak } from './words.ts'

/** How large a made-up notebook is. */
export interface Size {
  readonly claims: number
  readonly notes: number
  readonly sources: number
  readonly topics: number
  readonly speakers: number
}

/** A notebook of so many claims, and of the rest what goes with them. */
export function sized(claims: number): Size {
  return {
    claims,
    notes: Math.max(5, Math.round(claims / 100)),
    sources: Math.max(3, Math.round(claims / 50)),
    topics: Math.min(300, Math.max(12, Math.round(claims / 10))),
    speakers: Math.min(2_000, Math.max(20, Math.round(claims / 20))),
  }
}

/** The title of the first source, which has a hundred pages however small the notebook is. */
export const LONG_SOURCE = 'A hundred pages'
/** The title of a note that is there however small the notebook is. */
export const FIRST_NOTE = 'Outlook'

/** Paragraphs of a hundred pages. */
const LONG = 500
/** Paragraphs of any other source. */
const SHORT = 12

/** Makes a notebook file in made-up words, the same ones in every run. */
export function generateNotebook(path: string, dataDir: string, size: Size): void {
  createStore(path, { uuid: uuid(), title: 'Generated', scale: 'icd203', at: AT })
  const store = openStore(path, dataDir)
  try {
    store.write((writer) => generate(writer, size))
    // As it is once the writing has rested.
    while (!store.hashRest());
  } finally {
    store.close()
  }
}

const AT = '2026-01-14T09:00:00.000Z'
let made = 0

function uuid(): string {
  made += 1
  return `00000000-0000-7000-9000-${String(made).padStart(12, '0')}`
}

const stamp: Stamp = { action: uuid(), author: 'A. Analyst', at: AT, uuid }

/** Fills an empty notebook, by the store's own functions, within one transaction. */
export function generate(writer: Writer, size: Size): void {
  const language = speak(size.claims)
  const topics = makeTopics(writer, language, size.topics)
  const speakers = makeSpeakers(writer, language, size.speakers)
  const sources = makeSources(writer, language, size.sources)
  for (let number = 1; number <= size.claims; number += 1) {
    makeClaim(writer, language, {
      topics,
      speakers,
      source: sources[(number - 1) % sources.length]!,
    })
    if (number > 1 && language.holds(0.1)) relate(writer, language, number)
  }
  makeNotes(writer, language, size, topics)
}

function makeTopics(writer: Writer, language: Language, count: number): string[] {
  const paths: string[] = []
  while (paths.length < count) {
    const above = paths.length > 10 && language.holds(0.8) ? `${language.pick(paths)}/` : ''
    const path = above.split('/').length > 3 ? '' : `${above}${language.word()}-${paths.length}`
    if (path === '') continue
    ensureTopic(writer, path, stamp)
    paths.push(path)
  }
  return paths
}

function makeSpeakers(writer: Writer, language: Language, count: number): string[] {
  return Array.from({ length: count }, (_, number) => {
    const name = `${capital(language.word())} ${capital(language.word())} ${number}`
    const kind = (['person', 'organisation', 'publisher'] as const)[number % 3]!
    const reliability = language.holds(0.5) ? language.pick(RELIABILITIES) : undefined
    insertEntity(writer, { kind, name, aliases: [], reliability }, stamp)
    return name
  })
}

/** A source with the places of its sentences. */
interface Text {
  readonly ref: Ref<'source'>
  readonly rendition: { readonly id: number; readonly text: string }
  readonly sentences: readonly { readonly start: number; readonly end: number }[]
}

function makeSources(writer: Writer, language: Language, count: number): Text[] {
  return Array.from({ length: count }, (_, number) => {
    const { text, sentences } = makeText(language, number === 0 ? LONG : SHORT)
    const ref = insertSource(
      writer,
      {
        text,
        mediaType: 'text/plain',
        fields: {
          title: number === 0 ? LONG_SOURCE : `${capital(language.words(5))} ${number}`,
          type: 'article',
          publisher: `${capital(language.word())} Press`,
          published: day(language),
          ...(language.holds(0.3) ? { reliability: language.pick(RELIABILITIES) } : {}),
        },
      },
      stamp,
    )
    return { ref, rendition: currentRendition(writer, ref), sentences }
  })
}

function makeText(
  language: Language,
  paragraphs: number,
): Pick<Text, 'sentences'> & { text: string } {
  const sentences: { start: number; end: number }[] = []
  let text = ''
  for (let paragraph = 0; paragraph < paragraphs; paragraph += 1) {
    for (let at = 0; at < 5; at += 1) {
      const sentence = language.sentence()
      sentences.push({ start: text.length, end: text.length + sentence.length })
      text += at === 4 ? `${sentence}\n\n` : `${sentence} `
    }
  }
  return { text, sentences }
}

interface About {
  readonly topics: readonly string[]
  readonly speakers: readonly string[]
  readonly source: Text
}

function makeClaim(writer: Writer, language: Language, { topics, speakers, source }: About): void {
  const ref = insertClaim(
    writer,
    {
      statement: capital(language.words(5 + language.below(12))),
      speaker: language.pick(speakers),
      kind: language.pick(CLAIM_KINDS),
      said: language.holds(0.9) ? day(language) : undefined,
      credibility: language.holds(0.7) ? language.pick(CREDIBILITIES) : undefined,
      hedge: language.holds(0.1) ? language.words(2) : undefined,
      comment: language.holds(0.1) ? language.sentence() : undefined,
      topics: [language.pick(topics), ...(language.holds(0.3) ? [language.pick(topics)] : [])],
      entities: language.holds(0.4) ? [language.pick(speakers)] : [],
    },
    stamp,
  )
  if (language.holds(0.95)) tie(writer, language, ref, source)
  if (language.holds(0.2)) {
    editClaim(writer, ref, { status: CLAIM_STATUSES[1 + language.below(4)] }, stamp)
  }
}

/** Evidence at a sentence that is known: to look for the words would read the whole text each time. */
function tie(writer: Writer, language: Language, ref: Ref<'claim'>, source: Text): void {
  const span = source.sentences[language.below(source.sentences.length)]!
  const passage = ensurePassage(writer, source.rendition, span, stamp)
  writer.run(sql`
    INSERT INTO evidence (claim, passage, role)
    VALUES (${refNumber('claim', ref)!}, ${passage}, 'states') ON CONFLICT DO NOTHING`)
}

function relate(writer: Writer, language: Language, number: number): void {
  insertRelation(
    writer,
    {
      from: formatRef('claim', number),
      kind: (['supports', 'contradicts', 'refines'] as const)[language.below(3)]!,
      to: formatRef('claim', 1 + language.below(number - 1)),
    },
    stamp,
  )
}

function makeNotes(
  writer: Writer,
  language: Language,
  { claims, notes }: Size,
  topics: readonly string[],
): void {
  const titles = [FIRST_NOTE]
  while (titles.length < notes) titles.push(`${capital(language.words(3))} ${titles.length}`)
  for (const [number, title] of titles.entries()) {
    const paragraphs = Array.from({ length: 12 }, () => {
      const cited = formatRef('claim', 1 + language.below(claims))
      const link = language.holds(0.5) ? ` See [[${language.pick(titles)}]].` : ''
      return `${language.sentence()} ${language.sentence()} [[${cited}]]${link}`
    })
    const text = `# ${title}\n\n${paragraphs.join('\n\n')}\n\n#${language.pick(topics)}\n`
    const folder = number === 0 ? '' : `Folder ${number % 20}`
    const ref = insertNote(writer, { title, folder, text }, stamp)
    indexNote(writer, ref, title, readIndex(parseNote(text), text, 'icd203'), stamp)
  }
}

function day(language: Language): string {
  const year = 2015 + language.below(12)
  const month = String(1 + language.below(12)).padStart(2, '0')
  return language.holds(0.2)
    ? `${year}`
    : `${year}-${month}-${String(1 + language.below(28)).padStart(2, '0')}`
}
