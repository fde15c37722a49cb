/** Texts of the shells: what is said on the terminal, and the pages before the window. ICU MessageFormat. */
export const shells = {
  'shell.electron': 'Claimbook opens in its own window, as Electron is here.',
  'shell.browser': 'Claimbook opens in {browser}, as {reason}.',
  'shell.browser-close': 'Close its window, or press Ctrl+C here, to end.',
  'shell.by-hand': 'Claimbook runs, and waits for you to open it, as {reason}.',
  'shell.by-hand-file': 'Open this file in a browser on this machine: {file}',
  'shell.by-hand-code':
    'Or go to {address} and type the code {code} (a new one follows every {minutes} minutes).',
  'shell.closed':
    'The window is closed. The program ends in {minutes} minutes unless it is opened again.',
  'shell.ended': 'Claimbook has ended; the notebook is closed.',
  'shell.reason.no-electron': 'Electron is not installed here and cannot be downloaded',
  'shell.reason.electron-failed': 'Electron could not start',
  'shell.reason.not-built': 'its page is not built; run “npm run build”',
  'shell.reason.asked': 'the browser was asked for',
  'shell.reason.no-window': 'no window was asked for',
  'shell.reason.no-display': 'there is no display',
  'shell.reason.root': 'a browser must not be started as root',
  'shell.reason.no-browser': 'no Chromium, Chrome or Edge was found',
  'shell.pair-title': 'Open Claimbook',
  'shell.pair-prompt': 'Type the code that the terminal shows.',
  'shell.pair-label': 'Pairing code',
  'shell.pair-button': 'Open',
  'shell.pair-refused':
    'This code does not fit, or is no longer good. Type the newest one that the terminal shows.',
  'shell.enter-title': 'Opening Claimbook…',
  'shell.enter-refused':
    'This page is no longer good. Open the file again, or use the pairing code that the terminal shows.',
  'shell.enter-noscript': 'Claimbook needs JavaScript in this browser.',
  'shell.menu-file': 'File',
  'shell.menu-open': 'Open notebook…',
  'shell.menu-save-copy': 'Save a copy…',
  'shell.menu-view': 'View',
  'shell.link-question': 'Open this address outside Claimbook?',
  'shell.link-open': 'Open',
  'shell.cancel': 'Cancel',
  'shell.reason.no-place': 'no place was chosen for it',
  'shell.service-gone':
    'The part of Claimbook that keeps the notebook has stopped. What was saved is in the notebook; start Claimbook again.',
} as const
