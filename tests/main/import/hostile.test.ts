import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { say } from '#data/messages/index.ts'
import { readFile } from '#main/import/index.ts'
import { pdfWith, sourceBytes, stream } from '#tests/support/source-files.ts'
import { problemOf } from './support.ts'

const reasonOf = async (name: string, bytes: Uint8Array) => {
  const problem = await problemOf(() => readFile(name, bytes))
  return (problem?.toValue().values as { reason?: string } | undefined)?.reason
}
const bytes = (text: string) => new TextEncoder().encode(text)

describe('a PDF', () => {
  test('that is protected by a password is refused, and why', async () => {
    expect(await reasonOf('a.pdf', sourceBytes('sealed.pdf'))).toBe(say('import.pdf-sealed'))
  })

  test.each([
    [
      'when it opens',
      '/OpenAction << /S /JavaScript /JS (app.alert\\(globalThis.harmed = 1\\)) >>',
    ],
    [
      'by name',
      '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (globalThis.harmed = 1) >>] >> >>',
    ],
    ['by another program', '/OpenAction << /S /Launch /F (/bin/sh) >>'],
  ])('that would do something %s does nothing', async (_what, catalogue) => {
    const { text } = await readFile('a.pdf', pdfWith(catalogue))
    expect(text).toBe('The quay was closed on Monday.\n')
    expect('harmed' in globalThis).toBe(false)
  })

  test('whose pages go round in a circle ends', async () => {
    const circle = Buffer.from(pdfWith(''))
      .toString('latin1')
      .replace('/Kids [3 0 R]', '/Kids [2 0 R]')
    const problem = await problemOf(() => readFile('a.pdf', Buffer.from(circle, 'latin1')))
    expect(problem?.code).toBe('file-unreadable')
  })

  test('that draws itself for ever ends', async () => {
    const drawn = stream(
      'q /X Do Q',
      '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>',
    )
    const circle = Buffer.from(pdfWith('', undefined, drawn))
      .toString('latin1')
      .replace('/Resources << /Font', '/Resources << /XObject << /X 6 0 R >> /Font')
    await problemOf(() => readFile('a.pdf', Buffer.from(circle, 'latin1')))
  })

  test('that asks for a table of characters by a path gets none', async () => {
    const font =
      '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /..#2f..#2f..#2fetc#2fpasswd /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A >>] >>'
    const pdf = Buffer.from(pdfWith(''))
      .toString('latin1')
      .replace(/<< \/Type \/Font \/Subtype \/Type1[^>]*>>/, font)
    const { text } = await readFile('a.pdf', Buffer.from(pdf, 'latin1'))
    expect(text.trim()).toBe('')
  })
})

describe('a Word document', () => {
  const document = (body: string) =>
    bytes(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    )
  const rels = bytes(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  )
  const zip = (parts: Record<string, Uint8Array>) =>
    zipSync({ '_rels/.rels': rels, ...parts }, { level: 1 })
  const paragraph = '<w:p><w:r><w:t>The quay was closed on Monday.</w:t></w:r></w:p>'

  test('by hand comes in', async () => {
    const { text } = await readFile('a.docx', zip({ 'word/document.xml': document(paragraph) }))
    expect(text).toBe('The quay was closed on Monday.\n')
  })

  test('that unpacks to far more than it is, is refused before it is unpacked', async () => {
    const bomb = zip({ 'word/document.xml': document(' '.repeat(20_000_000)) })
    expect(bomb.length).toBeLessThan(50_000)
    expect(await reasonOf('a.docx', bomb)).toBe(say('import.zip-bomb'))
  })

  test('that lies about how much it unpacks to is cut off there', async () => {
    const bomb = Buffer.from(zip({ 'word/document.xml': document(' '.repeat(20_000_000)) }))
    // The sizes of the entry, at the head of it and in the directory.
    for (let at = bomb.indexOf('PK'); at !== -1; at = bomb.indexOf('PK', at + 2)) {
      if (bomb[at + 2] === 3 && bomb.readUInt32LE(at + 22) > 1e6) bomb.writeUInt32LE(500, at + 22)
      if (bomb[at + 2] === 1 && bomb.readUInt32LE(at + 24) > 1e6) bomb.writeUInt32LE(500, at + 24)
    }
    expect((await problemOf(() => readFile('a.docx', bomb)))?.code).toMatch(/^file-/)
  })

  test('of too many parts is refused', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, at) => [`a/${at}.xml`, bytes('')]),
    )
    expect(await reasonOf('a.docx', zip(many))).toBe(say('import.zip-entries', { limit: 10_000 }))
  })

  test('that was sealed, or is an old one, is told so', async () => {
    const old = new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Uint8Array(512),
    ])
    expect(await reasonOf('a.docx', old)).toBe(say('import.docx-sealed'))
  })

  test('that points outside of itself brings nothing from there', async () => {
    const outside = bytes(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd"/></Relationships>',
    )
    const picture =
      '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:imagedata r:link="p" r:id="p" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></v:shape></w:pict></w:r></w:p>'
    const { text, warnings } = await readFile(
      'a.docx',
      zip({
        'word/document.xml': document(paragraph + picture),
        'word/_rels/document.xml.rels': outside,
      }),
    )
    expect(text).toBe('The quay was closed on Monday.\n')
    expect(warnings).toEqual([say('import.images-left', { count: 1 })])
  })

  test('whose entities unfold without end is refused, or unfolds none', async () => {
    const entities = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]>`
    const xml = new TextDecoder().decode(document(paragraph.replace('Monday', '&j;')))
    const bomb = zip({ 'word/document.xml': bytes(xml.replace('?>', `?>${entities}`)) })
    let length = 0
    await problemOf(async () => {
      length = (await readFile('a.docx', bomb)).text.length
    })
    expect(length).toBeLessThan(1_000)
  })
})

describe('a message', () => {
  test('of parts within parts without end is refused', async () => {
    const open = Array.from(
      { length: 500 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    )
    const email = `From: a@example.org\r\nSubject: a\r\n${open.join('')}\r\nwords`
    expect(await reasonOf('a.eml', bytes(email))).toBe(say('import.mime-broken'))
  })

  test('shows a name that leads elsewhere as a name', async () => {
    const email = `From: a@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nwords\r\n--b\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename="../../a\\b/c.csv"\r\n\r\n1\r\n--b--`
    const { warnings } = await readFile('a.eml', bytes(email))
    expect(warnings).toEqual([
      say('import.attachments-left', { count: 1, names: '“c.csv”', more: 0 }),
    ])
  })

  test('whose page runs a script comes in as words', async () => {
    const email =
      'From: a@example.org\r\nContent-Type: text/html\r\n\r\n<p>Words<script>globalThis.harmed = 1</script><img src=x onerror="globalThis.harmed = 1">'
    expect((await readFile('a.eml', bytes(email))).text).toBe('From: a@example.org\n\nWords\n')
    expect('harmed' in globalThis).toBe(false)
  })
})

test('what is called a picture and is none is refused', async () => {
  expect(await reasonOf('a.png', bytes('<svg onload=alert(1)>'))).toBe(say('import.not-an-image'))
})
