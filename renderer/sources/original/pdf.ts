import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { startWorker } from '#renderer/ui/workers.ts'

export { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A picture in a page of more pixels is left out: it would not fit into memory. */
const MOST_PIXELS = 64_000_000

/** A PDF that is shown. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy
  /** Ends its worker, whatever that is at. */
  readonly close: () => void
}

/**
 * Opens a PDF in a worker of its own. No script in it runs and nothing is fetched for it but tables and
 * decoders of the page's own.
 * @throws what pdf.js says of a file that it cannot read
 */
export async function openPdf(file: File): Promise<OpenPdf> {
  const port = startWorker('pdf')
  const worker = PDFWorker.create({ port })
  const task = getDocument({
    data: await file.arrayBuffer(),
    worker,
    verbosity: 0,
    enableXfa: false,
    useWasm: false,
    wasmUrl: own('wasm/'),
    useWorkerFetch: false,
    cMapUrl: own('cmaps/'),
    cMapPacked: true,
    BinaryDataFactory: CharacterMaps,
    maxImageSize: MOST_PIXELS,
  })
  const close = () => {
    // What is under way is given up; the worker would go on with it.
    task.destroy().catch(() => undefined)
    worker.destroy()
    port.terminate()
  }
  try {
    return { document: await task.promise, close }
  } catch (error) {
    close()
    throw error
  }
}

function own(folder: string): string {
  return new URL(folder, document.baseURI).href
}

/** Gives pdf.js its tables of the older Asian encodings, and nothing else. */
class CharacterMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    // The name comes out of the document.
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename)) throw new Error('not given')
    const answer = await fetch(own(`cmaps/${filename}`))
    if (!answer.ok) throw new Error('not there')
    return new Uint8Array(await answer.arrayBuffer())
  }
}
