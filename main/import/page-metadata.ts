import type { SourceFields } from '#data/model/source.ts'
import { known, readDate, readLanguage, readNames, readUrl, readWords } from './metadata.ts'
import type { Page } from './page.ts'

/** Names that pages use in `meta`, the surest first (Open Graph, Dublin Core, Highwire, schema.org). */
const NAMES = {
  title: ['og:title', 'citation_title', 'dc.title', 'dcterms.title', 'twitter:title'],
  author: ['author', 'citation_author', 'dc.creator', 'dcterms.creator', 'parsely-author'],
  publisher: ['og:site_name', 'citation_publisher', 'dc.publisher', 'dcterms.publisher'],
  published: [
    'article:published_time',
    'datepublished',
    'citation_publication_date',
    'dc.date',
    'dcterms.date',
    'parsely-pub-date',
    'date',
    'pubdate',
  ],
} as const

/** What a page's head says of it. */
export function metadataOf(page: Page): Partial<SourceFields> {
  const meta = metaOf(page)
  const first = <T>(names: readonly string[], read: (value: unknown) => T | undefined) =>
    names
      .flatMap((name) => meta.get(name) ?? [])
      .map(read)
      .find((value) => value !== undefined)
  const attribute = (selector: string, name: string) =>
    page.querySelector(selector)?.getAttribute(name)
  const authors = NAMES.author.map((name) => meta.get(name)).find((names) => names !== undefined)
  return known({
    title: first(NAMES.title, readWords) ?? readWords(page.querySelector('title')?.textContent),
    author: authors && readNames([...new Set(authors)]),
    publisher: first(NAMES.publisher, readWords),
    published:
      first(NAMES.published, readDate) ??
      readDate(attribute('time[itemprop="datePublished"], time[pubdate]', 'datetime')),
    language:
      readLanguage(page.documentElement?.getAttribute('lang')) ??
      first(['og:locale'], readLanguage),
    url: readUrl(attribute('link[rel="canonical"]', 'href')) ?? first(['og:url'], readUrl),
    type: meta.get('og:type')?.includes('article') ? 'article' : 'web-page',
  })
}

/** The contents of `meta` elements by their name, in lower case. */
function metaOf(page: Page): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const meta of page.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content') ?? ''
    for (const key of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(key)?.trim().toLowerCase()
      if (!name) continue
      const contents = found.get(name)
      if (contents) contents.push(content)
      else found.set(name, [content])
    }
  }
  return found
}
