import { isTitle } from '#data/model/note.ts'
import { topicLevels } from '#data/model/topic.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { PAYLOADS } from '#tests/fixtures/payloads.ts'
import { LINK_SCHEMES } from '#tests/fixtures/link-schemes.ts'

/** What stands before each payload, so that a search finds them by the hundred. */
export const WORDS = ['anchovy', 'bassoon'] as const

const wordOf = (at: number) => WORDS[at % WORDS.length]!
const act = () => ({ action: crypto.randomUUID() })

/**
 * Puts every payload wherever a notebook takes it: titles, texts and headings of notes; titles,
 * publishers, authors and texts of sources; statements, speakers, hedges, comments, entities, topics,
 * quotations and relations of claims.
 */
export async function fillWithPayloads(client: NotebookClient): Promise<void> {
  await client.notes.create({ ...act(), title: 'Target', folder: 'Attack', text: 'Linked to.' })
  const all = await importText(client, 'All', paragraphs(), 'All payloads')
  for (const [at, { text }] of PAYLOADS.entries()) {
    const line = text.replaceAll(/\s+/g, ' ').trim()
    await client.notes.create({
      ...act(),
      title: titleOf(line, at),
      folder: 'Attack',
      text: `${wordOf(at)} to [[Target]] ${text}\n\n## ${line}\n`,
    })
    await importText(client, `Payload ${at}`, `${wordOf(at)} ${text}`, line)
    await addClaim(client, all, at, text, line)
  }
  await client.notes.create({ ...act(), title: 'Schemes', text: schemes() })
  await client.notes.create({ ...act(), title: 'Together', text: together() })
}

async function importText(
  client: NotebookClient,
  name: string,
  text: string,
  title: string,
): Promise<`S-${number}`> {
  const fields = { title, publisher: title, author: title, descriptor: title, language: 'en' }
  const item = await client.sources.import({
    ...act(),
    file: new File([text], `${name}.txt`),
    fields,
  })
  if (!item.ref) throw new Error(`${name} did not come in: ${item.reason}`)
  return item.ref
}

async function addClaim(
  client: NotebookClient,
  source: `S-${number}`,
  at: number,
  text: string,
  line: string,
): Promise<void> {
  const claim = {
    statement: `${wordOf(at)} ${text}`,
    speaker: line,
    hedge: line,
    comment: text,
    topics: topicOf(line),
    entities: [line],
    why: line,
  }
  const evidence = [{ source, exact: quotation(at, text) }]
  // Some text cannot be quoted, as it is changed when it comes in.
  const added = await client.claims
    .add({ ...act(), ...claim, evidence })
    .catch(() => client.claims.add({ ...act(), ...claim }))
  const number = Number(added.ref.slice(2))
  if (at === 0) return
  await client.claims.relate({
    ...act(),
    from: added.ref,
    kind: 'contradicts',
    to: `C-${number - 1}`,
    why: line,
  })
}

function quotation(at: number, text: string): string {
  return `Number ${at} says ${text}`
}

function paragraphs(): string {
  return PAYLOADS.map(({ text }, at) => quotation(at, text)).join('\n\n')
}

/** The payload as a title, without the letters that no title has. */
function titleOf(line: string, at: number): string {
  const title = `${line.replaceAll('/', '\u2215').replaceAll(/[#^[\]|]/g, '')} ${at}`.trim()
  if (!isTitle(title)) throw new Error(`no title: ${title}`)
  return title
}

function topicOf(line: string): string[] {
  const path = `attack/${line.replaceAll(/[\s/#[\]|^"()]+/gu, '_')}`
  return topicLevels(path) ? [path] : []
}

/** Every payload that leaves the next one standing, in one note. */
function together(): string {
  return PAYLOADS.map(
    ({ text }, at) => `## Payload ${at}\n\n- ${text.replaceAll('\n', '\n  ')}`,
  ).join('\n\n')
}

function schemes(): string {
  return LINK_SCHEMES.map(([written], at) => `- [scheme ${at}](<${written}>)`).join('\n')
}
