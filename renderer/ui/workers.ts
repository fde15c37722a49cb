import editorUrl from 'monaco-editor/editor/editor.worker?worker&url'
import pdfUrl from './pdf.worker.ts?worker&url'

const ADDRESSES = { editor: editorUrl, pdf: pdfUrl }

// The page's policy lets scripts be made from addresses by this one name only, and only from ours.
const policy = window.trustedTypes?.createPolicy('claimbook-worker', {
  createScriptURL: (url: string) => {
    if (!Object.values(ADDRESSES).includes(url)) throw new TypeError(`no worker of ours: ${url}`)
    return url
  },
})

/** Starts a worker of the page's own: the editor's, or the one that reads PDFs. */
export function startWorker(which: keyof typeof ADDRESSES): Worker {
  const url = ADDRESSES[which]
  return new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' })
}
