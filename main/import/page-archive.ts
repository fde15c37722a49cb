import { Problem } from '#data/model/problem.ts'
import type { Reader } from './draft.ts'
import { readPage } from './html.ts'
import { known, readUrl, readWords } from './metadata.ts'
import { headerOf, parseMime } from './mime.ts'
import { readMoment } from './saved-page.ts'

/** A web page saved with all that belongs to it (MHTML), as browsers do. */
export const pageArchive: Reader = {
  format: 'page-archive',
  heavy: true,
  detect: ({ extension, head }) =>
    /^mht(ml)?$/.test(extension) ||
    (extension === '' &&
      /^(From: <?Saved by|Snapshot-Content-Location: )/im.test(head) &&
      /^Content-Type: multipart\/related/im.test(head)),
  async read({ name, bytes }) {
    const email = await parseMime(name, bytes)
    if (email.html === undefined) throw new Problem('file-textless', { path: name })
    const page = readPage({ name, text: email.html.replace(/\r\n?/g, '\n') })
    const saved = known({
      url:
        readUrl(headerOf(email, 'snapshot-content-location')) ??
        readUrl(headerOf(email, 'content-location')) ??
        page.fields.url,
      accessed: readMoment(headerOf(email, 'date')),
    })
    const title = page.fields.title ?? readWords(email.subject)
    return { ...page, fields: { ...page.fields, ...saved, title }, mediaType: 'multipart/related' }
  },
}
