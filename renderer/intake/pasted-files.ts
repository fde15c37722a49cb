import { say } from '#data/messages/index.ts'

/** What a clipboard holds, best first, with the ending of the file that it is brought in as. */
const KINDS = [
  ['text/html', 'html'],
  ['text/plain', 'txt'],
] as const

/** What was pasted, as files to bring in: the files themselves, else the page, else the words. */
export function pastedFiles(pasted: Pick<DataTransfer, 'files' | 'getData'>): File[] {
  if (pasted.files.length > 0) return [...pasted.files]
  for (const [type, ending] of KINDS) {
    const content = pasted.getData(type)
    if (content.trim() === '') continue
    return [new File([content], `${say('window.import.clipboard')}.${ending}`, { type })]
  }
  return []
}

/** Whether what is pasted is for a field or an editor that has the focus. */
export function isForField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, .monaco-editor') !== null
}
