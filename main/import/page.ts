import { parseHTML } from 'linkedom'
import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'

/** The little of the DOM that reading needs. */
export interface PageNode {
  readonly nodeType: number
  /** Lower case; absent on what is no element. */
  readonly localName?: string
  readonly nodeValue: string | null
  readonly textContent: string | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly parentNode: PageNode | null
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null
}

export interface Page extends PageNode {
  readonly documentElement: PageElement | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** A page with more tags would fill the memory (200,000 take about 300 MB). */
const TAG_LIMIT = 200_000

/** Whether a page has so many tags that it must not be parsed. */
function tooManyTags(html: string): boolean {
  let tags = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    if (++tags > TAG_LIMIT) return true
  }
  return false
}

/** Parses HTML that comes from outside. @throws Problem file-unreadable where it has too many tags */
export function parseSource(name: string, html: string): Page {
  if (tooManyTags(html)) {
    const reason = say('import.too-many-tags', { limit: TAG_LIMIT })
    throw new Problem('file-unreadable', { path: name, reason })
  }
  return parsePage(html)
}

/** Parses HTML into a tree. No script runs and nothing is fetched. */
export function parsePage(html: string): Page {
  const page: Page = parseHTML(html).document
  if (page.documentElement?.localName === 'html') return page
  // A fragment has no root of its own, and what follows relies on one.
  return parseHTML(`<html><head></head><body>${html}</body></html>`).document
}

/**
 * Visits every node below `root`, parents before their children; without recursion, since a hostile
 * page can be nested deeper than the stack.
 * @param visit.enter answers whether to go into the node
 */
export function walk(
  root: PageNode,
  visit: { enter(node: PageNode, depth: number): boolean; leave?(node: PageNode): void },
): void {
  let node = root.firstChild
  let depth = 1
  while (node) {
    const child: PageNode | null = visit.enter(node, depth) ? node.firstChild : null
    if (child) {
      node = child
      depth++
      continue
    }
    visit.leave?.(node)
    while (node && !node.nextSibling) {
      node = node.parentNode
      depth--
      if (!node || node === root) return
      visit.leave?.(node)
    }
    node = node.nextSibling
  }
}
