import { create } from 'zustand'

interface Correcting {
  /** UUID of the source whose text is being corrected. */
  readonly source: string | undefined
}

/** Which source's text is open to be corrected, in place of its reader. */
export const useCorrecting = create<Correcting>(() => ({ source: undefined }))
