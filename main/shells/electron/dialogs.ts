import { app, dialog } from 'electron'
import { say, sayProblem } from '#data/messages/index.ts'
import type { ProblemValue } from '#data/model/problem.ts'
import type { NotebookClient } from '#preload/contract/index.ts'

/** Lets some work ask the service, over a connection that lasts as long as the work. */
export type Ask = (work: (client: NotebookClient) => Promise<unknown>) => Promise<unknown>

const FILTERS = [{ name: 'Claimbook', extensions: ['claimbook'] }]

/** Asks for a notebook and opens it in place of the one that is open. */
export async function openNotebook(ask: Ask): Promise<void> {
  const { filePaths } = await dialog.showOpenDialog({ filters: FILTERS, properties: ['openFile'] })
  const [path] = filePaths
  if (path !== undefined) await openNotebookAt(path, ask)
}

/** Opens a notebook in place of the one that is open; where that fails, it says why. */
export async function openNotebookAt(path: string, ask: Ask): Promise<void> {
  await orShow(ask((client) => client.notebook.open({ path })))
}

/** Asks for a place and writes a copy of the open notebook there. */
export async function saveCopy(ask: Ask): Promise<void> {
  const { filePath: path } = await dialog.showSaveDialog({ filters: FILTERS })
  if (!path) return
  await orShow(ask((client) => client.notebook.saveCopy({ action: crypto.randomUUID(), path })))
}

/** Asks where a finished export goes; undefined where the person thinks better of it. */
export async function choosePlace(name: string): Promise<string | undefined> {
  const { filePath } = await dialog.showSaveDialog({ defaultPath: name })
  return filePath || undefined
}

/** Says what keeps the program from running, and ends it. */
export function fail(text: string): void {
  dialog.showErrorBox(say('window.title'), text)
  app.exit(3)
}

async function orShow(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    dialog.showErrorBox(say('window.title'), problemText(error))
  }
}

function problemText(error: unknown): string {
  const data = error instanceof Error && 'data' in error ? error.data : undefined
  return data && typeof data === 'object' && 'code' in data
    ? sayProblem(data as ProblemValue)
    : say('shell.service-gone')
}
