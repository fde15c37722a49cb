import type { Element, Properties, Root } from 'hast'
import type { Schema } from 'hast-util-sanitize'
import { visit } from 'unist-util-visit'

declare module 'hast' {
  interface ElementData {
    /** Properties that our own handlers give; nothing that a note says can set them. */
    trusted?: Properties | undefined
  }
}

/**
 * All that a note's content can become. No class, no `data-` attribute, no style, no image: those
 * are given afterwards by `addTrusted`, so that content cannot forge them.
 */
export const ALLOWED: Schema = {
  tagNames: (
    'h1 h2 h3 h4 h5 h6 p blockquote pre hr section div ul ol li table thead tbody tr th td ' +
    'a em strong del mark code br sup span input'
  ).split(' '),
  attributes: {
    a: ['href', 'title', 'ariaLabel', 'ariaDescribedBy', ['id', /^note-fnref-/]],
    li: [['id', /^note-fn-/]],
    h2: [['id', 'footnote-label']],
    ol: ['start'],
    th: [['align', 'left', 'center', 'right']],
    td: [['align', 'left', 'center', 'right']],
    code: [['className', /^language-[\w+#-]{1,30}$/]],
    input: [
      ['type', 'checkbox'],
      ['disabled', true],
      ['checked', true],
    ],
  },
  required: { input: { type: 'checkbox', disabled: true } },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: {},
  clobber: [],
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
}

/** An element that gets the given properties once the tree is sanitized. */
export function trustedElement(
  tagName: string,
  trusted: Properties,
  children: Element['children'],
): Element {
  return { type: 'element', tagName, properties: {}, children, data: { trusted } }
}

/** Gives the elements of our own handlers their properties. To be run on a sanitized tree only. */
export function addTrusted(tree: Root): void {
  visit(tree, 'element', (element) => {
    Object.assign(element.properties, element.data?.trusted)
    delete element.data
  })
}
