import {
  getDocument,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { startWorker } from '#renderer/ui/workers.ts'
import { type FileParts, PART_BYTES } from './file-parts.ts'

export { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A picture in a page of more pixels is left out: it would not fit into memory. */
const MOST_PIXELS = 64_000_000

/** A PDF that is shown. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy
  /** Ends its worker, whatever that is at. */
  readonly close: () => void
}

let spare: Worker | undefined

/** Starts the worker of the next PDF, so that it is there when its pages are wanted. */
export function prepareForPdf(): void {
  spare ??= startWorker('pdf')
}

/**
 * Opens a PDF in a worker of its own, which takes first what it needs of the file, and then the rest. No
 * script in it runs and nothing is fetched for it but tables and decoders of the page's own.
 * @param onLost is told when a part of the file cannot be had, also after it is open
 * @throws what pdf.js says of a file that it cannot read, and what `onLost` is told before it is open
 */
export async function openPdf(file: FileParts, onLost: (error: unknown) => void): Promise<OpenPdf> {
  const port = spare ?? startWorker('pdf')
  spare = undefined
  const worker = PDFWorker.create({ port })
  const lost = Promise.withResolvers<never>()
  lost.promise.catch(onLost)
  const task = getDocument({
    range: new Parts(file, lost.reject),
    rangeChunkSize: PART_BYTES,
    disableStream: true,
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
    return { document: await Promise.race([task.promise, lost.promise]), close }
  } catch (error) {
    close()
    throw error
  }
}

function own(folder: string): string {
  return new URL(folder, document.baseURI).href
}

/** Gives pdf.js the parts of a file that it asks for. */
class Parts extends PDFDataRangeTransport {
  readonly #file: FileParts
  readonly #onLost: (error: unknown) => void
  #ended = false

  constructor(file: FileParts, onLost: (error: unknown) => void) {
    super(file.size, null)
    this.#file = file
    this.#onLost = onLost
  }

  override requestDataRange(start: number, end: number): void {
    const give = (bytes: Uint8Array) => {
      if (!this.#ended) this.onDataRange(start, bytes)
    }
    this.#file.take({ start, end }).then(give, this.#onLost)
  }

  override abort(): void {
    this.#ended = true
  }
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
