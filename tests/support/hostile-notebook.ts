import { isTitle } from '#data/model/note.ts'
import type { Ref } from '#data/model/refs.ts'
import { topicLevels } from '#data/model/topic.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { PAYLOADS } from '#tests/fixtures/payloads.ts'
import { LINK_SCHEMES } from '#tests/fixtures/link-schemes.ts'

/** What stands before each payload, so that a search finds them by the hundred. */
export const WORDS = ['anchovy', 'bassoon'] as const

/** A payload that is short enough to stand in any name. */
export const HOSTILE = '<img src=x onerror=trip()>'

const wordOf = (at: number) => WORDS[at % WORDS.length]!
const act = () => ({ action: crypto.randomUUID() })
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/**
 * Puts every payload wherever a notebook takes it: titles, folders, texts and headings of notes;
 * titles, publishers, authors and texts of sources; statements, speakers, hedges, comments, entities,
 * topics, quotations and relations of claims; saved searches; the head of a briefing; who did it all.
 */
export async function fillWithPayloads(client: NotebookClient): Promise<void> {
  await client.settings.set({ changes: { author: HOSTILE } })
  await client.notes.create({ ...act(), title: 'Target', folder: 'Attack', text: 'Linked to.' })
  const all = await importText(client, 'All', paragraphs(), 'All payloads')
  const claims: Ref<'claim'>[] = []
  for (const [at, { text }] of PAYLOADS.entries()) {
    const line = oneLine(text)
    await client.notes.create({
      ...act(),
      title: titleOf(line, at),
      folder: at % 20 === 0 ? `Attack/${titleOf(line, at)}` : 'Attack',
      text: `${wordOf(at)} to [[Target]] ${text}\n\n## ${line}\n`,
    })
    await importText(client, `Payload ${at}`, `${wordOf(at)} ${text}`, line)
    claims.push(await addClaim(client, all, at, text, line))
    await client.searches.save({ ...act(), name: `${line} ${at}`.slice(-200), query: wordOf(at) })
  }
  await client.notes.create({ ...act(), title: 'Schemes', text: schemes() })
  await client.notes.create({ ...act(), title: 'Together', text: together() })
  await client.notes.create({ ...act(), title: 'Citing', text: citing(claims) })
  await client.notes.create({ ...act(), title: `${HOSTILE} issue`, text: issue(claims) })
}

async function importText(
  client: NotebookClient,
  name: string,
  text: string,
  title: string,
): Promise<Ref<'source'>> {
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
  source: Ref<'source'>,
  at: number,
  text: string,
  line: string,
): Promise<Ref<'claim'>> {
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
  if (at === 0) return added.ref
  await client.claims.relate({
    ...act(),
    from: added.ref,
    kind: 'contradicts',
    to: `C-${number - 1}`,
    why: line,
  })
  return added.ref
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

/** A note with a link of every scheme. */
export function schemes(): string {
  return LINK_SCHEMES.map(([written], at) => `- [scheme ${at}](<${written}>)`).join('\n')
}

/** A note that cites, shows and lists the claims which attack. */
function citing(claims: readonly Ref<'claim'>[]): string {
  return [
    claims.map((claim) => `![[${claim}]]`).join('\n\n'),
    ...WORDS.map((word) => `\`\`\`claims\n${word} in:claims\nlimit: 200\n\`\`\``),
    `[[${HOSTILE}]] leads nowhere.`,
    `All is said by ${claims.map((claim) => `[[${claim}]]`).join(' ')}.`,
  ].join('\n\n')
}

/** A briefing whose head attacks; short, so that it is soon set. */
function issue(claims: readonly Ref<'claim'>[]): string {
  const lines = PAYLOADS.map(({ text }) => JSON.stringify(oneLine(text)))
  return [
    `---\nbriefing: assessment\nclassification: ${lines[1]}\nto: [${lines.join(', ')}]\n---`,
    `[[${HOSTILE}]] leads nowhere, ${claims
      .slice(0, 5)
      .map((claim) => `[[${claim}]]`)
      .join(' ')} somewhere.`,
  ].join('\n\n')
}
