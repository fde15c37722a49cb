import type { MenuItemConstructorOptions } from 'electron'
import { say } from '#data/messages/index.ts'

/** What the menu can ask for beyond the roles that Electron knows. */
export interface MenuActions {
  openNotebook(): void
  saveCopy(): void
}

/** The menu of the program: files, editing, size of the page, windows. */
export function menuTemplate(actions: MenuActions, isMac: boolean): MenuItemConstructorOptions[] {
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: say('shell.menu-file'),
      submenu: [
        {
          label: say('shell.menu-open'),
          accelerator: 'CmdOrCtrl+O',
          click: () => actions.openNotebook(),
        },
        { label: say('shell.menu-save-copy'), click: () => actions.saveCopy() },
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: say('shell.menu-view'),
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ]
}
