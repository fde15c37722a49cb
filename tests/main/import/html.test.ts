import { describe, expect, test } from 'vitest'
import { say } from '#data/messages/index.ts'
import { problemOf, read } from './support.ts'

const paragraph =
  'Canola, a crop of the prairies, is sold abroad, and its price, in some years, moves with tariffs, weather, and talk.'

/** A page of the common kind: an article among menus and adverts. */
function page({ head = '', body = '', tail = '' }): string {
  return `<!doctype html><html lang="en-CA"><head><title>How canola came to be on the move | Example Press</title>${head}</head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>How canola came to be on the move</h1>${`<p>${paragraph}</p>`.repeat(4)}${body}</article>
<footer>All rights reserved</footer>${tail}</body></html>`
}

describe('an article', () => {
  test('comes in without what stands round it', async () => {
    const draft = await read('a.html', page({}))
    expect(draft.text).toBe(`${Array.from({ length: 4 }).fill(paragraph).join('\n\n')}\n`)
    expect(draft.fields).toEqual({
      title: 'How canola came to be on the move',
      type: 'web-page',
      language: 'en-CA',
    })
    expect(draft.mediaType).toBe('text/html')
    expect(draft.warnings).toEqual([])
  })

  test('brings what its head says', async () => {
    const head = `<meta property="og:type" content="article"><meta property="og:site_name" content="Example Press">
      <meta name="author" content="Ann&#32;Lee"><meta property="article:published_time" content="2026-01-13T08:00:00Z">
      <meta property="og:url" content="https://example.org/other"><link rel="canonical" href="https://example.org/canola?x=1">`
    expect((await read('a.html', page({ head }))).fields).toEqual({
      title: 'How canola came to be on the move',
      type: 'article',
      publisher: 'Example Press',
      author: 'Ann Lee',
      published: '2026-01-13',
      language: 'en-CA',
      url: 'https://example.org/canola?x=1',
    })
  })

  test('brings what it says in JSON-LD', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'How canola came to be on the move',
      author: [{ name: 'Ann Lee' }, { name: 'Bo Roy' }],
      publisher: { name: 'Example Press' },
      datePublished: '2026-01-13T08:00:00Z',
    }
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`
    expect((await read('a.html', page({ head }))).fields).toMatchObject({
      author: 'Ann Lee, Bo Roy',
      publisher: 'Example Press',
      published: '2026-01-13',
    })
  })

  test('names all its authors once', async () => {
    const head = ['Ann Lee', 'Bo Roy', 'Ann Lee']
      .map((name) => `<meta name="citation_author" content="${name}">`)
      .join('')
    expect((await read('a.html', page({ head }))).fields.author).toBe('Ann Lee, Bo Roy')
  })

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    '/canola',
    'data:text/html,x',
    'https://',
    `https://example.org/${'x'.repeat(3000)}`,
  ])('has no address %s', async (href) => {
    const head = `<link rel="canonical" href="${href}">`
    expect((await read('a.html', page({ head }))).fields.url).toBeUndefined()
  })
})

describe('text of a page', () => {
  test.each([
    ['paragraphs', '<p>a</p><p>b</p>', 'a\n\nb'],
    ['text beside blocks', 'a<div>b</div>c', 'a\n\nb\n\nc'],
    ['inline elements', '<p>a <b>b</b>c<i> d </i>e</p>', 'a bc d e'],
    ['white space', '<p>  a\n\t b  </p>', 'a b'],
    ['lines', '<p>a<br>b<br><br>c</p>', 'a\nb\n\nc'],
    ['lists', '<ul><li>a</li><li>b</li></ul><p>c</p>', 'a\nb\n\nc'],
    ['tables', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a\tb\nc'],
    ['code', '<pre>a\n  b\n\n<b>c</b>  d</pre>e', 'a\n  b\n\nc  d\n\ne'],
    ['entities', '<p>&lt;script&gt; &amp; &eacute;</p>', '<script> & é'],
    ['soft hyphens', '<p>ca&shy;nola</p>', 'canola'],
    ['tags left open', '<p>a<p>b', 'a\n\nb'],
    ['no tags at all', 'a', 'a'],
  ])('%s', async (_what, html, text) => {
    expect((await read('a.html', html)).text).toBe(`${text}\n`)
  })

  test.each([
    ['x.html', '<p>a'],
    ['x.HTM', '<p>a'],
    [
      'x.xhtml',
      '<?xml version="1.0" encoding="utf-8"?><html xmlns="x"><body><p>a</p></body></html>',
    ],
    ['x', '<!DOCTYPE html><p>a'],
    ['x', '\n <html><p>a'],
  ])('%s with %s is a page', async (name, html) => {
    expect((await read(name, html)).text).toBe('a\n')
  })
})

describe('hostile pages', () => {
  test.each([
    ['script', '<script>EVIL</script>'],
    ['script in a picture', '<svg><script>EVIL</script><text>EVIL</text></svg>'],
    ['style', '<style>EVIL{}</style>'],
    ['template', '<template><p>EVIL</p></template>'],
    ['noscript', '<noscript>EVIL</noscript>'],
    ['frame', '<iframe srcdoc="EVIL">EVIL</iframe>'],
    ['comment', '<!-- EVIL --><!--> EVIL -->'],
    ['form', '<textarea>EVIL</textarea><select><option>EVIL</option></select>'],
    ['attribute', '<p title="EVIL" onclick="EVIL">a</p>'],
  ])('%s never becomes text', async (_what, evil) => {
    for (const html of [`<p>words</p>${evil}`, page({ body: evil }), page({ tail: evil })]) {
      const draft = await read('a.html', html.replace('<!--> EVIL -->', '<!-- > EVIL -->'))
      expect(JSON.stringify(draft)).not.toContain('EVIL')
    }
  })

  test('nothing of a script runs', async () => {
    const body =
      '<script>globalThis.claimbookWasHere = true</script><img src=x onerror="claimbookWasHere = 1">'
    await read('a.html', page({ body }))
    expect(globalThis).not.toHaveProperty('claimbookWasHere')
  })

  test('a page with nothing but scripts has no text', async () => {
    const html = '<html><body><script>var a = 1</script></body></html>'
    expect((await problemOf(() => read('a.html', html)))?.toValue()).toEqual({
      code: 'file-textless',
      values: { path: 'a.html' },
    })
  })

  test.each([
    ['closed', `${'<div>'.repeat(50_000)}deep${'</div>'.repeat(50_000)}`],
    ['open', `${'<div>'.repeat(10_000)}deep`],
    ['inline', `${'<b>'.repeat(10_000)}deep`],
  ])('tens of thousands of levels, %s, come in as the text of the page', async (_what, html) => {
    const draft = await read('a.html', html)
    expect(draft.text).toBe('deep\n')
    expect(draft.warnings).toEqual([say('import.article-unclear')])
  })

  test('more tags than memory holds are refused', async () => {
    const problem = await problemOf(() => read('a.html', '<p>a'.repeat(300_000)))
    expect(problem?.code).toBe('file-unreadable')
    expect(problem?.values).toMatchObject({ path: 'a.html' })
  })
})
