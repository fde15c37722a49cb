import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import { parse } from 'yaml'
import { say } from '#data/messages/index.ts'
import type { SourceFields } from '#data/model/source.ts'
import { known, readDate, readLanguage, readNames, readUrl, readWords } from './metadata.ts'
import { readingText } from './text-file.ts'
import { firstLine, titleFrom } from './title.ts'

const FRONT_MATTER = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/

/** Far beyond any real one: YAML is slow to parse. */
const LONGEST_FRONT_MATTER = 100_000

/** Markdown: the text stays as it stands, front matter and all, so that it can be quoted as written. */
export const markdown = readingText({
  format: 'markdown',
  heavy: false,
  detect: ({ extension }) => /^(md|markdown|mdown|mkd)$/.test(extension),
  read: ({ name, text }) => {
    const [whole = '', yaml = ''] = FRONT_MATTER.exec(text) ?? []
    const front = parseYaml(yaml)
    const fields = fieldsOf(front ?? {})
    const body = text.slice(whole.length)
    return {
      fields: {
        ...fields,
        title: fields.title ?? titleFrom(name, plain(firstHeading(body) ?? firstLine(body))),
        type: 'article',
      },
      text,
      mediaType: 'text/markdown',
      warnings: front ? [] : [say('import.front-matter-unreadable')],
    }
  },
})

type FrontMatter = Readonly<Record<string, unknown>>

/** `undefined` when it is no YAML, or no list of keys. */
function parseYaml(yaml: string): FrontMatter | undefined {
  if (yaml.length > LONGEST_FRONT_MATTER) return undefined
  try {
    const value: unknown = parse(yaml, { logLevel: 'error' })
    if (value === null) return {}
    return typeof value === 'object' && !Array.isArray(value) ? (value as FrontMatter) : undefined
  } catch {
    return undefined
  }
}

function fieldsOf(front: FrontMatter): Partial<SourceFields> {
  return known({
    title: readWords(front.title),
    author: readNames(front.author ?? front.authors),
    publisher: readWords(front.publisher),
    url: readUrl(front.url ?? front.source),
    published: readDate(front.date ?? front.published),
    language: readLanguage(front.language ?? front.lang),
  })
}

function firstHeading(body: string): string | undefined {
  return /^#{1,6}[ \t]+\S.*$/m.exec(body)?.[0]
}

/** A line of Markdown without its marks. */
function plain(line: string | undefined): string | undefined {
  return line && line.length < 1_000 ? toString(fromMarkdown(line)) : undefined
}
