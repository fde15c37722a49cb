import { app } from 'electron'

export function runElectron(): void {
  app.enableSandbox()
}
