import { Readability } from '@mozilla/readability'
import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import type { SourceFields } from '#data/model/source.ts'
import { hasText } from './decode.ts'
import type { Draft } from './draft.ts'
import { known, readDate, readWords } from './metadata.ts'
import type { Page, PageNode } from './page.ts'
import { parsePage, parseSource, walk } from './page.ts'
import { metadataOf } from './page-metadata.ts'
import { textOf } from './page-text.ts'
import { savedPage } from './saved-page.ts'
import { readingText, type TextFile } from './text-file.ts'
import { firstLine, titleFrom } from './title.ts'

/** Readability's time grows with the square of the depth: 400 levels take a second, 1,000 seven. */
const DEPTH_LIMIT = 120

/** A web page: the text of its article, or of all of it where no article can be told apart. */
export const html = readingText({
  format: 'html',
  heavy: true,
  detect: ({ extension, head }) =>
    /^x?html?$/.test(extension) || (extension === '' && /^\W*<(!doctype html|html)\b/i.test(head)),
  charset: ({ head }) =>
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1],
  read: readPage,
})

/**
 * Reads a page that is text already.
 * @throws Problem file-textless, file-unreadable
 */
export function readPage({ name, text: source }: TextFile): Draft {
  const page = parseSource(name, source)
  const head = { ...metadataOf(page), ...savedPage(source) }
  const deep = depthOf(page) > DEPTH_LIMIT
  const article = deep ? undefined : readArticle(page)
  // Readability takes the tree apart, whether it finds an article or not.
  const text = article?.text ?? textOf(deep ? page : parsePage(source))
  if (!hasText(text)) throw new Problem('file-textless', { path: name })
  // Readability takes the site's name off the title; in the rest, what the head says is surer.
  const title = article?.fields.title ?? head.title ?? titleFrom(name, firstLine(text))
  return {
    fields: { type: 'web-page', ...article?.fields, ...head, title },
    text,
    mediaType: 'text/html',
    warnings: article ? [] : [say('import.article-unclear')],
  }
}

interface Article {
  readonly fields: Partial<SourceFields>
  readonly text: string
}

function readArticle(page: Page): Article | undefined {
  const found = tryReadability(page)
  const text = found?.content ? textOf(found.content) : ''
  if (!found || !hasText(text)) return undefined
  const fields = known({
    title: readWords(found.title),
    author: readWords(found.byline?.replace(/^\s*by\s+/i, '')),
    publisher: readWords(found.siteName),
    published: readDate(found.publishedTime),
  })
  return { fields, text }
}

/** Nothing when it finds no article, or stumbles over the page. */
function tryReadability(page: Page): ReturnType<Readability<PageNode>['parse']> {
  // Its types ask for a browser's document; this room knows none.
  const document = page as unknown as ConstructorParameters<typeof Readability>[0]
  try {
    return new Readability<PageNode>(document, { serializer: (node) => node }).parse()
  } catch {
    return null
  }
}

function depthOf(page: PageNode): number {
  let deepest = 0
  walk(page, {
    enter: (_node, depth) => {
      deepest = Math.max(deepest, depth)
      return true
    },
  })
  return deepest
}
