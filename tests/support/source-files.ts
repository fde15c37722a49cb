import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../fixtures/sources')

/** The bytes of a file among the sources of every format. */
export function sourceBytes(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(FOLDER, name)))
}

/**
 * A PDF of one page that says something, with something in its catalogue, such as a script that runs
 * when it opens, and objects more, from the sixth.
 */
export function pdfWith(
  catalogue: string,
  contents = '/Contents 4 0 R',
  ...more: string[]
): Uint8Array<ArrayBuffer> {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] ${contents} /Resources << /Font << /F 5 0 R >> >> >>`,
    stream('BT /F 12 Tf 20 200 Td (The quay was closed on Monday.) Tj ET'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const start = text.length
  text += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`
  text += `trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

/** A stream as an object of a PDF. */
export function stream(content: string, dictionary = ''): string {
  return `<< /Length ${content.length} ${dictionary} >>\nstream\n${content}\nendstream`
}

/** A PDF of so many pages of one line; a script runs when it opens, and its first page is miles long. */
export function hostilePdf(pages: number): Uint8Array<ArrayBuffer> {
  const first = 8
  const page = (box: string) =>
    `<< /Type /Page /Parent 6 0 R /MediaBox [0 0 ${box}] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> /AA << /O 7 0 R >> >>`
  const kids = Array.from({ length: pages }, (_, at) => `${first + at} 0 R`).join(' ')
  return pdfWith(
    '/Pages 6 0 R /OpenAction 7 0 R',
    '/Contents 4 0 R',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    '<< /S /JavaScript /JS (app.alert\\(1\\); document.title = "taken"; fetch\\("http://127.0.0.1:9/"\\)) >>',
    page('14400 9000000000'),
    ...Array.from({ length: pages - 1 }, () => page('300 300')),
  )
}
