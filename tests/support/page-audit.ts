import type { BrowserContext, Page } from 'playwright-core'

/** Writes down what hostile content did: it ran, asked, or broke the page's policy. */
export interface Tripwire {
  readonly tripped: string[]
  watch(context: BrowserContext): Promise<void>
}

export function tripwire(): Tripwire {
  const tripped: string[] = []
  return {
    tripped,
    async watch(context) {
      await context.exposeFunction('trip', (...what: unknown[]) => {
        tripped.push(`ran ${what.join(' ')}`)
      })
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const { trip } = globalThis as unknown as { trip: (what: string) => void }
          trip(`against the policy: ${event.violatedDirective} ${event.blockedURI}`)
        })
      })
      context.on('page', (page) => {
        page.on('dialog', (dialog) => {
          tripped.push(`dialog ${dialog.message()}`)
          void dialog.dismiss()
        })
        page.on('popup', (popup) => void tripped.push(`window ${popup.url()}`))
        page.on('frameattached', (frame) => void tripped.push(`frame ${frame.url()}`))
      })
      context.on('request', (request) => {
        if (request.url().includes('leak.example')) tripped.push(`request ${request.url()}`)
      })
    },
  }
}

/** All that the window is made of; what content may become is a part of it. */
const TAGS = (
  'html head meta title link script style body div span header main nav aside footer section ' +
  'article search form fieldset legend label input textarea select option button output h1 h2 h3 ' +
  'h4 h5 h6 p blockquote pre hr ul ol li dl dt dd table caption thead tbody tr th td a em i strong ' +
  'b small del mark code kbd q br sup sub time svg path title circle rect g line polyline canvas ' +
  'figure figcaption progress dialog details summary'
).split(' ')

/** What in the page is more than the window can be made of, or leads where nothing may. */
export function foreignElements(page: Page): Promise<string[]> {
  return page.evaluate((tags) => {
    const allowed = new Set(tags)
    const own = location.origin
    const found: string[] = []
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName
      const where = element.parentElement?.getAttribute('class') ?? ''
      if (!allowed.has(name)) found.push(`<${name}> in ${where}`)
      if (name === 'script' && new URL((element as HTMLScriptElement).src).origin !== own) {
        found.push('a script of elsewhere')
      }
      // Monaco's lists carry the style of their rows with them.
      const listed = element.parentElement?.classList.contains('monaco-list')
      if (name === 'style' && element.closest('#root') && !listed) {
        found.push('a style within the page')
      }
      if (element.shadowRoot) found.push(`a shadow below ${name}`)
      for (const { name: attribute, value } of element.attributes) {
        if (/^on|^(?:srcdoc|srcset|action|formaction|poster|background|ping)$/.test(attribute)) {
          found.push(`${attribute}=${value}`)
        }
        if (/href$|^src$/.test(attribute)) {
          const inner =
            value === '' || value.startsWith('#') || value.startsWith('./') || value === 'data:,'
          const safe = inner || /^(?:https?:|mailto:)/.test(value)
          const loads = name !== 'a' && !inner && !value.startsWith(own)
          if (!safe || loads) found.push(`${name} ${attribute}=${value}`)
        }
      }
    }
    return found
  }, TAGS)
}
