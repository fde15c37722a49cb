import { describe, expect, test } from 'vitest'
import { say } from '#data/messages/index.ts'
import { readFile } from '#main/import/index.ts'
import { sourceBytes } from '#tests/support/source-files.ts'

const read = (name: string, as = name) => readFile(as, sourceBytes(name))
const first = 'Harbour director Tomas Reuter told the council on Monday that the old quay'
const last = 'Berths three and four stay closed until the dredging ends, the harbour office added.'

describe('a PDF', () => {
  test.each(['chromium.pdf', 'libreoffice.pdf'])(
    'comes in by paragraphs, and knows its pages (%s)',
    async (name) => {
      const { text, pages = [], fields } = await read(name)
      expect(fields).toMatchObject({ title: 'Nordhaven weighs a second grain quay', type: 'pdf' })
      const paragraphs = text.split('\n')
      expect(paragraphs).toContainEqual(expect.stringContaining(`${first} will reach its limit`))
      expect(paragraphs).toContainEqual(expect.stringMatching(/ before it is loaded\.$/))
      expect(paragraphs).toContain('2024 412,000 t 96,000 t')
      expect(text.slice(pages.at(-1))).toContain(last)
      expect(text.slice(0, pages.at(-1))).not.toContain(last)
    },
  )

  test('tells which of its pages have no text', async () => {
    const { pages, warnings } = await read('chromium.pdf')
    expect(pages).toHaveLength(3)
    expect(warnings).toEqual([say('import.pages-silent', { count: 1, all: 3, pages: '2' })])
  })

  test('that is pictures throughout comes in without text, and says so', async () => {
    const { text, pages, warnings } = await read('scanned.pdf')
    expect([text.trim(), pages]).toEqual(['', [0]])
    expect(warnings).toEqual([say('import.pdf-silent')])
  })

  test('has its words whole where lines parted them, and keeps the hyphens of compounds', async () => {
    const { text, fields } = await read('typst.pdf')
    expect(text).toContain('navigation continues on one side throughout')
    expect(text).toContain('their transportation where')
    expect(text).toContain('thirty-one million')
    expect(fields).toMatchObject({ author: 'Nordhaven Harbour Office', language: 'en' })
  })

  test('says of itself what it is, not when it was published', async () => {
    expect((await read('libreoffice.pdf')).fields.published).toBeUndefined()
  })
})

test('a Word document comes in with its table, its list and its author; its picture is told of', async () => {
  const { text, fields, warnings } = await read('harbour.docx')
  expect(fields).toMatchObject({
    title: 'Nordhaven weighs a second grain quay',
    author: 'Ilse Marten',
    type: 'report',
  })
  expect(text).toContain('\nYear\tBarley\tWheat\n2024\t412,000 t\t96,000 t\n')
  expect(text).toContain('\nThe council votes on 9 June.\nThe grain board votes a week later.\n')
  expect(text.trim().endsWith(last)).toBe(true)
  expect(warnings).toEqual([say('import.images-left', { count: 1 })])
})

test('a message comes in with its head and its plain text; what it carries is told of', async () => {
  const { text, fields, warnings, mediaType } = await read('waiting.eml')
  expect(fields).toEqual({
    title: 'Waiting times at the old quay – January',
    author: 'Jørgen Vik',
    published: '2026-02-17',
    type: 'message',
  })
  expect(text).toBe(`From: Jørgen Vik <vik@harbour.nordhaven.example>
To: Marten, Ilse <marten@courier.example>, desk@courier.example
Cc: Press office <press@harbour.nordhaven.example>
Date: Tue, 17 Feb 2026 23:40:00 +0100
Subject: Waiting times at the old quay – January

Dear Ms Marten,

in January forty-one ships waited, on average nine days. The grain board's four days count only ships that had already paid.

Jørgen Vik
`)
  expect(warnings).toEqual([
    say('import.attachments-left', { count: 1, names: '“waiting.csv”', more: 0 }),
  ])
  expect(mediaType).toBe('message/rfc822')
})

test('a page that a browser saved with all its parts comes in as the page, from where and when', async () => {
  const page = await read('harbour.html')
  const { text, fields } = await read('harbour.mhtml')
  expect(text).toBe(page.text)
  expect(fields).toEqual({
    ...page.fields,
    url: 'http://127.0.0.1/courier/port/second-quay',
    accessed: '2026-11-28',
  })
})

test('a page that SingleFile saved says from where and when', async () => {
  const page = await read('harbour.html')
  const { text, fields } = await read('singlefile.html')
  expect(text).toBe(page.text)
  expect(fields).toEqual({
    ...page.fields,
    url: 'https://courier.example/port/second-quay?edition=north',
    accessed: '2026-02-18',
  })
})

test.each([
  ['waiting.png', 'image/png'],
  ['waiting.jpg', 'image/jpeg'],
  ['waiting.gif', 'image/gif'],
  ['waiting.webp', 'image/webp'],
])('a picture comes in without text (%s)', async (name, mediaType) => {
  const draft = await read(name)
  expect(draft).toMatchObject({ fields: { title: 'waiting', type: 'image' }, mediaType })
  expect(draft.text.trim()).toBe('')
  // Whatever its name says: what it is called is not what it is.
  expect((await read(name, 'a.png')).mediaType).toBe(mediaType)
})

test.each([
  ['typst.pdf', 'application/pdf'],
  ['harbour.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['waiting.eml', 'message/rfc822'],
  ['harbour.mhtml', 'multipart/related'],
  ['harbour.html', 'text/html'],
  ['singlefile.html', 'text/html'],
  ['waiting.webp', 'image/webp'],
])('%s is known without its name, as from standard input', async (name, mediaType) => {
  expect((await read(name, 'standard input')).mediaType).toBe(mediaType)
})
