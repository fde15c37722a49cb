import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import type { SourceFields } from '#data/model/source.ts'
import { hasText } from './decode.ts'
import type { Draft, Reader, SourceFile } from './draft.ts'
import { known, readLanguage, readWords } from './metadata.ts'
import { parseSource } from './page.ts'
import { textOf } from './page-text.ts'
import { firstLine, titleFrom } from './title.ts'
import { pack, unpack } from './zip.ts'

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A Word document: its text with lists, tables and footnotes; pictures are counted and left. */
export const docx: Reader = {
  format: 'docx',
  heavy: true,
  detect: ({ extension, head }) =>
    /^doc[xm]$/.test(extension) ||
    (extension === '' &&
      head.startsWith('PK\x03\x04') &&
      /word\/|\[Content_Types\]\.xml/.test(head)),
  read: readDocument,
}

async function readDocument({ name, bytes, signs }: SourceFile): Promise<Draft> {
  const unreadable = (reason: string) => new Problem('file-unreadable', { path: name, reason })
  // What is protected by a password, and what older programs wrote, is packed otherwise.
  if (signs.head.startsWith('\xd0\xcf\x11\xe0')) throw unreadable(say('import.docx-sealed'))
  if (!signs.head.startsWith('PK')) throw unreadable(say('import.docx-broken'))
  const parts = unpack(name, bytes, (entry) => /\.(xml|rels)$/i.test(entry))
  const { html, pictures } = await convert(parts).catch(() => {
    throw unreadable(say('import.docx-broken'))
  })
  const text = textOf(parseSource(name, html))
  if (!hasText(text) && pictures === 0) throw new Problem('file-textless', { path: name })
  const fields = propertiesOf(parts)
  return {
    fields: {
      ...fields,
      title: fields.title ?? titleFrom(name, firstLine(text)),
      type: 'report',
    },
    text,
    mediaType: MEDIA_TYPE,
    warnings: pictures === 0 ? [] : [say('import.images-left', { count: pictures })],
  }
}

async function convert(
  parts: ReadonlyMap<string, Uint8Array>,
): Promise<{ html: string; pictures: number }> {
  const { default: mammoth } = await import('mammoth')
  let pictures = 0
  const convertImage = mammoth.images.imgElement(() => {
    pictures += 1
    return Promise.resolve({ src: '' })
  })
  const { value } = await mammoth.convertToHtml(
    // Packed anew, so that it finds what was counted and nothing else.
    { buffer: Buffer.from(pack(parts)) },
    { convertImage, externalFileAccess: false },
  )
  // A cell of one paragraph is a cell.
  const html = value.replace(
    /<(t[dh])([^>]*)><p>((?:(?!<\/?p>|<\/?t[dh]\b)[^])*)<\/p><\/\1>/g,
    '<$1$2>$3</$1>',
  )
  return { html, pictures }
}

/** What the document says of itself; who made it is its author, when is not when it was published. */
function propertiesOf(parts: ReadonlyMap<string, Uint8Array>): Partial<SourceFields> {
  const bytes = parts.get('docProps/core.xml')
  if (!bytes || bytes.length > 100_000) return {}
  const xml = new TextDecoder().decode(bytes)
  const value = (element: string) => {
    const [, text] = new RegExp(`<${element}(?:\\s[^>]*)?>([^<]*)<`).exec(xml) ?? []
    return readWords(
      text?.replace(/&(amp|lt|gt|quot|apos);/g, (_all, name: string) => ENTITIES[name]!),
    )
  }
  return known({
    title: value('dc:title'),
    author: value('dc:creator'),
    language: readLanguage(value('dc:language')),
  })
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}
