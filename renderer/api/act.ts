/** The notebook that this window shows. */
let shown: string | undefined

/** Says which notebook the window shows from now on, by its UUID. */
export function actIn(notebook: string): void {
  shown = notebook
}

/**
 * What every changing call carries: the UUID of one thing that a person did, and the notebook that it is
 * meant for, so that nothing falls into one that another window has opened in the meantime.
 */
export function act(): { action: string; notebook?: string } {
  const action = crypto.randomUUID()
  return shown === undefined ? { action } : { action, notebook: shown }
}
