import PostalMime, { type Attachment, type Email, type Mailbox } from 'postal-mime'
import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import { readWords } from './metadata.ts'

/** Parts within parts; real messages have about five. */
const NESTING_LIMIT = 50
/** Messages within messages whose text belongs to the one that carries them. */
const FORWARDED_LIMIT = 5
const HEADER_BYTES = 1_000_000

/** Reads a message with its parts. @throws Problem file-unreadable */
export async function parseMime(name: string, bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: NESTING_LIMIT,
      maxRfc822NestingDepth: FORWARDED_LIMIT,
      maxHeadersSize: HEADER_BYTES,
    })
  } catch (cause) {
    throw new Problem(
      'file-unreadable',
      { path: name, reason: say('import.mime-broken') },
      { cause },
    )
  }
}

/** What a header line says, in one line. */
export function headerOf({ headers }: Email, key: string): string | undefined {
  return readWords(headers.find((header) => header.key === key)?.value)
}

/** The people of an address line; those of a group one by one. */
export function mailboxes(addresses: Email['to']): Mailbox[] {
  return (addresses ?? []).flatMap((each) => (each.group ? each.group : [each]))
}

/** A part's name as it is shown: the last of its path, in one line. */
export function partName({ filename, mimeType }: Attachment): string {
  return readWords(filename?.split(/[/\\]/).at(-1)) ?? mimeType
}
