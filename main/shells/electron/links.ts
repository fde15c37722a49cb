import type { Dialog, Shell } from 'electron'
import { say } from '#data/messages/index.ts'

const SCHEMES = ['http:', 'https:', 'mailto:']

/** The address as the system may be given it; undefined for all but web pages and mail. */
export function outsideAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  return SCHEMES.includes(url.protocol) ? url.href : undefined
}

/** Shows where a link leads, and opens it in the system's own program where the person agrees. */
export async function offerLink(address: string, dialog: Dialog, shell: Shell): Promise<void> {
  const outside = outsideAddress(address)
  if (outside === undefined) return
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: say('shell.link-question'),
    detail: outside,
    buttons: [say('shell.link-open'), say('shell.cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  if (response === 0) await shell.openExternal(outside)
}
