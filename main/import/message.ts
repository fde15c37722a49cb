import type { Email, Mailbox } from 'postal-mime'
import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import { hasText } from './decode.ts'
import type { Draft, Reader } from './draft.ts'
import { known, readWords } from './metadata.ts'
import { headerOf, mailboxes, parseMime, partName } from './mime.ts'
import { parseSource } from './page.ts'
import { textOf } from './page-text.ts'
import { readMoment } from './saved-page.ts'
import { titleFrom } from './title.ts'

/** So many names of attachments are told. */
const NAMED = 5

/** A message by e-mail: who wrote it to whom and when, and what it says. */
export const message: Reader = {
  format: 'message',
  heavy: true,
  detect: ({ extension, head }) => extension === 'eml' || (extension === '' && isMessage(head)),
  async read({ name, bytes }): Promise<Draft> {
    const email = await parseMime(name, bytes)
    const lines = headLines(email)
    const body = bodyOf(name, email)
    if (lines.length === 0 && !hasText(body)) throw new Problem('file-textless', { path: name })
    const from = [email.from ?? email.sender].flatMap((one) => mailboxes(one && [one]))[0]
    const subject = readWords(email.subject)
    return {
      fields: {
        ...known({
          author: from && (readWords(from.name) ?? readWords(from.address)),
          published: readMoment(headerOf(email, 'date')),
        }),
        title: subject ?? titleFrom(name, undefined),
        type: 'message',
      },
      text: `${[lines.join('\n'), body.trim()].filter((part) => part !== '').join('\n\n')}\n`,
      mediaType: 'message/rfc822',
      warnings: leftOut(email),
    }
  },
}

/** Two lines of a message's head, at least one of which no letter begins with. */
function isMessage(head: string): boolean {
  const [top = ''] = head.split(/\r?\n\r?\n/)
  const names = [...top.matchAll(/^([A-Za-z][\w-]*):[ \t]/gm)].map(([, name = '']) =>
    name.toLowerCase(),
  )
  return (
    /^[A-Za-z][\w-]*:[ \t]/.test(head) &&
    names.includes('from') &&
    ['message-id', 'mime-version', 'received'].some((name) => names.includes(name))
  )
}

/** What stands above a message, so that it can be quoted. */
function headLines(email: Email): string[] {
  const { from, to, cc, subject } = email
  const people = (all: Email['to']) => mailboxes(all).map(person).join(', ')
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['From', people(from && [from])],
    ['To', people(to)],
    ['Cc', people(cc)],
    ['Date', headerOf(email, 'date')],
    ['Subject', subject],
  ]
  return lines.flatMap(([name, value]) => {
    const words = value?.replace(/[\s\p{Cc}]+/gu, ' ').trim()
    return words ? [`${name}: ${words}`] : []
  })
}

function person({ name, address }: Mailbox): string {
  if (name === '' || name === address) return address
  return address === '' ? name : `${name} <${address}>`
}

/** The plain text of a message, or what its page says where it has none. */
function bodyOf(name: string, { text, html }: Email): string {
  const plain = (text ?? '').replace(/\r\n?/g, '\n').replaceAll('\0', '')
  if (hasText(plain) || html === undefined) return plain
  return textOf(parseSource(name, html))
}

function leftOut({ attachments }: Email): string[] {
  const files = attachments.filter(({ related }) => !related)
  if (files.length === 0) return []
  const names = files.slice(0, NAMED).map((part) => `“${partName(part)}”`)
  const more = files.length - names.length
  return [say('import.attachments-left', { count: files.length, names: names.join(', '), more })]
}
